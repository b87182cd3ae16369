import { createHash } from "node:crypto";
import { ID_PATTERN, type Id } from "../model/dataset.ts";
import { LONGEST_SLUGGED, slugOf } from "../model/slug.ts";

const LONGEST_ID = 64;
const HASH_DIGITS = 8;

/**
 * An id that a person would have made of the name, the same on every run: `Blum & Weprin` → `blum-weprin`,
 * `область-1` → `oblast-1`. A shortened one ends with a hash of the whole name, so that names which begin alike stay
 * apart; a name without a letter or digit of any script gets its kind and the hash: `speaker-1f0a3c5e`.
 */
export function idOf(name: string, kind: string): Id {
  const id = slugOf(name);
  if (id === "") return `${kind}-${hashOf(name)}`;
  if (id.length <= LONGEST_ID && name.length <= LONGEST_SLUGGED) return id;
  return `${cut(id, LONGEST_ID - HASH_DIGITS - 1)}-${hashOf(name)}`;
}

/** The same with the hash whatever the name's length: an id that stands for this text, letter for letter, and no other. */
export function idOfWhole(name: string, kind: string): Id {
  const id = slugOf(name);
  return `${id === "" ? kind : cut(id, LONGEST_ID - HASH_DIGITS - 1)}-${hashOf(name)}`;
}

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
