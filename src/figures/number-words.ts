import { exact } from "./digits.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { compoundValue } from "./number-compound.ts";
import type { StatedSpan } from "./number-span.ts";
import { isGlued, isKey, isWord, type Reading, tokenAt } from "./reading.ts";
import { scaleAt } from "./scales.ts";

/** A number in words: `twenty-five thousand`, `to hundre og femti`, `half a million`, `a dozen`, `tjuefem`. */
export function readWords(reading: Reading, index: number): StatedSpan | null {
  if (!isWord(reading, index)) return null;
  const start = readStart(reading, index);
  if (start === null) return null;
  const sum = sumFrom(start.value);
  let to = start.to;
  for (let next = readNext(reading, to, sum); next !== null; next = readNext(reading, to, sum)) to = next;
  if (start.needsScale && sum.product === 1) return null;
  const value = exact(sum.total + sum.current);
  const scale = Number.isInteger(value / sum.product) || start.value % 1 !== 0 ? sum.product : 1;
  return {
    from: index,
    to,
    value,
    readings: [],
    mantissa: exact(value / scale),
    scale,
    form: "words",
    plus: false,
    bare: false,
    unsettled: null,
  };
}

/** A compound ("tohundre", "tretusen") has taken its scales already; only what is smaller may follow. */
function sumFrom(value: number): Sum {
  const sum: Sum = { total: 0, current: value, product: 1, ceiling: Infinity, last: 1, added: false };
  if (value >= 1000 && value % 1000 === 0)
    return { ...sum, total: value, current: 0, ceiling: 1000, last: 1000 };
  return value >= 100 && value % 100 === 0 ? { ...sum, last: 100 } : sum;
}

interface Start {
  readonly value: number;
  readonly to: number;
  /** "a", "half a": a number only together with what it multiplies. */
  readonly needsScale: boolean;
}

function readStart(reading: Reading, index: number): Start | null {
  const { fractions, groups, scales, articles, halves } = reading.lexicon;
  const fraction = fractions.at(reading.tokens, index);
  if (fraction !== null)
    return { value: fraction.value, to: skipHyphen(reading, fraction.to), needsScale: true };
  const group = groups.at(reading.tokens, index);
  if (group !== null && countsPlural(reading, group.to)) return { ...group, needsScale: false };
  const unit = unitAt(reading, index);
  if (articles.has(tokenAt(reading, index).key) && scales.at(reading.tokens, index + 1) !== null) {
    return { value: 1, to: index + 1, needsScale: true };
  }
  if (unit !== null) {
    const half = halves.at(reading.tokens, unit.to);
    if (half !== null) return { value: unit.value + half.value, to: half.to, needsScale: false };
    return { ...unit, needsScale: false };
  }
  if (scales.at(reading.tokens, index) === null || !isSpelledOut(reading, index)) return null;
  return { value: 1, to: index, needsScale: true };
}

function countsPlural(reading: Reading, index: number): boolean {
  return nounPhrase(reading, index)?.plural ?? false;
}

/** "bn" without a number before it is no number. */
function isSpelledOut(reading: Reading, index: number): boolean {
  return tokenAt(reading, index).key.length > 3;
}

/** A word, or tens and units with hyphen or space, below a hundred (or a Norwegian compound of any size). */
function unitAt(reading: Reading, index: number): { value: number; to: number } | null {
  const phrase = reading.lexicon.numberPhrases.at(reading.tokens, index);
  if (phrase !== null) return phrase;
  const { key } = tokenAt(reading, index);
  const value = reading.lexicon.numbers.get(key) ?? compoundValue(key, reading.lexicon);
  if (value === null) return null;
  if (value < 20 || value > 90 || value % 10 !== 0) return { value, to: index + 1 };
  const next = skipHyphen(reading, index + 1);
  const ones = reading.lexicon.numbers.get(tokenAt(reading, next).key);
  const joined = ones !== undefined && ones > 0 && ones < 10 && tokenAt(reading, next).gap !== "line";
  return joined ? { value: value + ones, to: next + 1 } : { value, to: index + 1 };
}

interface Sum {
  total: number;
  current: number;
  /** Product of the scales as long as nothing was added beside them; what "one to two hundred thousand" shares. */
  product: number;
  /** The last scale of a thousand or more: those of one number only fall. */
  ceiling: number;
  /** The scale taken last; only something smaller may be added to it. */
  last: number;
  /** A unit was added since. */
  added: boolean;
}

/** Takes one more part into the sum; null where the number is over. */
function readNext(reading: Reading, at: number, sum: Sum): number | null {
  const to = skipHyphen(reading, at);
  const scale = scaleAt(reading, to);
  if (scale !== null && sum.current > 0) return multiply(sum, scale, reading, to);
  if (sum.last === 1 || sum.last === 12 || sum.last === 20 || sum.added) return null;
  // "two hundred and three quarters"
  const part = sum.last === 100 ? reading.lexicon.halves.at(reading.tokens, at) : null;
  if (part !== null && !sum.added) {
    sum.current += part.value;
    sum.added = true;
    return part.to;
  }
  const and = reading.lexicon.and.at(reading.tokens, at);
  const unit = unitAt(reading, and?.to ?? to);
  // "a thousand and four-star generals": a number of its own.
  const isHyphened = unit !== null && isKey(reading, unit.to, "-") && isGlued(reading, unit.to);
  if (unit === null || isHyphened) return addHalf(reading, at, sum);
  if (unit.value >= sum.last || unit.value === 0) return null;
  sum.current += unit.value;
  // Hundreds in one word: "тисяча двісті тридцять"
  const isHundreds = unit.value >= 100 && unit.value % 100 === 0;
  sum.last = isHundreds ? 100 : sum.last;
  sum.added = !isHundreds;
  return unit.to;
}

function multiply(
  sum: Sum,
  scale: { value: number; to: number },
  reading: Reading,
  at: number,
): number | null {
  if (tokenAt(reading, at).gap === "blanks" || scale.value >= sum.ceiling) return null;
  if (scale.value <= 100) {
    if (sum.current >= 100) return null;
    sum.current *= scale.value;
  } else {
    if (sum.current >= 1000 && scale.value === 1000) return null;
    sum.total += sum.current * scale.value;
    sum.current = 0;
    sum.ceiling = scale.value;
  }
  sum.product *= scale.value;
  sum.last = scale.value;
  sum.added = false;
  return scale.to;
}

/** "a million and a half" */
function addHalf(reading: Reading, at: number, sum: Sum): number | null {
  const half = reading.lexicon.halves.at(reading.tokens, at);
  if (half === null || sum.current !== 0) return null;
  sum.total += sum.last * half.value;
  sum.last = 1;
  return half.to;
}

function skipHyphen(reading: Reading, at: number): number {
  return isKey(reading, at, "-") && isGlued(reading, at) && isGlued(reading, at + 1) ? at + 1 : at;
}
