import {
  isDigits,
  isGlued,
  isKey,
  isPartitive,
  isWord,
  joinsList,
  type Reading,
  startsSentence,
  tokenAt,
} from "../reading.ts";
import { type ExceptionRule, exception } from "./exception.ts";
import { isPredicate } from "./somebodys-age.ts";

/** "Ola Nordmann (34)", "aged 4, 7 and 11", "the striker, 24,", "over-65s", "who is 81". */
export const age: ExceptionRule = {
  id: "age",
  read(reading, index) {
    const years = Number(tokenAt(reading, index).key);
    if (years > 120 || isInsideNumber(reading, index)) return null;
    if (isAgeBefore(reading, index)) {
      const to = endOfAges(reading, index);
      return exception("age", index, to, to === index + 1 ? years : null);
    }
    if (
      isKey(reading, index - 1, "(") &&
      isKey(reading, index + 1, ")") &&
      isSomeone(reading, index - 2, years)
    ) {
      return exception("age", index - 1, index + 2, years);
    }
    const isBare = isAppositive(reading, index) || isAgeLimit(reading, index) || isPredicate(reading, index);
    return isBare && years >= 1 ? exception("age", index, index + 1, years) : isAgeGroup(reading, index);
  },
};

/** "aged 5", "the age of five", "i en alder av fem" */
export function isAgeBefore(reading: Reading, number: number): boolean {
  const index = startOfList(reading, number);
  const isOf =
    isPartitive(reading, index - 1) || reading.lexicon.between.has(tokenAt(reading, index - 1).key);
  const before = isOf ? index - 1 : index;
  return reading.lexicon.ageBefore.endingAt(reading.tokens, before) !== null;
}

/** "aged four, six and nine": back to the first of them. */
function startOfList(reading: Reading, index: number): number {
  let at = index;
  while (
    index - at < 8 &&
    joinsList(reading, at - 1) &&
    reading.lexicon.numbers.has(tokenAt(reading, at - 2).key)
  )
    at -= 2;
  return at;
}

function isInsideNumber(reading: Reading, index: number): boolean {
  const groupBefore = isGlued(reading, index) && isDigits(reading, index - 2) && isGlued(reading, index - 1);
  const after = isGlued(reading, index + 1) && isGlued(reading, index + 2) && isDigits(reading, index + 2);
  return groupBefore || (after && isKey(reading, index + 1, ".", ","));
}

/** "aged 19 to 27", "aged 4, 7 and 11" */
function endOfAges(reading: Reading, index: number): number {
  let to = index + 1;
  while (to - index < 12 && joinsAges(reading, to) && isAge(reading, to + 1)) {
    to += 2;
  }
  return to;
}

function joinsAges(reading: Reading, at: number): boolean {
  const { to, or } = reading.lexicon;
  const { key } = tokenAt(reading, at);
  return isKey(reading, at, "-", "–") || joinsList(reading, at) || to.has(key) || or.has(key);
}

function isAge(reading: Reading, index: number): boolean {
  const next = tokenAt(reading, index + 1);
  const counts =
    next.type === "word" && reading.lexicon.isPlural(next.key) && !reading.lexicon.stops.has(next.key);
  return isDigits(reading, index) && Number(tokenAt(reading, index).key) <= 120 && !counts;
}

/** Before "(34)": a full name, or one person ("the striker", "Spissen"); party and place lists have counts there. */
function isSomeone(reading: Reading, index: number, years: number): boolean {
  const last = tokenAt(reading, index);
  const { stops, months, weekdays, fates } = reading.lexicon;
  if (!isWord(reading, index) || stops.has(last.key) || months.has(last.key) || weekdays.has(last.key))
    return false;
  const first = tokenAt(reading, index - 1);
  if (last.capital && first.capital && first.type === "word" && !stops.has(first.key)) return true;
  if (last.capital && !startsSentence(reading, index)) return years >= 15 && !isListed(reading, index);
  return years >= 5 && !reading.lexicon.isPlural(last.key) && !fates.has(last.key) && first.type !== "digits";
}

/** "Norway (12), Sweden (18) and Finland (9)": numbers of places, parties, teams. */
function isListed(reading: Reading, name: number): boolean {
  if (!joinsList(reading, name + 4)) return isKey(reading, name - 2, ")");
  for (let at = name + 5; at < name + 10; at++)
    if (isKey(reading, at, "(") && isDigits(reading, at + 1)) return true;
  return isKey(reading, name - 2, ")");
}

const OLDEST = 110;

