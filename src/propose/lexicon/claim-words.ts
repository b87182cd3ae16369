import type { Likelihood, Modality, Stance } from "../../model/dataset.ts";

/**
 * What is known of one language about telling what others say: words only, no code. Lower case. Phrases are separated
 * by commas in the files; in one, `word*` stands for every word that begins so, `…` for up to three words,
 * and `<weekday>`, `<month>`, `<number>`, `<day>` (28, 3., 6th), `<year>` for those.
 */
export interface ClaimWords {
  /** Monday is 1, as in ISO 8601. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** Small ones in words: `two` days ago. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly days: Readonly<Record<DayKind, readonly string[]>>;
  /** Before a day they make it the bound of something told, and not the day it was told: `since` Monday. */
  readonly notDays: readonly string[];
  /** Of those, the ones up to which something was told: `until` Thursday. */
  readonly until: readonly string[];
  /** Between such a day and what was told on it: until Thursday, `when` he denied it. */
  readonly when: readonly string[];
  /** Verbs and phrases by which somebody is said to say something, by how that is held; `plain` says nothing of it. */
  readonly says: Readonly<Partial<Record<Modality | "plain", readonly string[]>>>;
  /** Before whoever says it: `according to` the police. */
  readonly accordingTo: readonly string[];
  /** What is told begins behind it: said `that`. */
  readonly that: readonly string[];
  /** Stand for whoever was named before. */
  readonly pronouns: readonly string[];
  /** Verbs of one event: who "said" it without a day said it on the day of their other words. */
  readonly once: readonly string[];
  /** A verb behind one of them tells of no one day: `has` claimed. */
  readonly perfect: readonly string[];
  /** Of those, the ones by which it was before what is told next: `had` claimed. */
  readonly pluperfect: readonly string[];
  /** Say that it was before, without a day. */
  readonly before: readonly string[];
  /** How what is told is held, told by its own words: `plans to` send. */
  readonly modality: Readonly<Partial<Record<Modality, readonly string[]>>>;
  readonly likelihood: Readonly<Partial<Record<Likelihood, readonly string[]>>>;
  /** The first of these kinds that stands there holds: "did not deny" before "deny". */
  readonly stance: Readonly<Partial<Record<Stance, readonly string[]>>>;
  readonly negations: readonly string[];
  /** End a clause: it may be cut in front of them. */
  readonly clauses: readonly string[];
  /** Taken off before two words are compared, the longest first. */
  readonly endings: readonly string[];
  /** Of a name: `Russia's`, `Russlands`: whoever owns is not who speaks. */
  readonly genitives: readonly string[];
  /** In the name of an unnamed speaker they mean the text itself, where nobody is said to say it. */
  readonly ownVoice: readonly string[];
}

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
