import { createHash } from "node:crypto";
import { ID_PATTERN, type Id } from "../model/dataset.ts";

/** Letters that Unicode does not take apart into a Latin one and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  å: "a",
  ß: "ss",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  œ: "oe",
  ı: "i",
};
const LONGEST_ID = 64;
const LONGEST_NAME = 1000;

/**
 * An id that a person would have made of the name, the same on every run: `Blum & Weprin` → `blum-weprin`.
 * A name without a Latin letter or digit gets its kind and a hash: `speaker-1f0a3c5e`.
 */
export function idOf(name: string, kind: string): Id {
  const plain = name
    // More makes no difference to an id, and marks by the hundred thousand take the square of their number to sort.
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/[^\u0000-\u007f]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    // Once more: a sign may come apart into capitals (№).
    .toLowerCase()
    .replace(/['’]/gu, "");
  const id = shorten(plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, ""), LONGEST_ID);
  if (id === "") return `${kind}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
  return id;
}

/** The id, or the id with the first number after it that is free. */
export function freeId(id: Id, isTaken: (id: Id) => boolean): Id {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = `${shorten(id, LONGEST_ID - suffix.length)}${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}

export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}

/** Cut between words where there is one to cut at. */
function shorten(id: string, length: number): string {
  if (id.length <= length) return id;
  const cut = id.slice(0, length + 1);
  const end = cut.lastIndexOf("-");
  return (end > length / 2 ? cut.slice(0, end) : cut.slice(0, length)).replace(/-+$/, "");
}
