import { isCurrencyCode, isCurrencySign } from "../currency.ts";
import { nounPhrase } from "../noun-phrase.ts";
import {
  isDigits,
  isGlued,
  isKey,
  isPartitive,
  isWord,
  type Reading,
  startsSentence,
  tokenAt,
} from "../reading.ts";
import { isProductName } from "./designated.ts";
import { type ExceptionRule, exception } from "./exception.ts";

/** Bare years: `in 1999`, `2022–2024`, `1990s`, `2024-valget`; but "2000 soldiers" and "in 2,024" are counts. */
export const year: ExceptionRule = {
  id: "year",
  read(reading, index) {
    const { key } = tokenAt(reading, index);
    const { yearBefore } = reading.lexicon;
    const decade = readDecade(reading, index);
    if (decade !== null) return exception("year", index, decade);
    const value = Number(key);
    if (isBetweenYears(reading, index)) return exception("year", index, index + 3);
    if (
      key.length === 2 &&
      isKey(reading, index - 1, "'", "’", "‘") &&
      isGlued(reading, index) &&
      (isKey(reading, index - 2, "of") || yearBefore.has(tokenAt(reading, index - 2).key))
    )
      return exception("year", index - 1, index + 1);
    if (isNumberedYear(reading, index)) return exception("year", index, index + 1, value);
    if (isSerial(reading, index)) return exception("identifier", index - 1, index + 3);
    if (key.length !== 4 || value < 1000 || value > 2999 || isProduct(reading, index)) return null;
    if (isGroupOrDecimal(reading, index)) return null;
    const range = endOfRange(reading, index);
    if (range !== null) return exception("year", index, range);
    return isYear(reading, index, value) ? exception("year", index, index + 1, value) : null;
  },
};

/** NOU 2026:7 */
function isSerial(reading: Reading, index: number): boolean {
  const isJoined =
    isKey(reading, index + 1, ":") && isGlued(reading, index + 1) && isDigits(reading, index + 2);
  return isJoined && tokenAt(reading, index).key.length === 4 && tokenAt(reading, index - 1).capital;
}

/** Windows 2000 */
function isProduct(reading: Reading, index: number): boolean {
  const { capital } = tokenAt(reading, index - 1);
  return capital && isProductName(reading, index);
}

/** "rundt år 820", "AD 79", "anno 1030": any year at all. */
function isNumberedYear(reading: Reading, index: number): boolean {
  if (!reading.lexicon.yearNames.has(tokenAt(reading, index - 1).key) || isGroupOrDecimal(reading, index))
    return false;
  const { length } = tokenAt(reading, index).key;
  const isAfterNumber =
    isDigits(reading, index - 2) || reading.lexicon.numbers.has(tokenAt(reading, index - 2).key);
  return (length === 2 || length === 3) && !isAfterNumber && !countsPlural(reading, index + 1);
}

function readDecade(reading: Reading, index: number): number | null {
  const { key } = tokenAt(reading, index);
  const tens = key.length === 2 || key.length === 4 ? key.endsWith("0") : false;
  if (!tens) return null;
  if (isGlued(reading, index + 1) && isKey(reading, index + 1, "s", "'s")) return index + 2;
  const hyphen =
    isKey(reading, index + 1, "-", "–") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  return hyphen && /^(tallet|tallets|åra|årene|talls)/.test(tokenAt(reading, index + 2).key)
    ? index + 3
    : null;
}

function isGroupOrDecimal(reading: Reading, index: number): boolean {
  return (
    isKey(reading, index + 1, ",", ".") &&
    isGlued(reading, index + 1) &&
    isGlued(reading, index + 2) &&
    isDigits(reading, index + 2)
  );
}

/** `2022–2024`, `2022-24`, `2022 to 2024` */
function endOfRange(reading: Reading, index: number): number | null {
  const value = Number(tokenAt(reading, index).key);
  const short = endOfShortRange(reading, index);
  if (short !== null) return short;
  const { to, yearBefore } = reading.lexicon;
  // "the registers for 1740 to 1742"
  const isTo = to.has(tokenAt(reading, index + 1).key) && yearBefore.has(tokenAt(reading, index - 1).key);
  if (isTo && (value % 50 === 0 || tokenAt(reading, index + 2).key.length !== 4)) return null;
  const dash = isTo || isKey(reading, index + 1, "-", "–", "/");
  if (!dash || !isDigits(reading, index + 2) || value < 1500 || value > 2100) return null;
  const { key } = tokenAt(reading, index + 2);
  const last = key.length === 2 ? Math.floor(value / 100) * 100 + Number(key) : Number(key);
  // "art from 1600-1900"
  const longest = yearBefore.has(tokenAt(reading, index - 1).key) && !isTo ? CENTURIES : LONGEST_RANGE;
  if ((key.length !== 4 && key.length !== 2) || last < value || last > 2100 || last - value > longest)
    return null;
  return countsPlural(reading, index + 3) && value % 50 === 0 ? null : index + 3;
}

const LONGEST_RANGE = 150;
const CENTURIES = 600;

