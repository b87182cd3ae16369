import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { type Diagnostic, error, type Place } from "../diagnostic.ts";
import type { ForeignRow, ReadingOptions } from "./foreign-table.ts";
import { foreignTable, type TableRead } from "./table.ts";

/** A quote that is never closed would swallow the rest of the file into one cell. */
const LONGEST_ROW = 1_000_000;
const DELIMITERS = [",", ";", "\t", "|"];

/** RFC 4180 text → cells. Without a separator asked for, it is the one that the header holds most of. */
export function readCsv(text: string, file: string, encoding: string, options: ReadingOptions): TableRead {
  const announced = /^sep=(.)\r?\n/.exec(text);
  const body = announced === null ? text : text.slice(announced[0].length);
  const delimiter = options.delimiter ?? announced?.[1] ?? delimiterOf(body);
  const firstLine = announced === null ? 1 : 2;
  try {
    return tableOf(parseRecords(body, delimiter, false), []);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const fault = syntaxError(cause, file, firstLine);
    if (cause.code !== "INVALID_OPENING_QUOTE") return { table: null, diagnostics: [fault] };
    return readRelaxed(fault);
  }

  /** `37.8"N`: unquoted cells may hold what RFC 4180 forbids them, and it can mean one thing only. */
  function readRelaxed(fault: Diagnostic): TableRead {
    const hint = "taken as it stands; quote the cell to be sure";
    try {
      return tableOf(parseRecords(body, delimiter, true), [{ ...fault, severity: "warning", hint }]);
    } catch (cause) {
      if (!(cause instanceof CsvError)) throw cause;
      // Something else is wrong further on, too.
      return { table: null, diagnostics: [fault, syntaxError(cause, file, firstLine)] };
    }
  }

  function tableOf(records: string[][], warnings: Diagnostic[]): TableRead {
    const places = createPlaces(body, delimiter, file, firstLine);
    const reading = { format: "CSV", encoding, delimiter, sheet: null } as const;
    const read = foreignTable(file, reading, rowsOf(records, firstLine), (row, column) =>
      places(row?.line ?? firstLine, column),
    );
    return { ...read, diagnostics: [...warnings, ...read.diagnostics] };
  }
}

function parseRecords(text: string, delimiter: string, relaxed: boolean): string[][] {
  const options = { delimiter, relax_column_count: true, max_record_size: LONGEST_ROW };
  return parse(text, { ...options, relax_quotes: relaxed }) as string[][];
}

/** Separators inside quotes part nothing. */
function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((mark) => [mark, 0]));
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return DELIMITERS.reduce((most, next) => (counts.get(next)! > counts.get(most)! ? next : most));
}

function rowsOf(records: readonly string[][], firstLine: number): ForeignRow[] {
  let line = firstLine;
  return records.map((cells) => {
    const row = { cells, line };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
}

/** Cells are looked for where a message needs one: few ever are. */
function createPlaces(text: string, delimiter: string, file: string, firstLine: number) {
  let starts: number[] | null = null;
  return (line: number, column: number | null): Place => {
    if (column === null) return { file, line, column: 1 };
    starts ??= [0, ...text.matchAll(/\r\n|\r|\n/g).map(({ index, 0: found }) => index + found.length)];
    const start = starts[line - firstLine] ?? 0;
    const before = text.slice(start, cellOffset(text, start, column, delimiter)).split(/\r\n|\r|\n/);
    return { file, line: line + before.length - 1, column: before.at(-1)!.length + 1 };
  };
}

function cellOffset(text: string, start: number, column: number, delimiter: string): number {
  let quoted = false;
  let left = column;
  for (let at = start; at < text.length && left > 0; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === delimiter) left -= 1;
    if (left === 0) return at + 1;
  }
  return start;
}

const SAID: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quoted cell that is never closed",
  CSV_INVALID_CLOSING_QUOTE: "characters after a closing quote",
  INVALID_OPENING_QUOTE: "a quote inside a cell that is not quoted",
  CSV_MAX_RECORD_SIZE: "a row of more than a million characters",
};

function syntaxError(cause: CsvError, file: string, firstLine: number): Diagnostic {
  const line = typeof cause.lines === "number" ? cause.lines + firstLine - 1 : null;
  const hint = 'put the cell in quotes and double each quote inside it: "he said ""no"""';
  return error("import-csv-syntax", SAID[cause.code] ?? cause.message, { file, line, column: null }, hint);
}
