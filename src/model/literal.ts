/** Makes the value of one key; of up to four things. */
export type Maker<Input extends readonly unknown[]> = (...input: Input) => unknown;

/**
 * A function that makes objects with these keys in this order, the value of each by its own maker: `{a: …, b: …}` as
 * it would be written by hand. It is compiled from the keys because an object of thirty keys that is filled in a loop
 * takes twice the time of a literal and has no place of its own in memory for what is in it; of a hundred thousand
 * claims that is an eighth of all the time that loading takes.
 * @param makers keys are of this program, never of a file
 */
export function literalOf<Input extends readonly unknown[]>(
  makers: readonly (readonly [key: string, make: Maker<Input>])[],
): (...input: Input) => Record<string, unknown> {
  const parts = makers.map(([key], index) => `${JSON.stringify(key)}: make[${index}](a, b, c, d)`);
  const source = `return (a, b, c, d) => ({ ${parts.join(", ")} });`;
  return new Function("make", source)(makers.map(([, make]) => make));
}
