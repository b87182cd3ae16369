import { isDigits, isGlued, isKey, isWord, type Reading, startsSentence, tokenAt } from "../reading.ts";
import { type ExceptionRule, exception } from "./exception.ts";

/** `3rd`, `93rd`, `3. plass`, `3.-plass`, "1." and "2)" before an item of a list. */
export const ordinal: ExceptionRule = {
  id: "ordinal",
  read(reading, index) {
    const after = tokenAt(reading, index + 1);
    if (after.type === "word" && isGlued(reading, index + 1)) {
      return reading.lexicon.ordinalSuffixes.has(after.key) ? exception("ordinal", index, index + 2) : null;
    }
    if (!isGlued(reading, index + 1)) return null;
    if (tokenAt(reading, index).key.length > 3 && !isKey(reading, index - 1, "sin", "sitt", "den"))
      return null;
    if (
      after.key === "." &&
      isKey(reading, index + 2, "-") &&
      isGlued(reading, index + 2) &&
      isWord(reading, index + 3)
    )
      return exception("ordinal", index, index + 4);
    if (isListMark(reading, index)) return exception("ordinal", index, index + 2);
    return after.key === "." && isDottedOrdinal(reading, index)
      ? exception("ordinal", index, index + 2)
      : null;
  },
};

function isListMark(reading: Reading, index: number): boolean {
  const startsLine = tokenAt(reading, index).gap === "line" || index === 0;
  return (
    startsLine &&
    isKey(reading, index + 1, ".", ")") &&
    isWord(reading, index + 2) &&
    !isGlued(reading, index + 2)
  );
}

/** "3. plass", "den 3. Brigade": a full stop with a small letter behind it ends no sentence. */
function isDottedOrdinal(reading: Reading, index: number): boolean {
  if (!reading.lexicon.dottedOrdinals) return false;
  const next = tokenAt(reading, index + 2);
  // "ranet banken den 14."
  const isDate =
    isKey(reading, index - 1, "den") && !reading.lexicon.being.has(tokenAt(reading, index - 2).key);
  if (isDate && next.type === "none") return true;
  // "hennes 14., er"
  if (isKey(reading, index + 2, ",", ";", ")") && isGlued(reading, index + 2)) return true;
  if (next.gap !== "space" && next.gap !== "blanks" && next.gap !== "line") return false;
  if (isKey(reading, index + 2, "-", "–", "og", "til") && isDigits(reading, index + 3))
    return isKey(reading, index + 4, ".");
  if (next.type === "word" && !next.capital) return true;
  const { determiners } = reading.lexicon;
  const isThat = isKey(reading, index - 1, "den", "det") || determiners.has(tokenAt(reading, index - 1).key);
  return next.capital && isThat && !startsSentence(reading, index);
}
