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

/** What became of a cell that was not taken as it stands; people are told of it. */
export interface Told {
  readonly what: "figure" | "date" | "footnote" | "aside" | "control" | "words" | "no-day";
  readonly column: number | null;
  readonly before: string;
  readonly after: string;
}

/** A row under our names; what is empty is not in it. */
export interface MappedRow {
  readonly row: ForeignRow;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly faults: readonly RowFault[];
  /** Why it is no claim, so that nothing is lost with it: it has no figure, or a stance that is to be decided. Null where it is one. */
  readonly skip: RowFault | null;
  readonly told: readonly Told[];
}

export interface MappedTable {
  readonly rows: readonly MappedRow[];
  /** Our columns that the table speaks of: an empty cell there says that there is nothing. */
  readonly present: ReadonlySet<string>;
  /** Columns of theirs that nothing is read from, with the name that may have been meant. */
  readonly unread: readonly { readonly name: string; readonly near: string | null }[];
}

/** A row while it is being read. */
export interface OpenRow {
  readonly cells: Map<string, Cell>;
  readonly faults: RowFault[];
  readonly told: Told[];
}
