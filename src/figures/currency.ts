import { type Reading, tokenAt } from "./lexicon/compiled.ts";

/** `$`, `€`, `£` … */
export function isCurrencySign(reading: Reading, index: number): boolean {
  const { type, key } = tokenAt(reading, index);
  return type === "mark" && !PLAIN.has(key) && /^\p{Sc}$/u.test(key);
}

/** Most marks are one of these: the expression need not be asked. */
const PLAIN = new Set(".,-–—()\"'’“”»«:;/%!?&+");

/** `NOK`, `kr`: may stand before an amount. */
export function isCurrencyCode(reading: Reading, index: number): boolean {
  return CODES.has(tokenAt(reading, index).key);
}

const CODES = new Set("nok usd eur gbp sek dkk kr rub chf rs jpy cny".split(" "));
