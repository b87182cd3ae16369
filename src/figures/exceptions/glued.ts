import { NOT_THOUSANDS } from "../digits.ts";
import { isDigits, isGlued, isKey, isWord, type Reading, tokenAt } from "../reading.ts";
import { endOfLabel, isLetterOfName } from "./designated.ts";
import { type ExceptionRule, exception } from "./exception.ts";

/** `F-16`, `MiG-29`, `Covid-19`, `#12`, `§ 12`, `[12]`, `U.N.1718`, `007`. */
export const glued: ExceptionRule = {
  id: "glued",
  read(reading, index) {
    const before = tokenAt(reading, index - 1);
    if (before.key === "#" || before.key === "§" || before.key === "@" || before.key === "_") {
      const to = endOfChain(reading, index);
      return exception("identifier", index - 1, to > index + 1 ? to : endOfLabel(reading, index));
    }
    if (before.key === "[" && isKey(reading, index + 1, "]"))
      return exception("identifier", index - 1, index + 2);
    if (/^0\d/.test(tokenAt(reading, index).key) && !isHourOf(reading, index))
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
      return exception("identifier", index - 2, endOfChain(reading, index));
    if (before.key !== "-" || !isWord(reading, index - 2)) return null;
    const { key } = tokenAt(reading, index - 2);
    return JOINED_TO_FIGURES.has(key) || PREFIX.test(key)
      ? null
      : exception("identifier", index - 2, endOfChain(reading, index));
  },
};

/** 04:30, klokka 08.30 */
function isHourOf(reading: Reading, index: number): boolean {
  const isMark =
    isKey(reading, index + 1, ":") ||
    (isKey(reading, index + 1, ".") && reading.lexicon.clock.endingAt(reading.tokens, index) !== null);
  return isMark && isGlued(reading, index + 1) && isDigits(reading, index + 2);
}

/** `5G`, `3D`, `737s`: letters that are no unit, scale or ending. */
function isGluedToLetters(reading: Reading, index: number): boolean {
  if (!isGlued(reading, index) || !isWord(reading, index)) return false;
  const token = tokenAt(reading, index);
  const written = reading.stretch.text.slice(token.start, token.end);
  if (UNSPACED.test(written)) return false;
  if (isLetterOfName(reading, index)) return true;
  const { suffixes, measures, durations, money, ordinalSuffixes, scales, clockAfter } = reading.lexicon;
  // "5g" weighs, "5G" names.
  if (/^[A-Z]$/.test(written) && !suffixes.has(written)) return !/^[CFVW]$/.test(written);
  if (/^k$/i.test(written) && NOT_THOUSANDS.has(tokenAt(reading, index + 1).key)) return true;
  if (suffixes.has(written) || measures.has(token.key) || durations.has(token.key) || money.has(token.key))
    return false;
  if (ordinalSuffixes.has(token.key) || scales.at(reading.tokens, index) !== null) return false;
  return clockAfter.at(reading.tokens, index) === null && !/^(?:[shdx]|x\d+|a|p|min|yo)$/.test(token.key);
}

/** Scripts that set what is counted, or a scale, right behind the digits: 8800명, 3千人. */
const UNSPACED = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Particles that such scripts join to a figure with a hyphen: Hebrew כ-9500, some 9,500. */
const PREFIX = /^[\p{Script=Hebrew}\p{Script=Arabic}]{1,2}$/u;

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
