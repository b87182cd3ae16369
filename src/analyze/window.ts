import type { Days } from "./days.ts";

/** Something that holds for certain days. */
interface Referenced {
  readonly reference: Days;
}

/**
 * Every two of `items` whose days lie at most `windowDays` apart, each pair once; cost n log n and the pairs
 * found. A sweep by first day: whatever is still open when the next begins is within the window of it, so no
 * pair outside is ever looked at, however long or open some of the ranges are.
 */
export function* pairsWithin<T extends Referenced>(
  items: readonly T[],
  windowDays: number,
): Generator<readonly [T, T]> {
  let current: T[] = [];
  for (const next of byStart(items)) {
    current = stillOpen(current, next, windowDays);
    for (const earlier of current) yield [earlier, next];
    current.push(next);
  }
}

/** The same between two lists: pairs of one of `left` and one of `right`. */
export function* pairsAcross<T extends Referenced>(
  left: readonly T[],
  right: readonly T[],
  windowDays: number,
): Generator<readonly [T, T]> {
  const rights = byStart(right);
  let currentLeft: T[] = [];
  let currentRight: T[] = [];
  let r = 0;
  for (const next of byStart(left)) {
    for (; r < rights.length && rights[r]!.reference.start < next.reference.start; r++) {
      const opened = rights[r]!;
      currentLeft = stillOpen(currentLeft, opened, windowDays);
      for (const earlier of currentLeft) yield [earlier, opened];
      currentRight.push(opened);
    }
    currentRight = stillOpen(currentRight, next, windowDays);
    for (const earlier of currentRight) yield [next, earlier];
    currentLeft.push(next);
  }
  for (; r < rights.length; r++) {
    const opened = rights[r]!;
    currentLeft = stillOpen(currentLeft, opened, windowDays);
    for (const earlier of currentLeft) yield [earlier, opened];
  }
}

function byStart<T extends Referenced>(items: readonly T[]): T[] {
  // Both may be -Infinity, whose difference is no number.
  return items.toSorted((a, b) =>
    a.reference.start === b.reference.start ? 0 : a.reference.start - b.reference.start,
  );
}

function stillOpen<T extends Referenced>(current: T[], next: T, windowDays: number): T[] {
  return current.filter((earlier) => next.reference.start - earlier.reference.end <= windowDays);
}
