import { currencyBefore } from "./currency.ts";
import { isGlued, isKey, type Reading, tokenAt } from "./reading.ts";

/** A sign before a number, or before its currency. */
export interface Sign {
  readonly from: number;
  readonly negative: boolean;
}

/** "−5", " -5", "+2", "minus 40", "minus £340m"; null where there is none, or where it is a dash or a sum. */
export function signBefore(reading: Reading, number: number): Sign | null {
  const from = currencyBefore(reading, number)?.from ?? number;
  const sign = tokenAt(reading, from - 1);
  const isFree = !isGlued(reading, from - 1) || isKey(reading, from - 2, "(");
  if (isGlued(reading, from) && isFree && SIGNS.has(sign.key))
    return { from: from - 1, negative: sign.key !== "+" };
  const word = reading.lexicon.negatives.endingAt(reading.tokens, from);
  if (word === null || isGlued(reading, word.from)) return null;
  // "au moins 34"
  const cue = reading.lexicon.before.endingAt(reading.tokens, from);
  if (cue !== null && cue.from < word.from) return null;
  // "5 minus 3", "plus or minus 3"
  const { type, key } = tokenAt(reading, word.from - 1);
  if (
    type === "digits" ||
    reading.lexicon.numbers.has(key) ||
    isKey(reading, word.from - 1, "or", "plus", "pluss")
  )
    return null;
  return { from: word.from, negative: true };
}

const SIGNS = new Set(["-", "−", "+"]);

/** "40 degrees below zero", "12 kuldegrader": a measure that counts downwards. */
export function countsDown(reading: Reading, unit: { readonly from: number; readonly to: number }): boolean {
  const { negativeMeasures, belowZero } = reading.lexicon;
  if (unit.to > unit.from && negativeMeasures.has(tokenAt(reading, unit.to - 1).key)) return true;
  return belowZero.at(reading.tokens, unit.to) !== null;
}
