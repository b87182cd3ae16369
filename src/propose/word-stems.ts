import type { FigureLanguage } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import type { Token } from "../figures/tokens.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { elisionsOf, keysOf } from "./mentions.ts";

/** Words of a text as they are compared with others': without endings, and without those that say nothing of a subject. */
export interface Stems {
  ofTokens(tokens: readonly Pick<Token, "key" | "type">[]): Set<string>;
  ofText(text: string): Set<string>;
}

const SHORTEST_STEM = 4;

export function stemsOf(language: FigureLanguage, words: ClaimWords): Stems {
  const { stops, determiners, prepositions, joints } = lexiconOf(language);
  const elisions = elisionsOf(language);
  const says = new Set(Object.values(words.says).flat());
  const isEmpty = (key: string) =>
    key.length < 3 ||
    says.has(key) ||
    [stops, determiners, prepositions, joints].some((list) => list.has(key));
  const stem = (key: string): string => {
    const ending = words.endings.find((end) => key.endsWith(end) && key.length - end.length >= SHORTEST_STEM);
    return ending === undefined ? key : key.slice(0, -ending.length);
  };
  const ofKeys = (keys: readonly string[]) => {
    const plain = keys.map((key) => key.replace(/'s?$/, ""));
    return new Set(plain.filter((key) => /\p{L}/u.test(key) && !isEmpty(key)).map(stem));
  };
  return {
    ofTokens: (tokens) => ofKeys(tokens.map(({ key }) => key)),
    ofText: (text) => ofKeys(keysOf(text, elisions)),
  };
}

/** Are two stems of one word, or is one a part of the other, as "streik" of "havnestreik"? From 0 to 1. */
export function sameStem(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 5) return 0;
  if (long.startsWith(short)) return 0.7;
  return long.endsWith(short) ? 0.6 : 0;
}
