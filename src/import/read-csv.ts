import { type CsvFault, CsvPlaces, type CsvRows, delimiterOf, readRows } from "../csv/index.ts";
import { type Diagnostic, error, warning } from "../diagnostic.ts";
import type { ForeignRow, ForeignTable, HeadingLines, ReadingOptions } from "./foreign-table.ts";
import { foreignTable, type TableRead } from "./table.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** RFC 4180 text → cells. Without a separator asked for, it is the one that the header holds most of. */
export function readCsv(text: string, file: string, encoding: string, options: ReadingOptions): TableRead {
  const announced = /^sep=(.)\r?\n/.exec(text);
  const body = announced === null ? text : text.slice(announced[0].length);
  const delimiter = options.delimiter ?? announced?.[1] ?? delimiterIn(body, options.heading);
  const firstLine = announced === null ? 1 : 2;
  const read = readRows(body, delimiter);
  if (!("fault" in read)) return tableOf(read.rows, []);
  const fault = syntaxError(read.fault, file, firstLine);
  if (read.fault.kind !== "stray-quote") return { table: null, diagnostics: [fault] };
  // `37.8"N`: unquoted cells may hold what RFC 4180 forbids them, and it can mean one thing only.
  const relaxed = readRows(body, delimiter, true);
  if ("fault" in relaxed)
    return { table: null, diagnostics: [fault, syntaxError(relaxed.fault, file, firstLine)] };
  const hint = "taken as it stands; quote the cell to be sure";
  return tableOf(relaxed.rows, [{ ...fault, severity: "warning", hint }]);

  function tableOf(rows: CsvRows, warnings: Diagnostic[]): TableRead {
    const places = new CsvPlaces(file, body, delimiter, firstLine);
    const reading = { format: "CSV", encoding, delimiter, sheet: null } as const;
    const made = foreignTable(
      file,
      reading,
      recordsOf(rows, firstLine),
      (row, column) => places.locate(row?.line ?? firstLine, column),
      { empty: rows.empty, heading: options.heading },
    );
    const swallowed = made.table === null ? [] : swallowedRows(made.table, delimiter);
    return { ...made, diagnostics: [...warnings, ...made.diagnostics, ...swallowed] };
  }
}

/** The separator that the heading holds most of, unless the first line is a title, as the lines below it show. */
function delimiterIn(text: string, heading: HeadingLines): string {
  const start = text.slice(0, LOOKED_AT);
  const last = heading?.at(-1);
  if (last !== undefined) {
    const below = start.split("\n").slice(last - 1);
    if (below.length > 0) return delimiterOf(below.join("\n"), DELIMITERS);
  }
  const usual = delimiterOf(text, DELIMITERS);
  const lines = start.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\n|\r/, MOST_LINES);
  // A sentence has a comma or two; the heading of a table has one separator less than it has columns.
  if ((lines[0] ?? "").split(usual).length > MOST_IN_A_TITLE + 1) return usual;
  /** Lines that have this mark the same number of times. */
  const alike = (mark: string, least: number) => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count >= least);
    return Map.groupBy(counts, (count) => count)
      .values()
      .reduce((most, { length }) => Math.max(most, length), 0);
  };
  return DELIMITERS.find((mark) => alike(mark, 2) > Math.max(alike(usual, 1), 2)) ?? usual;
}

const MOST_IN_A_TITLE = 2;
const LOOKED_AT = 100_000;
const MOST_LINES = 20;

/** A quote that was opened and never meant to be makes a cell of all rows to the next one. */
function swallowedRows(table: ForeignTable, delimiter: string): Diagnostic[] {
  const { columns, rows } = table;
  if (columns.length < 3) return [];
  const isRow = (line: string) => line.split(delimiter).length === columns.length;
  const marksOf = (cell: string) =>
    cell.split(delimiter).filter((part, at) => at > 0 && !part.startsWith(" ")).length;
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, column) => {
      const lines = cell.includes("\n") || cell.includes("\r") ? cell.split(/\r\n|\r|\n/).slice(1) : [];
      // A quote that another column's closes took the end of one row and the beginning of another.
      const isOfTwo = lines.length > 0 && marksOf(cell) === lines.length * (columns.length - 1);
      const count = lines.filter(isRow).length || (isOfTwo ? lines.length : 0);
      if (count === 0) return [];
      const what = `${count} ${count === 1 ? "line" : "lines"} with as many separators as the table has columns`;
      const hint = "if these are rows, the quote that opens the cell is a slip: double it, or take it out";
      return [warning("import-swallowed-rows", `a cell holds ${what}`, table.locate(row, column), hint)];
    }),
  );
}

function recordsOf(rows: CsvRows, firstLine: number): ForeignRow[] {
  return Array.from({ length: rows.size }, (_, row) => ({
    cells: rows.read(row),
    line: (rows.lines[row] ?? 1) + firstLine - 1,
  }));
}

function syntaxError({ kind, message, line }: CsvFault, file: string, firstLine: number): Diagnostic {
  const at = { file, line: line === null ? null : line + firstLine - 1, column: null };
  const hint =
    kind === "too-wide"
      ? "keep the columns that are to be read, or name the separator with --delimiter"
      : 'put the cell in quotes and double each quote inside it: "he said ""no"""';
  return error("import-csv-syntax", message, at, hint);
}
