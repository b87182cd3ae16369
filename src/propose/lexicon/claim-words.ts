import type { Words } from "../../figures/lexicon/word-file.ts";
import type { Likelihood, Modality, Stance } from "../../model/dataset.ts";

/** What a phrase for a day comes to, counted from the day of publication. */
export const DAY_KINDS = [
  ...(["today", "yesterday", "day-before-yesterday", "days-ago", "weeks-ago"] as const),
  ...(["last-weekday", "weekday-last-week", "weekday"] as const),
  ...(["earlier-this-week", "this-week", "last-week", "weekend"] as const),
  ...(["earlier-this-month", "this-month", "last-month", "this-year", "last-year"] as const),
  ...(["full-date", "day-of-month", "early-month", "mid-month", "late-month", "month"] as const),
  ...(["ahead"] as const),
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

const SAYS = [
  ...(["plain", "alleged", "assessed", "observed", "forecast", "planned"] as const),
] as const satisfies readonly (Modality | "plain")[];
const MODALITIES = ["hypothetical", "planned", "forecast", "observed"] as const satisfies readonly Modality[];
const LIKELIHOODS = [
  "almost-certain",
  "very-likely",
  "very-unlikely",
  "remote",
  "unlikely",
  "even-chance",
  "likely",
] as const satisfies readonly Likelihood[];
/** The first of these that stands there holds: "did not deny" before "deny". */
const STANCES = [
  "affirms",
  "does-not-deny",
  "declines-to-confirm",
  "no-evidence",
  "conditional",
  "denies",
] as const satisfies readonly Stance[];

/**
 * What is known of one language about telling what others say: words only, no code. What each list is for stands above
 * it in `reporting.yaml` of English.
 */
export const CLAIM_SHAPE = {
  weekdays: "numbers",
  months: "numbers",
  numbers: "numbers",
  dayEndings: "list",
  days: { fields: DAY_KINDS },
  notDays: "list",
  until: "list",
  when: "list",
  says: { fields: SAYS },
  accordingTo: "list",
  accordingBehind: "list",
  that: "list",
  pronouns: "list",
  relative: "list",
  once: "list",
  perfect: "list",
  pluperfect: "list",
  before: "list",
  modality: { fields: MODALITIES },
  likelihood: { fields: LIKELIHOODS },
  stance: { fields: STANCES },
  negations: "list",
  clauses: "list",
  endings: "list",
  genitives: "list",
  cases: "list",
  ownVoice: "list",
  nameless: "list",
  withinNames: "list",
  dayBeforeTeller: "flag",
} as const;

export type ClaimWords = Words<typeof CLAIM_SHAPE>;
