import type { Place } from "../diagnostic.ts";

/** A table of somebody else's, as cells; what its columns mean is for the mapping to say. */
export interface ForeignTable {
  /** Path as the user typed it. */
  readonly file: string;
  readonly reading: Reading;
  readonly columns: readonly string[];
  readonly rows: readonly ForeignRow[];
  /** How many rows were passed over because no cell of them holds anything. */
  readonly blank: number;
  /** How many rows stand above the heading: a title, a remark. */
  readonly above: number;
  /** Of a long table that a wide one was made into: that one's headings, and how many rows it has. */
  readonly wide?: { readonly columns: readonly string[]; readonly rows: number };
  /** How many rows were left aside because others were asked for. */
  readonly aside: number;
  /** Rows of this table come from one of our rejects files: every text in it is guarded against formulas. */
  readonly guarded: boolean;
  /** The place of a cell, of a whole row (column null), or of a column's heading (row null). */
  locate(row: ForeignRow | null, column: number | null): Place;
}

export interface ForeignRow {
  /** As written; as many as there are columns, or the row is rejected. */
  readonly cells: readonly string[];
  /** Line of a text file, row of a sheet, both from 1; of a JSON file the line on which the object starts. */
  readonly line: number;
  /** Cells that can't be what they stand for, by column, and why: whatever is read from one rejects the row. */
  readonly spoilt?: ReadonlyMap<number, string>;
  /** Of a row that was made of one cell of a wide row: that row, and the cell's column; null where it has too few or many. */
  readonly origin?: { readonly row: ForeignRow; readonly column: number | null };
  /** Ratings that say no stance, where the row's is theirs: it is for a person to decide. */
  readonly undecided?: { readonly words: readonly string[]; readonly described: string };
}

/** How the file was taken, for the user to see: each a guess unless it was asked for. */
export interface Reading {
  readonly format: "CSV" | "XLSX" | "ClaimReview" | "Fact Check Tools" | "dbrief JSON" | "JSON" | "NDJSON";
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
}

/**
 * Lines on which the column names stand, the last just above the rows; null: the first that holds anything; none: on
 * no line, and columns go by their places.
 */
export type HeadingLines = readonly number[] | null;

/** What the user may say of the file instead of leaving it to be found out. */
export interface ReadingOptions {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** Stances that the words of a rating stand for, from the mapping. */
  readonly ratings: ReadonlyMap<string, string>;
  readonly heading: HeadingLines;
  /** Path of the list of rows in JSON, from the mapping. */
  readonly rows: string | null;
}
