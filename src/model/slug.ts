import anyAscii from "any-ascii";

/** Letters that Unicode does not take apart into a Latin one and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["æ", "ae"],
  ["ø", "o"],
  ["å", "a"],
  ["ß", "ss"],
  ["đ", "d"],
  ["ð", "d"],
  ["ł", "l"],
  ["þ", "th"],
  ["œ", "oe"],
  ["ı", "i"],
]);
/** In UTF-16 units: more makes no difference to an id, and marks by the hundred thousand take the square of their number to sort. */
export const LONGEST_SLUGGED = 1000;

/** Small letters of the Latin alphabet, digits and hyphens; "" where the name has no letter or digit of any script. */
export function slugOf(name: string): string {
  return (
    name
      .slice(0, LONGEST_SLUGGED)
      .normalize("NFC")
      .toLowerCase()
      .replace(OTHER_SCRIPTS, (letters) => anyAscii(letters))
      .replace(/[^\u0000-\u007f]/gu, (letter) => LETTERS.get(letter) ?? letter)
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // Once more: a sign may come apart into capitals (№), and so does 京.
      .toLowerCase()
      .replace(/['’]/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
  );
}

/** Ids are Latin because they are file names, anchors and CSS classes too; the name itself is kept as `ref`. */
const OTHER_SCRIPTS = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;
