import { characterLength } from "../model/characters.ts";
import { isCurrencyPrefix } from "./lexicon/currencies.ts";

/** A word (letters, then perhaps digits: `G7`), a run of digits, or one other character. */
export interface Token {
  readonly type: "word" | "digits" | "mark" | "none";
  /** Lower case; hyphens all `-`, apostrophes all `'`, soft hyphens out. */
  readonly key: string;
  /** Has a capital: `Kursk`, `NATO`, `iPhone`. */
  readonly capital: boolean;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, one space of any width, other blanks, or a line end. */
  readonly gap: Gap;
}

export type Gap = "none" | "space" | "blanks" | "line";

/** The tokens of a stretch of text without a blank line, and where the next one starts. */
export interface Stretch {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly next: number;
}

/** Stands for what is before the first token and after the last. */
export const NO_TOKEN: Token = { type: "none", key: "", capital: false, start: -1, end: -1, gap: "line" };

/** Not `tokens[index] ?? …`: an index below zero makes every look-up of an array slow, this one's and all others'. */
export function tokenOf(tokens: readonly Token[], index: number): Token {
  return index >= 0 && index < tokens.length ? tokens[index]! : NO_TOKEN;
}

/** What is known of a spelling. A text uses few of them often, so each is made ready once. */
export type Spellings = Map<string, { readonly key: string; readonly capital: boolean }>;

/** Of one text: a hostile one must not fill the memory with spellings that never come back. */
const MOST_SPELLINGS = 50_000;

/** Reads one stretch; linear, and each character is looked at once. */
export function readStretch(
  text: string,
  from: number,
  spellings: Spellings = new Map(),
  elisions: ReadonlySet<string> = NONE,
): Stretch {
  const tokens: Token[] = [];
  let index = from;
  while (index < text.length) {
    const start = skipBlanks(text, index);
    const lineEnds = start === index ? 0 : countLineEnds(text, index, start);
    if (tokens.length > 0 && lineEnds > 1) return { text, tokens, next: start };
    if (start >= text.length) break;
    const gap = lineEnds > 0 ? "line" : gapBefore(text, index, start);
    const token = tokenAt(text, start, gap, spellings, elisions);
    tokens.push(token);
    index = token.end;
  }
  return { text, tokens, next: text.length };
}

const NONE: ReadonlySet<string> = new Set();

function tokenAt(
  text: string,
  start: number,
  gap: Gap,
  spellings: Spellings,
  elisions: ReadonlySet<string>,
): Token {
  const type = typeAt(text, start);
  const whole = endOfToken(text, start, type);
  const end = type === "word" && elisions.size > 0 ? endOfElision(text, start, whole, elisions) : whole;
  const written = text.slice(start, end);
  if (type === "mark") return { type, key: MARKS.get(written) ?? written, capital: false, start, end, gap };
  const { key, capital } = spellings.get(written) ?? spell(written, spellings);
  return { type, key, capital, start, end, gap };
}

/** "d'euros" is two words. */
function endOfElision(text: string, start: number, end: number, elisions: ReadonlySet<string>): number {
  for (let at = start + 1; at < end && at - start < LONGEST_ELISION; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x27 || unit === 0x2019)
      return elisions.has(`${text.slice(start, at).toLowerCase()}'`) ? at + 1 : end;
  }
  return end;
}

const LONGEST_ELISION = 10;

function spell(written: string, spellings: Spellings) {
  const lower = written.toLowerCase();
  const spelling = { key: plainWord(lower), capital: lower !== written };
  if (spellings.size < MOST_SPELLINGS) spellings.set(written, spelling);
  return spelling;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2212", "−"],
  ["\u2012", "–"],
  ["\u2015", "—"],
]);

/** No word is longer; marks by the hundred thousand take the square of their number to put in order. */
const LONGEST_WORD = 500;

function plainWord(lower: string): string {
  return lower.length > LONGEST_WORD || /^[ -~]*$/.test(lower)
    ? lower
    : lower.replaceAll("\u00ad", "").replaceAll(/[’ʼ]/g, "'").normalize("NFC");
}

function gapBefore(text: string, from: number, to: number): Gap {
  if (from === to) return "none";
  return to - from === 1 && text[from] !== "\t" ? "space" : "blanks";
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) count++;
  }
  return count;
}

function skipBlanks(text: string, from: number): number {
  let index = from;
  while (index < text.length && isBlank(text.charCodeAt(index))) index++;
  return index;
}

function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0xa0 || unit === 0x85 || isWideBlank(unit);
}

function isWideBlank(unit: number): boolean {
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0xfeff
  );
}

function typeAt(text: string, index: number): "word" | "digits" | "mark" {
  const unit = text.charCodeAt(index);
  if (isDigit(unit)) return "digits";
  return isLetter(text, index) ? "word" : "mark";
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const LETTER = /^[\p{L}\p{M}]/u;

function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isLetter(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return isPlainLetter(unit);
  if (unit >= 0xc0 && unit < 0x250) return unit !== 0xd7 && unit !== 0xf7;
  if (unit >= 0x400 && unit < 0x482) return true;
  return LETTER.test(text.slice(index, index + 2));
}

function endOfToken(text: string, start: number, type: Token["type"]): number {
  if (type === "digits") return endOfDigits(text, start);
  if (type === "word") return endOfAddress(text, start, endOfWord(text, start));
  return start + characterLength(text, start);
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (isPlainLetter(unit)) end++;
    else if (isDigit(unit) && isCurrencyAt(text, start, end)) break;
    else if (isLetter(text, end) || isDigit(unit) || unit === 0xad) end += characterLength(text, end);
    else if ((unit === 0x27 || unit === 0x2019) && isLetter(text, end + 1)) end++;
    else break;
  }
  return end;
}

/** `AUD1.5m`, `Rs500`, `$US113`: the letters are a currency, and the digits a number of it. */
function isCurrencyAt(text: string, start: number, end: number): boolean {
  return end - start <= 3 && (text[start - 1] === "$" || isCurrencyPrefix(text.slice(start, end)));
}

const COLON = 0x3a;
const FULL_STOP = 0x2e;
const AT_SIGN = 0x40;

/** Numbers inside a web address are no figures: the whole address is one word. */
function endOfAddress(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(end);
  const isAddress =
    (unit === COLON && text.startsWith("://", end)) ||
    (unit === FULL_STOP && end - start === 3 && /^www$/i.test(text.slice(start, end))) ||
    unit === AT_SIGN;
  if (!isAddress) return end;
  let last = end;
  while (last < text.length && !isBlank(text.charCodeAt(last))) last++;
  return last;
}
