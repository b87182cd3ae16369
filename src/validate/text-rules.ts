import { codePoint } from "../model/characters.ts";
import { canonicalLanguage } from "../model/text.ts";
import { isCurrency, PERCENT } from "../model/unit.ts";
import { nameSkeleton } from "./skeleton.ts";

/** What is wrong with one value, in the words of a diagnostic. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Longest text of a dataset, in code points. */
export const LONGEST_TEXT = 2000;
/** The contract's limit on what is quoted of another's text. */
export const MOST_EXCERPT_WORDS = 20;

// U+0085 and its like are what Windows-1252 read as Latin-1 leaves behind; a lone surrogate or U+FFFE can't
// be written to a workbook; none of them is seen by a reader.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/u;

// Embeddings, overrides and isolates (UAX #9, 2): they show letters in another order than they stand in, so that
// a figure can read as another one. Hebrew and Arabic need none of them inside one text; the marks that
// they do use (U+200E, U+200F, U+061C) are left alone.
const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/u;

/** Faults of any text: blank, too long, control characters, half a character. Line feed and tab may stand in one. */
export function textFault(text: string): Fault | null {
  if (text.trim() === "") {
    return { code: "empty-text", message: "empty text", hint: "write the text, or take the key out" };
  }
  if (text.length > LONGEST_TEXT && [...text].length > LONGEST_TEXT) {
    const hint = `at most ${LONGEST_TEXT} characters are kept of one text; shorten it`;
    return { code: "text-too-long", message: `text too long: ${[...text].length} characters`, hint };
  }
  if (!text.isWellFormed()) {
    const hint = "half of a surrogate pair stands in the text; type the character again";
    return { code: "control-character", message: "half a character", hint };
  }
  const bidirectional = BIDIRECTIONAL.exec(text);
  if (bidirectional !== null) {
    const hint = "take it out: it makes readers see the letters in another order than they stand in";
    const message = `bidirectional control: ${codePoint(bidirectional[0])}`;
    return { code: "bidirectional-control", message, hint };
  }
  const control = CONTROL.exec(text);
  if (control === null) return null;
  const hint = "take it out; only line breaks and tabs may stand in a text";
  return { code: "control-character", message: `control character: ${codePoint(control[0])}`, hint };
}

/** Longest name under which a claim or source came in, in code points. */
export const LONGEST_REF = 500;

/** A name that is kept letter for letter may not be blank, and not hold what no file can give back. */
export function refFault(ref: string): Fault | null {
  if ([...ref].length <= LONGEST_REF) return textFault(ref);
  const hint = `a ref has at most ${LONGEST_REF} characters`;
  return { code: "text-too-long", message: `ref too long: ${[...ref].length} characters`, hint };
}

/** Signs and spellings of currencies and of per cent that would be printed as the name of something counted. */
export function unitFault(unit: string): Fault | null {
  const meant = unitMeant(unit.trim());
  if (meant === null || meant === unit.trim()) return null;
  const message = `unit that looks like ${meant === PERCENT ? "per cent" : "a currency"}: ${unit.slice(0, 40)}`;
  const hint = meant === "" ? "write the currency's ISO 4217 code: NOK, USD" : `write ${meant}`;
  return { code: "unit-look-alike", message, hint };
}

/** Null for a word; "" for a currency of several countries. */
function unitMeant(unit: string): string | null {
  const bare = nameSkeleton(unit).replace(/[\s.]/g, "");
  if (["%", "percent", "pct"].includes(bare)) return PERCENT;
  if (/^\p{Sc}$/u.test(bare) || ["kr", "rs"].includes(bare)) return SIGNS.get(bare) ?? "";
  const code = bare.toUpperCase().replaceAll("0", "O");
  const isWritten = unit === code || COMMON_CURRENCIES.has(code);
  return isWritten && isCurrency(code) ? code : null;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["₽", "RUB"],
  ["₴", "UAH"],
  ["₩", "KRW"],
  ["₹", "INR"],
]);

