import { currencyCodes, currencySigns, dollarLetters } from "./lexicon/currencies.ts";
import { isGlued, type Reading, tokenAt } from "./reading.ts";

/** What stands for a currency in a text: its tokens, `to` exclusive, and the codes of ISO 4217 that it may mean. */
export interface Currency {
  readonly from: number;
  readonly to: number;
  readonly codes: readonly string[];
}

/** `$`, `€`, `£` … */
export function isCurrencySign(reading: Reading, index: number): boolean {
  const { type, key } = tokenAt(reading, index);
  return type === "mark" && !PLAIN.has(key) && /^\p{Sc}$/u.test(key);
}

/** Most marks are one of these: the expression need not be asked. */
const PLAIN = new Set(".,-–—()\"'’“”»«:;/%!?&+");

/** `NOK`, `kr`: may stand before an amount. "nok" in small letters is a word. */
export function isCurrencyCode(reading: Reading, index: number): boolean {
  const { key, capital } = tokenAt(reading, index);
  return currencyCodes.has(key) && (capital || key.length === 2);
}

/** The currency right before a number: `£`, `US$`, `$US`, `AUD`, `Rs.`, `NOK`. Null where there is none. */
export function currencyBefore(reading: Reading, number: number): Currency | null {
  if (tokenAt(reading, number).gap === "line") return null;
  const at = number - 1;
  const { key, type } = tokenAt(reading, at);
  if (isCurrencySign(reading, at)) return signed(reading, at);
  // $US113
  const letters = dollarLetters.get(key);
  if (letters !== undefined && isGlued(reading, at) && isDollar(reading, at - 1))
    return { from: at - 1, to: number, codes: letters };
  const code = type === "mark" && key === "." && isGlued(reading, at) ? at - 1 : at;
  if (!isCurrencyCode(reading, code)) return null;
  return { from: code, to: number, codes: currencyCodes.get(tokenAt(reading, code).key) ?? [] };
}

/** `$`, and the letters before it: `HK$`. */
function signed(reading: Reading, at: number): Currency {
  const { key } = tokenAt(reading, at);
  const letters = dollarLetters.get(tokenAt(reading, at - 1).key);
  if (letters !== undefined && isDollar(reading, at) && tokenAt(reading, at - 1).capital)
    return { from: at - 1, to: at + 1, codes: letters };
  return { from: at, to: at + 1, codes: currencySigns.get(key) ?? [] };
}

function isDollar(reading: Reading, index: number): boolean {
  return tokenAt(reading, index).key === "$";
}

/** Olje`kroner` are kroner. */
function codesOfCompound({ lexicon }: Reading, word: string): readonly string[] {
  if (!lexicon.isMoney(word)) return [];
  for (let from = 1; from < word.length; from++) {
    const codes = lexicon.currencies.get(word.slice(from));
    if (codes !== undefined) return codes;
  }
  return [];
}

/** The codes of a word or sign behind a number: `euros`, `NOK`, `€`; empty where it is none that is known. */
export function codesOfWord(reading: Reading, index: number): readonly string[] {
  const { key } = tokenAt(reading, index);
  return (
    reading.lexicon.currencies.get(key) ??
    currencySigns.get(key) ??
    (isCurrencyCode(reading, index) ? currencyCodes.get(key) : undefined) ??
    codesOfCompound(reading, key)
  );
}
