import { isCompoundOf } from "./levels.ts";
import type { NumberSpan } from "./number-span.ts";
import { isKey, type Reading, tokenAt } from "./reading.ts";
import type { Unit } from "./units.ts";

/** "a plan costing 3bn", "billetten koster 49": nothing that is counted costs a number of something. */
export function isSpent(reading: Reading, number: NumberSpan, unit: Unit): boolean {
  if (unit.noun !== null) return false;
  const { before, spending, sold, soFar } = reading.lexicon;
  const first = before.endingAt(reading.tokens, number.from)?.from ?? number.from;
  // "koster nå 6,2 millioner", "verdt til sammen 8 millioner"
  const from = soFar.has(tokenAt(reading, first - 1).key)
    ? first - 1
    : (reading.lexicon.fillers.endingAt(reading.tokens, first)?.from ?? first);
  if (spending.has(tokenAt(reading, from - 1).key) || isCollected(reading, number, from)) return true;
  if (tokenAt(reading, number.from - 1).key === "for" && sold.has(tokenAt(reading, number.from - 2).key))
    return true;
  if (number.scale >= MILLION && isSoldFor(reading, from)) return true;
  if (isSumOf(reading, number) || isIncome(reading, number, from)) return true;
  return number.scale >= MILLION && isBareSum(reading, number, from);
}

const MILLION = 1e6;
/** So many kroner are worth saying of an income. */
const LEAST_SUM = 1000;

/** "samlet inn 400.000", "paid out 40,000", "got at most 4,000 for them" */
function isCollected(reading: Reading, { value, to }: NumberSpan, from: number): boolean {
  const isFor = isKey(reading, to, "for") && reading.lexicon.raising.has(tokenAt(reading, from - 1).key);
  if (isFor && (value ?? 0) >= LEAST_SUM) return true;
  const isParticle = isKey(reading, from - 1, "inn", "in", "out") || isKey(reading, from - 1, "ut");
  return (
    isParticle && (value ?? 0) >= LEAST_SUM && reading.lexicon.raising.has(tokenAt(reading, from - 2).key)
  );
}

/** "114 millioner i underskudd", "450.000 i inntekt", "20 million in debt" */
function isSumOf(reading: Reading, { to, value }: NumberSpan): boolean {
  const { levels, sums, sumJoints } = reading.lexicon;
  // "11.200 mindre i skatt"
  const isMore =
    reading.lexicon.differing.has(tokenAt(reading, to).key) && sumJoints.has(tokenAt(reading, to + 1).key);
  const at = isMore ? to + 1 : to;
  if (value === null || value < LEAST_SUM || !sumJoints.has(tokenAt(reading, at).key)) return false;
  const isSum = isOneOf(reading, at + 1, sums);
  return isSum || (value >= MILLION && levels.has(tokenAt(reading, at + 1).key));
}

/** "incomes below 30,000", "salaries of up to 90,000" */
function isIncome(reading: Reading, { value }: NumberSpan, from: number): boolean {
  const at = reading.lexicon.of.has(tokenAt(reading, from - 1).key) ? from - 2 : from - 1;
  return (value ?? 0) >= LEAST_SUM && at > 0 && isOneOf(reading, at, reading.lexicon.sums);
}

/** "selge tre skoler for til sammen 96 millioner" */
function isSoldFor(reading: Reading, from: number): boolean {
  const at = reading.lexicon.fillers.endingAt(reading.tokens, from)?.from ?? from;
  if (tokenAt(reading, at - 1).key !== "for") return false;
  for (let back = at - 2; back >= at - LOOK_BACK / 2 && isSame(reading, back, from); back--)
    if (reading.lexicon.sold.has(tokenAt(reading, back).key)) return true;
  return false;
}

const LOOK_BACK = 16;
const LOOK_AHEAD = 6;

/**
 * "The ministry must save 20 million", "Forsvaret får 12,6 milliarder": millions of nothing that is named are money
 * where the sentence speaks of it, and billions always in a language that says so.
 */
function isBareSum(reading: Reading, number: NumberSpan, from: number): boolean {
  const { raising, spending, levels, sums, sumScale } = reading.lexicon;
  if (raising.has(tokenAt(reading, from - 1).key)) return true;
  if (reading.lexicon.partitives.has(tokenAt(reading, number.to).key) || isOfListed(reading, from))
    return false;
  // "i 2000 var vi 6 milliarder"
  const { they, being } = reading.lexicon;
  if (they.has(tokenAt(reading, from - 1).key) && being.has(tokenAt(reading, from - 2).key)) return false;
  // "isolere 30.000 hjem for 6,6 milliarder"
  if (sumScale !== null && number.scale >= sumScale && isKey(reading, from - 1, "for")) return true;
  let speaks = sumScale !== null && number.scale >= sumScale;
  // "mangler fem millioner til ny skole"
  speaks ||= reading.lexicon.purposes.has(tokenAt(reading, number.to).key);
  for (let at = from - 2; at >= from - LOOK_BACK / 2 && isSame(reading, at, from); at--)
    speaks ||= raising.has(tokenAt(reading, at).key) || spending.has(tokenAt(reading, at).key);
  speaks ||= isObject(reading, from);
  for (let at = from - 1; at >= from - LOOK_BACK && isSame(reading, at, from); at--) {
    // "sales were 4.1 billion"
    const isSum = speaks && sums.has(tokenAt(reading, at).key);
    if (isCounted(reading, at) && !isSum) return false;
    speaks ||= levels.has(tokenAt(reading, at).key) || isOneOf(reading, at, sums);
  }
  for (let at = number.to; at < number.to + LOOK_AHEAD && isSame(reading, at, from); at++)
    if (isCounted(reading, at)) return false;
  return speaks;
}

/** "sluker fem millioner", "er på fem millioner": right behind a verb that has no people behind it. */
function isObject(reading: Reading, from: number): boolean {
  const { lexicon } = reading;
  if (!lexicon.verbSecond) return false;
  const { key, type, capital } = tokenAt(reading, from - 1);
  if (lexicon.linking.has(key))
    return isKey(reading, from - 1, "på") && lexicon.being.has(tokenAt(reading, from - 2).key);
  if (type !== "word" || capital || !lexicon.maybeVerb.test(key)) return false;
  const { stops, change, fates, happened, befalling, pluralVerbs, peopling } = lexicon;
  if ([stops, change, fates, happened, befalling, pluralVerbs, peopling].some((list) => list.has(key)))
    return false;
  return lexicon.thresholds.endingAt(reading.tokens, from) === null;
}

/** "40 percent of the world's zips: about 10 billion a year" */
function isOfListed(reading: Reading, from: number): boolean {
  const { key } = tokenAt(reading, from - 2);
  const { isPlural, money, sums, levels } = reading.lexicon;
  if (!isKey(reading, from - 1, ":") || !isPlural(key)) return false;
  return ![money, sums, levels].some((list) => list.has(key));
}

function isSame(reading: Reading, at: number, from: number): boolean {
  return at >= 0 && reading.sentences[at] === reading.sentences[from];
}

/** Something else than money that comes in millions. */
function isCounted(reading: Reading, at: number): boolean {
  const { tallies, countables, money, measures, durations } = reading.lexicon;
  const { key } = tokenAt(reading, at);
  if (money.has(key) || durations.has(key)) return false;
  return tallies.has(key) || countables.has(key) || (measures.has(key) && key.length > 2);
}

function isOneOf(reading: Reading, at: number, words: ReadonlySet<string>): boolean {
  return words.has(tokenAt(reading, at).key) || isCompoundOf(reading, at, words);
}
