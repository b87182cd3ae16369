/**
 * Text that readers see, by language (BCP 47 tags as the brief writes them). A text written as one plain
 * string holds for every language and is kept under `und`.
 */
export type Text = Readonly<Record<string, string>>;

export const ANY_LANGUAGE = "und";

/** A text in one language, and which language it turned out to be (`und`: written once for all). */
export interface LocalizedText {
  readonly text: string;
  readonly language: string;
}

/** The text in `language`, else the one written for all, else the first of `fallbacks` there is, else any. */
export function localize(text: Text, language: string, fallbacks: readonly string[] = []): LocalizedText {
  for (const candidate of [language, ANY_LANGUAGE, ...fallbacks, ...Object.keys(text)]) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, language: candidate };
  }
  return { text: "", language };
}

/** The tag in its canonical form (`en-us` → `en-US`), null where it is none of BCP 47. */
export function canonicalLanguage(tag: string): string | null {
  // Asking Intl takes a microsecond, and a text is keyed by language a hundred thousand times.
  if (/^[a-z]{2}$/.test(tag)) return tag;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
