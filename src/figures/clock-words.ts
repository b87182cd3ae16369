import { nounPhrase } from "./noun-phrase.ts";
import type { StatedSpan } from "./number-span.ts";
import { isKey, type Reading, tokenAt } from "./reading.ts";

/** "at six", "klokken tre" */
export function isClock(reading: Reading, number: StatedSpan): boolean {
  if (isPastOrTo(reading, number)) return true;
  if (number.value > 12) return false;
  const before = tokenAt(reading, number.from - 1).key;
  const { clockNames, clockUntil, clockAt } = reading.lexicon;
  if (clockNames.has(before)) return true;
  const after = reading.lexicon.clockAfter.at(reading.tokens, number.to);
  if (
    after !== null &&
    (reading.lexicon.clock.endingAt(reading.tokens, number.from) !== null ||
      isKey(reading, number.to, "o'clock"))
  )
    return true;
  if (clockUntil.has(before) && endsThere(reading, number.to)) return true;
  return clockAt.has(before) && nounPhrase(reading, number.to) === null;
}

/** "halv ti", "kvart over tre", "ti på åtte", "half past six", "ten to nine": the hour and the minutes beside it. */
function isPastOrTo(reading: Reading, number: StatedSpan): boolean {
  const { clockHalf, clockPast, clockMinutes } = reading.lexicon;
  const keyAt = (index: number) => tokenAt(reading, index).key;
  const isHour = number.value <= 12 && nounPhrase(reading, number.to) === null;
  if (isHour && clockHalf.has(keyAt(number.from - 1))) return true;
  const isBeside = clockPast.has(keyAt(number.from - 1));
  if (isHour && isBeside && clockMinutes.has(keyAt(number.from - 2))) return true;
  return (
    clockMinutes.has(keyAt(number.from)) &&
    clockPast.has(keyAt(number.to)) &&
    (clockHalf.has(keyAt(number.to + 1)) || isHourAt(reading, number.to + 1))
  );
}

function isHourAt(reading: Reading, index: number): boolean {
  const value = reading.lexicon.numbers.get(tokenAt(reading, index).key);
  return value !== undefined && value >= 1 && value <= 12 && nounPhrase(reading, index + 1) === null;
}

/** "before six on Monday", "until two." */
function endsThere(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  return type !== "word" || reading.lexicon.weekdays.has(key) || isKey(reading, at, "on");
}
