import type { Place } from "../diagnostic.ts";
import type { Dataset, Id } from "../model/dataset.ts";
import type { RawDataset, RawValue } from "../model/raw-dataset.ts";
import type { Rosters } from "./entities.ts";
import type { ForeignTable } from "./foreign-table.ts";
import type { MappedRow, MappedTable, RowFault } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";
import type { ResolvedRow } from "./resolve-rows.ts";

/** The place of some rows of the foreign file, from which a fault leads back to them. */
export type Blame = (rows: readonly MappedRow[], column: number | null) => Place;

/** What the dataset would be with the rows in it, and how each of its parts leads back to its rows. */
export interface Proposal {
  readonly rows: readonly ResolvedRow[];
  readonly faults: readonly { readonly row: MappedRow; readonly fault: RowFault }[];
  readonly rosters: Rosters;
  readonly brief: ReadonlyMap<string, RawValue>;
  readonly raw: RawDataset;
  /** The rows that a fault at this place is of, and the column; null where it is of none of them. */
  blame(at: Place | null): { readonly rows: readonly MappedRow[]; readonly column: number | null } | null;
}

/** What a proposal starts from. */
export interface Ground {
  readonly id: Id;
  readonly table: ForeignTable;
  readonly mapped: MappedTable;
  readonly mapping: Mapping;
  /** The dataset as its files say it; empty for a new one. */
  readonly existing: RawDataset;
  /** The same, validated; null where it has no claims yet. */
  readonly dataset: Dataset | null;
  /** Of the brief: the dataset's own, or those that a new one is to have. */
  readonly languages: readonly string[];
  /** The reason for a day that the table gives none for. */
  readonly unexplained: RawValue;
}
