/** More names than these are no sentence any more. */
const MOST_NAMES = 12;
const NAMED = 8;

/** A long list as its first items and how many others there are. */
export function shortened(items: readonly string[], others: (count: number) => string): readonly string[] {
  return items.length <= MOST_NAMES ? items : [...items.slice(0, NAMED), others(items.length - NAMED)];
}
