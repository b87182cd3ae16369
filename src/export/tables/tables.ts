import type { Publication } from "../../model/publication.ts";
import type { TableName } from "../../model/table-words.ts";
import { changeColumns } from "./changes.ts";
import { claimColumns } from "./claims.ts";
import { type Column, contentOf, type TableContent } from "./column.ts";
import { discrepancyColumns } from "./discrepancies.ts";
import { lineupColumns, lineupRows } from "./lineup.ts";
import { sourceColumns } from "./sources.ts";
import { stanceColumns, statementRows } from "./stances.ts";

/** A table of an edition, whatever it is written as. */
export interface Table {
  readonly name: TableName;
  /** The column that tells its rows apart; null where none does. */
  readonly key: string | null;
  /** A file of its own; `stances` is a reading of claims.csv, for the workbook only. */
  readonly csv: boolean;
  content(publication: Publication): TableContent;
}

/** In the order of the workbook's sheets: what is read first, first. */
export const tables: readonly Table[] = [
  table("lineup", null, lineupColumns, ({ dataset }) => lineupRows(dataset)),
  table("claims", "claim_id", claimColumns, ({ dataset }) => dataset.claims),
  table("discrepancies", "discrepancy_id", discrepancyColumns, ({ analysis }) => analysis.discrepancies),
  { ...table("stances", "claim_id", stanceColumns, ({ dataset }) => statementRows(dataset)), csv: false },
  table("sources", "source_id", sourceColumns, ({ dataset }) => dataset.sources.values()),
  table("changes", null, changeColumns, ({ changes }) => changes),
];

function table<Row>(
  name: TableName,
  key: string | null,
  columns: (publication: Publication) => readonly Column<Row>[],
  rows: (publication: Publication) => Iterable<Row>,
): Table {
  const content = (publication: Publication) => contentOf(columns(publication), () => rows(publication));
  return { name, key, csv: true, content };
}
