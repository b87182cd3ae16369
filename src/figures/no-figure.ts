import { currencyBefore } from "./currency.ts";
import type { NumberSpan, StatedSpan } from "./number-span.ts";
import { isOneOfSomething } from "./one.ts";
import { isGlued, isKey, isWord, type Reading, tokenAt } from "./reading.ts";

/** Number words that are no figure where they stand: "one of", "den ene", "twenty-first", "tusen takk". */
export function isNoFigure(reading: Reading, number: NumberSpan): boolean {
  if (number.form !== "words") return false;
  const isPercent = reading.lexicon.percent.at(reading.tokens, number.to) !== null;
  const isIdiom = !isPercent && reading.lexicon.idioms.at(reading.tokens, number.to) !== null;
  if (isIdiom && number.to - number.from === 1 && number.value !== 2) return true;
  const hyphen =
    isKey(reading, number.to, "-") && isGlued(reading, number.to) && isGlued(reading, number.to + 1);
  if (hyphen && reading.lexicon.ordinals.has(tokenAt(reading, number.to + 1).key)) return true;
  if (
    hyphen &&
    (isKey(reading, number.to + 1, "on", "to", "by", "for", "and") || isNumberWord(reading, number.to + 1))
  )
    return true;
  if (isOfOrdinal(reading, number)) return true;
  if (isRepeated(reading, number)) return true;
  if (isPartOfWord(reading, number) || isThing(reading, number) || isPriceOf(reading, number)) return true;
  if (number.to - number.from > 1 || !reading.lexicon.one.has(tokenAt(reading, number.from).key))
    return false;
  // "ein Prozent", "un pour cent"; but "the one percent"
  const isShare = isPercent && !reading.lexicon.determiners.has(tokenAt(reading, number.from - 1).key);
  return !isShare && !isOneOfSomething(reading, number);
}

/** "двадцять третього серпня": the tens of an ordinal, which stand apart from it. */
function isOfOrdinal(reading: Reading, { to, value }: NumberSpan): boolean {
  const { ordinalsApart, ordinals } = reading.lexicon;
  const isTens = value !== null && value >= 20 && value % 10 === 0;
  return ordinalsApart && isTens && ordinals.has(tokenAt(reading, to).key);
}

/** "two by two", "to og to", "begge to": how, and not how many. */
function isRepeated(reading: Reading, { from, to }: NumberSpan): boolean {
  const { key } = tokenAt(reading, from);
  const isJoint = (at: number) => isKey(reading, at, "and", "by", "og");
  if (to - from > 1) return false;
  if (isOfBoth(reading, from)) return true;
  return (isJoint(to) && isKey(reading, to + 1, key)) || (isJoint(from - 1) && isKey(reading, from - 2, key));
}

/** "begge to", "tous deux"; but "both three-star" and "(both two)" */
function isOfBoth(reading: Reading, from: number): boolean {
  const { both, numbers } = reading.lexicon;
  return both.has(tokenAt(reading, from - 1).key) && numbers.get(tokenAt(reading, from).key) === 2;
}

function isNumberWord(reading: Reading, index: number): boolean {
  return reading.lexicon.numbers.has(tokenAt(reading, index).key);
}

/** "41 cents a dozen": what the price is for. */
function isPriceOf(reading: Reading, { from }: NumberSpan): boolean {
  if (!isKey(reading, from, "a", "per")) return false;
  return reading.lexicon.money.has(tokenAt(reading, from - 1).key) || isPriced(reading, from - 1);
}

/** `$6`, `$2.50` */
function isPriced(reading: Reading, last: number): boolean {
  for (let at = last; at > last - 4; at--) {
    if (tokenAt(reading, at).type !== "digits" && !isKey(reading, at, ".", ",")) return false;
    if (currencyBefore(reading, at) !== null) return true;
  }
  return false;
}

/** "hit a six", "got an eight": an article makes a thing of it. */
function isThing(reading: Reading, number: StatedSpan): boolean {
  const before = tokenAt(reading, number.from - 1).key;
  const { alsoThings, articles } = reading.lexicon;
  if (alsoThings.has(tokenAt(reading, number.from).key) && articles.has(before)) return true;
  if (!isKey(reading, number.from - 1, "a", "an") || number.to - number.from > 1) return false;
  return (
    number.value <= 20 && tokenAt(reading, number.to).type !== "word" && !isGlued(reading, number.to + 1)
  );
}

/** "catch-twenty": a hyphen before it, with a word that is no number. */
function isPartOfWord(reading: Reading, number: NumberSpan): boolean {
  if (!isGlued(reading, number.from) || !isGlued(reading, number.from - 1)) return false;
  return isKey(reading, number.from - 1, "-", "'", "’") && isWord(reading, number.from - 2);
}
