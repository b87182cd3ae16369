import { lexiconOf } from "./lexicon/compiled.ts";
import { lexiconIn, readLanguages } from "./lexicon/languages.ts";
import { readStretch } from "./tokens.ts";

/** Function words make up two fifths of a news text; of German, a tenth happen to be words of English too. */
const LEAST_SHARE = 0.2;
const FEWEST_WORDS = 12;
const MOST_LOOKED_AT = 20_000;

/**
 * Is a text of an unknown language like one that is read? Too short a text is taken for one: its digits are read,
 * and separators stay unsettled.
 */
export function isLikeRead(text: string): boolean {
  const words = wordsOf(text.slice(0, MOST_LOOKED_AT));
  if (words.length < FEWEST_WORDS) return true;
  return readLanguages().some((language) => {
    if (!lexiconIn(language).readUnnamed) return false;
    const { stops } = lexiconOf(language);
    return words.filter((word) => stops.has(word)).length >= LEAST_SHARE * words.length;
  });
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let from = 0; from < text.length; ) {
    const { tokens, next } = readStretch(text, from);
    for (const { type, key } of tokens) if (type === "word") words.push(key);
    from = next;
  }
  return words;
}