/** "the striker, 24, scored", "Kari, 34.", "the pandas, both 20," */
function isAppositive(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index);
  if (Number(key) < 3 || Number(key) > OLDEST) return false;
  if (reading.lexicon.both.has(tokenAt(reading, index - 1).key) && isKey(reading, index - 2, ",", "("))
    return isKey(reading, index + 1, ",", ".", ")");
  if (!isKey(reading, index - 1, ",")) return false;
  if (isKey(reading, index + 1, ".") && !isGlued(reading, index + 2))
    return isFullName(reading, index - 2) || reading.lexicon.kin.has(tokenAt(reading, index - 2).key);
  if (!isKey(reading, index + 1, ",")) return false;
  // "Per Hansen (SV), 32, er enig"
  if (isKey(reading, index - 2, ")") && isKey(reading, index - 4, "(") && tokenAt(reading, index - 5).capital)
    return true;
  const before = tokenAt(reading, index - 2);
  const { stops, fates, isPlural, weekdays, months } = reading.lexicon;
  if (before.type !== "word" || stops.has(before.key) || fates.has(before.key)) return false;
  if (weekdays.has(before.key) || months.has(before.key) || isDigits(reading, index + 2)) return false;
  return before.capital || !isPlural(before.key);
}

/** "Private Adams, 19." */
function isFullName(reading: Reading, last: number): boolean {
  const [first, second] = [tokenAt(reading, last - 1), tokenAt(reading, last)];
  if (!first.capital || !second.capital || first.type !== "word" || second.type !== "word") return false;
  return (
    !startsSentence(reading, last - 1) &&
    !isDigits(reading, last - 2) &&
    !reading.lexicon.months.has(second.key)
  );
}

/** "over-65s", "the 18-34 age group", "U-20" */
function isAgeGroup(reading: Reading, index: number) {
  const years = Number(tokenAt(reading, index).key);
  const hyphen =
    isKey(reading, index - 1, "-") && isKey(reading, index - 2, "over", "under") && isGlued(reading, index);
  if (hyphen)
    return exception(
      "age",
      index - 2,
      isKey(reading, index + 1, "s") && isGlued(reading, index + 1) ? index + 2 : index + 1,
      years,
    );
  const range =
    (isKey(reading, index + 1, "-", "–") || reading.lexicon.to.has(tokenAt(reading, index + 1).key)) &&
    isDigits(reading, index + 2) &&
    isKey(reading, index + 3, "age", "ages");
  return range ? exception("age", index, index + 3) : null;
}

/** "children under 18", "alle over 65": nothing is counted behind the number. */
export function isAgeLimit(reading: Reading, index: number, to = index + 1): boolean {
  if (!reading.lexicon.ageLimits.has(tokenAt(reading, index - 1).key) || !isOfPeople(reading, index - 2))
    return false;
  const next = tokenAt(reading, to);
  const ends =
    next.type !== "word" || reading.lexicon.stops.has(next.key) || reading.lexicon.fates.has(next.key);
  return ends || !reading.lexicon.countables.has(next.key);
}

/** "children under 18", "120 of them under 80", "sixteen of the dead were over 80" */
function isOfPeople(reading: Reading, index: number): boolean {
  const { key, type } = tokenAt(reading, index);
  if (type !== "word") return false;
  if (reading.lexicon.anybody.has(key) || reading.lexicon.peopleEnding.test(key)) return true;
  if (arePersons(reading, key)) return true;
  // "all now over 70"
  // "eight out of ten under 30"
  const isNumber = reading.lexicon.numbers.has(key);
  if (isNumber && reading.lexicon.outOf.endingAt(reading.tokens, index) !== null) return true;
  if (reading.lexicon.soFar.has(key) && reading.lexicon.anybody.has(tokenAt(reading, index - 1).key))
    return true;
  // "the other three are under 50"
  const subject = tokenAt(reading, index - 1);
  const isOfSome =
    subject.type === "digits" ||
    reading.lexicon.numbers.has(subject.key) ||
    reading.lexicon.remaining.has(subject.key);
  if (!reading.lexicon.being.has(key)) return isAskedOf(reading, index);
  return isOfSome || isPerson(reading, subject.key) || isAmongThem(reading, index);
}

/** "Er du over 67?", "are you under 18" */
function isAskedOf(reading: Reading, index: number): boolean {
  return (
    isPerson(reading, tokenAt(reading, index).key) &&
    reading.lexicon.being.has(tokenAt(reading, index - 1).key)
  );
}

function isPerson({ lexicon }: Reading, key: string): boolean {
  return lexicon.they.has(key) || lexicon.somebody.has(key);
}

/** "sjåfører under 25", "cyclists over 70" */
function arePersons({ lexicon }: Reading, key: string): boolean {
  for (const ending of lexicon.personPlurals)
    if (key.endsWith(ending) && lexicon.person.test(key.slice(0, -ending.length))) return true;
  return false;
}

function isAmongThem(reading: Reading, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 4 && at >= 0; at--)
    if (isPartitive(reading, at)) return !isDigits(reading, at + 1);
  return false;
}
