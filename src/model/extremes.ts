/** `Math.max` and `Math.min` take what they are given on the stack, which has no room for a column of a long table. */

/** The largest of these, and of `least`. */
export function largest(values: Iterable<number>, least: number): number {
  let found = least;
  for (const value of values) found = Math.max(found, value);
  return found;
}

/** The smallest of these, and of `most`. */
export function smallest(values: Iterable<number>, most: number): number {
  let found = most;
  for (const value of values) found = Math.min(found, value);
  return found;
}
