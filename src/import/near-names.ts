import { distance } from "fastest-levenshtein";

/** Names compared with each other take time in proportion to their square. */
const MOST_NAMES = 4000;
/** What is longer is refused when the claims are validated. */
const LONGEST_NAME = 2000;

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NearPair {
  readonly made: Named;
  readonly other: Named;
}

/**
 * Pairs of what was just made and anything else, which may be one and the same: their names equal but for
 * capitals, accents and punctuation, or a letter or two apart. Names whose digits differ are different. Null
 * where there are too many to compare.
 */
export function nearNames(made: readonly Named[], known: readonly Named[]): NearPair[] | null {
  if (made.length === 0) return [];
  if (made.length + known.length > MOST_NAMES) return null;
  const before = known.map((named) => ({ named, ...fold(named.name) }));
  const pairs: NearPair[] = [];
  for (const named of made) {
    const one = { named, ...fold(named.name) };
    for (const other of before) {
      if (other.named.id !== named.id && areNear(one, other)) pairs.push({ made: named, other: other.named });
    }
    before.push(one);
  }
  return pairs;
}

interface Folded {
  readonly letters: string;
  readonly digits: string;
}

function fold(name: string): Folded {
  const plain = name.slice(0, LONGEST_NAME).normalize("NFKD").toLowerCase();
  return { letters: plain.replace(/[^\p{L}\p{N}]/gu, ""), digits: plain.replace(/\P{N}+/gu, " ").trim() };
}

function areNear(a: Folded, b: Folded): boolean {
  if (a.digits !== b.digits) return false;
  if (a.letters === b.letters) return a.letters !== "";
  const shorter = Math.min(a.letters.length, b.letters.length);
  const limit = shorter < 5 ? 0 : shorter < 16 ? 1 : 2;
  if (limit === 0 || Math.abs(a.letters.length - b.letters.length) > limit) return false;
  return distance(a.letters, b.letters) <= limit;
}
