import { compareIds, type Dated } from "./dated.ts";

/**
 * As many figures of one thing are still read against each other; what an origin holds beyond that is a series, of
 * which nobody reads the first day against the sixtieth: n figures would make n²/2 pairs.
 */
export const HANDFUL = 5;

/**
 * The first of what one holds, every two of which are compared: all of a handful, of six four, of seven three. A claim
 * that makes a series of a handful takes the pairs of a few with it so, and never all at once.
 */
export function firstOf<D>(held: readonly D[]): readonly D[] {
  return held.slice(0, held.length <= HANDFUL ? held.length : Math.max(0, 2 * HANDFUL - held.length));
}

/** By day, then day said, then id. */
export function inTime<D extends Dated>(held: readonly D[]): D[] {
  return held.toSorted(
    (x, y) => x.dayRank - y.dayRank || x.saidRank - y.saidRank || compareIds(x.claim.id, y.claim.id),
  );
}

/** Each with the next; of a day that is told in several ways, each way with the one that replaces it. */
export function visitOwn<D extends Dated>(held: readonly D[], visit: (x: D, y: D) => void): void {
  const first = firstOf(held);
  const isFirst = pairOf(first, first);
  for (let one = 0; one < first.length; one++)
    for (let other = one + 1; other < first.length; other++) visit(first[one]!, first[other]!);
  const next = (x: D, y: D) => {
    if (!isFirst(x, y)) visit(x, y);
  };
  let standing: D | null = null;
  for (let start = 0, end = 0; start < held.length; start = end) {
    end = endOfDay(held, start);
    for (let index = start + 1; index < end; index++) next(held[index - 1]!, held[index]!);
    const last = held[end - 1]!;
    if (standing !== null) next(standing, last);
    standing = last;
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
  const firsts = [firstOf(left), firstOf(right)] as const;
  for (const x of firsts[0]) for (const y of firsts[1]) visit(x, y);
  const isFirst = pairOf(...firsts);
  const next = (x: D, y: D) => {
    if (!isFirst(x, y)) visit(x, y);
  };
  let beforeX: D | null = null;
  let beforeY: D | null = null;
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const rankL = left[l]?.dayRank ?? Infinity;
    const rankR = right[r]?.dayRank ?? Infinity;
    const endL = rankL <= rankR ? endOfDay(left, l) : l;
    const endR = rankR <= rankL ? endOfDay(right, r) : r;
    // What was said last of a day stands for the day beside other days.
    const x = endL > l ? left[endL - 1]! : null;
    const y = endR > r ? right[endR - 1]! : null;
    if (x !== null && y !== null) {
      for (let index = l; index < endL; index++) next(left[index]!, y);
      for (let index = r; index < endR - 1; index++) next(x, right[index]!);
    }
    const bothMet = x !== null && y !== null && beforeX !== null && beforeY !== null;
    if (!bothMet && x !== null && beforeY !== null) next(x, beforeY);
    if (!bothMet && y !== null && beforeX !== null) next(beforeX, y);
    beforeX = x;
    beforeY = y;
    l = endL;
    r = endR;
  }
}

function pairOf<D>(left: readonly D[], right: readonly D[]): (x: D, y: D) => boolean {
  if (left.length === 0 || right.length === 0) return () => false;
  return (x, y) => left.includes(x) && right.includes(y);
}

/** Where the positions of the same days as that at `start` end. */
function endOfDay(held: readonly Dated[], start: number): number {
  let end = start + 1;
  while (end < held.length && held[end]!.dayRank === held[start]!.dayRank) end++;
  return end;
}
