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
  for (const character of text) {
    width += WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0.61;
  }
  return width * size;
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

/** A word of more than a line in parts that each fill one. */
function broken(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && widthOf(part + character, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

export const widest = (lines: readonly string[], size: number = TEXT): number =>
  lines.reduce((most, line) => Math.max(most, widthOf(line, size)), 0);
