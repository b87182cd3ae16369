import type { NumberSpan } from "./number-span.ts";
import { isAnd, isDigits, isKey, isStop, isWord, type Reading, startsSentence, tokenAt } from "./reading.ts";

/** "one soldier", "én person", "en drept", "killing one": it counts only in front of what it counts. */
export function isOneOfSomething(reading: Reading, number: NumberSpan): boolean {
  const { notAfterOne, notBeforeOne, fates } = reading.lexicon;
  const { key } = tokenAt(reading, number.from);
  const before = tokenAt(reading, number.from - 1);
  const isIntense = reading.lexicon.intensifiers.has(tokenAt(reading, number.to).key);
  const behind = isIntense ? number.to + 1 : number.to;
  const next = tokenAt(reading, behind);
  if (isPronoun(reading, number)) return false;
  if (fates.has(next.key) && !isKey(reading, number.to, "til", "more", "others", "andre")) {
    return !reading.lexicon.unstressed.has(key) || !isAttributive(reading, number.to + 1);
  }
  if (
    key === "one" &&
    tokenAt(reading, number.from).capital &&
    before.capital &&
    !startsSentence(reading, number.from)
  )
    return false;
  if (isOneOfTwo(reading, number)) return false;
  if (isOneMoreThan(reading, number.to)) return true;
  if (isRate(reading, number.to) || isOfParts(reading, number) || isThere(reading, number)) return true;
  if (isSomebody(reading, number) || isOutvoted(reading, number) || isLastOfList(reading, number))
    return true;
  if (isSomebodyBefallen(reading, number)) return true;
  if (isArticle(reading, key) || key === "null") return false;
  if (isKey(reading, number.from - 1, "at") && isKey(reading, number.to, "point", "stage")) return false;
  const isPlace = key === "én" && isKey(reading, number.from - 1, "i", "på");
  if (
    !isPlace &&
    !isThing(reading, number) &&
    !isReported(reading, number.from - 1) &&
    notAfterOne.has(before.key) &&
    reading.lexicon.before.endingAt(reading.tokens, number.from) === null
  )
    return false;
  if (/^(?:kill|injur|wound|arrest|hurt|claim)(?:s|ed|ing)$/.test(before.key) && next.type !== "word")
    return true;
  if (
    next.type !== "word" ||
    next.gap === "none" ||
    (notBeforeOne.has(next.key) && !isCharge(reading, number.to)) ||
    isStop(reading, behind)
  )
    return false;
  // "and one dropped a bag", but "one armed man"
  if (key === "one" && next.key.endsWith("ed") && !isAttributive(reading, number.to + 1)) return false;
  if (next.capital && key === "one" && !isWord(reading, number.to + 1)) return false;
  if (key === "zero") return reading.lexicon.isPlural(next.key);
  return !isSpeaker(reading, number.to);
}

/** "the later one killed 40", "a private one two days ago": what was told before. */
function isPronoun(reading: Reading, { from, to }: NumberSpan): boolean {
  const { numbers, unstressed, fates, befalling, before } = reading.lexicon;
  if (unstressed.has(tokenAt(reading, from).key)) return false;
  const isNumber = (at: number) => isDigits(reading, at) || numbers.has(tokenAt(reading, at).key);
  if (isNumber(to)) return true;
  const isActive = fates.has(tokenAt(reading, to).key) && befalling.has(tokenAt(reading, to).key);
  return isActive && isNumber(before.at(reading.tokens, to + 1)?.to ?? to + 1);
}

/** "one fewer than on Tuesday", "én færre enn i går", "un de moins que mardi" */
function isOneMoreThan(reading: Reading, at: number): boolean {
  const { differing, than, partitives } = reading.lexicon;
  const first = partitives.has(tokenAt(reading, at).key) ? at + 1 : at;
  return differing.has(tokenAt(reading, first).key) && than.has(tokenAt(reading, first + 1).key);
}

/** "one count of fraud" */
function isCharge(reading: Reading, at: number): boolean {
  return isKey(reading, at, "count") && isKey(reading, at + 1, "of");
}

/** "en", as "ett" and "én" are never. */
function isArticle({ lexicon }: Reading, word: string): boolean {
  return lexicon.unstressed.has(word) && !lexicon.spelled.has(word);
}

