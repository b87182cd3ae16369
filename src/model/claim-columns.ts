import { canonicalLanguage } from "./text.ts";

/**
 * The columns of claims.csv: one list for export, which writes them in this order, and for what reads such a
 * file back.
 */
export const CONTRACT_CLAIM_COLUMNS = [
  ...(["claim_id", "claim_type", "measure", "proposition", "stance", "words", "amount", "low"] as const),
  ...(["high", "modifier", "unit", "modality", "as_of", "said", "said_basis", "published"] as const),
  ...(["published_basis", "speaker_id", "speaker", "party", "utterance", "origin", "via"] as const),
  ...(["source_id", "publisher", "agency", "language", "excerpt", "translation", "verification"] as const),
  ...(["url", "note"] as const),
] as const;

/** What a claim has besides: without these a file read back would not give the claims that it came from. */
export const FURTHER_CLAIM_COLUMNS = [
  ...(["place", "population", "said_why", "as_of_basis", "as_of_why", "derived"] as const),
  ...(["prefix", "suffix", "figure_check"] as const),
] as const;

export type ClaimColumn = (typeof CONTRACT_CLAIM_COLUMNS | typeof FURTHER_CLAIM_COLUMNS)[number];

/** Columns that an export fills from the other files; they are read past, so that an export can be read back. */
export const DERIVED_COLUMNS: ReadonlySet<string> = new Set<ClaimColumn>([
  ...(["unit", "published", "published_basis", "speaker", "party", "publisher", "agency"] as const),
  ...(["language", "verification", "url", "figure_check"] as const),
]);

/** Columns that make up a claim. */
export const READ_COLUMNS: ReadonlySet<string> = new Set(
  [...CONTRACT_CLAIM_COLUMNS, ...FURTHER_CLAIM_COLUMNS].filter((name) => !DERIVED_COLUMNS.has(name)),
);

/** Columns of texts that may be written in several languages; each other language has a column of its own. */
export const LANGUAGE_COLUMNS = ["words", "translation", "derived", "note"] as const;
export type LanguageColumn = (typeof LANGUAGE_COLUMNS)[number];

/** The columns of claims.csv whose names differ from the keys of claims.yaml. */
const CLAIM_COLUMNS = { id: "claim_id", speaker: "speaker_id", source: "source_id" } as const;

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
  return CLAIM_COLUMNS[key as keyof typeof CLAIM_COLUMNS] ?? key;
}
