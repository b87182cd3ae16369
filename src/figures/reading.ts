import type { CompiledLexicon } from "./lexicon/compiled.ts";
import { type Stretch, type Token, tokenOf } from "./tokens.ts";

/** What every part of the reader works on. */
export interface Reading {
  readonly stretch: Stretch;
  readonly tokens: readonly Token[];
  readonly lexicon: CompiledLexicon;
  /** Index of the first token of each token's sentence. */
  readonly sentences: Int32Array;
  readonly nounPhrases: KnownNounPhrases;
}

/** The words after a number that may say what it counts. Token indexes, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Key of the last word. */
  readonly head: string;
  /** Its head is a plural, by its ending or by the list: something that can be counted for certain. */
  readonly plural: boolean;
}

/** What was read of a noun phrase, kept for the rules that ask for the same one again. */
export type KnownNounPhrases = ({ readonly at: number; readonly phrase: NounPhrase | null } | undefined)[];

export function tokenAt(reading: Reading, index: number): Token {
  return tokenOf(reading.tokens, index);
}

export function numberAt(reading: Reading, index: number): number {
  return Number(tokenAt(reading, index).key);
}

/** As written, from one token to another, `to` exclusive. */
export function textOf(
  reading: Reading,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  return reading.stretch.text.slice(tokenAt(reading, from).start, tokenAt(reading, to - 1).end);
}

/** One of these keys. The first are compared one by one: this is what the reader does most. */
export function isKey(
  reading: Reading,
  index: number,
  first: string,
  second?: string,
  third?: string,
  ...others: readonly string[]
): boolean {
  const { key } = tokenAt(reading, index);
  return key === first || key === second || key === third || (others.length > 0 && others.includes(key));
}

/** Nothing between it and the token before. */
export function isGlued(reading: Reading, index: number): boolean {
  return index > 0 && tokenAt(reading, index).gap === "none";
}

export function isWord(reading: Reading, index: number): boolean {
  return tokenAt(reading, index).type === "word";
}

export function isDigits(reading: Reading, index: number): boolean {
  return tokenAt(reading, index).type === "digits";
}

/** 12 `of` them, 12 `av` dem */
export function isPartitive(reading: Reading, index: number): boolean {
  return reading.lexicon.partitives.has(tokenAt(reading, index).key);
}

/** A comma or a word for "and". */
export function joinsList(reading: Reading, index: number): boolean {
  return isKey(reading, index, ",") || isAnd(reading, index);
}

export function isAnd(reading: Reading, index: number): boolean {
  return reading.lexicon.and.at(reading.tokens, index)?.to === index + 1;
}

/** Ends a noun phrase; but "US" and "IT" in small letters around them are names. */
export function isStop(reading: Reading, index: number): boolean {
  const { key, capital } = tokenAt(reading, index);
  return reading.lexicon.stops.has(key) && !(capital && isInitials(reading, index));
}

function isInitials(reading: Reading, index: number): boolean {
  const next = tokenAt(reading, index + 1);
  if (next.type !== "word" || tokenAt(reading, index).key.length < 2) return false;
  return isInCapitals(reading, index) && !isInCapitals(reading, index + 1);
}

function isInCapitals(reading: Reading, index: number): boolean {
  const written = textOf(reading, { from: index, to: index + 1 });
  return written === written.toUpperCase();
}

export function startsSentence(reading: Reading, index: number): boolean {
  return reading.sentences[index] === index;
}
