import { CLAIM_COLUMNS, CONTRACT_CLAIM_COLUMNS, languageColumn } from "../model/claim-columns.ts";
import { type ClaimKey, claimFields } from "../model/claim-fields.ts";
import type { ForeignTable } from "./foreign-table.ts";

/** What an import may say of sources and speakers beyond the columns of claims.csv. */
const ENTITY_COLUMNS = [
  ...(["headline", "byline", "source_ref", "role", "unnamed", "speaker_ref", "archive_url"] as const),
  ...(["updated", "updated_basis", "updated_why", "accessed", "accessed_basis", "accessed_why"] as const),
] as const;

/** Speakers and sources are known by more than their ids. */
const NAMING_COLUMNS: Readonly<Partial<Record<ClaimKey, readonly string[]>>> = {
  speaker: ["speaker_id", "speaker"],
  source: ["source_id", "publisher", "agency", "url", "published", "headline"],
};

/** Every column that a row may fill; texts in another language come to these (`note_nb`). */
export const OUR_COLUMNS: readonly string[] = [...CLAIM_COLUMNS, ...ENTITY_COLUMNS];

export function isOurColumn(name: string): boolean {
  return OUR_COLUMNS.includes(name) || languageColumn(name) !== null;
}

/** Columns whose cells are kept letter for letter. */
export const VERBATIM_COLUMNS: ReadonlySet<string> = new Set([
  ...claimFields.filter(({ kind }) => kind === "verbatim").map(({ column }) => column),
  "source_ref",
  "speaker_ref",
]);

/** Columns of names by which something is found again, or referred to. */
export const NAME_COLUMNS: ReadonlySet<string> = new Set([
  ...claimFields
    .filter(({ kind }) => ["id", "ids", "verbatim"].includes(kind))
    .filter(({ key }) => key !== "measure" && key !== "proposition")
    .map(({ column }) => column),
  ...["source_ref", "speaker_ref", "url", "archive_url"],
]);

/** Has the program written this table, so that the ids in it are ours? Nobody else has all of these columns. */
export function isOwnTable({ columns, reading }: Pick<ForeignTable, "columns" | "reading">): boolean {
  return reading.format === "dbrief JSON" || CONTRACT_CLAIM_COLUMNS.every((name) => columns.includes(name));
}

/** Read past: what the archive says of an excerpt is found out at every build. */
export const IGNORED_COLUMNS: ReadonlySet<string> = new Set(["verification", "figure_check"]);

/** The columns from which a key of a claim is read. */
export const COLUMNS_OF_KEY: ReadonlyMap<ClaimKey, readonly string[]> = new Map(
  claimFields.map(({ key, columns }) => [key, NAMING_COLUMNS[key] ?? columns]),
);
