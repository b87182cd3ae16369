import type { DaysApart } from "../days-apart.ts";
import type { PairFacts } from "../wording.ts";
import { analysisEn } from "./analysis.ts";
import { days, digits } from "./words.ts";

/** "a day", "5 days", "1 to 7 days", "up to 3 days"; "" where nothing is known. */
export function span({ least, most }: DaysApart): string {
  if (least === null) return "";
  if (most === null) return `at least ${days(least)}`;
  if (least === most) return least === 1 ? "a day" : days(least);
  return least === 0 ? `up to ${days(most)}` : `${digits(least)} to ${days(most)}`;
}

/** "within 1 to 7 days", "within 3 days" of three at the most; "in between" where that isn't known. */
export function within({ least, most }: DaysApart): string {
  if (most === null) return "in between";
  return `within ${least === null || least === 0 ? days(most) : span({ least, most })}`;
}

/** "5 days later "; "" where the second need not be later. */
export function turned({ apart }: PairFacts): string {
  return apart.least ? `${span(apart)} later ` : "";
}

export function apart(pair: PairFacts): string {
  if (pair.apart.least === null || (pair.apart.least === 0 && pair.apart.most === null)) return "";
  return pair.apart.most === 0 ? ", said on the same day" : `, said ${span(pair.apart)} apart`;
}

export function later(pair: PairFacts): string {
  return pair.apart.least ? `, ${span(pair.apart)} later` : "";
}

export const origins = (pair: PairFacts) => analysisEn.differentOrigins(pair.unknownOrigins);
