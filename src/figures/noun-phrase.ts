import { isGlued, isKey, isStop, isWord, type NounPhrase, type Reading, tokenAt } from "./reading.ts";

/** Rules look around one figure, so the last few are enough; a power of two. */
const NEAR = 16;
const MOST_WORDS = 5;

/**
 * Words up to the first plural, over adjectives and names; without a plural the first word alone, where it is
 * not one that ends a noun phrase. There is no parser behind this: a wrong unit is a lesser fault than a wrong
 * figure, and units are compared with a warning only.
 */
export function nounPhrase(reading: Reading, index: number): NounPhrase | null {
  const slot = index & (NEAR - 1);
  const known = reading.nounPhrases[slot];
  if (known?.at === index) return known.phrase;
  const phrase = readNounPhrase(reading, index);
  reading.nounPhrases[slot] = { at: index, phrase };
  return phrase;
}

function readNounPhrase(reading: Reading, index: number): NounPhrase | null {
  const from = skipOf(reading, index);
  if (isComparedWith(reading, from) || isThen(reading, from)) return null;
  let at = from;
  for (let words = 0; words < MOST_WORDS && isNominal(reading, at, from); words++) {
    const to = endOfCompound(reading, at);
    const head = tokenAt(reading, to - 1).key;
    if (reading.lexicon.isPlural(head) && !isAdjective(reading, to - 1))
      return { from, to, head, plural: true };
    at = to;
  }
  if (at === from) return null;
  const to = endOfCompound(reading, from);
  return { from, to, head: tokenAt(reading, to - 1).key, plural: false };
}

/** 12 `of the` soldiers, 12 `av de` soldatene */
function skipOf(reading: Reading, index: number): number {
  if (!reading.lexicon.partitives.has(tokenAt(reading, index).key)) return index;
  const { key } = tokenAt(reading, index + 1);
  return DETERMINERS.has(key) || reading.lexicon.determiners.has(key) ? index + 2 : index + 1;
}

const DETERMINERS = new Set("the its their his her our these those de disse sine landets den".split(" "));

function isNominal(reading: Reading, at: number, from: number): boolean {
  const token = tokenAt(reading, at);
  if (token.type !== "word" || token.gap === "blanks") return false;
  if (token.gap === "none" && at > from) return false;
  if (isStop(reading, at)) return false;
  return !reading.lexicon.numbers.has(token.key) || token.key === "one";
}

/** "Russian-backed" is one word. */
function endOfCompound(reading: Reading, at: number): number {
  let to = at + 1;
  while (
    isKey(reading, to, "-") &&
    isGlued(reading, to) &&
    isGlued(reading, to + 1) &&
    isWord(reading, to + 1) &&
    to - at < 8
  ) {
    to += 2;
  }
  return to;
}

/** "1,2 milliarder høyere enn ventet"; but "12 higher courts" */
function isComparedWith(reading: Reading, at: number): boolean {
  return reading.lexicon.differing.has(tokenAt(reading, at).key) && !isNominal(reading, at + 1, at);
}

/** "3,1 måneden før": when it was, and nothing that is counted or lasts. */
export function isThen(reading: Reading, at: number): boolean {
  const { pastTimes, earlier } = reading.lexicon;
  return pastTimes.has(tokenAt(reading, at).key) && earlier.has(tokenAt(reading, at + 1).key);
}

const ADJECTIVES = new Set(
  "other andre flere various serious previous religious indigenous dangerous suspicious infectious her eastern".split(
    " ",
  ),
);

/** Endings lie: "previous" is no plural; a participle before a plural is an adjective. */
function isAdjective(reading: Reading, index: number): boolean {
  const { key, capital } = tokenAt(reading, index);
  if (ADJECTIVES.has(key) || key.endsWith("ous")) return true;
  const next = tokenAt(reading, index + 1);
  const goesOn = next.type === "word" && next.gap === "space" && !reading.lexicon.stops.has(next.key);
  const mayDescribe = capital || reading.lexicon.adjectives.test(key);
  return mayDescribe && goesOn && reading.lexicon.isPlural(next.key);
}
