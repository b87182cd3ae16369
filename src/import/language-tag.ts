import { canonicalLanguage } from "../model/text.ts";

/**
 * The tag of a language however a table has it: as locales of operating systems are written (`en_US`, `nb_NO.UTF-8`), or
 * by its name, in English or in itself. What is none of these stays as it is.
 */
export function languageTag(written: string): string {
  const locale = /^([a-z]{2,3}(?:_[a-z0-9]{2,8})+)(?:\.[\w-]+)?$/i.exec(written)?.[1]?.replaceAll("_", "-");
  const tag = locale ?? (written.length > 3 ? byName().get(written.toLowerCase()) : undefined) ?? written;
  return canonicalLanguage(tag) ?? written;
}

/** Of what has a tag of two letters: `english`, `norsk bokmål`. */
function byName(): ReadonlyMap<string, string> {
  if (NAMES.size > 0) return NAMES;
  const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const tag = first + second;
      const name = english.of(tag);
      if (name === undefined) continue;
      const own = new Intl.DisplayNames(tag, { type: "language" }).of(tag);
      for (const one of [name, own]) if (one !== undefined) NAMES.set(one.toLowerCase(), tag);
    }
  return NAMES;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const NAMES = new Map<string, string>();
