import {
  isAnd,
  isDigits,
  isGlued,
  isKey,
  isWord,
  joinsList,
  numberAt,
  type Reading,
  tokenAt,
} from "../reading.ts";
import { isGroupedNumber, startsNounPhrase } from "./counted-behind.ts";
import { type ExceptionRule, exception } from "./exception.ts";

/** `2024-10-18`, `18.10.2024`, `28/10`, `9/11`. */
export const numericDate: ExceptionRule = {
  id: "numeric-date",
  read(reading, index) {
    const parts = [numberAt(reading, index)];
    let at = index + 1;
    const mark = tokenAt(reading, at).key;
    if (!["-", ".", "/"].includes(mark)) return null;
    while (
      parts.length < 4 &&
      isKey(reading, at, mark) &&
      isGlued(reading, at) &&
      isDigits(reading, at + 1)
    ) {
      if (!isGlued(reading, at + 1)) break;
      parts.push(numberAt(reading, at + 1));
      at += 2;
    }
    const width = tokenAt(reading, at - 1).key.length;
    if (parts.length === 3 && isDate(parts) && areShort(reading, index)) return exception("date", index, at);
    if (parts.length !== 2 || width !== tokenAt(reading, index + 2).key.length || width > 2) return null;
    if (mark === "-" && isYearAndMonth(parts)) return exception("date", index, at);
    return isDayAndMonth(reading, index, parts, mark) ? exception("date", index, at) : null;
  },
};

/** Of the numbers between the marks; one that isn't there is neither day nor month. */
type Parts = readonly number[];

function isYearAndMonth([year = NaN, month = NaN]: Parts): boolean {
  return year >= 1500 && year <= 2100 && isMonth(month);
}

/** "3.015.000": three digits group thousands, and are no month and no year. */
function areShort(reading: Reading, first: number): boolean {
  return [first, first + 2, first + 4].every((at) => tokenAt(reading, at).key.length !== 3);
}

function isDate([a = NaN, b = NaN, c = NaN]: Parts): boolean {
  const isYear = (value: number) => (value >= 1000 && value <= 2999) || value < 100;
  if (a >= 1000 && a <= 2999) return isMonth(b) && isDay(c);
  return isYear(c) && ((isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b)));
}

const isDay = (value: number) => value >= 1 && value <= 31;
const isMonth = (value: number) => value >= 1 && value <= 12;

/** `28.10` is one only in a language that writes days so, with a full stop behind it or a word for a day before it. */
function isDayAndMonth(reading: Reading, index: number, [a = NaN, b = NaN]: Parts, mark: string): boolean {
  if (!isDay(a) || !isDay(b) || (!isMonth(a) && !isMonth(b))) return false;
  if (mark === "/") return !NOT_DATES.has(`${a}/${b}`);
  if (mark !== "." || !reading.lexicon.dottedOrdinals || !isMonth(b)) return false;
  const before = tokenAt(reading, index - 1).key;
  return reading.lexicon.weekdays.has(before) || reading.lexicon.beforeDays.has(before);
}

const NOT_DATES = new Set(["24/7", "1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/8", "1/10"]);

/** `28 October 2024`, `Oct 28`, `28. oktober`, `8. til 13. oktober`, `October 8-13`, `the 28th of October`. */
export const monthDate: ExceptionRule = {
  id: "month-date",
  read(reading, index) {
    const day = tokenAt(reading, index).key;
    if (day.length > 2 || !isDay(Number(day))) return isYearOfMonth(reading, index);
    const after = dayBeforeMonth(reading, index);
    if (after !== null) return exception("date", index, withYear(reading, after));
    // "between January and June 4,211 died"
    if (!isMonthName(reading, index - 1) || isGroupedNumber(reading, index) || isBehindDate(reading, index))
      return isYearOfMonth(reading, index);
    return exception("date", index, withYear(reading, endOfDays(reading, afterDay(reading, index))));
  },
};

/** "28 October 12 soldiers died", "1 травня 2 людини загинули": the month has its day. */
function isBehindDate(reading: Reading, index: number): boolean {
  return isDigits(reading, index - 2) && startsNounPhrase(reading, index + 1);
}

