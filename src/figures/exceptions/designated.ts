import { nounPhrase } from "../noun-phrase.ts";
import { isAnd, isDigits, isGlued, isKey, isPartitive, type Reading, tokenAt } from "../reading.ts";
import { isCounted, isGroupedNumber, startsNounPhrase } from "./counted-behind.ts";
import { isStreetAfter } from "./streets.ts";

/** `Windows` 11, `S&P` 500: the name of a product or an index right before a number. */
export function isProductName({ lexicon, tokens }: Reading, index: number): boolean {
  return (
    lexicon.products.endingAt(tokens, index) !== null || lexicon.indices.endingAt(tokens, index) !== null
  );
}

/** "Year 11 pupils", "pupils in year 9" */
export function isSchoolYear(reading: Reading, index: number): boolean {
  const { key, capital } = tokenAt(reading, index);
  const { schoolYears, prepositions, joints } = reading.lexicon;
  const before = tokenAt(reading, index - 1).key;
  return schoolYears.has(key) && (capital || prepositions.has(before) || joints.has(before));
}

/** `fase`, and Norwegian compounds of it: rulle`bane`. */
export function isDesignator({ lexicon }: Reading, word: string): boolean {
  if (lexicon.designators.has(word)) return true;
  if (!lexicon.compounds) return false;
  for (let length = 4; length <= 9 && length <= word.length - 4; length++) {
    const last = word.slice(-length);
    // "Alarmstufe": an ending that the one thing has as well makes no plural of it.
    const isOne = !lexicon.designatorPlurals.has(last) && lexicon.isPlural(last);
    if (lexicon.designators.has(last)) return isOne || !lexicon.isPlural(word);
  }
  return false;
}

/** "group 2" is a name, "the group 200 people left" and "on the line 12 workers" are not. */
export function isLabel(reading: Reading, name: number, index: number): boolean {
  const isOpened =
    isKey(reading, name - 1, "(", '"', "“", "«", "-") ||
    reading.lexicon.elisions.has(tokenAt(reading, name - 1).key);
  if (tokenAt(reading, name).gap === "none" && name > 0 && !isOpened) return false;
  const { key, capital } = tokenAt(reading, name);
  if (isGroupedNumber(reading, index)) return false;
  if (reading.lexicon.alwaysLabels.has(key)) return true;
  if (reading.lexicon.notLabels.endingAt(reading.tokens, index) !== null) return false;
  // "Bryggeriet lager 26": the verb stands second.
  const isSecond = name - (reading.sentences[name] ?? 0) === 1 && reading.lexicon.verbSecond;
  if (isSecond && !capital && key.endsWith("er") && startsNounPhraseOrWord(reading, index + 1)) return false;
  // "the trains seat 650"
  const before = tokenAt(reading, name - 1);
  if (
    !capital &&
    before.type === "word" &&
    reading.lexicon.isPlural(before.key) &&
    !reading.lexicon.stops.has(before.key) &&
    !reading.lexicon.verbSecond
  )
    return false;
  // "the hospital counts 14", "the group numbers 40": a plural names several.
  if (!capital && isPluralOf(reading, key) && endOfLabel(reading, index) === index + 1) return false;
  // "In 40 cases 12 people": those are counted, not named.
  const isBehindNumber =
    isDigits(reading, name - 1) || reading.lexicon.numbers.has(tokenAt(reading, name - 1).key);
  // "§ 16 Absatz 2", "Artikel 12 Absatz 1"
  const isPart = isKey(reading, name - 2, "§") || isDesignator(reading, tokenAt(reading, name - 2).key);
  if (isBehindNumber && name === index - 1 && !isPart) return false;
  // "the Channel 4 documentary airs", "Line 2 has".
  if (capital && (reading.lexicon.nounsInCapitals || !reading.lexicon.isPlural(key))) return true;
  // "inngang 3 til stadion": here it is no "3 more".
  // "sak 24-1187"
  if (isKey(reading, index + 1, "-", "/") && isGlued(reading, index + 1) && isDigits(reading, index + 2))
    return !startsNounPhrase(reading, index + 3);
  return (
    (!startsNounPhrase(reading, index + 1) || isVerbOf(reading, index + 1)) &&
    (isKey(reading, index + 1, "til") || isSubject(reading, index + 1) || !isCounted(reading, index + 1))
  );
}

