import { currencyBefore, isCurrencyCode, isCurrencySign } from "./currency.ts";
import { exact } from "./digits.ts";
import { readNumber } from "./number.ts";
import type { NumberSpan } from "./number-span.ts";
import { isGlued, isKey, type Reading, tokenAt } from "./reading.ts";
import { signBefore } from "./signs.ts";

/** Two numbers that are the ends of one figure. Token indexes, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Reads on from a number to the other end of its range: `11 to 12,000`, `25–30 thousand`, `ti eller tolv`. */
export function readRange(reading: Reading, first: NumberSpan): Range | null {
  if (first.value === null || first.readings.length > 0) return null;
  const start = signBefore(reading, first.from) ?? {
    from: currencyStart(reading, first.from),
    negative: false,
  };
  const before = tokenAt(reading, start.from - 1).key;
  const between = reading.lexicon.between.has(before);
  const from = reading.lexicon.from.has(before);
  const joint = between ? skipAnd(reading, first) : skipJoint(reading, first.to);
  if (joint === null) return null;
  const second = readNumber(reading, skipSign(reading, joint));
  if (second === null || second.value === null || isTime(reading, second.to)) return null;
  // 7-Eleven
  if (first.form === "digits" && second.form === "words" && tokenAt(reading, second.from).capital)
    return null;
  const { percent } = reading.lexicon;
  if (!between && percent.at(reading.tokens, first.to) && !percent.at(reading.tokens, second.to)) return null;
  if (isPoints(reading, first.to) && !isPoints(reading, second.to)) return null;
  const ends = endsOf(reading, { first, second, negative: start.negative, between });
  if (ends === null) return null;
  const isOr = reading.lexicon.or.has(tokenAt(reading, joint - 1).key);
  if (isOr && Math.abs(ends.high) > Math.abs(ends.low) * 2) return null;
  if (from && isChange(reading, start.from - 1) && !isStep(reading, start.from - 1)) return null;
  if (isChangeTo(reading, start.from, joint, ends.high / ends.low)) return null;
  return { from: between || from ? start.from - 1 : start.from, to: second.to, ...ends };
}

/** "up 1.4 percentage points to 5.8 percent": a change, and where it led. */
function isPoints(reading: Reading, at: number): boolean {
  return reading.lexicon.percentagePoints.has(tokenAt(reading, at).key);
}

interface Ends {
  readonly first: NumberSpan;
  readonly second: NumberSpan;
  readonly negative: boolean;
  readonly between: boolean;
}

/** The lower end stands first; below zero "between minus 5 and minus 10" is said the other way about. */
function endsOf(
  reading: Reading,
  { first, second, negative, between }: Ends,
): { low: number; high: number } | null {
  const isBelow = signBefore(reading, second.from)?.negative ?? false;
  const low = (negative ? -1 : 1) * lowEnd(first, second);
  const high = (isBelow ? -1 : 1) * endValue(second);
  if (low < high) return { low, high };
  return between && isBelow && low > high ? { low: high, high: low } : null;
}

function currencyStart(reading: Reading, number: number): number {
  return currencyBefore(reading, number)?.from ?? number;
}

/** mellom 11 000 `og` 12 000; the first end may have its own sign, scale or noun: between $10m and $12m. */
function skipAnd(reading: Reading, first: NumberSpan): number | null {
  const { and, percent, money, to } = reading.lexicon;
  let at = percent.at(reading.tokens, first.to)?.to ?? first.to;
  if (money.has(tokenAt(reading, at).key)) at++;
  for (let skipped = 0; skipped < 3; skipped++) {
    const isJoint = to.has(tokenAt(reading, at).key) || DASHES.has(tokenAt(reading, at).key);
    const joint = and.at(reading.tokens, at)?.to ?? (isJoint ? at + 1 : null);
    if (joint !== null) return joint;
    if (tokenAt(reading, at).type !== "word") return null;
    at++;
  }
  return null;
}

const DASHES = new Set(["-", "–", "—", "−"]);

