import type { DaysApart } from "../days-apart.ts";
import type { PairFacts } from "../wording.ts";
import { analysisNb } from "./analysis.ts";
import { days, digits } from "./words.ts";

/** "1 dag", "5 dager", "1 til 7 dager", "inntil 3 dager"; "" der ingenting er kjent. */
export function span({ least, most }: DaysApart): string {
  if (least === null) return "";
  if (most === null) return `minst ${days(least)}`;
  if (least === most) return least === 1 ? "én dag" : days(least);
  return least === 0 ? `inntil ${days(most)}` : `${digits(least)} til ${days(most)}`;
}

/** "i løpet av 1 til 7 dager", "i løpet av 3 dager" om høyst tre; "i mellomtiden" når det ikke er kjent. */
export function within({ least, most }: DaysApart): string {
  if (most === null) return "i mellomtiden";
  return `i løpet av ${least === null || least === 0 ? days(most) : span({ least, most })}`;
}

/** "5 dager senere: "; "" når det andre ikke må være senere. */
export function turned({ apart }: PairFacts): string {
  return apart.least ? `${span(apart)} senere: ` : "";
}

export function apart(pair: PairFacts): string {
  if (pair.apart.least === null || (pair.apart.least === 0 && pair.apart.most === null)) return "";
  return pair.apart.most === 0 ? ", sagt samme dag" : `, sagt med ${span(pair.apart)} mellom`;
}

export function later(pair: PairFacts): string {
  return pair.apart.least ? `, ${span(pair.apart)} senere` : "";
}

export const origins = (pair: PairFacts) => analysisNb.differentOrigins(pair.unknownOrigins);
