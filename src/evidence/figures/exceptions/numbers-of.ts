import {
  isDigits,
  isGlued,
  isKey,
  isWord,
  type Reading,
  startsSentence,
  tokenAt,
} from "../lexicon/compiled.ts";
import { nounPhrase } from "../noun-phrase.ts";
import type { Token } from "../tokens.ts";
import { type ExceptionRule, exception } from "./exception.ts";
import { isLabelled } from "./labels.ts";

/** `F-16`, `MiG-29`, `Covid-19`, `#12`, `§ 12`, `[12]`, `U.N.1718`, `007`. */
export const glued: ExceptionRule = {
  id: "glued",
  read(reading, index) {
    const before = tokenAt(reading, index - 1);
    if (before.key === "#" || before.key === "§" || before.key === "@" || before.key === "_") {
      return exception("identifier", index - 1, index + 1);
    }
    if (before.key === "[" && isKey(reading, index + 1, "]"))
      return exception("identifier", index - 1, index + 2);
    if (/^0\d/.test(tokenAt(reading, index).key))
      return exception("identifier", index, endOfChain(reading, index));
    if (isGluedToLetters(reading, index + 1))
      return exception("identifier", index, endOfChain(reading, index));
    if (!isGlued(reading, index) || !isGlued(reading, index - 1)) return null;
    // JN.1, U.N.1718
    if (
      before.key === "." &&
      tokenAt(reading, index - 2).capital &&
      tokenAt(reading, index - 2).key.length < 4
    )
      return exception("identifier", index - 2, index + 1);
    if (before.key !== "-" || !isWord(reading, index - 2)) return null;
    const { key } = tokenAt(reading, index - 2);
    return JOINED_TO_FIGURES.has(key) ? null : exception("identifier", index - 2, endOfChain(reading, index));
  },
};

/** `5G`, `3D`, `737s`: letters that are no unit, scale or ending. */
function isGluedToLetters(reading: Reading, index: number): boolean {
  if (!isGlued(reading, index) || !isWord(reading, index)) return false;
  const token = tokenAt(reading, index);
  const written = reading.stretch.text.slice(token.start, token.end);
  const { suffixes, measures, durations, money, ordinalSuffixes, scales, clockAfter } = reading.lexicon;
  // "5g" weighs, "5G" names.
  if (/^[A-Z]$/.test(written) && !suffixes.has(written)) return !/^[CFVW]$/.test(written);
  if (suffixes.has(written) || measures.has(token.key) || durations.has(token.key) || money.has(token.key))
    return false;
  if (ordinalSuffixes.has(token.key) || scales.at(reading.tokens, index) !== null) return false;
  return clockAfter.at(reading.tokens, index) === null && !/^(?:[shdx]|x\d+|a|p|min|yo)$/.test(token.key);
}

const JOINED_TO_FIGURES = new Set([
  "mid",
  "pre",
  "post",
  "early",
  "late",
  "non",
  "over",
  "under",
  "sub",
  "ti",
  "to",
  "tre",
]);

function endOfChain(reading: Reading, index: number): number {
  let at = index + 1;
  while (at - index < 16 && isGlued(reading, at) && (isWord(reading, at) || joins(reading, at))) {
    at += isWord(reading, at) ? 1 : 2;
  }
  return at;
}

function joins(reading: Reading, at: number): boolean {
  return (
    isKey(reading, at, ".", "-", "/") &&
    isGlued(reading, at + 1) &&
    (isDigits(reading, at + 1) || isWord(reading, at + 1))
  );
}

/** `phase 2`, `resolution 1718`, `Boeing 737`, `Storgata 12`, `10 Downing Street`. */
export const named: ExceptionRule = {
  id: "named",
  read(reading, index) {
    const digits = tokenAt(reading, index).key;
    const before = tokenAt(reading, index - 1);
    if (digits.length > 5 || tokenAt(reading, index).gap === "line") return null;
    // "top 400 million": a name has no scale.
    if (reading.lexicon.scales.at(reading.tokens, index + 1) !== null) return null;
    if (isAirliner(reading, index)) return exception("identifier", index, index + 3);
    if (isRouteOf(reading, index)) return exception("identifier", index, index + 2);
    if (isStreetBefore(reading, index) || isStreetAfter(reading, index)) {
      return exception("identifier", index, index + 1);
    }
    const abbreviated = before.key === "." && isGlued(reading, index - 1);
    const name = abbreviated ? index - 2 : index - 1;
    if (isDesignator(reading, tokenAt(reading, name).key) && isLabel(reading, name, index)) {
      return exception("identifier", name, endOfLabel(reading, index));
    }
    if (!isGroupedNumber(reading, index) && !isCounted(reading, index + 1) && isLabelled(reading, index))
      return exception("identifier", index - 1, index + 1);
    return !abbreviated && isName(reading, index) ? exception("identifier", index - 1, index + 1) : null;
  },
};

