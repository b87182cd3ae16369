/** The order of code units, the same on every machine: ids, days and file names, never words that a reader looks up. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
