import { en } from "./en.ts";
import type { Lexicon } from "./lexicon.ts";
import { nb } from "./nb.ts";

/** Every language that is read; a new one is a file of words and a line here. */
export const lexicons = { en, nb } as const satisfies Record<string, Lexicon>;

type ReadLanguage = keyof typeof lexicons;

export const READ_LANGUAGES = Object.keys(lexicons) as ReadLanguage[];

/**
 * Language whose words and separators are read. `und`: which one is not known, so all are read at once and
 * separators stay unsettled; `unread`: one that has no reader, in which only digits can be pointed at.
 */
export type FigureLanguage = ReadLanguage | "und" | "unread";

/** The reader's language for a BCP 47 tag; Nynorsk is near enough to Bokmål. */
export function figureLanguage(tag: string): FigureLanguage {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  if (UNKNOWN.has(primary)) return "und";
  const languages = Object.keys(lexicons) as ReadLanguage[];
  return languages.find((language) => lexicons[language].tags.includes(primary)) ?? "unread";
}

/** Tags that name no language. */
const UNKNOWN = new Set(["", "und", "mul", "mis", "zxx"]);
