import type { Diagnostic, Place } from "../diagnostic.ts";
import type { Id } from "./dataset.ts";

/** A dataset as its files say it, parsed and not yet believed: what `load` hands to `validate`. */
export interface RawDataset {
  readonly id: Id;
  /** In reading order: brief, sources, speakers, claims.yaml, claims/*.yaml by name, assessments, withdrawn. */
  readonly documents: readonly RawDocument[];
  readonly tables: readonly RawTable[];
  readonly lines: readonly RawLines[];
  /** Kinds of which a file is missing or could not be read: that an id is not defined there says nothing. */
  readonly unread: ReadonlySet<FileKind>;
  /** What loading found; an error here means that no dataset can be built. */
  readonly diagnostics: readonly Diagnostic[];
}

export const FILE_KINDS = ["brief", "sources", "speakers", "claims", "assessments", "withdrawn"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/**
 * What a YAML document may hold. Maps are Maps: they keep the order as written whatever the keys look like,
 * and `__proto__` is a key like any other.
 */
export type RawValue = null | boolean | number | string | readonly RawValue[] | ReadonlyMap<string, RawValue>;

/** Keys and list positions from the top of a document to a value. */
export type RawPath = readonly (string | number)[];

/** Where the values of a file stand, for messages. */
export interface Located {
  readonly file: string;
  /** The place of a value, or of its key; of the nearest thing around it where the path leads nowhere. */
  locate(path: RawPath, part?: "key" | "value"): Place;
  /** The characters of a bare scalar as typed (`10.000`), null for anything else. */
  written(path: RawPath): string | null;
}

/** One YAML file. */
export interface RawDocument extends Located {
  readonly kind: FileKind;
  readonly value: RawValue;
}

/** One NDJSON file of claims: what `JSON.parse` made of each line. */
export interface RawLines {
  readonly file: string;
  readonly values: readonly unknown[];
  /** The place of a value in the claim of this index, as {@link Located} has it. */
  locate(index: number, path: RawPath, part?: "key" | "value"): Place;
  /** The characters of a number as typed; null for whatever can't be taken for another number. */
  written(index: number, path: RawPath): string | null;
}

/** One CSV file: cells as written, every row as long as the header. */
export interface RawTable {
  readonly file: string;
  readonly columns: readonly string[];
  /** How many rows there are below the header. */
  readonly size: number;
  /** The cells of a row, made when they are asked for: those of a million rows take more room than their text. */
  row(index: number): readonly string[];
  /** The place of a cell, of a whole row (column null), or of a column's heading (row null). */
  locate(row: number | null, column: number | null): Place;
}
