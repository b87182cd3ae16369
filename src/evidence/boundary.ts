import { characterAt, characterBefore } from "../model/characters.ts";
import type { Folded } from "./fold.ts";

/**
 * May a match end or start between `index - 1` and `index` of a folded text? Not inside a word, and not inside
 * a number: "10" doesn't stand in "10.000", "10 000", "10:30" or "10-12", nor "5 degrees" in "-5 degrees".
 * Scripts written without spaces, and Hangul with its particles, have no such boundary to respect.
 */
export function isBoundary(folded: Folded, index: number): boolean {
  const { text } = folded;
  if (index <= 0 || index >= text.length) return true;
  const before = characterBefore(text, index);
  const after = characterAt(text, index);
  if (isDigit(before) && isDigit(after)) return false;
  if (WORD.test(before) && WORD.test(after)) return UNSPACED.test(before) || UNSPACED.test(after);
  return !splitsNumber(folded, index);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}ー々]/u;

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

const INSIDE_NUMBERS = ".,:/'-";

function splitsNumber(folded: Folded, index: number): boolean {
  const { text } = folded;
  // Right after the digits, or right before them: look at the mark and at what stands on its other side.
  if (isDigit(text[index - 1])) return continues(folded, index, index - 1, index + 1);
  if (isDigit(text[index])) return continues(folded, index - 1, index - 2, index) || isSigned(text, index);
  return false;
}

function continues(folded: Folded, mark: number, left: number, right: number): boolean {
  const { text } = folded;
  if (!isDigit(text[left]) || !isDigit(text[right])) return false;
  if (INSIDE_NUMBERS.includes(text.charAt(mark))) return true;
  if (text[mark] !== " " || endsLine(folded, mark)) return false;
  return digitsBefore(text, left) <= 3 && digitsFrom(text, right) === 3;
}

/** "day 12" over "800 dockers": no number goes on over the end of a line, or of a block. */
function endsLine({ original, startOf, endOf }: Folded, space: number): boolean {
  return /[\n\r\u2028\u2029]/.test(original.slice(startOf(space), endOf(space)));
}

function digitsBefore(text: string, last: number): number {
  let count = 0;
  while (count < 5 && isDigit(text[last - count])) count++;
  return count;
}

function digitsFrom(text: string, first: number): number {
  let count = 0;
  while (count < 5 && isDigit(text[first + count])) count++;
  return count;
}

/** "-5" after a space is a sign; "killed -5 of them" does not occur in print, "killed - 5" has its own space. */
function isSigned(text: string, index: number): boolean {
  return text[index - 1] === "-" && (index === 1 || " (".includes(text.charAt(index - 2)));
}
