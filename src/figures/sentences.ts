import { LONGEST_SENTENCE } from "./figure.ts";
import type { CompiledLexicon } from "./lexicon/compiled.ts";
import { type Stretch, type Token, tokenOf } from "./tokens.ts";

/** For each token of the stretch, the index of the first token of its sentence. */
export function sentenceStarts({ tokens }: Stretch, lexicon: CompiledLexicon): Int32Array {
  const starts = new Int32Array(tokens.length);
  let current = 0;
  for (let index = 1; index < tokens.length; index++) {
    if (startsSentence(tokens, index, lexicon)) current = index;
    starts[index] = current;
  }
  return starts;
}

const CLOSING = new Set(['"', "'", "”", "’", "»", ")", "]"]);
const OPENING = new Set(['"', "'", "“", "‘", "«", "(", "[", "–", "—", "-", "„"]);

function startsSentence(tokens: Stretch["tokens"], index: number, lexicon: CompiledLexicon): boolean {
  const token = tokenOf(tokens, index);
  if (token.gap === "none") return false;
  if (token.gap === "space" && tokenOf(tokens, index - 1).type !== "mark") return false;
  let last = index - 1;
  while (last > 0 && isClosing(tokenOf(tokens, last))) last--;
  const end = tokenOf(tokens, last);
  if (end.key === "!" || end.key === "?" || end.key === "…") return true;
  const opens = token.capital || OPENING.has(token.key) || token.type === "digits";
  if (end.key !== "." || !opens)
    return token.gap === "line" && end.key !== "," && token.capital && isShortLine(tokens, index);
  const before = tokenOf(tokens, last - 1);
  if (before.type === "digits")
    return token.gap === "line" || (token.capital && !lexicon.months.has(token.key));
  return before.key.length > 1 && !lexicon.abbreviations.has(before.key);
}

function isClosing({ key, gap }: Token): boolean {
  return gap === "none" && CLOSING.has(key);
}

/** A headline or a table row ends its line early; a wrapped paragraph does not. */
function isShortLine(tokens: Stretch["tokens"], index: number): boolean {
  let at = index - 1;
  let first = tokenOf(tokens, at);
  const { end } = first;
  while (at > 0 && first.gap !== "line" && end - first.start < SHORT_LINE) first = tokenOf(tokens, --at);
  return end - first.start < SHORT_LINE;
}

const SHORT_LINE = 50;

/**
 * Gives the sentence around a figure, its white space made plain. One too long to print gives the window of it
 * that the figure lies in; figures of one window share one string, so that a text without full stops costs no
 * more than any other.
 */
export function sentencePrinter(stretch: Stretch, starts: Int32Array): (from: number) => string {
  const { text, tokens } = stretch;
  let printed = { first: -1, sentence: "" };
  let end = { of: -1, at: 0 };
  return (from) => {
    const opening = starts[from] ?? 0;
    if (end.of !== opening) end = { of: opening, at: endOfSentence(stretch, starts, from) };
    const { start } = tokenOf(tokens, opening);
    const window = Math.floor((tokenOf(tokens, from).start - start) / (LONGEST_SENTENCE / 2));
    const isShort = end.at - start <= LONGEST_SENTENCE;
    const first = isShort || window === 0 ? start : start + (window - 0.5) * (LONGEST_SENTENCE / 2);
    if (first === printed.first) return printed.sentence;
    const cut = text.slice(first, Math.min(end.at, first + LONGEST_SENTENCE));
    printed = { first, sentence: onOneLine(cut).trim() };
    return printed.sentence;
  };
}

function endOfSentence({ tokens }: Stretch, starts: Int32Array, from: number): number {
  let last = from;
  while (last + 1 < tokens.length && starts[last + 1] === starts[from]) last++;
  return tokenOf(tokens, last).end;
}

/** White space made plain; nearly every text has it so already. */
export function onOneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text;
}
