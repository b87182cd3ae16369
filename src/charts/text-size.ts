/** Size of every text in a picture, in CSS pixels: 7.5 pt on paper. */
export const TEXT = 10;
/** From one line of it to the next. */
export const LINE = 12;

/** Widths by character, in parts of the size: ample, as no browser measures here. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uFF00-\uFFEF]$/u, 1.02],
  [/^[\u2066-\u2069\u200b-\u200f\p{M}]$/u, 0],
  [/^[iIjlftr.,:;|!'’()[\] \u00a0\u202f·‹›]$/u, 0.37],
  [/^[mwMW@%—œæÆŒШЩЖЮшщжюмМ]$/u, 0.96],
  [/^\d$/u, 0.66],
  [/^\p{Lu}$/u, 0.75],
];

/** Width of a line, in CSS pixels; never less than it comes out at in the theme's sans. */
export function widthOf(text: string, size: number = TEXT): number {
  let width = 0;
  for (const character of text) width += partsOf(character);
  return width * size;
}

function partsOf(character: string): number {
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  const width = WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0.61;
  KNOWN.set(character, width);
  return width;
}

const KNOWN = new Map<string, number>();

/** How much of a text fits this width, in UTF-16 units; one character at the least, however wide. */
function fitting(text: string, width: number, size: number): number {
  let parts = 0;
  let length = 0;
  for (const character of text) {
    parts += partsOf(character);
    if (length > 0 && parts * size > width) break;
    length += character.length;
  }
  return length;
}

/** The text in lines of at most this width: broken at spaces, and within a word that is longer than a line. */
export function linesOf(text: string, width: number, size: number = TEXT): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => broken(each, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A word of more than a line in parts that each fill one: broken behind a sign, else between two syllables. */
function broken(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let rest = word;
  for (let room = fitting(rest, width, size); room < rest.length; room = fitting(rest, width, size)) {
    const [part, length] = partOf(rest, room, width, size);
    parts.push(part);
    rest = rest.slice(length);
  }
  return [...parts, rest];
}

/** The signs after which an address or the name of a file goes on below. */
const AFTER = /[-/_.@·]$/u;
/** A vowel, and before the next one all consonants but the last: no language's own rules, but none reads it wrongly. */
const SYLLABLE = /[aeiouyæøåäöüéèàáíóú]\p{L}*$/iu;
const NEXT = /^[bcdfghjklmnpqrstvwxz][aeiouyæøåäöüéèàáíóú]/iu;

/** What of a word fills a line, with a hyphen where one is set, and how much of the word that is. */
function partOf(word: string, room: number, width: number, size: number): [part: string, length: number] {
  const letters = [...word.slice(0, room)];
  // Not so far back that the line stays half empty.
  for (let count = letters.length; count > letters.length / 2; count -= 1) {
    const part = letters.slice(0, count).join("");
    if (AFTER.test(part)) return [part, part.length];
    const isEnd = SYLLABLE.test(part) && NEXT.test(word.slice(part.length, part.length + 2));
    if (isEnd && widthOf(`${part}-`, size) <= width) return [`${part}-`, part.length];
  }
  return [word.slice(0, room), room];
}

export const widest = (lines: readonly string[], size: number = TEXT): number =>
  lines.reduce((most, line) => Math.max(most, widthOf(line, size)), 0);
