import type { Days } from "./days.ts";

/** Something that holds for certain days. */
interface Referenced {
  readonly day: Days;
}

/** Takes two that lie within the window. A call, since a pair for each of millions is a heap of garbage. */
export type Visit<T> = (x: T, y: T) => void;

/**
 * Visits every two of `items` whose days lie at most `windowDays` apart, each pair once; cost n log n and the
 * pairs found. A sweep by first day: whatever is still open when the next begins is within the window of it, so
 * no pair outside is ever looked at, however long or open some of the ranges are.
 */
export function pairsWithin<T extends Referenced>(
  items: readonly T[],
  windowDays: number,
  visit: Visit<T>,
): void {
  const current: T[] = [];
  for (const next of byStart(items)) {
    keepOpen(current, next, windowDays);
    for (const earlier of current) visit(earlier, next);
    current.push(next);
  }
}

/** The same between two lists: pairs of one of `left`, which comes first, and one of `right`. */
export function pairsAcross<T extends Referenced>(
  left: readonly T[],
  right: readonly T[],
  windowDays: number,
  visit: Visit<T>,
): void {
  const rights = byStart(right);
  const currentLeft: T[] = [];
  const currentRight: T[] = [];
  let r = 0;
  const openRight = (opened: T) => {
    keepOpen(currentLeft, opened, windowDays);
    for (const earlier of currentLeft) visit(earlier, opened);
    currentRight.push(opened);
  };
  for (const next of byStart(left)) {
    for (; r < rights.length && rights[r]!.day.start < next.day.start; r++) openRight(rights[r]!);
    keepOpen(currentRight, next, windowDays);
    for (const earlier of currentRight) visit(next, earlier);
    currentLeft.push(next);
  }
  for (; r < rights.length; r++) openRight(rights[r]!);
}

function byStart<T extends Referenced>(items: readonly T[]): T[] {
  // Both may be -Infinity, whose difference is no number.
  return items.toSorted((a, b) => (a.day.start === b.day.start ? 0 : a.day.start - b.day.start));
}

/** Drops from `current` what ended too long before `next`, in place and in order. */
function keepOpen<T extends Referenced>(current: T[], next: T, windowDays: number): void {
  let kept = 0;
  for (const earlier of current) {
    if (next.day.start - earlier.day.end <= windowDays) current[kept++] = earlier;
  }
  current.length = kept;
}
