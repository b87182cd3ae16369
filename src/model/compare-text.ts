/** The order of code units, the same on every machine: ids, days and file names, never words that a reader looks up. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Entries in the order of their keys, so that bytes don't hang on the order in which they came. */
export function byKey<Value>(entries: Iterable<readonly [string, Value]>): (readonly [string, Value])[] {
  return [...entries].sort(([a], [b]) => compareText(a, b));
}
