import { type Diagnostic, type Place, warning } from "../diagnostic.ts";
import { codePointsOf, type FontRange } from "./fonts.ts";

/** A text that a brief may print, and where it was written. */
export interface PlacedText {
  readonly text: string;
  readonly at: Place;
}

/** Not drawn, or a space. */
const UNDRAWN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
const MOST_NAMED = 8;

/**
 * Are there characters that no face has? The machine that prints lends a font for those, if it has one: another
 * machine's brief looks different, and a letter may be missing from the PDF's text.
 */
export function inspectFonts(texts: readonly PlacedText[], ranges: readonly FontRange[]): Diagnostic[] {
  const covered = (point: number) => ranges.some(([first, last]) => first <= point && point <= last);
  const gaps = texts
    .map(({ text, at }) => ({ at, characters: drawn(text).filter((point) => !covered(point)) }))
    .filter(({ characters }) => characters.length > 0);
  if (gaps.length === 0) return [];
  const missing = [...new Set(gaps.flatMap(({ characters }) => characters))];
  const named = missing.slice(0, MOST_NAMED).map((point) => String.fromCodePoint(point));
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : "";
  return [
    warning(
      "character-without-font",
      `no font of the theme has: ${named.join(" ")}${more} (in ${gaps.length} ${gaps.length === 1 ? "text" : "texts"})`,
      gaps[0]!.at,
      "the brief is printed with a font of this machine, if it has one; docs/themes.md says how to add one",
    ),
  ];
}

const drawn = (text: string): number[] =>
  codePointsOf(text).filter((point) => !UNDRAWN.test(String.fromCodePoint(point)));
