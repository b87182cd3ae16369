import { canonicalLanguage } from "./text-rules.ts";

/** The columns of claims.csv whose names differ from the keys of claims.yaml. */
export const CLAIM_COLUMNS = { id: "claim_id", speaker: "speaker_id", source: "source_id" } as const;

/** Columns that make up a claim. */
export const READ_COLUMNS: ReadonlySet<string> = new Set([
  ...[
    "claim_id",
    "claim_type",
    "measure",
    "proposition",
    "stance",
    "words",
    "amount",
    "low",
    "high",
    "modifier",
  ],
  ...["modality", "as_of", "as_of_basis", "as_of_why", "said", "said_basis", "said_why", "speaker_id"],
  ...["utterance", "origin", "via", "source_id", "excerpt", "translation", "note"],
  ...["place", "population", "derived", "prefix", "suffix"],
]);

/** Columns that an export fills from the other files; they are read past, so that an export can be read back. */
export const DERIVED_COLUMNS: ReadonlySet<string> = new Set([
  ...["unit", "published", "published_basis", "speaker", "party", "publisher", "agency", "language"],
  ...["verification", "url"],
]);

/** `translation_nb` → translation in nb; null for a column that holds no text of one language. */
export function languageColumn(name: string): { key: string; language: string } | null {
  const parts = /^(translation|note|words|derived)_([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)$/.exec(name);
  if (parts === null || canonicalLanguage(parts[2]!) === null) return null;
  return { key: parts[1]!, language: parts[2]! };
}

/** The column in which a claim's key stands. */
export function columnOfKey(key: string): string {
  return CLAIM_COLUMNS[key as keyof typeof CLAIM_COLUMNS] ?? key;
}