/** "seven worked in mice and one in humans"; but "and one in five". */
function isOfParts(reading: Reading, { from, to }: NumberSpan): boolean {
  const { joints, prepositions, numbers, of } = reading.lexicon;
  const { key } = tokenAt(reading, to);
  const isNone = isArticle(reading, tokenAt(reading, from).key);
  // "12 were taken to hospital, one with serious injuries"
  if (!isNone && isKey(reading, from - 1, ",") && isKey(reading, to, "with", "med"))
    return isCountedBefore(reading, from);
  if (isNone || !joints.has(tokenAt(reading, from - 1).key) || !prepositions.has(key) || of.has(key))
    return false;
  const next = tokenAt(reading, to + 1);
  if (next.type !== "word" || numbers.has(next.key) || reading.lexicon.stops.has(next.key)) return false;
  for (let at = from - 2; at >= from - LOOK_BACK && at > 0; at--)
    if (tokenAt(reading, at).key === key)
      return [at - 1, at - 2].some(
        (part) => numbers.has(tokenAt(reading, part).key) || isDigits(reading, part),
      );
  return false;
}

/** "today there is one.", "i dag er det én igjen": of what was counted before. */
function isThere(reading: Reading, { from, to }: NumberSpan): boolean {
  const { existing, leftOver, dummies, unstressed } = reading.lexicon;
  const pair = [tokenAt(reading, from - 2).key, tokenAt(reading, from - 1).key];
  const isSaid = pair.some((key) => dummies.has(key)) && pair.some((key) => existing.has(key));
  if (!isSaid || unstressed.has(tokenAt(reading, from).key)) return false;
  const next = tokenAt(reading, to);
  return (next.type !== "word" || leftOver.has(next.key)) && isCountedBefore(reading, from);
}

/** "lovet tre sykehus; så langt er det ett sykehus", "vi var 14 i ett rom" */
function isThing(reading: Reading, { from, to }: NumberSpan): boolean {
  const { existing, dummies, stops, spelled, prepositions } = reading.lexicon;
  const before = tokenAt(reading, from - 1).key;
  const isThere = dummies.has(before) && existing.has(tokenAt(reading, from - 2).key);
  const isWithin = spelled.has(tokenAt(reading, from).key) && prepositions.has(before);
  if (!isThere && !isWithin) return false;
  const next = tokenAt(reading, to);
  return next.type === "word" && !stops.has(next.key) && isCountedBefore(reading, from);
}

/** "officials said that one soldier was killed": behind a verb it joins clauses, and points at nothing. */
function isReported(reading: Reading, at: number): boolean {
  if (!reading.lexicon.conjunctions.has(tokenAt(reading, at).key)) return false;
  const { type, key } = tokenAt(reading, at - 1);
  return type === "word" && !reading.lexicon.stops.has(key) ? true : reading.lexicon.saying.has(key);
}

/** An earlier number of its sentence, to which a pronoun can point. */
function isCountedBefore(reading: Reading, from: number): boolean {
  for (let at = from - 2; at >= (reading.sentences[from] ?? 0) && at >= from - FURTHEST; at--)
    if (isDigits(reading, at) || reading.lexicon.numbers.has(tokenAt(reading, at).key)) return true;
  return false;
}

const FURTHEST = 20;

/** "one every 14 minutes", "one every seven" */
function isRate(reading: Reading, at: number): boolean {
  const per = reading.lexicon.per.at(reading.tokens, at);
  if (per === null || !reading.lexicon.durations.has(tokenAt(reading, per.to + 1).key)) return false;
  return isDigits(reading, per.to) || reading.lexicon.numbers.has(tokenAt(reading, per.to).key);
}

/** "One paper had it at 8,000, another at 3,000": an article, for the two are told apart and not counted. */
function isOneOfTwo(reading: Reading, { to }: NumberSpan): boolean {
  for (let at = to + 1; at < to + 16 && reading.sentences[at] === reading.sentences[to]; at++)
    if (reading.lexicon.oneOfTwo.has(tokenAt(reading, at).key) && isFigureOfOther(reading, at + 1))
      return true;
  return false;
}

/** "another at 3,000", "et annet om 35", "another 35."; but "another wounded", "another four waited". */
function isFigureOfOther(reading: Reading, at: number): boolean {
  const number =
    reading.lexicon.prepositions.has(tokenAt(reading, at).key) || isKey(reading, at, "om") ? at + 1 : at;
  if (tokenAt(reading, number).type !== "digits") return false;
  return number > at || !isWord(reading, number + 1);
}

