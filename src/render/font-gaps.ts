import { type Diagnostic, type Place, warning } from "../diagnostic.ts";
import { codePointsOf, type FontFace, type FontRange, withoutScripts } from "./fonts.ts";
import { charactersOf } from "./glyphs.ts";

/** A text that a brief may print, what it is, and where it was written. */
export interface PlacedText {
  readonly text: string;
  /** "title", "excerpt of nis-first-contingent". */
  readonly what: string;
  readonly at: Place;
}

/**
 * The characters of a finished page that no font of its theme draws, in their order. Asked of the glyphs of the
 * files themselves, since a range only says what a file is asked for. Quick where there are none; else a parser
 * says what of the page is drawn.
 */
export async function characterGaps(html: string, faces: readonly FontFace[]): Promise<number[]> {
  const draws = drawnBy(faces);
  const gapsIn = (text: string) => {
    const characters = charactersOfText(capitalsToo(charactersOfText(text).join("")));
    const alone = characters.filter((one) => !draws(one)).flatMap(pointsIn);
    // Of a letter with its marks, the last mark is what is told; most pages have none.
    const marks = characters.some((one) => MARK.test(one)) ? lettersWithMarks(capitalsToo(text)) : [];
    const marked = marks.filter((one) => !draws(one));
    return [...new Set([...alone, ...marked.map((one) => pointsIn(one).at(-1) ?? 0)])];
  };
  if (!REFERENCE.test(withoutScripts(html)) && gapsIn(html.replaceAll("&nbsp;", "\u00a0")).length === 0)
    return [];
  const { printedText } = await import("./printed-text.ts");
  return gapsIn(printedText(html));
}

/** Any but those that escaping writes, and CSS's own: what they stand for is for a parser to say. */
const REFERENCE = /&(?!(?:amp|lt|gt|quot|nbsp|#x27|#x60|#x3D);)[a-z#]|\\[0-9a-f]/iu;

const capitalsToo = (text: string): string => `${text}${text.toUpperCase()}`;

/** Without a glyph, these ask no other font for one: nothing is drawn. */
const UNDRAWN = /^[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]$/u;
/** Nothing is drawn of these either, and a browser asks all the same. */
const ASKED_FOR = /^[\u034f\ufe00-\ufe0f\uffa0]$/u;

/** Each once, as written. */
function lettersWithMarks(text: string): string[] {
  return [...new Set(text.match(/[^\p{M}\r\n\t>]\p{M}+/gu) ?? [])];
}

const MARK = /\p{M}/u;

const charactersOfText = (text: string): string[] =>
  codePointsOf([text]).map((point) => String.fromCodePoint(point));

const pointsIn = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0);

/** Whether a family has a glyph for a character, or for a letter with its marks, whatever weight it is in. */
function drawnBy(faces: readonly FontFace[]): (text: string) => boolean {
  const families = [...Map.groupBy(faces, ({ family }) => family).values()].map(weightsOf);
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const drawn =
      (UNDRAWN.test(text) && !ASKED_FOR.test(text)) ||
      // Whatever weight is asked for, one of its weights is taken: where all have it, it is drawn.
      families.some((weights) => weights.every((files) => files.some((face) => hasGlyphs(face, text))));
    known.set(text, drawn);
    return drawn;
  };
}

function weightsOf(family: readonly FontFace[]): FontFace[][] {
  return [...Map.groupBy(family, ({ weight, style }) => `${weight} ${style}`).values()];
}

/**
 * A file is chosen by the range of the letter, and has to have the marks as well; or, whatever its range says, the
 * one character that stands for them all.
 */
function hasGlyphs(face: FontFace, text: string): boolean {
  const [letter = 0, ...marks] = pointsIn(text);
  const has = (point: number) => within(face.ranges, point) && charactersIn(face).has(point);
  if (!has(letter)) return false;
  const composed = pointsIn(text.normalize("NFC"));
  return marks.every(has) || (composed.length === 1 && composed.every((one) => charactersIn(face).has(one)));
}

/** Files are read once for all pages, and only those that are asked for one of their characters. */
const read = new WeakMap<FontFace, ReadonlySet<number>>();

function charactersIn(face: FontFace): ReadonlySet<number> {
  const points = read.get(face) ?? pointsOf(charactersOf(face.bytes));
  read.set(face, points);
  return points;
}

const within = (ranges: readonly FontRange[], point: number): boolean =>
  ranges.some(([first, last]) => first <= point && point <= last);

function pointsOf(ranges: readonly FontRange[]): Set<number> {
  const points = new Set<number>();
  for (const [first, last] of ranges) for (let point = first; point <= last; point += 1) points.add(point);
  return points;
}

const MOST_CHARACTERS = 8;
const MOST_TEXTS = 3;

/**
 * What is told of them: the machine that prints lends a font, if it has one, so another machine's brief looks
 * different, and a letter may be missing from the PDF's text.
 * @param texts what the page was made of
 * @param theme the place of what stands in none of them
 */
export function warnOfGaps(
  gaps: readonly number[],
  texts: readonly PlacedText[],
  theme: Place,
): Diagnostic[] {
  if (gaps.length === 0) return [];
  const characters = gaps.map((point) => String.fromCodePoint(point));
  const holding = texts.filter(({ text }) => characters.some((one) => capitalsToo(text).includes(one)));
  const named = characters.map((one, index) => `${one} (${codeOf(gaps[index] ?? 0)})`);
  const where = holding.length === 0 ? ["the theme itself"] : [...new Set(holding.map(({ what }) => what))];
  return [
    warning(
      "character-without-font",
      `no font of the theme has: ${listed(named, MOST_CHARACTERS, " ")}; in ${listed(where, MOST_TEXTS, ", ")}`,
      holding[0]?.at ?? theme,
      "the brief is printed with a font of this machine, if it has one; docs/themes.md says how to add one",
    ),
  ];
}

const codeOf = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;

function listed(all: readonly string[], most: number, separator: string): string {
  const shown = all.slice(0, most).join(separator);
  return all.length > most ? `${shown} and ${all.length - most} more` : shown;
}
