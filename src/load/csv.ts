import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { type Diagnostic, error, type Place } from "../diagnostic.ts";
import type { RawTable } from "../model/raw-dataset.ts";
import { CsvPlaces } from "./csv-places.ts";
import { cellsOf, indexRows, type RowIndex } from "./csv-rows.ts";

/** A quote that is never closed would swallow the rest of the file into one cell. */
const LONGEST_ROW = 1_000_000;
/** In UTF-16 units, where csv-parse counts bytes: what is shorter is no longer in those either. */
const SURELY_SHORT = LONGEST_ROW / 3;

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
  const index = indexRows(text, delimiter, SURELY_SHORT);
  if (index !== null)
    return tableOf({ ...index, read: (row) => cellsOf(text, delimiter, index, row) }, text, delimiter, file);
  try {
    // `relax_column_count` so that each uneven row is reported, not the first alone.
    const rows = parse(text, { delimiter, relax_column_count: true, max_record_size: LONGEST_ROW });
    return tableOf(readRows(rows), text, delimiter, file);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { table: null, diagnostics: [syntaxError(cause, file)] };
  }
}

/** The rows of a file, the heading first, blank ones among them. */
interface FoundRows extends Pick<RowIndex, "size" | "lines" | "cells"> {
  read(row: number): string[];
}

function readRows(rows: string[][]): FoundRows {
  let line = 1;
  const lines = rows.map((row) => {
    const start = line;
    line += 1 + lineBreaksIn(row);
    return start;
  });
  return { size: rows.length, lines, cells: rows.map(({ length }) => length), read: (row) => rows[row]! };
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

function tableOf(found: FoundRows, text: string, delimiter: string, file: string): ParsedCsv {
  const diagnostics: Diagnostic[] = [];
  const columns = found.size === 0 ? [] : found.read(0).map((name) => name.trim());
  const whole: number[] = [];
  for (let row = 1; row < found.size; row += 1) {
    const cells = found.cells[row]!;
    if (cells === 1 && found.read(row)[0]!.trim() === "") continue;
    if (cells === columns.length) whole.push(row);
    else diagnostics.push(unevenRow(cells, columns.length, { file, line: found.lines[row]!, column: 1 }));
  }
  const places = new CsvPlaces(file, text, delimiter);
  const lineOf = (row: number | null) => (row === null ? 1 : (found.lines[whole[row] ?? -1] ?? 1));
  const table: RawTable = {
    file,
    columns,
    size: whole.length,
    row: (row) => found.read(whole[row]!),
    locate: (row, column): Place => places.locate(lineOf(row), column),
  };
  return { table, diagnostics };
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