/** "én har tilstått", "og en ble drept", "one was killed", "sju soldater og en sivil": a pronoun that counts. */
function isSomebody(reading: Reading, number: NumberSpan): boolean {
  const { key } = tokenAt(reading, number.from);
  const { fates, auxiliaries, persons, stressed, clauseStarts, stops, of } = reading.lexicon;
  const next = tokenAt(reading, number.to + 1).key;
  const isNoun = reading.lexicon.happened.has(next) || !isAttributive(reading, number.to + 1);
  if (persons.has(tokenAt(reading, number.to).key) && isNoun) return true;
  if (tokenAt(reading, number.from - 1).type === "word" && !startsClause(reading, number.from)) return false;
  // "er bare én der fortsatt"
  const isOnly = stressed.has(key) && clauseStarts.has(tokenAt(reading, number.from - 1).key);
  const { key: behind } = tokenAt(reading, number.to);
  if (isOnly && stops.has(behind) && !of.has(behind)) return true;
  // "three shots; one hit the suspect"
  const isDeed = reading.lexicon.happened.has(behind) && stops.has(next) && !of.has(next);
  if (isDeed && !isArticle(reading, key) && isCountedBefore(reading, number.from)) return true;
  if (!auxiliaries.has(behind)) return false;
  if (reading.lexicon.stressed.has(key)) return true;
  for (let at = number.to + 1; at <= number.to + FATE_WITHIN; at++)
    if (fates.has(tokenAt(reading, at).key)) return true;
  return false;
}

/** "En person ble truffet", "eine Person wurde schwer verletzt"; but "en person med kjennskap til saken", "en person har rett til" */
function isSomebodyBefallen(reading: Reading, { from, to }: NumberSpan): boolean {
  const { somebodies, happened, auxiliaries, fates, clauseStarts, remaining, to: more } = reading.lexicon;
  if (!somebodies.has(tokenAt(reading, to).key) || !startsClause(reading, from)) return false;
  const verb = tokenAt(reading, to + 1).key;
  if (happened.has(verb)) return true;
  if (!auxiliaries.has(verb)) return false;
  for (let at = to + 2; at <= to + CLAUSE && isWord(reading, at); at++) {
    const { key } = tokenAt(reading, at);
    if (clauseStarts.has(key)) return false;
    // "har rett til": of those counted it would be so many more.
    const isMore = remaining.has(key) || more.has(key);
    if (!isMore && (fates.has(key) || happened.has(key))) return true;
  }
  return false;
}

const CLAUSE = 9;
const FATE_WITHIN = 3;
function startsClause(reading: Reading, index: number): boolean {
  return startsSentence(reading, index) || reading.lexicon.clauseStarts.has(tokenAt(reading, index - 1).key);
}

/** "en død hval": an article and an adjective; "en død og to såret" counts. */
function isAttributive(reading: Reading, index: number): boolean {
  const next = tokenAt(reading, index);
  const isName = next.capital && !reading.lexicon.nounsInCapitals;
  return next.type === "word" && next.gap !== "line" && !isName && !reading.lexicon.stops.has(next.key);
}

/** "one official said": an article in disguise. */
function isSpeaker(reading: Reading, index: number): boolean {
  for (let at = index + 1; at <= index + 4; at++) {
    const { key, type } = tokenAt(reading, at);
    // "vi var 14 i ett rom, sier Amal"
    if (reading.lexicon.saying.has(key)) return !isKey(reading, at - 1, ",");
    if (type === "mark" && key !== ",") return false;
  }
  return false;
}

const LOOK_BACK = 6;

/** "the Left has eight and the regional list one." */
function isLastOfList(reading: Reading, { from, to }: NumberSpan): boolean {
  const { type: behind } = tokenAt(reading, to);
  if (behind === "word" || behind === "digits" || tokenAt(reading, from - 1).type !== "word") return false;
  let joint = -1;
  for (let at = from - 1; at >= from - LOOK_BACK && at >= 0; at--) {
    const { key, type } = tokenAt(reading, at);
    if (isAnd(reading, at)) joint = at;
    // "two Indians and one, a cook"
    if (type === "digits" || reading.lexicon.numbers.has(key))
      return joint === at + 1 || (joint === at + 2 && joint === from - 1);
  }
  return false;
}

/** "by two judges to one", "med to stemmer mot én" */
function isOutvoted(reading: Reading, { from }: NumberSpan): boolean {
  if (!isKey(reading, from - 1, "to", "mot")) return false;
  if (reading.lexicon.voting.has(tokenAt(reading, from - 3).key)) return true;
  const { type, key } = tokenAt(reading, from - 3);
  return type === "digits" || (reading.lexicon.numbers.has(key) && key !== "one");
}
