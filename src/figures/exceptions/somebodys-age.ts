import { isAnd, isDigits, isKey, type Reading, startsSentence, tokenAt } from "../reading.ts";

/** "who is 81", "she turned 50": somebody, and nothing counted behind it. */
export function isPredicate(reading: Reading, index: number, to = index + 1): boolean {
  if (isKey(reading, index - 1, "turns", "turned", "turning") && endsPhrase(reading, to)) return true;
  if (isNow(reading, index, to) || isSomebodyOf(reading, index, to) || isOrOlder(reading, index, to))
    return true;
  if (isOneOfPair(reading, index, to) || isLastAge(reading, index, to) || isOfTheirs(reading, index, to))
    return true;
  if (isOfYoungest(reading, index, to)) return true;
  if (isWhenTheyWere(reading, index, to)) return true;
  if (!isSomebodys(reading, index)) return false;
  if (isDigits(reading, index) && tokenAt(reading, index).key.length > 2) return false;
  const next = tokenAt(reading, to);
  // "which is 8 more than the day before"
  return (
    next.type !== "word" || (reading.lexicon.stops.has(next.key) && !reading.lexicon.differing.has(next.key))
  );
}

/** "who is 81", "I am just 23", "du må være 18", "he looks about 50" */
function isSomebodys(reading: Reading, index: number): boolean {
  const { being, somebody, somebodyIs, soFar, before, seeming, modals, they } = reading.lexicon;
  const first = before.endingAt(reading.tokens, index)?.from ?? index;
  const end = soFar.has(tokenAt(reading, first - 1).key) ? first - 1 : first;
  const who = tokenAt(reading, end - 2).key;
  if (being.has(tokenAt(reading, end - 1).key) && somebody.has(who)) return true;
  if (somebodyIs.has(tokenAt(reading, end - 1).key)) return true;
  let at = seeming.endingAt(reading.tokens, end)?.from ?? end;
  if (at === end) return false;
  while (modals.has(tokenAt(reading, at - 1).key)) at--;
  const subject = tokenAt(reading, at - 1).key;
  return somebody.has(subject) || (at < end - 1 && they.has(subject));
}

/** "my cat is 12 and", "katten min er tolv": what somebody has, and no tally or level of theirs. */
function isOfTheirs(reading: Reading, index: number, to: number): boolean {
  const { being, possessives, tallies, levels, sums, stops } = reading.lexicon;
  if (!being.has(tokenAt(reading, index - 1).key) || tokenAt(reading, index).key.length > LONGEST_AGE)
    return false;
  const isBehind = possessives.has(tokenAt(reading, index - 2).key);
  if (!isBehind && !possessives.has(tokenAt(reading, index - 3).key)) return false;
  const { key, type } = tokenAt(reading, isBehind ? index - 3 : index - 2);
  if (type !== "word" || tallies.has(key) || levels.has(key) || sums.has(key)) return false;
  const next = tokenAt(reading, to);
  return next.type !== "word" || stops.has(next.key);
}

/** Of digits or letters: 12, seventeen. */
const LONGEST_AGE = 9;

/** "28 people, the youngest of them 14", "den yngste bare 14" */
function isOfYoungest(reading: Reading, index: number, to: number): boolean {
  const next = tokenAt(reading, to);
  if (next.type === "word" && !reading.lexicon.stops.has(next.key)) return false;
  for (let at = index - 1; at >= index - YOUNGEST_WITHIN && at >= 0; at--) {
    const { key, type } = tokenAt(reading, at);
    if (reading.lexicon.superlatives.has(key))
      return !reading.lexicon.numbers.has(tokenAt(reading, at + 1).key);
    if (type !== "word") return false;
  }
  return false;
}

const YOUNGEST_WITHIN = 5;

/** "The killer was 15 at the time", "before they are 18" */
function isWhenTheyWere(reading: Reading, index: number, to: number): boolean {
  const { being, they, whenever, person, determiners, articles } = reading.lexicon;
  if (!being.has(tokenAt(reading, index - 1).key)) return false;
  const next = tokenAt(reading, to);
  const { key } = tokenAt(reading, index - 2);
  if (they.has(key)) return whenever.has(tokenAt(reading, index - 3).key) && next.type !== "word";
  const first = tokenAt(reading, index - 3).key;
  const isOne = determiners.has(first) || articles.has(first) || startsSentence(reading, index - 2);
  return isOne && person.test(key) && (whenever.has(next.key) || isKey(reading, to, "at"));
}

/** "Now 35, he lives in Rome", "Moe, nå 35, …" */
function isNow(reading: Reading, index: number, to: number): boolean {
  if (!isKey(reading, index - 1, "now", "then", "nå") && !isKey(reading, index - 1, "da")) return false;
  if (!isKey(reading, to, ",", ".")) return false;
  return startsSentence(reading, index - 1) || isKey(reading, index - 2, ",");
}

