import { en } from "./en.ts";
import type { Lexicon } from "./lexicon.ts";
import { nb } from "./nb.ts";

/** Every language that is read; a new one is a file of words and a line here. */
export const lexicons = { en, nb } as const satisfies Record<string, Lexicon>;

type ReadLanguage = keyof typeof lexicons;

/** Language whose words and separators are read; `und`: all at once, separators unsettled. */
export type FigureLanguage = ReadLanguage | "und";

/** The reader's language for a BCP 47 tag: Nynorsk is near enough to Bokmål, what has no reader is unknown. */
export function figureLanguage(tag: string): FigureLanguage {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  const languages = Object.keys(lexicons) as ReadLanguage[];
  return languages.find((language) => lexicons[language].tags.includes(primary)) ?? "und";
}
