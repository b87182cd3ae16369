import type { Dated } from "./dated.ts";

/**
 * As many figures of one thing are still read against each other; what an origin holds beyond that is a series, of
 * which nobody reads the first day against the sixtieth: n figures would make n²/2 pairs.
 */
export const HANDFUL = 5;

/**
 * How many of the first of what one holds are compared every two: all of a handful, of six four, of seven three. A
 * claim that makes a series of a handful takes the pairs of a few with it so, and never all at once.
 */
function firstOf({ length }: readonly unknown[]): number {
  return length <= HANDFUL ? length : Math.max(0, 2 * HANDFUL - length);
}

/** By day, then day said, then id. */
export function inTime<D extends Dated>(held: readonly D[]): D[] {
  return held.toSorted((x, y) => x.dayRank - y.dayRank || x.saidRank - y.saidRank || x.place - y.place);
}

/** Each with the next; of a day that is told in several ways, each way with the one that replaces it. */
export function visitOwn<D extends Dated>(held: readonly D[], visit: (x: D, y: D) => void): void {
  const first = firstOf(held);
  for (let one = 0; one < first; one++)
    for (let other = one + 1; other < first; other++) visit(held[one]!, held[other]!);
  const next = (one: number, other: number) => {
    if (other >= first) visit(held[one]!, held[other]!);
  };
  for (let start = 0, end = 0; start < held.length; start = end) {
    end = endOfDay(held, start);
    for (let index = start + 1; index < end; index++) next(index - 1, index);
    if (start > 0) next(start - 1, end - 1);
  }
}

/**
 * Two who hold something of one thing: what both hold of the same days; what only one of them holds, with the nearest
 * of the other before and after, as long as nothing of either lies between.
 */
export function visitTwo<D extends Dated>(
  left: readonly D[],
  right: readonly D[],
  visit: (x: D, y: D) => void,
): void {
  const firstX = firstOf(left);
  const firstY = firstOf(right);
  for (let x = 0; x < firstX; x++) for (let y = 0; y < firstY; y++) visit(left[x]!, right[y]!);
  const next = (x: number, y: number) => {
    if (x >= firstX || y >= firstY) visit(left[x]!, right[y]!);
  };
  let l = 0;
  let r = 0;
  // Whether each held something of the days before these.
  let hadX = false;
  let hadY = false;
  while (l < left.length || r < right.length) {
    const rankL = left[l]?.dayRank ?? Infinity;
    const rankR = right[r]?.dayRank ?? Infinity;
    const endL = rankL <= rankR ? endOfDay(left, l) : l;
    const endR = rankR <= rankL ? endOfDay(right, r) : r;
    const hasX = endL > l;
    const hasY = endR > r;
    // What was said last of a day stands for the day beside other days.
    if (hasX && hasY) {
      for (let x = l; x < endL; x++) next(x, endR - 1);
      for (let y = r; y < endR - 1; y++) next(endL - 1, y);
    }
    const bothMet = hasX && hasY && hadX && hadY;
    if (!bothMet && hasX && hadY) next(endL - 1, r - 1);
    if (!bothMet && hasY && hadX) next(l - 1, endR - 1);
    hadX = hasX;
    hadY = hasY;
    l = endL;
    r = endR;
  }
}

/** Where the positions of the same days as that at `start` end. */
function endOfDay(held: readonly Dated[], start: number): number {
  let end = start + 1;
  while (end < held.length && held[end]!.dayRank === held[start]!.dayRank) end++;
  return end;
}