/** `fase`, and Norwegian compounds of it: rulle`bane`. */
function isDesignator({ lexicon }: Reading, word: string): boolean {
  if (lexicon.designators.has(word)) return true;
  if (lexicon.language !== "nb" || word.length < 8 || word.length > 20) return false;
  for (let length = 4; length <= 9 && length <= word.length - 4; length++) {
    if (lexicon.designators.has(word.slice(-length))) return !lexicon.isPlural(word);
  }
  return false;
}

/** "group 2" is a name, "the group 200 people left" and "on the line 12 workers" are not. */
function isLabel(reading: Reading, name: number, index: number): boolean {
  if (tokenAt(reading, name).gap === "none" && name > 0 && !isKey(reading, name - 1, "(", '"', "“", "«"))
    return false;
  const { key, capital } = tokenAt(reading, name);
  if (isGroupedNumber(reading, index)) return false;
  if (ALWAYS_LABELS.has(key)) return true;
  // "In 40 cases 12 people": those are counted, not named.
  if (isDigits(reading, name - 1) || reading.lexicon.numbers.has(tokenAt(reading, name - 1).key))
    return false;
  // "the Channel 4 documentary airs", "Line 2 has".
  if (capital && !reading.lexicon.isPlural(key)) return true;
  // "inngang 3 til stadion": here it is no "3 more".
  return (
    !startsNounPhrase(reading, index + 1) &&
    (isKey(reading, index + 1, "til") || !isCounted(reading, index + 1))
  );
}

const ALWAYS_LABELS = new Set([
  "no",
  "nr",
  "nos",
  "resolution",
  "resolusjon",
  "article",
  "artikkel",
  "paragraph",
  "paragraf",
  "section",
]);

function isGroupedNumber(reading: Reading, index: number): boolean {
  const isMark =
    isKey(reading, index + 1, ",", ".") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  if (isMark && isDigits(reading, index + 2) && tokenAt(reading, index + 2).key.length === 3) return true;
  return isDigits(reading, index + 1) && tokenAt(reading, index + 1).key.length === 3;
}

/** `articles 5 and 6`, `version 2.0`: the whole label. */
function endOfLabel(reading: Reading, index: number): number {
  const decimal =
    isKey(reading, index + 1, ".", "/", "-") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  let to = decimal && isDigits(reading, index + 2) ? index + 3 : index + 1;
  while (to - index < 12 && isNextLabel(reading, to)) to += 2;
  return to;
}

/** "junctions 9 `and 10`", "linje 1, 2 og 4": bare, and nothing counted behind it. */
function isNextLabel(reading: Reading, at: number): boolean {
  if (
    !isKey(reading, at, "and", "og", "to", "til", "-", "–", ",", "or", "eller", "&") ||
    !isDigits(reading, at + 1)
  )
    return false;
  if (tokenAt(reading, at + 1).key.length > 3 || isGroupedNumber(reading, at + 1)) return false;
  if (isKey(reading, at, ",") && !isKey(reading, at + 2, ",", "and", "og")) return false;
  return !startsNounPhrase(reading, at + 2) && !isCounted(reading, at + 2) && !isUnit(reading, at + 2);
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

/** `737-800`: the scheme of Boeing and of Airbus ("A320-200" is glued to its letter). */
function isAirliner(reading: Reading, index: number): boolean {
  const isHyphened =
    isKey(reading, index + 1, "-") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  return (
    isHyphened &&
    /^7[0-8]7$/.test(tokenAt(reading, index).key) &&
    /^\d00$/.test(tokenAt(reading, index + 2).key)
  );
}

const NUMBERED = new Set(
  "bus tram freeway highway motorway interstate train buss bussen trikk trikken".split(" "),
);

/** "the 43 bus" */
function isRouteOf(reading: Reading, index: number): boolean {
  return isKey(reading, index - 1, "the", "a", "no") && NUMBERED.has(tokenAt(reading, index + 1).key);
}

function isStreetBefore(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index - 1);
  return (
    STREET_ENDING.test(key) &&
    tokenAt(reading, index - 1).capital &&
    key.length > 5 &&
    !startsNounPhrase(reading, index + 1)
  );
}

