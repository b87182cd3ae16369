import { type CsvFault, CsvPlaces, type CsvRows, delimiterOf, readRows } from "../csv/index.ts";
import { type Diagnostic, error, type Place } from "../diagnostic.ts";
import type { RawTable } from "../model/raw-dataset.ts";

export interface ParsedCsv {
  readonly table: RawTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * RFC 4180 text → cells with positions. The separator is the comma, semicolon or tab that the header holds
 * most of. Blank lines are passed over.
 */
export function parseCsv(text: string, file: string): ParsedCsv {
  const delimiter = delimiterOf(text, [",", ";", "\t"]);
  const read = readRows(text, delimiter);
  if ("fault" in read) return { table: null, diagnostics: [syntaxError(read.fault, file)] };
  return tableOf(read.rows, text, delimiter, file);
}

function syntaxError({ kind, message, line }: CsvFault, file: string): Diagnostic {
  const hint =
    kind === "too-wide"
      ? "keep the columns that docs/data-format.md lists"
      : 'put the cell in quotes and double each quote inside it: "he said ""no"""';
  return error("csv-syntax", message, { file, line, column: null }, hint);
}

function tableOf(found: CsvRows, text: string, delimiter: string, file: string): ParsedCsv {
  const diagnostics: Diagnostic[] = [];
  const columns = found.size === 0 ? [] : found.read(0).map((name) => name.trim());
  const whole: number[] = [];
  for (let row = 1; row < found.size; row += 1) {
    const cells = found.cells[row] ?? 0;
    if (cells === 1 && found.read(row)[0]?.trim() === "") continue;
    if (cells === columns.length) whole.push(row);
    else diagnostics.push(unevenRow(cells, columns.length, { file, line: found.lines[row] ?? 1, column: 1 }));
  }
  const places = new CsvPlaces(file, text, delimiter);
  const lineOf = (row: number | null) => found.lines[row === null ? 0 : (whole[row] ?? -1)] ?? 1;
  const table: RawTable = {
    file,
    columns,
    size: whole.length,
    row: (row) => found.read(whole[row] ?? -1),
    locate: (row, column): Place => places.locate(lineOf(row), column),
  };
  return { table, diagnostics };
}

function unevenRow(found: number, expected: number, at: Place): Diagnostic {
  const hint = "put a cell that holds the separator in quotes; leave empty what is not given";
  return error("csv-row-length", `cells in this row: ${found}, columns: ${expected}`, at, hint);
}
