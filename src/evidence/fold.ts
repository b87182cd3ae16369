import { characterLength } from "../model/characters.ts";

/** A text after folding, with the way back to the text as it was. */
export interface Folded {
  readonly original: string;
  readonly text: string;
  /** UTF-16 offset in the original where the character that gave the folded unit `index` starts. */
  startOf(index: number): number;
  /** UTF-16 offset in the original right after it. */
  endOf(index: number): number;
}

/**
 * Makes two writings of the same words equal, and nothing more: NFC; a run of white space (no-break and
 * thin spaces and line ends among it) becomes one space; soft hyphens go; quotation marks become `"` or `'`,
 * dashes `-`. Case, accents, digits and punctuation stay, because a change in any of them can be a change of
 * what was said. Linear in the length of the text. The table is in docs/evidence.md.
 */
export function fold(original: string): Folded {
  const starts = new Int32Array(original.length * LONGEST_GROWTH + 1);
  const ends = new Int32Array(original.length * LONGEST_GROWTH + 1);
  let text = "";
  let wasSpace = false;
  for (let index = 0, end = 0; index < original.length; index = end) {
    end = endOfCharacter(original, index);
    const folded = foldCharacter(original, index, end);
    if (folded === " " && wasSpace) {
      ends[text.length - 1] = end;
      continue;
    }
    for (let unit = 0; unit < folded.length; unit++) {
      starts[text.length + unit] = index;
      ends[text.length + unit] = end;
    }
    text += folded;
    wasSpace = folded === " " || (wasSpace && folded === "");
  }
  return { original, text, startOf: (at) => starts[at] ?? original.length, endOf: (at) => ends[at] ?? 0 };
}

/** NFC lengthens a UTF-16 string at most threefold (https://unicode.org/faq/normalization.html, "expansion"). */
const LONGEST_GROWTH = 3;

/** Without the map, for a short text. */
export function foldText(text: string): string {
  return fold(text).text.trim();
}

const SOFT_HYPHEN = 0xad;
const WHITE_SPACE = /^\p{White_Space}$/u;
const JOINS_THE_ONE_BEFORE = /^[\p{M}\u00ad\u1160-\u11ff\u{16d63}\u{16d67}-\u{16d6a}]$/u;

/**
 * No language has more marks on a letter (UAX #15, Stream-Safe Text Format). To put them in order takes the square of
 * their number.
 */
const MOST_MARKS = 30;

/** Everything that NFC may draw together: a character, its combining marks, Hangul vowels and finals. */
function endOfCharacter(text: string, start: number): number {
  let end = start + characterLength(text, start);
  for (let marks = 0; end < text.length && marks < MOST_MARKS; marks += 1) {
    const unit = text.charCodeAt(end);
    if (unit < 0x300 && unit !== SOFT_HYPHEN) break;
    const width = characterLength(text, end);
    if (!JOINS_THE_ONE_BEFORE.test(text.slice(end, end + width))) break;
    end += width;
  }
  return end;
}

function foldCharacter(text: string, start: number, end: number): string {
  const unit = text.charCodeAt(start);
  if (end === start + 1 && unit > 0x20 && unit < 0x7f) return text.charAt(start);
  const composed = text.slice(start, end).replaceAll("\u00ad", "").normalize("NFC");
  let folded = "";
  for (const character of composed) folded += FOLDED.get(character) ?? foldSpace(character);
  return folded;
}

function foldSpace(character: string): string {
  return WHITE_SPACE.test(character) ? " " : character;
}

const SINGLE_QUOTES = "'‘’‚‛‹›＇";
const DOUBLE_QUOTES = '"“”„‟«»⹂「」『』〝〞〟﹁﹂﹃﹄＂｢｣';
const DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d";

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...SINGLE_QUOTES].map((mark) => [mark, "'"] as const),
  ...[...DOUBLE_QUOTES].map((mark) => [mark, '"'] as const),
  ...[...DASHES].map((mark) => [mark, "-"] as const),
]);
