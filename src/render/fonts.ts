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

export function codePointsOf(text: string): number[] {
  // By number: a page has some hundred thousand characters, and a string for each takes ten times as long.
  const below = new Uint8Array(0x10000);
  const above = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at)!;
    if (point < 0x10000) below[point] = 1;
    else {
      above.add(point);
      at += 1;
    }
  }
  const points: number[] = [];
  for (let point = below.indexOf(1); point !== -1; point = below.indexOf(1, point + 1)) points.push(point);
  return [...points, ...[...above].sort((a, b) => a - b)];
}

function covers(ranges: readonly FontRange[], point: number): boolean {
  return ranges.some(([first, last]) => first <= point && point <= last);
}

function written([first, last]: FontRange): string {
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, "0");
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}
