import { type Reading, tokenAt } from "../reading.ts";
import { startsNounPhrase } from "./counted-behind.ts";

export function isStreetBefore(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index - 1);
  return (
    reading.lexicon.streetEnding.test(key) &&
    tokenAt(reading, index - 1).capital &&
    key.length > 5 &&
    !startsNounPhrase(reading, index + 1)
  );
}

export function isStreetAfter(reading: Reading, index: number): boolean {
  for (let at = index + 1; at <= index + 3 && tokenAt(reading, at).capital; at++) {
    if (at > index + 1 && reading.lexicon.streets.has(tokenAt(reading, at).key)) return true;
  }
  return false;
}
