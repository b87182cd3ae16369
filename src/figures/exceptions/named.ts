import { isDigits, isGlued, isKey, type Reading, startsSentence, tokenAt } from "../reading.ts";
import { isCounted, isGroupedNumber, startsNounPhrase } from "./counted-behind.ts";
import { endOfLabel, isDesignator, isLabel, isProductName, isSchoolYear } from "./designated.ts";
import { type ExceptionRule, exception } from "./exception.ts";
import { isLabelled } from "./labels.ts";
import { continuesListOfThings, isName } from "./proper-names.ts";
import { isStreetAfter, isStreetBefore } from "./streets.ts";

/** `phase 2`, `resolution 1718`, `Boeing 737`, `Storgata 12`, `10 Downing Street`. */
export const named: ExceptionRule = {
  id: "named",
  read(reading, index) {
    const digits = tokenAt(reading, index).key;
    const before = tokenAt(reading, index - 1);
    if (digits.length > 5 || tokenAt(reading, index).gap === "line") return null;
    if (isAirliner(reading, index)) return exception("identifier", index, index + 3);
    // "top 400 million": a name has no scale.
    if (reading.lexicon.scales.at(reading.tokens, index + 1) !== null) return null;
    // "a record 363"
    if (reading.lexicon.fillers.endingAt(reading.tokens, index) !== null && !before.capital) return null;
    const isBeyond = reading.lexicon.thresholds.endingAt(reading.tokens, index) !== null && digits.length > 2;
    if (isBeyond && !before.capital) return null;
    if (before.capital && isProductName(reading, index) && !isGroupedNumber(reading, index))
      return exception("identifier", index - 1, endOfLabel(reading, index));
    if (isHeaded(reading, index)) return exception("identifier", index - 2, index + 1);
    if (isBracketed(reading, index)) return exception("identifier", index - 1, index + 2);
    const isOne = isKey(reading, index - 1, "the", "a") && !startsNounPhrase(reading, index + 1);
    const isJet = isOne || tokenAt(reading, index + 1).capital || isKey(reading, index + 1, "s", "'", "’");
    if (/^7[0-8]7$/.test(digits) && isJet) return exception("identifier", index, index + 2);
    if (isRouteOf(reading, index)) return exception("identifier", index, index + 2);
    if (isStreetBefore(reading, index) || isStreetAfter(reading, index)) {
      return exception("identifier", index, index + 1);
    }
    if (isDayOf(reading, index)) return exception("identifier", index - 1, index + 3);
    const abbreviated = before.key === "." && isGlued(reading, index - 1);
    const name = abbreviated ? index - 2 : index - 1;
    if (isSchoolYear(reading, index - 1))
      return exception("identifier", index - 1, endOfLabel(reading, index));
    if (
      isDesignator(reading, tokenAt(reading, name).key) &&
      isLabel(reading, name, index) &&
      !isListedThing(reading, name, index)
    ) {
      return exception("identifier", name, endOfLabel(reading, index));
    }
    // "Rødt 5,3": a decimal is no name's.
    if (isDecimal(reading, index)) return null;
    if (!isGroupedNumber(reading, index) && !isCounted(reading, index + 1) && isLabelled(reading, index))
      return exception("identifier", index - 1, index + 1);
    if (isPostcode(reading, index)) return exception("identifier", index, index + 2);
    if (isPlate(reading, index)) return exception("identifier", index - 1, index + 1);
    return !abbreviated && isName(reading, index) ? exception("identifier", index - 1, index + 1) : null;
  },
};

function isListedThing(reading: Reading, name: number, index: number): boolean {
  const { capital, key } = tokenAt(reading, name);
  // "the president's camp 163", and not ", round 14 of 24"
  if (tokenAt(reading, name - 1).type !== "word" || isBesideLabel(reading, name)) return false;
  return !capital && !reading.lexicon.alwaysLabels.has(key) && continuesListOfThings(reading, index);
}

/** "kapittel 4 og tabell 6": what it is joined to names as well. */
function isBesideLabel(reading: Reading, name: number): boolean {
  return isDigits(reading, name - 2) && isDesignator(reading, tokenAt(reading, name - 3).key);
}

/** "Storgata 4, 0155 Oslo", "Postboks 123, 5003 Bergen" */
function isPostcode(reading: Reading, index: number): boolean {
  const isNext = isKey(reading, index - 1, ",") && isDigits(reading, index - 2) && !isGlued(reading, index);
  return isNext && tokenAt(reading, index).key.length === 4 && tokenAt(reading, index + 1).capital;
}

/** DN 41873: two capitals and five digits, as Norwegian cars have them. */
function isPlate(reading: Reading, index: number): boolean {
  const { start, end, capital } = tokenAt(reading, index - 1);
  if (!capital || tokenAt(reading, index).key.length !== 5) return false;
  return /^\p{Lu}{2}$/u.test(reading.stretch.text.slice(start, end));
}

/** "Terningkast: 5", "Size: 42": what names stands alone before the colon; "Cases: 42" counts. */
function isHeaded(reading: Reading, index: number): boolean {
  const head = index - 2;
  if (!isKey(reading, index - 1, ":") || !isGlued(reading, index - 1) || isGlued(reading, index))
    return false;
  const { key } = tokenAt(reading, head);
  const { designatorPlurals } = reading.lexicon;
  const isAlone = startsSentence(reading, head) || tokenAt(reading, head).gap === "line";
  if (!isAlone || !isDesignator(reading, key) || designatorPlurals.has(key)) return false;
  const { type } = tokenAt(reading, index + 1);
  return type !== "word" && !isGroupedNumber(reading, index) && !isDecimal(reading, index);
}

/** "tredje ledd (2)": the number of a part, in brackets behind its name. */
function isBracketed(reading: Reading, index: number): boolean {
  const isAlone = isKey(reading, index - 1, "(") && isKey(reading, index + 1, ")");
  const { key, capital } = tokenAt(reading, index - 2);
  return isAlone && !capital && reading.lexicon.designators.has(key);
}

function isDecimal(reading: Reading, index: number): boolean {
  const isMark =
    isKey(reading, index + 1, ",", ".") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  return isMark && tokenAt(reading, index + 2).type === "digits";
}

/** `737-800`, `787-9`: the scheme of Boeing and of Airbus ("A320-200" is glued to its letter). */
function isAirliner(reading: Reading, index: number): boolean {
  const isHyphened =
    isKey(reading, index + 1, "-") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  return (
    isHyphened &&
    /^7[0-8]7$/.test(tokenAt(reading, index).key) &&
    /^(?:\d00|8|9|10)$/.test(tokenAt(reading, index + 2).key)
  );
}

/** "Day 1,204 of the war" */
function isDayOf(reading: Reading, index: number): boolean {
  const isDay =
    startsSentence(reading, index - 1) && reading.lexicon.dayNames.has(tokenAt(reading, index - 1).key);
  return isDay && isGroupedNumber(reading, index) && isKey(reading, index + 3, "of", "av", "i", "in");
}

const NUMBERED = new Set(
  "line helpline hotline number bus tram freeway highway motorway interstate train buss bussen trikk trikken".split(
    " ",
  ),
);

/** "the 43 bus" */
function isRouteOf(reading: Reading, index: number): boolean {
  return isKey(reading, index - 1, "the", "a", "no") && NUMBERED.has(tokenAt(reading, index + 1).key);
}