/** "between 1845 and 1852 about a million died": nothing counted behind them, and nothing said to be so many. */
function isBetweenYears(reading: Reading, index: number): boolean {
  const { between, and, being, pluralVerbs } = reading.lexicon;
  if (!between.has(tokenAt(reading, index - 1).key) || and.at(reading.tokens, index + 1) === null)
    return false;
  const [first, last] = [tokenAt(reading, index).key, tokenAt(reading, index + 2).key];
  if (first.length !== 4 || last.length !== 4 || !(first < last) || Number(last) > 2100) return false;
  if (Number(first) % 50 === 0 && Number(last) % 50 === 0) return false;
  const verb = tokenAt(reading, index - 2).key;
  if (being.has(verb) || pluralVerbs.has(verb) || isUnit(reading, index + 3)) return false;
  return !countsPlural(reading, index + 3) && !countsWithoutNoun(reading, index + 2);
}

/** "1951 til -63", "1951 to '63" */
function endOfShortRange(reading: Reading, index: number): number | null {
  const mark = index + 2;
  const isShort =
    isKey(reading, mark, "-", "'", "’") && isGlued(reading, mark + 1) && isDigits(reading, mark + 1);
  if (!isShort || tokenAt(reading, mark + 1).key.length !== 2) return null;
  return reading.lexicon.to.has(tokenAt(reading, index + 1).key) ? mark + 2 : null;
}

/** "til 2469 fra 1861": where it came from, beside where it went. */
function isStart(reading: Reading, index: number): boolean {
  const { from, to } = reading.lexicon;
  return (
    from.has(tokenAt(reading, index - 1).key) &&
    isDigits(reading, index - 2) &&
    to.has(tokenAt(reading, index - 3).key) &&
    tokenAt(reading, index - 2).key.length > 2 &&
    !isWord(reading, index + 1)
  );
}

/** "In 2000 people fled": when, and what they did; "In 2000 cases the test failed" goes on with another subject. */
function isDay(reading: Reading, index: number): boolean {
  const { yearSurely, happened, fates, pluralVerbs, verbSecond } = reading.lexicon;
  const first = reading.sentences[index];
  if (verbSecond || first !== index - 1 || !yearSurely.has(tokenAt(reading, first).key)) return false;
  const noun = nounPhrase(reading, index + 1);
  if (noun === null || !noun.plural) return false;
  const { key } = tokenAt(reading, noun.to);
  return happened.has(key) || fates.has(key) || pluralVerbs.has(key);
}

/** "1800: I Norge bodde det 0,9 millioner.": the heading of what follows. */
function isHeading(reading: Reading, index: number): boolean {
  return startsSentence(reading, index) && isKey(reading, index + 1, ":") && !isGlued(reading, index + 2);
}

function isYear(reading: Reading, index: number, value: number): boolean {
  if (isStart(reading, index)) return false;
  if (isHeading(reading, index)) return value <= LATEST_YEAR;
  const near = value >= 1900 && value <= 2100;
  if (near && isDay(reading, index)) return true;
  if (isAttribute(reading, index)) return near;
  const strong =
    reading.lexicon.yearSurely.has(tokenAt(reading, index - 1).key) ||
    isNextYear(reading, index) ||
    reading.lexicon.yearEnding.test(tokenAt(reading, index - 1).key) ||
    isSeasonBefore(reading, index) ||
    isOrigin(reading, index) ||
    (isAbout(reading, index) && reading.lexicon.yearSurely.has(tokenAt(reading, index - 2).key));
  const counts = countsPlural(reading, index + 1) || countsWithoutNoun(reading, index);
  if (isOld(value) && !counts && (isOfThing(reading, index) || isFrom(reading, index))) return true;
  if (value > LATEST_YEAR && !reading.lexicon.yearNames.has(tokenAt(reading, index - 1).key)) return false;
  if (!near) return strong && !counts && value >= 1000 && !isUnit(reading, index + 1);
  if (isUnit(reading, index + 1) || isCurrencyBefore(reading, index)) return false;
  // "317 av 2040 søknader"
  if (counts && isPartitive(reading, index - 1) && isDigits(reading, index - 2)) return false;
  if (isCapacity(reading, index)) return false;
  if (strong) return !isCountable(reading, index + 1) || value % 50 !== 0;
  const isModified = reading.lexicon.before.endingAt(reading.tokens, index) !== null;
  if (isModified && !isAbout(reading, index)) return !counts && value % 50 !== 0;
  // "the legion numbers about 2000"
  if (
    isAbout(reading, index) &&
    value % 50 === 0 &&
    reading.lexicon.numbering.has(tokenAt(reading, index - 2).key)
  )
    return false;
  if (value % 50 === 0)
    return (
      !counts &&
      reading.lexicon.yearBefore.has(tokenAt(reading, index - 1).key) &&
      !isTotal(reading, index - 1)
    );
  if (reading.lexicon.yearBefore.has(tokenAt(reading, index - 1).key))
    return !isNext(reading, index + 1) && !isTotal(reading, index - 1);
  if (isCountable(reading, index + 1)) return isKey(reading, index - 1, "the");
  return (
    !(
      countsWithoutNoun(reading, index) && !reading.lexicon.yearBefore.has(tokenAt(reading, index - 1).key)
    ) && !countsBare(reading, index)
  );
}