const STREET_ENDING = /(?:gata|gate|gaten|veien|vegen|vei|allé)$/;

function isStreetAfter(reading: Reading, index: number): boolean {
  for (let at = index + 1; at <= index + 3 && tokenAt(reading, at).capital; at++) {
    if (at > index + 1 && reading.lexicon.streets.has(tokenAt(reading, at).key)) return true;
  }
  return false;
}

/** A capitalised word right before bare digits, with nothing behind them that they could count. */
function isName(reading: Reading, index: number): boolean {
  const before = tokenAt(reading, index - 1);
  const { lexicon } = reading;
  if (!before.capital || before.type !== "word" || isGroupedNumber(reading, index)) return false;
  if (isMixedCase(reading, before)) return true;
  if (lexicon.stops.has(before.key) || lexicon.weekdays.has(before.key) || lexicon.months.has(before.key))
    return false;
  if (lexicon.before.endingAt(reading.tokens, index) !== null || lexicon.money.has(before.key)) return false;
  if (lexicon.fillers.endingAt(reading.tokens, index) !== null || lexicon.numbers.has(before.key))
    return false;
  if (isCounted(reading, index + 1) || isGenitive(before.key) || continuesList(reading, index)) return false;
  if (isModelNext(reading, index + 1)) return false;
  if (startsNounPhrase(reading, index + 1)) return isModelOfCounted(reading, index - 2);
  return !startsSentence(reading, index - 1) || SINGULAR_VERBS.has(tokenAt(reading, index + 1).key);
}

/** iPhone 17, eFuel 2 */
function isMixedCase({ stretch }: Reading, { start, end }: Token): boolean {
  return /^\p{Ll}{1,2}\p{Lu}/u.test(stretch.text.slice(start, end));
}

/** FNs 193 medlemsland, the EU's 27 leaders */
function isGenitive(word: string): boolean {
  return word.endsWith("'s") || word.endsWith("s'") || /^\p{L}{2,}[^s]s$/u.test(word);
}

const LOOK_BACK = 14;

/** "took 48 seats, Labour 36 and Reform 28": names between commas, after a number that says what is counted. */
function continuesList(reading: Reading, index: number): boolean {
  let at = index - 1;
  while (at > index - 4 && tokenAt(reading, at).capital) at--;
  if (!isKey(reading, at, ",", "and", "og", "mens", "while", ";")) return false;
  for (let back = at - 1; back >= Math.max(0, at - LOOK_BACK); back--) {
    const isNumber = isDigits(reading, back) || reading.lexicon.numbers.has(tokenAt(reading, back).key);
    if (isNumber && startsNounPhrase(reading, back + 1)) return true;
    if (startsSentence(reading, back)) return false;
  }
  return false;
}

/** "18 Leopard 2 tanks": the count stands before the name. */
function isModelOfCounted(reading: Reading, index: number): boolean {
  return isDigits(reading, index) || reading.lexicon.numbers.has(tokenAt(reading, index).key);
}

/** "Kyiv 14 Challenger 2 tanks" */
function isModelNext(reading: Reading, index: number): boolean {
  if (!tokenAt(reading, index).capital || !isDigits(reading, index + 1)) return false;
  return startsNounPhrase(reading, index + 2) || isKey(reading, index + 2, "-");
}

const SINGULAR_VERBS = new Set([
  "is",
  "was",
  "has",
  "crashed",
  "styrtet",
  "er",
  "landed",
  "landet",
  "blir",
  "kommer",
  "will",
]);

function isCounted(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index);
  const { pluralVerbs, fates, percent } = reading.lexicon;
  if (SINGULAR_VERBS.has(key) && key !== "er") return false;
  return pluralVerbs.has(key) || fates.has(key) || percent.at(reading.tokens, index) !== null || key === "-";
}

function startsNounPhrase(reading: Reading, index: number): boolean {
  return nounPhrase(reading, index)?.plural ?? false;
}
