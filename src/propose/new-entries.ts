import type { Id } from "../model/dataset.ts";
import { slugOf } from "../model/slug.ts";
import type { Text } from "../model/text.ts";

/** What a dataset hasn't yet and a claim would name, as its file would have it. */
export interface NewEntry {
  readonly id: Id;
  readonly entry: Readonly<Record<string, string | boolean | Text>>;
}

/** One string where it is the same in each language, else a map; null where one of them is not known. */
export function inLanguages(
  languages: readonly string[],
  say: (language: string) => string | null,
): string | Text | null {
  const said = languages.map((language) => [language, say(language)] as const);
  if (said.some(([, words]) => words === null)) return null;
  const texts = Object.fromEntries(said) as Record<string, string>;
  const [first, ...others] = Object.values(texts);
  return first === undefined || others.some((other) => other !== first) ? texts : first;
}

/** Of the first language's words, cut between words, numbered where it is taken; "" where they have no letter. */
export function newId(words: string, isTaken: (id: Id) => boolean): Id {
  const parts = slugOf(words).split("-");
  let id = parts[0]?.slice(0, LONGEST) ?? "";
  for (const part of parts.slice(1)) {
    if (id.length + 1 + part.length > LONGEST) break;
    id += `-${part}`;
  }
  let number = 1;
  const numbered = () => (number === 1 ? id : `${id}-${number}`);
  while (isTaken(numbered())) number++;
  return numbered();
}

/** Ids of claims are put together from those of speaker, subject and source. */
const LONGEST = 36;