/** "the figure had reached 2,719", "kommet opp i 2719": nobody dates so far ahead without saying so. */
const LATEST_YEAR = 2200;

/** "in 1692, 1731 and again in 1904" */
function isNextYear(reading: Reading, index: number): boolean {
  const isListed = isKey(reading, index - 1, ",") && !isGlued(reading, index) && isDigits(reading, index - 2);
  return (
    isListed &&
    tokenAt(reading, index - 2).key.length === 4 &&
    reading.lexicon.yearSurely.has(tokenAt(reading, index - 3).key) &&
    reading.lexicon.joints.has(tokenAt(reading, index + 1).key)
  );
}

/** Of printed books and laws; a round one may count. */
function isOld(value: number): boolean {
  return value >= 1500 && value <= 2100 && value % 50 !== 0;
}

/** "the 1861 act" */
function isOfThing(reading: Reading, index: number): boolean {
  if (!isKey(reading, index - 1, "the") || !isWord(reading, index + 1)) return false;
  return !isUnit(reading, index + 1) && !reading.lexicon.stops.has(tokenAt(reading, index + 1).key);
}

/** "boka fra 1884 ble solgt" */
function isFrom(reading: Reading, index: number): boolean {
  const { from, to, stops } = reading.lexicon;
  // "the bridge of 1779"
  if (isKey(reading, index - 1, "of") && isKey(reading, index - 3, "the"))
    return !isTotal(reading, index - 1);
  if (!from.has(tokenAt(reading, index - 1).key)) return false;
  const next = tokenAt(reading, index + 1);
  return !to.has(next.key) && (next.type !== "word" || stops.has(next.key)) && !isUnit(reading, index + 1);
}

function isAbout(reading: Reading, index: number): boolean {
  return reading.lexicon.yearAbout.has(tokenAt(reading, index - 1).key);
}

/** "dates from 1740", "huset er fra 1740" */
function isOrigin(reading: Reading, index: number): boolean {
  const { from, to, dating } = reading.lexicon;
  const { key } = tokenAt(reading, index - 1);
  return (from.has(key) || to.has(key)) && dating.has(tokenAt(reading, index - 2).key);
}

function isSeasonBefore(reading: Reading, index: number): boolean {
  const before = isKey(reading, index - 1, "of", "av", "i") ? index - 2 : index - 1;
  const { key } = tokenAt(reading, before);
  return reading.lexicon.seasons.has(key) || reading.lexicon.months.has(key);
}

/** `2024-valget`, "the 2022-style campaign", `2024's` */
function isAttribute(reading: Reading, index: number): boolean {
  const hyphen = isKey(reading, index + 1, "-") && isGlued(reading, index + 1) && isWord(reading, index + 2);
  if (hyphen && isGlued(reading, index + 2))
    return !isKey(reading, index + 2, "strong", "member", "odd", "plus");
  return isKey(reading, index + 1, "'", "’") && isGlued(reading, index + 1);
}

function countsPlural(reading: Reading, index: number): boolean {
  return nounPhrase(reading, index)?.plural ?? false;
}

function isCountable(reading: Reading, index: number): boolean {
  for (let at = index; at < index + 4 && isWord(reading, at); at++) {
    const { key } = tokenAt(reading, at);
    if (reading.lexicon.countables.has(key)) return true;
    if (reading.lexicon.stops.has(key)) return false;
  }
  return false;
}

/** "built for 2000", "bygd for 2000": as many people as it is made for. */
function isCapacity(reading: Reading, index: number): boolean {
  return (
    isKey(reading, index - 1, "for", "til") && reading.lexicon.capacity.has(tokenAt(reading, index - 2).key)
  );
}

/** Right behind it stands something counted: "from 1987 soldiers". */
function isNext(reading: Reading, index: number): boolean {
  return reading.lexicon.countables.has(tokenAt(reading, index).key);
}

/** "2000 were killed", "1950 drept" */
function countsWithoutNoun(reading: Reading, index: number): boolean {
  const { fates, pluralVerbs } = reading.lexicon;
  const next = tokenAt(reading, index + 1).key;
  return fates.has(next) || (pluralVerbs.has(next) && fates.has(tokenAt(reading, index + 2).key));
}

/** "killing 2019" */
function countsBare(reading: Reading, index: number): boolean {
  return reading.lexicon.befalling.has(tokenAt(reading, index - 1).key);
}

function isTotal(reading: Reading, index: number): boolean {
  return isPartitive(reading, index) && reading.lexicon.gatherings.has(tokenAt(reading, index - 1).key);
}

function isUnit(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index);
  const { measures, money, percent, scales } = reading.lexicon;
  if (percent.at(reading.tokens, index) !== null || scales.at(reading.tokens, index) !== null) return true;
  return (measures.has(key) && key !== "in") || money.has(key);
}

function isCurrencyBefore(reading: Reading, index: number): boolean {
  return isCurrencySign(reading, index - 1) || isCurrencyCode(reading, index - 1);
}
