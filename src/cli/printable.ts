import { hexOf } from "../model/characters.ts";

/**
 * Data and names of files are quoted in what is printed: an escape sequence in them must not reach the terminal, nor a
 * line end begin a line that looks like one of ours.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_C}\u2028\u2029]/gu, (character) =>
    character === "\t" ? " " : `\\u${hexOf(character)}`,
  );
}
