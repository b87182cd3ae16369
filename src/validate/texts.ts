import { ANY_LANGUAGE, canonicalLanguage, type Text } from "../model/text.ts";
import type { WrittenText } from "./schema.ts";

/** One string → `{und: …}`; a map keeps its order, its tags in canonical form, its texts trimmed. */
export function textOf(written: WrittenText): Text {
  if (typeof written === "string") return { [ANY_LANGUAGE]: written.trim() };
  const text: Record<string, string> = {};
  for (const [language, words] of Object.entries(written)) {
    text[canonicalLanguage(language) ?? language] = words.trim();
  }
  return text;
}

export function maybeText(written: WrittenText | undefined): Text | null {
  return written === undefined ? null : textOf(written);
}

/** The languages of `wanted` in which nothing is written. */
export function languagesMissing(written: WrittenText | undefined, wanted: readonly string[]): string[] {
  if (written === undefined) return [...wanted];
  const text = textOf(written);
  return ANY_LANGUAGE in text ? [] : wanted.filter((language) => !(language in text));
}
