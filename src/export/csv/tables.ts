import type { Publication } from "../../model/publication.ts";
import type { CsvOptions } from "../format.ts";
import { claimColumns } from "./claims.ts";
import { type Column, writeCsv } from "./csv-bytes.ts";
import { discrepancyColumns } from "./discrepancies.ts";
import { lineupColumns, lineupRows } from "./lineup.ts";
import { sourceColumns } from "./sources.ts";

/** One CSV file of an edition. */
export interface Table {
  readonly name: string;
  write(publication: Publication, options: CsvOptions): Uint8Array;
}

export const tables: readonly Table[] = [
  table("claims", claimColumns, ({ dataset }) => dataset.claims),
  table("lineup", lineupColumns, ({ dataset }) => lineupRows(dataset)),
  table("discrepancies", discrepancyColumns, ({ analysis }) => analysis.discrepancies),
  table("sources", sourceColumns, ({ dataset }) => dataset.sources.values()),
];

function table<Row>(
  name: string,
  columns: (publication: Publication) => readonly Column<Row>[],
  rows: (publication: Publication) => Iterable<Row>,
): Table {
  return {
    name,
    write: (publication, options) => writeCsv(columns(publication), rows(publication), options),
  };
}