/** "route 38 carries 11 million passengers": what looks like a plural is the verb, for its object follows. */
function isVerbOf(reading: Reading, at: number): boolean {
  if (reading.lexicon.verbSecond || nounPhrase(reading, at)?.to !== at + 1) return false;
  const next = tokenAt(reading, at + 1);
  return next.gap !== "line" && (next.type === "digits" || reading.lexicon.determiners.has(next.key));
}

function startsNounPhraseOrWord(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  return type === "word" && !reading.lexicon.stops.has(key);
}

function isPluralOf({ lexicon }: Reading, key: string): boolean {
  return lexicon.designatorPlurals.has(key);
}

/** "fylkesvei 9 har", "reaktor 3 ble": where the verb comes second, it would stand before a count. */
function isSubject({ lexicon, tokens }: Reading, index: number): boolean {
  const key = tokens[index]?.key ?? "";
  return lexicon.verbSecond && lexicon.pluralVerbs.has(key) && !lexicon.fates.has(key);
}

/** `articles 5 and 6`, `version 2.0`: the whole label. */
export function endOfLabel(reading: Reading, index: number): number {
  const isPlural = reading.lexicon.isPlural(tokenAt(reading, index - 1).key);
  let to = endOfOne(reading, index);
  const isOfMany =
    isPartitive(reading, to) && isDigits(reading, to + 1) && !startsNounPhrase(reading, to + 2);
  if (isOfMany && !isGroupedNumber(reading, to + 1)) return to + 2;
  while (to - index < 12 && isNextLabel(reading, to, isPlural)) to = endOfOne(reading, to + 1);
  return to;
}

/** `2.0`, `12/3`, `4(a)(2)` */
function endOfOne(reading: Reading, index: number): number {
  const isJoined =
    isKey(reading, index + 1, ".", "/", "-") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  let to = isJoined && isDigits(reading, index + 2) ? index + 3 : index + 1;
  while (to - index < 9 && isGlued(reading, to) && isKey(reading, to, "(") && isKey(reading, to + 2, ")"))
    to += 3;
  return to;
}

/** "junctions 9 `and 10`", "linje 1, 2 og 4": bare, and nothing counted behind it. */
function isNextLabel(reading: Reading, at: number, isPlural: boolean): boolean {
  if (!(isJoint(reading, at) || isKey(reading, at, "-", "–", ",", "&")) || !isDigits(reading, at + 1))
    return false;
  if (
    tokenAt(reading, at + 1).key.length > Math.max(isPlural ? 4 : 3, tokenAt(reading, at - 1).key.length) ||
    isGroupedNumber(reading, at + 1)
  )
    return false;
  if (isKey(reading, at, ",") && !(isKey(reading, at + 2, ",") || isAnd(reading, at + 2))) return false;
  // "flats 3 and 4 were searched": so many labels, and a verb for both.
  const isLast = isPlural && isAnd(reading, at) && !startsNounPhrase(reading, at + 2);
  if (isLast && !reading.lexicon.fates.has(tokenAt(reading, at + 2).key)) return !isUnit(reading, at + 2);
  const { pluralVerbs, fates } = reading.lexicon;
  const isOfBoth = pluralVerbs.has(tokenAt(reading, at + 2).key) && !fates.has(tokenAt(reading, at + 3).key);
  if (
    isOfBoth &&
    (isAnd(reading, at) || isKey(reading, at, "-", "–") || reading.lexicon.to.has(tokenAt(reading, at).key))
  )
    return true;
  return !startsNounPhrase(reading, at + 2) && !isCounted(reading, at + 2) && !isUnit(reading, at + 2);
}

function isJoint(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at);
  return (
    isAnd(reading, at) ||
    isKey(reading, at, "to", "til", "or", "eller") ||
    reading.lexicon.to.has(key) ||
    reading.lexicon.or.has(key)
  );
}

function isUnit(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at);
  const { durations, measures, money, months, scales } = reading.lexicon;
  return (
    durations.has(key) ||
    measures.has(key) ||
    money.has(key) ||
    months.has(key) ||
    scales.at(reading.tokens, at) !== null
  );
}

/** "221B Baker Street", "rule 10b-5": a letter behind digits that is no scale. */
export function isLetterOfName(reading: Reading, at: number): boolean {
  const { key, capital, gap } = tokenAt(reading, at);
  if (key.length !== 1 || gap !== "none") return false;
  if (capital && isStreetAfter(reading, at)) return true;
  return (
    isKey(reading, at + 1, "-") &&
    isGlued(reading, at + 1) &&
    isGlued(reading, at + 2) &&
    isDigits(reading, at + 2)
  );
}
