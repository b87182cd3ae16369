import { knownLanguages, lexiconIn, readLanguages } from "./lexicon/languages.ts";

/** Does a cue, as a figure has it, say both about so many and fewer, in a language that is read: "nearly", "майже"? */
export function isNearly(cue: string): boolean {
  if (cue === "") return false;
  if (known.of !== knownLanguages()) known = { of: knownLanguages(), phrases: nearPhrases() };
  const words = ` ${cue} `;
  return known.phrases.some((phrase) => words.includes(` ${phrase} `));
}

const nearPhrases = () => readLanguages().flatMap((language) => lexiconIn(language).nearly);
let known: { of: object | null; phrases: readonly string[] } = { of: null, phrases: [] };
