import { type CLAIM_FIELDS, type ClaimKey, claimFields, keysWhere } from "./claim-fields.ts";
import { canonicalLanguage } from "./text.ts";

/** The columns that the contract has claims.csv begin with, in its order. */
export const CONTRACT_CLAIM_COLUMNS = [
  ...(["claim_id", "claim_type", "measure", "proposition", "stance", "words", "amount", "low"] as const),
  ...(["high", "modifier", "unit", "modality", "as_of", "said", "said_basis", "published"] as const),
  ...(["published_basis", "speaker_id", "speaker", "party", "utterance", "origin", "via"] as const),
  ...(["source_id", "publisher", "agency", "language", "excerpt", "translation", "verification"] as const),
  ...(["url", "note"] as const),
] as const;

type Fields = typeof CLAIM_FIELDS;
type ColumnOf<Key extends ClaimKey> = Fields[Key] extends { readonly column: infer Column extends string }
  ? Column
  : Key;
type ColumnsOf<Key extends ClaimKey> = Fields[Key] extends { readonly kind: "date" }
  ? Key | `${Key}_basis` | `${Key}_why`
  : ColumnOf<Key>;

/** Columns that go by the name of a field, or by its own. */
export type NameColumn = { [Key in ClaimKey]: ColumnOf<Key> }[ClaimKey];

/** Columns in which a claim's own fields stand. */
export type FieldColumn = { [Key in ClaimKey]: ColumnsOf<Key> }[ClaimKey];
/** What every build finds out anew, behind all else. */
const FOUND_COLUMNS = ["figure_check"] as const;

export type ClaimColumn =
  | (typeof CONTRACT_CLAIM_COLUMNS)[number]
  | FieldColumn
  | (typeof FOUND_COLUMNS)[number];

const FIELD_COLUMNS = claimFields.flatMap(({ columns }) => columns) as readonly FieldColumn[];

/** What a claim has besides: without these a file read back would not give the claims that it came from. */
export const FURTHER_CLAIM_COLUMNS: readonly FieldColumn[] = FIELD_COLUMNS.filter(
  (column) => !(CONTRACT_CLAIM_COLUMNS as readonly string[]).includes(column),
);

/** All columns of claims.csv, as export writes them and as is read back. */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [
  ...CONTRACT_CLAIM_COLUMNS,
  ...FURTHER_CLAIM_COLUMNS,
  ...FOUND_COLUMNS,
];

/** Columns that make up a claim. */
export const READ_COLUMNS: ReadonlySet<string> = new Set([...FIELD_COLUMNS, "claim_type"]);

/** Columns that an export fills from the other files; they are read past, so that an export can be read back. */
export const DERIVED_COLUMNS: ReadonlySet<string> = new Set(
  CLAIM_COLUMNS.filter((column) => !READ_COLUMNS.has(column)),
);

/** Columns of texts that may be written in several languages; each other language has a column of its own. */
export const LANGUAGE_COLUMNS = keysWhere(({ kind }) => kind === "text") as readonly LanguageColumn[];
export type LanguageColumn = {
  [Key in ClaimKey]: Fields[Key] extends { readonly kind: "text" } ? Key : never;
}[ClaimKey];

/** `translation_nb` → translation in nb; null for a column that holds no text of one language. */
export function languageColumn(name: string): { key: LanguageColumn; language: string } | null {
  const key = LANGUAGE_COLUMNS.find((column) => name.startsWith(`${column}_`));
  if (key === undefined) return null;
  const language = name.slice(key.length + 1);
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)) return null;
  return canonicalLanguage(language) === null ? null : { key, language };
}

/** The column in which a claim's key stands. */
export function columnOfKey(key: string): string {
  return COLUMN_OF_KEY.get(key) ?? key;
}

const COLUMN_OF_KEY: ReadonlyMap<string, string> = new Map(
  claimFields.map(({ key, column }) => [key, column]),
);
