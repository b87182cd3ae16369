import { nounPhrase } from "../noun-phrase.ts";
import { isDigits, isGlued, isKey, type Reading, tokenAt } from "../reading.ts";

export function isGroupedNumber(reading: Reading, index: number): boolean {
  const isMark =
    isKey(reading, index + 1, ",", ".") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  if (isMark && isDigits(reading, index + 2) && tokenAt(reading, index + 2).key.length === 3) return true;
  return isDigits(reading, index + 1) && tokenAt(reading, index + 1).key.length === 3;
}

export function isCounted(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index);
  const { pluralVerbs, fates, percent, singularVerbs } = reading.lexicon;
  if (singularVerbs.has(key) && key !== "er") return false;
  return (
    pluralVerbs.has(key) ||
    fates.has(key) ||
    percent.at(reading.tokens, index) !== null ||
    (key === "-" && isGlued(reading, index))
  );
}

export function startsNounPhrase(reading: Reading, index: number): boolean {
  return nounPhrase(reading, index)?.plural ?? false;
}
