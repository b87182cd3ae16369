import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { type Diagnostic, error, type Place } from "../diagnostic.ts";
import type { RawTable } from "../model/raw-dataset.ts";
import { CsvPlaces } from "./csv-places.ts";

/** A quote that is never closed would swallow the rest of the file into one cell. */
const LONGEST_ROW = 1_000_000;

export interface ParsedCsv {
  readonly table: RawTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * RFC 4180 text → cells with positions. The separator is the comma, semicolon or tab that the header holds
 * most of, since spreadsheets write the one of their country. Blank lines are passed over.
 */
export function parseCsv(text: string, file: string): ParsedCsv {
  const delimiter = delimiterOf(text);
  let rows: string[][];
  try {
    // `relax_column_count` so that each uneven row is reported, not the first alone.
    rows = parse(text, { delimiter, relax_column_count: true, max_record_size: LONGEST_ROW });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { table: null, diagnostics: [syntaxError(cause, file)] };
  }
  return tableOf(rows, text, delimiter, file);
}

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

function syntaxError(cause: CsvError, file: string): Diagnostic {
  const line = typeof cause.lines === "number" ? cause.lines : null;
  const said: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: "a quoted cell that is never closed",
    CSV_INVALID_CLOSING_QUOTE: "characters after a closing quote",
    INVALID_OPENING_QUOTE: "a quote inside a cell that is not quoted",
    CSV_MAX_RECORD_SIZE: "a row of more than a million characters",
  };
  const message = said[cause.code] ?? cause.message;
  const hint = 'put the cell in quotes and double each quote inside it: "he said ""no"""';
  return error("csv-syntax", message, { file, line, column: null }, hint);
}

function tableOf(written: string[][], text: string, delimiter: string, file: string): ParsedCsv {
  const diagnostics: Diagnostic[] = [];
  const columns = (written[0] ?? []).map((name) => name.trim());
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1 + lineBreaksIn(written[0] ?? []) + 1;
  for (let index = 1; index < written.length; index += 1) {
    const row = written[index]!;
    const start = line;
    line += 1 + lineBreaksIn(row);
    if (row.length === 1 && row[0]!.trim() === "") continue;
    if (row.length === columns.length) {
      rows.push(row);
      lines.push(start);
    } else {
      diagnostics.push(unevenRow(row.length, columns.length, { file, line: start, column: 1 }));
    }
  }
  const places = new CsvPlaces(file, text, delimiter);
  const locate = (row: number | null, column: number | null): Place =>
    places.locate(row === null ? 1 : (lines[row] ?? 1), column);
  return { table: { file, columns, rows, locate }, diagnostics };
}

function unevenRow(found: number, expected: number, at: Place): Diagnostic {
  const hint = "put a cell that holds the separator in quotes; leave empty what is not given";
  return error("csv-row-length", `cells in this row: ${found}, columns: ${expected}`, at, hint);
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\r|\n/g)!.length;
  }
  return count;
}
