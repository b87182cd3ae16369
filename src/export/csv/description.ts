import type { Artifact } from "../../model/edition.ts";
import type { Publication } from "../../model/publication.ts";
import type { CsvOptions } from "../format.ts";
import type { Table } from "../tables/tables.ts";

/** A CSV file as it was written, for what describes it. */
export interface WrittenTable {
  readonly table: Table;
  readonly artifact: Artifact;
}

/** The metadata of an edition's CSV files in one vocabulary. */
export type Describe = (
  written: readonly WrittenTable[],
  publication: Publication,
  options: CsvOptions,
) => object;

/** EDTF has no type in either vocabulary; this names it. https://id.loc.gov/datatypes/EDTFScheme.html */
export const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF-level1";