/** "a woman of 35", "en mann på 35" */
function isSomebodyOf(reading: Reading, index: number, to: number): boolean {
  // "a man of about 25"
  const first = reading.lexicon.before.endingAt(reading.tokens, index)?.from ?? index;
  const isOf = reading.lexicon.ageOf.has(tokenAt(reading, first - 1).key);
  const isOne = isOnePerson(reading, first - 2) || isAnother(reading, first - 2);
  return isOf && isOne && !isWordOfPhrase(reading, to);
}

/** "a two-year-old boy and one of thirteen", "en to år gammel gutt og en på tretten" */
function isAnother(reading: Reading, index: number): boolean {
  const { one, joints, age } = reading.lexicon;
  if (!one.has(tokenAt(reading, index).key) || !joints.has(tokenAt(reading, index - 1).key)) return false;
  for (let at = index - 1; at >= index - YOUNGEST_WITHIN && at >= 0; at--) {
    if (age.endingAt(reading.tokens, at) !== null) return true;
    // "a woman of 35 and one of 40"
    const isOf = reading.lexicon.ageOf.has(tokenAt(reading, at - 1).key);
    if (isOf && isOnePerson(reading, at - 2)) return true;
  }
  return false;
}

/** "a cyclist of 71", "en sersjant på 26"; "a number of" has no person's ending that means one. */
function isOnePerson(reading: Reading, at: number): boolean {
  const { articles, person, kin, possessives } = reading.lexicon;
  const { key } = tokenAt(reading, at);
  // "sønnen hennes på fire"
  if (kin.has(key)) return true;
  if (possessives.has(key)) return kin.has(tokenAt(reading, at - 1).key);
  return articles.has(tokenAt(reading, at - 1).key) && person.test(key);
}

function isWordOfPhrase(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  return type === "word" && !reading.lexicon.stops.has(key) && !reading.lexicon.happened.has(key);
}

/** "18 or older", "16 eller eldre" */
function isOrOlder(reading: Reading, index: number, to: number): boolean {
  if (!isKey(reading, to, "or", "and", "eller")) return false;
  if (isKey(reading, to + 1, "older", "younger", "eldre") || isKey(reading, to + 1, "yngre")) return true;
  return isKey(reading, to + 1, "over") && Number(tokenAt(reading, index).key) <= MAJORITY;
}

const MAJORITY = 25;

/** "The brothers, 12 and 14, were found": one each, behind a plural. */
function isOneOfPair(reading: Reading, index: number, to: number): boolean {
  const isFirst =
    isKey(reading, index - 1, ",", "(") && isAnd(reading, to) && isKey(reading, to + 2, ",", ".", ")");
  const isLast =
    isKey(reading, to, ",", ".", ")") && isAnd(reading, index - 1) && isKey(reading, index - 3, ",", "(");
  if (isOfFamily(reading, index, to)) return true;
  const noun = tokenAt(reading, isFirst ? index - 2 : index - 4);
  if (!(isFirst || isLast) || noun.type !== "word") return false;
  const at = isFirst ? index - 2 : index - 4;
  if (noun.capital && !startsSentence(reading, at)) return false;
  const other = tokenAt(reading, isFirst ? to + 1 : index - 2);
  const isNumber = other.type === "digits" || reading.lexicon.numbers.has(other.key);
  return isNumber && reading.lexicon.family.test(noun.key);
}

/** "to brødre på 31 og 34": both ages, and nothing behind them that could be counted. */
function isOfFamily(reading: Reading, index: number, to: number): boolean {
  const { family, joints } = reading.lexicon;
  const isNumber = (at: number) =>
    isDigits(reading, at) || reading.lexicon.numbers.has(tokenAt(reading, at).key);
  const isOf = (at: number) =>
    reading.lexicon.ageOf.has(tokenAt(reading, at).key) && family.test(tokenAt(reading, at - 1).key);
  const isFirst = isOf(index - 1) && joints.has(tokenAt(reading, to).key) && isNumber(to + 1);
  const isLast = isOf(index - 3) && joints.has(tokenAt(reading, index - 1).key) && isNumber(index - 2);
  return (isFirst && !isWordOfPhrase(reading, to + 2)) || (isLast && !isWordOfPhrase(reading, to));
}

/** "The soprano, who sang 27 roles, was 94.": the last words of an obituary, and no tally. */
function isLastAge(reading: Reading, index: number, to: number): boolean {
  const years = Number(tokenAt(reading, index).key);
  if (!isKey(reading, to, ".") || !isKey(reading, index - 1, "was") || !(years >= MAJORITY && years <= 110))
    return false;
  const before = tokenAt(reading, index - 2);
  const isName = before.capital && !startsSentence(reading, index - 2);
  const { tallies } = reading.lexicon;
  for (let at = index - 2; at >= 0 && at > index - 14; at--)
    if (tallies.has(tokenAt(reading, at).key)) return false;
  return before.key === "," || isName;
}

/** "turned 50 in May", and not "turned 50 away" or "turned 50 migrants back". */
function endsPhrase(reading: Reading, at: number): boolean {
  const { type } = tokenAt(reading, at);
  return (
    type === "mark" ||
    type === "none" ||
    isKey(reading, at, "in", "on", "this") ||
    isKey(reading, at, "at", "with", "next", "last", "today", "tomorrow", "yesterday", "later", "soon")
  );
}
