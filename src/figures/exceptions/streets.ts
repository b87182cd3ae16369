import { isKey, type Reading, tokenAt } from "../reading.ts";
import { startsNounPhrase } from "./counted-behind.ts";

export function isStreetBefore(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index - 1);
  return (
    reading.lexicon.streetEnding.test(key) &&
    tokenAt(reading, index - 1).capital &&
    key.length > 5 &&
    (!startsNounPhrase(reading, index + 1) || isFateAtEnd(reading, index + 1))
  );
}

const LONGEST_NAME = 4;

/** "вул. Хрещатик, 22", "на вулиці Садовій, 12": the kind of street, its name, a comma and the house. */
export function isBehindStreet(reading: Reading, index: number): boolean {
  const { streetsFirst, streets } = reading.lexicon;
  if (!streetsFirst || startsNounPhrase(reading, index + 1)) return false;
  const last = isKey(reading, index - 1, ",") ? index - 2 : index - 1;
  for (let at = last; at > last - LONGEST_NAME && at >= 0; at--) {
    if (streets.has(tokenAt(reading, at).key)) return at < last;
    if (!tokenAt(reading, at).capital && !isKey(reading, at, ".", "-")) return false;
  }
  return false;
}

/** "wurde in der Bergstraße 27 festgenommen": in small letters, where every noun has a capital. */
function isFateAtEnd(reading: Reading, at: number): boolean {
  const { key, capital } = tokenAt(reading, at);
  return reading.lexicon.nounsInCapitals && !capital && reading.lexicon.fates.has(key);
}

/** "12, rue de la République", "27 avenue Foch" */
function isBeforeStreet(reading: Reading, index: number): boolean {
  const { adjectivesBehind, streets, prepositions } = reading.lexicon;
  const kind = isKey(reading, index + 1, ",") ? index + 2 : index + 1;
  if (!adjectivesBehind || !streets.has(tokenAt(reading, kind).key)) return false;
  const { key, capital } = tokenAt(reading, kind + 1);
  return capital || prepositions.has(key);
}

export function isStreetAfter(reading: Reading, index: number): boolean {
  if (isBeforeStreet(reading, index)) return true;
  for (let at = index + 1; at <= index + 3 && tokenAt(reading, at).capital; at++) {
    if (at > index + 1 && reading.lexicon.streets.has(tokenAt(reading, at).key)) return true;
  }
  return false;
}
