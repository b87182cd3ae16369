import type { FigureLanguage } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import { sentenceStarts } from "../figures/sentences.ts";
import { readStretch, type Spellings, type Token, tokenOf } from "../figures/tokens.ts";

/** A sentence of a text. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** For each token: does it stand between quotation marks? */
  readonly quoted: readonly boolean[];
  /** Stretches without a blank line, counted from 0. */
  readonly paragraph: number;
  /** UTF-16 offsets in the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Tokens of a sentence; `to` is exclusive. */
export interface Tokens {
  readonly from: number;
  readonly to: number;
}

export function sentencesOf(text: string, language: FigureLanguage): Sentence[] {
  const lexicon = lexiconOf(language);
  const sentences: Sentence[] = [];
  const spellings: Spellings = new Map();
  const elisions = new Set(lexicon.elisions);
  for (let from = 0, paragraph = 0; from < text.length; paragraph++) {
    const stretch = readStretch(text, from, spellings, elisions);
    const starts = sentenceStarts(stretch, lexicon);
    const quoted = quotedTokens(stretch.tokens);
    for (let first = 0; first < stretch.tokens.length; ) {
      let last = first;
      while (last + 1 < stretch.tokens.length && starts[last + 1] === starts[first] && last - first < LONGEST)
        last++;
      const tokens = stretch.tokens.slice(first, last + 1);
      const [start, end] = [tokens[0]?.start ?? from, tokens.at(-1)?.end ?? from];
      sentences.push({ tokens, quoted: quoted.slice(first, last + 1), paragraph, start, end });
      first = last + 1;
    }
    from = stretch.next;
  }
  return sentences;
}

/** In tokens: a text without full stops is cut, so that each of its places costs no more than another's. */
const LONGEST = 400;

/** By the mark that opens a quotation, those that close it: “…”, „…“, «…» and »…«. */
const CLOSING: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", "»": "«", '"': '"' };
const MARKS = new Set('“”„«»"');

function quotedTokens(tokens: readonly Token[]): boolean[] {
  let opened: string | null = null;
  return tokens.map(({ key, gap }, index) => {
    if (!MARKS.has(key)) return opened !== null;
    const isClosing = key === "”" || (opened !== null && CLOSING[opened]?.includes(key) === true);
    if (isClosing || (key === "»" && !isBeforeWord(index === 0 ? "line" : gap, tokenOf(tokens, index + 1))))
      opened = null;
    else opened = key;
    return false;
  });
}

/** "»So" opens where "«So »" closes. */
const isBeforeWord = (gap: Token["gap"], next: Token) =>
  gap !== "none" && next.gap === "none" && (next.type === "word" || next.type === "digits");

/** Does a quotation end with this token? Also one that began before the paragraph. */
export function isEndOfQuotation(
  { tokens, quoted }: Pick<Sentence, "tokens" | "quoted">,
  at: number,
): boolean {
  return (
    /^[”»"]$/.test(tokenOf(tokens, at).key) || (at > 0 && quoted[at - 1] === true && quoted[at] === false)
  );
}

/** The tokens that a span of the text touches; null where it touches none. */
export function tokensWithin(sentence: Sentence, start: number, end: number): Tokens | null {
  const from = sentence.tokens.findIndex((token) => token.end > start && token.start < end);
  if (from === -1) return null;
  const to = sentence.tokens.findLastIndex((token) => token.start < end) + 1;
  return to > from ? { from, to } : null;
}
