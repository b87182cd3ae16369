import {
  CONTRACT_CLAIM_COLUMNS,
  FURTHER_CLAIM_COLUMNS,
  LANGUAGE_COLUMNS,
  languageColumn,
} from "../model/claim-columns.ts";

/** What an import may say of sources and speakers beyond the columns of claims.csv. */
const ENTITY_COLUMNS = ["headline", "byline", "role"] as const;

/** Every column that a row may fill; texts in another language come to these (`note_nb`). */
export const OUR_COLUMNS: readonly string[] = [
  ...CONTRACT_CLAIM_COLUMNS,
  ...FURTHER_CLAIM_COLUMNS,
  ...ENTITY_COLUMNS,
];

export function isOurColumn(name: string): boolean {
  return OUR_COLUMNS.includes(name) || languageColumn(name) !== null;
}

/** Read past: what the archive says of an excerpt is found out at every build. */
export const IGNORED_COLUMNS: ReadonlySet<string> = new Set(["verification", "figure_check"]);

/** The columns from which a key of a claim is read. */
export const COLUMNS_OF_KEY: Readonly<Record<string, readonly string[]>> = {
  said: ["said", "said_basis", "said_why"],
  as_of: ["as_of", "as_of_basis", "as_of_why"],
  speaker: ["speaker_id", "speaker"],
  source: ["source_id", "publisher", "agency", "url", "published", "headline"],
};

/** Keys of a claim in the order of the contract: the order in which they are written. */
export const CLAIM_KEYS = [
  ...["id", "measure", "amount", "low", "high", "modifier", "words", "proposition", "stance", "modality"],
  ...["speaker", "source", "said", "as_of", "utterance", "origin", "via", "place", "population"],
  ...["excerpt", "prefix", "suffix", "translation", "derived", "note"],
];

export function isLanguageKey(key: string): boolean {
  return (LANGUAGE_COLUMNS as readonly string[]).includes(key);
}
