import type { ForeignRow } from "./foreign-table.ts";

/** A value for a column of ours, and the column of theirs that it came from: null where from several or none. */
export interface Cell {
  readonly text: string;
  readonly column: number | null;
}

export interface RowFault {
  readonly column: number | null;
  readonly reason: string;
}

/** A row under our names; what is empty is not in it. */
export interface MappedRow {
  readonly row: ForeignRow;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly faults: readonly RowFault[];
}

export interface MappedTable {
  readonly rows: readonly MappedRow[];
  /** Our columns that the table speaks of: an empty cell there says that there is nothing. */
  readonly present: ReadonlySet<string>;
  /** Columns of theirs that nothing is read from, with the name that may have been meant. */
  readonly unread: readonly { readonly name: string; readonly near: string | null }[];
}

/** The cells of one row, by their names. */
export interface Source {
  /**
   * @param guarded whether an apostrophe that export put before a formula's sign is taken off
   * @param verbatim whether the space around it is a part of it
   */
  cell(name: string, guarded: boolean, verbatim?: boolean): string;
  column(name: string): number;
}