/** `October 2024`, `oktober 2024` */
function isYearOfMonth(reading: Reading, index: number) {
  const digits = tokenAt(reading, index).key;
  const isYear = digits.length === 4 && Number(digits) >= 1000 && Number(digits) <= 2999;
  const comma = isKey(reading, index - 1, ",");
  const before = comma || isKey(reading, index - 1, "of") ? index - 2 : index - 1;
  if (!isYear || !isMonthName(reading, before) || (comma && !standsAlone(reading, index + 1))) return null;
  return exception("date", index, index + 1, Number(digits));
}

/** Nothing counted behind it: "in June, 2100 more" has no year. */
function standsAlone(reading: Reading, index: number): boolean {
  return !isWord(reading, index);
}

function isMonthName(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  const { months, shyMonths } = reading.lexicon;
  if (!months.has(token.key))
    return (
      isKey(reading, index, ".") && isGlued(reading, index) && index > 0 && isMonthName(reading, index - 1)
    );
  return token.capital || !shyMonths.has(token.key);
}

/** From a day to the month behind it, over "of", "til 13.", "and 9". Null where no month comes. */
function dayBeforeMonth(reading: Reading, index: number): number | null {
  let at = afterDay(reading, index);
  for (let days = 1; days <= 4; days++) {
    if (isKey(reading, at, "of")) at++;
    if (isMonthName(reading, at) && tokenAt(reading, at).gap !== "blanks") return at + 1;
    if (!joinsDays(reading, at) || !isDigits(reading, at + 1) || !isDay(numberAt(reading, at + 1)))
      return null;
    at = afterDay(reading, at + 1);
  }
  return null;
}

const JOINING = new Set(["-", "–", "—", "/", ","]);

/** `3. bis 5. Juni`, `du 3 au 5 juin` */
function joinsDays(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at);
  const { to, or } = reading.lexicon;
  if (JOINING.has(key) || to.has(key) || or.has(key) || isAnd(reading, at)) return true;
  return reading.lexicon.comparing.at(reading.tokens, at)?.to === at + 1;
}

/** Behind the day's own `.` or `th`. */
function afterDay(reading: Reading, index: number): number {
  const at = index + 1;
  if (!isGlued(reading, at)) return at;
  if (isKey(reading, at, ".") && (tokenAt(reading, at + 1).gap !== "line" || isMonthName(reading, at + 1)))
    return at + 1;
  return isWord(reading, at) && reading.lexicon.ordinalSuffixes.has(tokenAt(reading, at).key) ? at + 1 : at;
}

/** `October 8-13`, `October 8 and 9`, `October 28, 29 and 30`: only days, and no count behind "and" or a comma. */
function endOfDays(reading: Reading, from: number): number {
  let at = from;
  for (let days = 0; days < 6 && isFurtherDay(reading, at); days++) at = afterDay(reading, at + 1);
  return at;
}

function isFurtherDay(reading: Reading, at: number): boolean {
  if (!isKey(reading, at, "-", "–", "to", "and", "og", "through", ",") || !isDigits(reading, at + 1))
    return false;
  if (tokenAt(reading, at + 1).key.length > 2 || !isDay(numberAt(reading, at + 1))) return false;
  const after = afterDay(reading, at + 1);
  const next = tokenAt(reading, after);
  if (isKey(reading, at, ","))
    return (
      joinsList(reading, after) && isDigits(reading, after + 1) && tokenAt(reading, after + 1).key.length <= 2
    );
  return next.type !== "word" || next.capital || reading.lexicon.stops.has(next.key) || next.gap === "none";
}

function withYear(reading: Reading, at: number): number {
  const comma =
    isKey(reading, at, ",") || (isKey(reading, at, ".") && isGlued(reading, at) && isDigits(reading, at + 1));
  const year = comma ? at + 1 : at;
  const digits = tokenAt(reading, year).key;
  const isYear =
    isDigits(reading, year) && digits.length === 4 && Number(digits) >= 1000 && Number(digits) <= 2100;
  if (!isYear || (isGlued(reading, year + 1) && isDigits(reading, year + 2))) return at;
  const next = tokenAt(reading, year + 1);
  return next.type === "word" && comma && reading.lexicon.isPlural(next.key) && !next.capital ? at : year + 1;
}
