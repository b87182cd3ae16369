import { en } from "./en/index.ts";
import { nb } from "./nb/index.ts";
import type { Wording } from "./wording.ts";

const WORDINGS: Readonly<Record<string, Wording>> = { en, nb };

/** Languages that a brief can be written in; a dataset's other languages fall back to English wording. */
export const WORDED_LANGUAGES: readonly string[] = Object.keys(WORDINGS);

/** The wording of a language tag, by its primary subtag; English where there is none. */
export function wordingFor(language: string): Wording {
  const [primary = ""] = language.toLowerCase().split("-");
  return WORDINGS[primary === "no" ? "nb" : primary] ?? en;
}

export { CHANGE_GROUPS, type ChangeGroupId } from "./changes-words.ts";
export type { CutPart } from "./cuts-words.ts";
export type { DaysApart } from "./days-apart.ts";
export type {
  ChangeFacts,
  DeckFacts,
  LeadFacts,
  PairFacts,
  ProofFacts,
  SideFacts,
  Wording,
} from "./wording.ts";
