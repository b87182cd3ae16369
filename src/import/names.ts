import { createHash } from "node:crypto";
import anyAscii from "any-ascii";
import { ID_PATTERN, type Id } from "../model/dataset.ts";

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
const LONGEST_ID = 64;
const LONGEST_NAME = 1000;
const HASH_DIGITS = 8;

/**
 * An id that a person would have made of the name, the same on every run: `Blum & Weprin` → `blum-weprin`,
 * `область-1` → `oblast-1`. A shortened one ends with a hash of the whole name, so that names which begin alike stay
 * apart; a name without a letter or digit of any script gets its kind and the hash: `speaker-1f0a3c5e`.
 */
export function idOf(name: string, kind: string): Id {
  const id = slugOf(name);
  if (id === "") return `${kind}-${hashOf(name)}`;
  if (id.length <= LONGEST_ID && name.length <= LONGEST_NAME) return id;
  return `${cut(id, LONGEST_ID - HASH_DIGITS - 1)}-${hashOf(name)}`;
}

/** The same with the hash whatever the name's length: an id that stands for this text, letter for letter, and no other. */
export function idOfWhole(name: string, kind: string): Id {
  const id = slugOf(name);
  return `${id === "" ? kind : cut(id, LONGEST_ID - HASH_DIGITS - 1)}-${hashOf(name)}`;
}

function slugOf(name: string): string {
  return (
    name
      // More makes no difference to an id, and marks by the hundred thousand take the square of their number to sort.
      .slice(0, LONGEST_NAME)
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

function hashOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, HASH_DIGITS);
}

/** The id, or the id with the first number after it that is free. */
export function freeId(id: Id, isTaken: (id: Id) => boolean): Id {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = `${cut(id, LONGEST_ID - suffix.length)}${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}

export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}

/** Cut between words where there is one to cut at. */
function cut(id: string, length: number): string {
  if (id.length <= length) return id;
  const start = id.slice(0, length + 1);
  const end = start.lastIndexOf("-");
  return (end > length / 2 ? start.slice(0, end) : start.slice(0, length)).replace(/-+$/, "");
}
