import { currencyBefore } from "./currency.ts";
import { nounPhrase } from "./noun-phrase.ts";
import type { NumberSpan } from "./number-span.ts";
import { readRange } from "./ranges.ts";
import { isDigits, type Reading, tokenAt } from "./reading.ts";

/**
 * Is a number in digits a quantity for certain, whatever stands before it? A scale, a currency or a percentage
 * says so: "pay Fiat 1.55bn", "numbers 100m", "alle over 70 prosent"; no name, year or age has one.
 */
export function isQuantity(reading: Reading, number: NumberSpan): boolean {
  const isScaled = number.scale > 1 && !isDigits(reading, number.to - 1) && number.readings.length === 0;
  if (isScaled || reading.lexicon.percent.at(reading.tokens, number.to) !== null) return true;
  if (number.bare && currencyBefore(reading, number.from) !== null) return true;
  return isRangeBeyondYears(reading, number);
}

/** "between 2000 and 10,000", "2200 to 2500", "between 1950 and 2050 homes": ends that only look like years. */
function isRangeBeyondYears(reading: Reading, first: NumberSpan): boolean {
  if (!first.bare || !isYearLike(first.value ?? 0)) return false;
  const range = readRange(reading, first);
  if (range === null || range.high < 1000) return false;
  const isBetween = reading.lexicon.between.has(tokenAt(reading, first.from - 1).key);
  const isStated = isBetween || reading.lexicon.from.has(tokenAt(reading, first.from - 1).key);
  if (!isStated && reading.lexicon.yearBefore.has(tokenAt(reading, first.from - 1).key)) return false;
  const isRound = range.low % 50 === 0 && range.high % 50 === 0;
  if (range.high > LATEST_YEAR) return true;
  if (!isBetween && !isRound) return false;
  const { fates, pluralVerbs, verbSecond } = reading.lexicon;
  // "det bor mellom 1950 og 2000 her"
  if (isBetween && isRound && pluralVerbs.has(tokenAt(reading, first.from - 2).key)) return true;
  const { key } = tokenAt(reading, range.to);
  // "Mellom 1990 og 2000 var han ordfører"
  const isVerb = pluralVerbs.has(key) && (!verbSecond || fates.has(tokenAt(reading, range.to + 1).key));
  return (nounPhrase(reading, range.to)?.plural ?? false) || fates.has(key) || isVerb;
}

const LATEST_YEAR = 2100;

function isYearLike(value: number): boolean {
  return value >= 1000 && value <= 2999;
}
