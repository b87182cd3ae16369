/** First and last code point. */
export type FontRange = readonly [number, number];

/** One weight of one family for one part of Unicode. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly ranges: readonly FontRange[];
  readonly path: string;
  /** The woff2 file. */
  readonly bytes: Uint8Array;
}

/** The faces that have a character of the texts: a brief without Hangul doesn't carry half a megabyte of it. */
export function facesFor(texts: readonly string[], faces: readonly FontFace[]): FontFace[] {
  // Which character a name stands for (`&hellip;`) is for a parser to say; this one has to be quick.
  if (texts.some((text) => NAMED_REFERENCE.test(text) && NAMED_REFERENCE.test(withoutScripts(text))))
    return [...faces];
  const points = [...new Set(texts.flatMap(printedPoints))];
  return faces.filter(({ ranges }) => points.some((point) => covers(ranges, point)));
}

/** What a script writes after `&` stands for nothing else. */
export const withoutScripts = (html: string): string => html.replace(/<script\b.*?<\/script/gisu, "");

const NAMED_REFERENCE = /&(?!(?:amp|lt|gt|quot|nbsp);)[a-z]/iu;
const WRITTEN_OUT = /&(?:nbsp|#x([0-9a-f]{1,6})|#(\d{1,7}));/giu;
const NO_BREAK_SPACE = 0xa0;

/** With the characters that are written by number, and in capitals too, for a style that sets it so. */
function printedPoints(html: string): number[] {
  const texts: string[] = [];
  const named: number[] = [];
  let from = 0;
  for (const { 0: reference, 1: hex, 2: decimal, index } of html.matchAll(WRITTEN_OUT)) {
    texts.push(html.slice(from, index));
    named.push(hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : NO_BREAK_SPACE);
    from = index + reference.length;
  }
  // No capital depends on the letters beside it.
  return [...codePointsOf([...texts, html.slice(from)]), ...named]
    .filter((point) => point <= 0x10ffff)
    .flatMap((point) => [
      point,
      ...[...String.fromCodePoint(point).toUpperCase()].map((capital) => capital.codePointAt(0) ?? 0),
    ]);
}

/** The `@font-face` rules, each file inside as a data: address. */
export function fontStyles(faces: readonly FontFace[]): string {
  return faces.map(faceStyle).join("\n");
}

/** Each page of a run has the same. */
const STYLES = new WeakMap<FontFace, string>();

function faceStyle(face: FontFace): string {
  const { family, weight, style, ranges, bytes } = face;
  const known = STYLES.get(face);
  if (known !== undefined) return known;
  const made =
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}) format("woff2");unicode-range:${ranges.map(written).join(",")}}`;
  STYLES.set(face, made);
  return made;
}

/** `U+0000-00FF, U+0131` as CSS writes it. */
export function parseUnicodeRange(range: string): FontRange[] {
  return range.split(",").map((part) => {
    const [first = "", last] = part.trim().slice("U+".length).split("-");
    const start = Number.parseInt(first, 16);
    return [start, last === undefined ? start : Number.parseInt(last, 16)];
  });
}

/** Each once, ascending. */
export function codePointsOf(texts: readonly string[]): number[] {
  // By number: a page has some hundred thousand characters, and a string for each takes ten times as long.
  const below = new Uint8Array(0x10000);
  const above = new Set<number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const point = text.codePointAt(at) ?? 0;
      if (point < 0x10000) below[point] = 1;
      else {
        above.add(point);
        at += 1;
      }
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