function skipJoint(reading: Reading, at: number): number | null {
  const { to, changeTo, or, percent } = reading.lexicon;
  const after = percent.at(reading.tokens, at)?.to ?? at;
  if (DASHES.has(tokenAt(reading, after).key)) {
    const tight = isGlued(reading, after) && isGlued(reading, after + 1);
    const loose = !isGlued(reading, after) && !isGlued(reading, after + 1) && isKey(reading, after, "–", "-");
    return tight || (loose && tokenAt(reading, after + 1).type === "digits") ? after + 1 : null;
  }
  const { key } = tokenAt(reading, after);
  if (isKey(reading, after, ",") && isKey(reading, after + 1, "kanskje", "maybe", "perhaps", "possibly"))
    return after + 2;
  const joins = (to.has(key) && !changeTo.has(key)) || or.has(key);
  return joins ? skipModifier(reading, after + 1) : null;
}

/** 10 to `as many as` 12 */
function skipModifier(reading: Reading, at: number): number {
  const found = reading.lexicon.before.at(reading.tokens, at);
  return found !== null && found.value === "up-to" ? found.to : at;
}

/** Over a sign and a currency, in either order, to the digits behind them. */
function skipSign(reading: Reading, at: number): number {
  let to = at;
  while (to < at + 4 && isBeforeDigits(reading, to)) to++;
  return to;
}

function isBeforeDigits(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at);
  if (
    isCurrencySign(reading, at) ||
    isCurrencyCode(reading, at) ||
    reading.lexicon.negatives.at(reading.tokens, at)
  )
    return true;
  return (key === "-" || key === "−" || isCurrencySign(reading, at + 1)) && isGlued(reading, at + 1);
}

function isTime(reading: Reading, at: number): boolean {
  return isKey(reading, at, ":") && isGlued(reading, at) && isGlued(reading, at + 1);
}

/** 4.483 million has its decimals: a point between three digits groups in front of no scale where it isn't the habit. */
function endValue({ value, unsettled, scale }: NumberSpan): number {
  return unsettled !== null && !unsettled.usual && scale >= 1e6 ? unsettled.divided : (value ?? 0);
}

/** "11 to 12,000" starts at 11,000 and "500 to 1,000" at 500: the scale carries where that keeps the order. */
function lowEnd(first: NumberSpan, second: NumberSpan): number {
  const value = endValue(first);
  const isPlain = first.scale === 1 && (first.bare || first.form === "words" || !Number.isInteger(value));
  const carries = isPlain && second.scale > 1 && value < second.mantissa && value > 0;
  return carries ? exact(value * second.scale) : value;
}

/** "rose by 9,000 to 231,000": the change and where it led; "by 20 to 30 percent" is a range. */
function isChangeTo(reading: Reading, first: number, joint: number, ratio: number): boolean {
  if (ratio < 2.5 || !reading.lexicon.to.has(tokenAt(reading, joint - 1).key)) return false;
  const isBy = isKey(reading, first - 1, "by", "med", "with");
  return (
    reading.lexicon.change.has(tokenAt(reading, first - 1).key) || (isBy && isChange(reading, first - 1))
  );
}

const LOOK_BACK = 8;

/** "un recul de 1 à 2 %": how much, where one word stands before a start and before a step. */
function isStep(reading: Reading, from: number): boolean {
  const { by, articles, change } = reading.lexicon;
  const isNoun = articles.has(tokenAt(reading, from - 2).key) && change.has(tokenAt(reading, from - 1).key);
  return isNoun && by.has(tokenAt(reading, from).key);
}

/** "rose from 300 to 450", "økte fra 300 til 450": two figures, of two days. */
function isChange(reading: Reading, at: number): boolean {
  let changes = false;
  for (let index = at - 1; index >= 0 && index >= at - LOOK_BACK; index--) {
    if (reading.sentences[index] !== reading.sentences[at] || isKey(reading, index, ";")) return changes;
    // "anslagene går fra 9000 til 14.000"
    if (reading.lexicon.spreads.has(tokenAt(reading, index).key)) return false;
    changes ||= reading.lexicon.change.has(tokenAt(reading, index).key);
  }
  return changes;
}
