import { isDigits, isGlued, isKey, isWord, type Reading, startsSentence, tokenAt } from "../reading.ts";
import { isCounted, isGroupedNumber, startsNounPhrase } from "./counted-behind.ts";
import { endOfLabel } from "./designated.ts";
import { type ExceptionRule, exception } from "./exception.ts";
import { isBehindStreet } from "./streets.ts";

/** "110 Stat. 1936", "Pub. L. 104-191", "Innst. 220 S", "(2015 = 100)", "the gate code is 4471", "вул. Хрещатик, 22". */
export const cited: ExceptionRule = {
  id: "cited",
  read(reading, index) {
    if (isOfSum(reading, index)) return exception("number", index, index + 1);
    if (isNumbered(reading, index) && !isGroupedNumber(reading, index))
      return exception("identifier", index, endOfLabel(reading, index));
    if (isBehindStreet(reading, index)) return exception("identifier", index, index + 1);
    if (isCaseNumber(reading, index)) return exception("identifier", index, index + 5);
    if (isGluedInBrackets(reading, index)) return exception("identifier", index - 1, index + 2);
    const law = endOfReport(reading, index);
    if (law !== null) return exception("identifier", index, endOfLabel(reading, law));
    if (isAbbreviated(reading, index)) return exception("identifier", index - 2, endOfLabel(reading, index));
    return isCode(reading, index) ? exception("identifier", index, index + 1) : null;
  },
};

/** "n° 1185", "n° 2026-871" */
function isNumbered(reading: Reading, index: number): boolean {
  return isKey(reading, index - 1, "°", "º") && isGlued(reading, index - 1) && isKey(reading, index - 2, "n");
}

/** "1 BvR 2656/18", "4 K 312/25": the chamber, the register, the number and year of a case. */
function isCaseNumber(reading: Reading, index: number): boolean {
  const { capital, type, key } = tokenAt(reading, index + 1);
  if (!capital || type !== "word" || key.length > LONGEST_ABBREVIATION || !isDigits(reading, index + 2))
    return false;
  const isSlashed =
    isKey(reading, index + 3, "/") && isGlued(reading, index + 3) && isGlued(reading, index + 4);
  return isSlashed && isDigits(reading, index + 4) && tokenAt(reading, index + 4).key.length === 2;
}

/** "2015 = 100", "x = 12", "2 + 2 = 4"; but "n = 212" is how many there were. */
function isOfSum(reading: Reading, index: number): boolean {
  if (isKey(reading, index - 1, "=") && !isKey(reading, index - 2, "n")) return true;
  return isKey(reading, index + 1, "+", "=") && !isGlued(reading, index + 1) && isDigits(reading, index + 2);
}

/** "f(2)", "(a)(2)" */
function isGluedInBrackets(reading: Reading, index: number): boolean {
  const { capital, type } = tokenAt(reading, index - 2);
  const isBehind =
    (type === "word" && !capital && isGlued(reading, index - 1)) || isKey(reading, index - 2, ")");
  return (
    isBehind &&
    isGlued(reading, index - 1) &&
    isKey(reading, index - 1, "(") &&
    isKey(reading, index + 1, ")")
  );
}

const LONGEST_REPORT = 7;

/** "410 `U.S.` 113", "18 `CFR` 35.13": the volume, the reports, the page. */
function endOfReport(reading: Reading, index: number): number | null {
  let at = index + 1;
  while (at < index + LONGEST_REPORT && tokenAt(reading, at).capital && isKey(reading, at + 1, ".")) at += 2;
  if (at > index + 1 && isKey(reading, at, "§")) at++;
  if (at === index + 1 && reading.lexicon.lawBooks.has(tokenAt(reading, at).key)) at++;
  const isPage = at > index + 1 && isDigits(reading, at) && !isGlued(reading, at);
  return isPage && !startsSentence(reading, at) ? at : null;
}

const LONGEST_ABBREVIATION = 5;

/** "Prop. 1 S", "Fig. 3": in capitals, and nothing counted behind it. */
function isAbbreviated(reading: Reading, index: number): boolean {
  const { key, capital, type } = tokenAt(reading, index - 2);
  if (!isKey(reading, index - 1, ".") || !isGlued(reading, index - 1) || startsSentence(reading, index))
    return false;
  const { money, months, before } = reading.lexicon;
  if (!capital || type !== "word" || key.length > LONGEST_ABBREVIATION || money.has(key) || months.has(key))
    return false;
  if (before.endingAt(reading.tokens, index) !== null) return false;
  const isCountedBehind = isCounted(reading, index + 1) && !isKey(reading, index + 1, "-");
  return !startsNounPhrase(reading, index + 1) && !isCountedBehind;
}

const CODE_WITHIN = 6;

/** "koden til porten er 4471", "password: 1234" */
function isCode(reading: Reading, index: number): boolean {
  const { being, codes } = reading.lexicon;
  if (!being.has(tokenAt(reading, index - 1).key) && !isKey(reading, index - 1, ":")) return false;
  if (isWord(reading, index + 1) && startsNounPhrase(reading, index + 1)) return false;
  for (let at = index - 2; at >= index - CODE_WITHIN && at >= (reading.sentences[index] ?? 0); at--)
    if (codes.has(tokenAt(reading, at).key)) return true;
  return false;
}
