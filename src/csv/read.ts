import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { cellsOf, indexRows, type RowIndex } from "./rows.ts";

/** A quote that is never closed would swallow the rest of the file into one cell. */
const LONGEST_ROW = 1_000_000;
/** In UTF-16 units, where csv-parse counts bytes: what is shorter is no longer in those either. */
const SURELY_SHORT = LONGEST_ROW / 3;
/** Nobody maps more by hand, and what looks one column up among all of them takes the square of their number. */
export const MOST_COLUMNS = 1000;

/** The rows of a file, the heading first; empty lines are passed over. */
export interface CsvRows extends Pick<RowIndex, "size" | "lines" | "cells" | "empty"> {
  read(row: number): string[];
}

export interface CsvFault {
  readonly kind: "unclosed" | "closed-early" | "stray-quote" | "too-long" | "too-wide" | "other";
  readonly message: string;
  readonly line: number | null;
}

export type CsvRead = { readonly rows: CsvRows } | { readonly fault: CsvFault };

/**
 * RFC 4180 text → rows.
 * @param relaxed whether a cell that is not quoted may hold quotes
 */
export function readRows(text: string, delimiter: string, relaxed = false): CsvRead {
  const index = indexRows(text, delimiter, SURELY_SHORT);
  if (index === null) return parseRows(text, delimiter, relaxed);
  if ((index.cells[0] ?? 0) > MOST_COLUMNS) return { fault: tooWide(index.lines[0] ?? 1) };
  return { rows: { ...index, read: (row) => cellsOf(text, delimiter, index, row) } };
}

/** The separator that the first line holds most of, outside quotes: spreadsheets write the one of their country. */
export function delimiterOf(text: string, marks: readonly string[]): string {
  const counts = new Map(marks.map((mark) => [mark, 0]));
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) break;
    const count = quoted ? undefined : counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return marks.reduce((most, next) => ((counts.get(next) ?? 0) > (counts.get(most) ?? 0) ? next : most));
}

function parseRows(text: string, delimiter: string, relaxed: boolean): CsvRead {
  const starts: number[] = [];
  let wide: number | null = null;
  const options = {
    delimiter,
    relax_quotes: relaxed,
    // Each uneven row is for the reader to report, not the first alone.
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    // A megabyte of line ends takes minutes otherwise.
    skip_empty_lines: true,
    on_record(cells: string[], { lines }: { lines: number }) {
      const breaks = lineBreaksIn(cells);
      starts.push(lines - breaks);
      if (cells.length > MOST_COLUMNS && starts.length === 1) wide = lines - breaks;
      return wide === null ? cells : null;
    },
  };
  try {
    const rows = parse(text, options) as string[][];
    if (wide !== null) return { fault: tooWide(wide) };
    const cells = rows.map(({ length }) => length);
    return { rows: { size: rows.length, lines: starts, cells, empty: 0, read: (row) => rows[row] ?? [] } };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { fault: faultOf(cause) };
  }
}

function tooWide(line: number): CsvFault {
  return { kind: "too-wide", message: `more than ${MOST_COLUMNS} columns`, line };
}

const SAID: Readonly<Record<string, readonly [CsvFault["kind"], string]>> = {
  CSV_QUOTE_NOT_CLOSED: ["unclosed", "a quoted cell that is never closed"],
  CSV_INVALID_CLOSING_QUOTE: ["closed-early", "characters after a closing quote"],
  INVALID_OPENING_QUOTE: ["stray-quote", "a quote inside a cell that is not quoted"],
  CSV_MAX_RECORD_SIZE: ["too-long", "a row of more than a million characters"],
};

function faultOf(cause: CsvError): CsvFault {
  const [kind, message] = SAID[cause.code] ?? ["other", cause.message];
  return { kind, message, line: typeof cause.lines === "number" ? cause.lines : null };
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return count;
}
