import { isKey, type Reading, tokenAt } from "./lexicon/compiled.ts";
import { nounPhrase } from "./noun-phrase.ts";
import type { NumberSpan } from "./number.ts";

/** "at six", "klokken tre" */
export function isClock(reading: Reading, number: NumberSpan): boolean {
  if (isPastOrTo(reading, number)) return true;
  if (number.value! > 12) return false;
  if (isKey(reading, number.from - 1, "klokken", "klokka", "kl")) return true;
  const after = reading.lexicon.clockAfter.at(reading.tokens, number.to);
  if (
    after !== null &&
    (reading.lexicon.clock.endingAt(reading.tokens, number.from) !== null ||
      isKey(reading, number.to, "o'clock"))
  )
    return true;
  if (reading.lexicon.language === "nb") return false;
  if (UNTIL.has(tokenAt(reading, number.from - 1).key) && endsThere(reading, number.to)) return true;
  return isKey(reading, number.from - 1, "at") && nounPhrase(reading, number.to) === null;
}

/** "halv ti", "kvart over tre", "ti på åtte", "half past six", "ten to nine": the hour and the minutes beside it. */
function isPastOrTo(reading: Reading, number: NumberSpan): boolean {
  const isHour = number.value! <= 12 && nounPhrase(reading, number.to) === null;
  if (isHour && isKey(reading, number.from - 1, "halv")) return true;
  const isBeside = PAST_OR_TO.has(tokenAt(reading, number.from - 1).key);
  if (isHour && isBeside && MINUTES.has(tokenAt(reading, number.from - 2).key)) return true;
  return (
    MINUTES.has(tokenAt(reading, number.from).key) &&
    PAST_OR_TO.has(tokenAt(reading, number.to).key) &&
    (isKey(reading, number.to + 1, "halv") || isHourAt(reading, number.to + 1))
  );
}

function isHourAt(reading: Reading, index: number): boolean {
  const value = reading.lexicon.numbers.get(tokenAt(reading, index).key);
  return value !== undefined && value >= 1 && value <= 12 && nounPhrase(reading, index + 1) === null;
}

const PAST_OR_TO = new Set(["past", "over", "på"]);
const MINUTES = new Set("half quarter kvart five ten twenty fem ti tjue".split(" "));

const UNTIL = new Set("before until till".split(" "));

/** "before six on Monday", "until two." */
function endsThere(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  return type !== "word" || reading.lexicon.weekdays.has(key) || isKey(reading, at, "on");
}
