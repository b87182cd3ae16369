import { fromLanguages, lexiconIn, readLanguages } from "./lexicon/languages.ts";

/** Does a cue, as a figure has it, say both about so many and fewer, in a language that is read: "nearly", "майже"? */
export function isNearly(cue: string): boolean {
  const words = ` ${cue} `;
  return cue !== "" && nearly().some((phrase) => words.includes(` ${phrase} `));
}

const nearly = fromLanguages(() => readLanguages().flatMap((language) => lexiconIn(language).nearly));