/** Codes that are a word in no language of letters: others in small letters may be one (pen, top, all, cup). */
const COMMON_CURRENCIES: ReadonlySet<string> = new Set(
  (
    "NOK SEK DKK ISK USD EUR GBP CHF JPY CNY RUB UAH KRW PLN CZK HUF RON BGN ILS AUD CAD NZD INR BRL ZAR SGD HKD " +
    "MXN THB IDR PHP VND SAR AED QAR KWD EGP NGN KES"
  ).split(" "),
);

export function excerptFault(excerpt: string): Fault | null {
  const fault = textFault(excerpt);
  if (fault !== null) return fault;
  const words = countWords(excerpt);
  if (words === 0) {
    const hint = "quote the source's own words that carry the claim";
    return { code: "empty-text", message: "excerpt without a word", hint };
  }
  if (words <= MOST_EXCERPT_WORDS) return null;
  const hint = `quote the shortest run of words that carries the claim, at most ${MOST_EXCERPT_WORDS}`;
  return { code: "excerpt-too-long", message: `excerpt too long: ${words} words`, hint };
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Words as a reader counts them: runs between spaces that hold a letter or digit, so "10,000", "Russia's" and
 * "12-thousand" are one each. Scripts that set no spaces are cut by Unicode's word boundaries (UAX #29).
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter("und", { granularity: "word" }).segment(text)) {
    if (isWordLike === true) words += 1;
  }
  return words;
}

export function languageFault(tag: string): Fault | null {
  if (canonicalLanguage(tag) !== null) return null;
  // `{en: closed, said the mayor}` is two keys to YAML.
  const hint = tag.includes(" ")
    ? "write a language tag such as en; a text with a comma in it goes in quotes"
    : "write a language tag such as en, nb or pt-BR";
  return { code: "invalid-language", message: `unknown language: ${tag.slice(0, 100)}`, hint };
}

export function urlFault(url: string): Fault | null {
  if (/^https?:\/\/[^\s/]/i.test(url) && !/\s/.test(url) && URL.canParse(url)) return textFault(url);
  const hint = "write the whole address, from https:// or http:// on";
  return { code: "invalid-url", message: `not a web address: ${url.slice(0, 100)}`, hint };
}

/** The archive is one flat folder: a path could lead out of it. */
export function archiveFault(name: string): Fault | null {
  if (!/[\\/:]/.test(name) && !name.startsWith(".") && name.length <= 200) return textFault(name);
  const hint = "write the name of a file in the archive folder, without a path";
  return { code: "invalid-archive", message: `not a file name: ${name.slice(0, 100)}`, hint };
}

export function hashFault(hash: string): Fault | null {
  if (/^[0-9a-f]{64}$/i.test(hash)) return null;
  const hint = "write the 64 hex digits that `sha256sum` prints";
  return { code: "invalid-hash", message: `not a SHA-256: ${hash.slice(0, 100)}`, hint };
}

/** Days of an ISO 8601 duration in weeks and days; null for any other. */
export function windowDays(window: string): number | null {
  const parts = /^P(?=\d)(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(window);
  return parts === null ? null : Number(parts[1] ?? 0) * 7 + Number(parts[2] ?? 0);
}

export function windowFault(window: string): Fault | null {
  if (windowDays(window) !== null) return null;
  const hint = /^P\d+[MY]/.test(window)
    ? "months and years vary in length; write days (P30D)"
    : "write days or weeks as an ISO 8601 duration: P7D, P2W";
  return { code: "invalid-comparison", message: `not a window: ${window.slice(0, 40)}`, hint };
}

/** `10%`, `2.5 %` or the fraction 0.1 → 0.1; null for anything that is no share from 0 to below 1. */
export function shareOf(written: string | number): number | null {
  if (typeof written === "number") return written >= 0 && written < 1 ? written : null;
  const percent = /^(\d{1,2}(?:\.\d{1,6})?)\s*%$/.exec(written.trim());
  // Divided, not multiplied by 0.01: 7 % has to be the number that 0.07 is.
  return percent === null ? null : Number(percent[1]) / 100;
}

export function shareFault(written: string | number): Fault | null {
  if (shareOf(written) !== null) return null;
  const hint = "write a percentage below 100 (10%) or a fraction (0.1)";
  return { code: "invalid-comparison", message: `not a share: ${String(written).slice(0, 40)}`, hint };
}
