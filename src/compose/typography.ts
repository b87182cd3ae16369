import type { QuotationMarks } from "../languages/index.ts";

const PAIRS = /"([^"\n]*)"|“([^“”\n]*)”|«([^«»\n]*)»/gu;
const APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;

/**
 * A text that stands between quotation marks, with its own pairs turned into the inner ones of its language.
 * As long as before, so that offsets into it stay true; a mark without its partner stays as it is.
 */
export function nestQuotes(text: string, { inner }: QuotationMarks): string {
  return requote(text, inner);
}

/** A straight quotation of one mark, which an apostrophe at a word's end must not be taken for. */
const SINGLE_PAIRS = /(?<=^|[\s(“«])'([^'\n]+)'(?=$|[\s.,;:!?)”»])/gu;

/** Between the day and its month, and within a number that is grouped by spaces. */
const TOGETHER =
  /(?<=\b[0-3]?\d\.?) (?=(?:jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch|s)?|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\b)|(?<=\b\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/giu;

/**
 * Apostrophes and pairs of straight quotation marks as a printer of that language sets them, and spaces that no line
 * may break at. As long as before.
 */
export function typographic(text: string, marks: QuotationMarks): string {
  return quoted(/\d/.test(text) ? text.replace(TOGETHER, "\u00a0") : text, marks);
}

function quoted(text: string, { outer: [open, close] }: QuotationMarks): string {
  if (!/['"]/.test(text)) return text;
  return text
    .replace(APOSTROPHE, "’")
    .replace(SINGLE_PAIRS, "‘$1’")
    .replace(/"([^"\n]*)"/gu, `${open}$1${close}`);
}

function requote(text: string, [open, close]: readonly [string, string]): string {
  return text.replace(PAIRS, (pair) => `${open}${pair.slice(1, -1)}${close}`);
}

/** "nb" of "nb-NO". */
export const primary = (language: string): string => language.toLowerCase().replace(/-.*$/u, "");
