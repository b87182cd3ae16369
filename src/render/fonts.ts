/** First and last code point. */
export type FontRange = readonly [number, number];

/** One weight of one family for one part of Unicode. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly ranges: readonly FontRange[];
  /** The woff2 file. */
  readonly base64: string;
}

/** The faces that have a character of the text: a brief without Hangul doesn't carry half a megabyte of it. */
export function facesFor(text: string, faces: readonly FontFace[]): FontFace[] {
  const points = codePointsOf(text);
  return faces.filter(({ ranges }) => points.some((point) => covers(ranges, point)));
}

/**
 * Characters of the text that no face has, each once: the reader's machine lends a font for these, and
 * another machine another one.
 */
export function uncoveredCharacters(text: string, faces: readonly FontFace[]): string[] {
  return codePointsOf(text)
    .filter((point) => point > 0x1f && !faces.some(({ ranges }) => covers(ranges, point)))
    .map((point) => String.fromCodePoint(point));
}

/** The `@font-face` rules, each file inside as a data: address. */
export function fontStyles(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, style, ranges, base64 }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${ranges.map(written).join(",")}}`,
    )
    .join("\n");
}

/** `U+0000-00FF, U+0131` as CSS writes it. */
export function parseUnicodeRange(range: string): FontRange[] {
  return range.split(",").map((part) => {
    const [first, last] = part.trim().slice("U+".length).split("-");
    const start = Number.parseInt(first!, 16);
    return [start, last === undefined ? start : Number.parseInt(last, 16)];
  });
}

function codePointsOf(text: string): number[] {
  return [...new Set(text)].map((character) => character.codePointAt(0)!).sort((a, b) => a - b);
}

function covers(ranges: readonly FontRange[], point: number): boolean {
  return ranges.some(([first, last]) => first <= point && point <= last);
}

function written([first, last]: FontRange): string {
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, "0");
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}
