import { stringify } from "csv-stringify/sync";
import { guardFormula } from "../model/formula-guard.ts";
import type { ForeignRow, ForeignTable } from "./foreign-table.ts";

/** A row that was not imported, and why. */
export interface Reject {
  readonly row: ForeignRow;
  readonly line: number;
  /** Name of the column at fault; empty where it is the row as a whole. */
  readonly column: string;
  readonly reason: string;
}

/** Columns that a rejects file has after the original ones; by them it is known when it is imported again. */
export const REJECT_COLUMNS = ["import_line", "import_column", "import_reason"] as const;

export function isRejectsFile(columns: readonly string[]): boolean {
  return REJECT_COLUMNS.every((name, index) => columns.at(index - REJECT_COLUMNS.length) === name);
}

/**
 * The rejected rows as they were, and why: CSV with the separator of the original, to be corrected and
 * imported again. Texts are guarded against formulas, since it is a spreadsheet that will open it.
 */
export function rejectsCsv(table: ForeignTable, rejects: readonly Reject[]): string {
  const width = table.guarded ? table.columns.length - REJECT_COLUMNS.length : table.columns.length;
  const longest = rejects.reduce((most, { row }) => Math.max(most, row.cells.length), width);
  const cellsOf = (cells: readonly string[]) =>
    Array.from({ length: table.guarded ? width : longest }, (_, index) => cells[index] ?? "");
  const guarded = (cell: string) => (table.guarded ? cell : guardFormula(cell));
  const records = rejects.map(({ row, line, column, reason }) => [
    ...cellsOf(row.cells).map(guarded),
    String(line),
    guardFormula(column),
    guardFormula(reason),
  ]);
  return stringify([[...cellsOf(table.columns).map(guarded), ...REJECT_COLUMNS], ...records], {
    delimiter: table.reading.delimiter ?? ",",
    record_delimiter: "\r\n",
    quoted_match: /[\r\n]/,
    bom: true,
  });
}
