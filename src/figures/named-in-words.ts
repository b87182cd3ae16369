import { nounPhrase } from "./noun-phrase.ts";
import type { NumberSpan } from "./number-span.ts";
import { isKey, isWord, type Reading, startsSentence, tokenAt } from "./reading.ts";

/** "number one", "World War Two", "Channel Four", "fase to" */
export function isNamed(reading: Reading, number: NumberSpan): boolean {
  if (startsSentence(reading, number.from)) return false;
  const before = tokenAt(reading, number.from - 1);
  if (isTitle(reading, number) || isQuotedTitle(reading, number)) return true;
  if (before.type !== "word" || !reading.lexicon.designators.has(before.key))
    return isGroupOf(reading, number);
  if (reading.lexicon.isPlural(before.key) && before.key !== "nummer") return false;
  return !(nounPhrase(reading, number.to)?.plural ?? false);
}

/** 'Nine Doors', «Ni dører»: a few words between quotation marks, in the middle of a sentence. */
function isQuotedTitle(reading: Reading, number: NumberSpan): boolean {
  if (!tokenAt(reading, number.from).capital || !OPENING.has(tokenAt(reading, number.from - 1).key))
    return false;
  if (reading.sentences[number.from - 1] === number.from - 1 || startsSentence(reading, number.from))
    return false;
  if (CLOSING.has(tokenAt(reading, number.to).key)) return true;
  if (reading.lexicon.titlesInCapitals && !tokenAt(reading, number.to).capital) return false;
  for (let at = number.to; at <= number.to + LONGEST_TITLE; at++) {
    if (CLOSING.has(tokenAt(reading, at).key)) return true;
    if (!isWord(reading, at)) return false;
  }
  return false;
}

const OPENING = new Set(["'", '"', "‘", "“", "«", "„"]);
const CLOSING = new Set(["'", '"', "’", "”", "»", "“"]);
const LONGEST_TITLE = 4;

/** "BBC Two", "Formula One": a name goes on, but "Quake Kills Three Soldiers" is a headline. */
function isTitle(reading: Reading, number: NumberSpan): boolean {
  if (reading.lexicon.nounsInCapitals) return false;
  const { capital, key } = tokenAt(reading, number.from - 1);
  if (!capital || !tokenAt(reading, number.from).capital || number.to - number.from > 1) return false;
  const next = tokenAt(reading, number.to);
  return !reading.lexicon.stops.has(key) && !next.capital && !reading.lexicon.isPlural(next.key);
}

/** "Group of Seven" */
function isGroupOf(reading: Reading, number: NumberSpan): boolean {
  return (
    isKey(reading, number.from - 1, "of") &&
    tokenAt(reading, number.from - 2).capital &&
    tokenAt(reading, number.from).capital
  );
}
