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
export function rejectsCsv(table: ForeignTable, found: readonly Reject[]): string {
  const columns = table.wide?.columns ?? table.columns;
  const rejects = table.wide === undefined ? found : wideRejects(found, table);
  const width = table.guarded ? columns.length - REJECT_COLUMNS.length : columns.length;
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
  return stringify([[...cellsOf(columns).map(guarded), ...REJECT_COLUMNS], ...records], {
    delimiter: table.reading.delimiter ?? ",",
    record_delimiter: "\r\n",
    quoted_match: /[\r\n]/,
    bom: true,
  });
}

/** A wide row once, with those of its cells that were rejected: the others are imported, and would be again. */
function wideRejects(rejects: readonly Reject[], table: ForeignTable): Reject[] {
  const spread = new Set(table.rows.flatMap(({ origin }) => origin?.column ?? []));
  const byRow = Map.groupBy(rejects, ({ row }) => row.origin?.row ?? row);
  return [...byRow].flatMap(([row, [first, ...others]]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const kept = new Set(all.map((one) => one.row.origin?.column ?? null));
    const cells = kept.has(null)
      ? row.cells
      : row.cells.map((cell, column) => (spread.has(column) && !kept.has(column) ? "" : cell));
    const named = (one: Reject) => table.wide?.columns[one.row.origin?.column ?? -1] ?? one.column;
    const column = [...new Set(all.map(named))].join("; ");
    const reason = [...new Set(all.map((one) => one.reason))].join("; ");
    return [{ row: { cells, line: row.line }, line: row.line, column, reason }];
  });
}
