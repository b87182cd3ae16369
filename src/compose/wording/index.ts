import type { Language } from "../../languages/index.ts";
import { amountWords } from "./amounts.ts";
import { analysisWords } from "./analysis.ts";
import { caseWords } from "./cases.ts";
import { changeWords } from "./changes.ts";
import { cutWords } from "./cuts.ts";
import { dayWords } from "./dates.ts";
import { deckWords } from "./deck.ts";
import { figureWords } from "./figures.ts";
import { labels } from "./labels.ts";
import { pageWords } from "./page.ts";
import { pairWords } from "./pairs.ts";
import { pictureWords } from "./pictures.ts";
import { shortWords } from "./short.ts";
import { stanceWords } from "./stances.ts";
import { tableWords } from "./tables.ts";
import { terms } from "./terms.ts";
import type { Wording } from "./wording.ts";

/** What a language has to say, made of its messages once. */
export function wordingOf(language: Language): Wording {
  const made = WORDINGS.get(language) ?? makeWording(language);
  WORDINGS.set(language, made);
  return made;
}

const WORDINGS = new WeakMap<Language, Wording>();

function makeWording(language: Language): Wording {
  return {
    language: language.locale,
    percentOf: language.percent,
    labels: labels(language),
    ...terms(language),
    ...dayWords(language),
    ...stanceWords(language),
    ...amountWords(language),
    ...figureWords(language),
    ...pairWords(language),
    ...caseWords(language),
    ...deckWords(language),
    ...pageWords(language),
    tables: tableWords(language),
    analysis: analysisWords(language),
    cuts: cutWords(language),
    changes: changeWords(language),
    pictures: pictureWords(language),
    short: shortWords(language),
  };
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
