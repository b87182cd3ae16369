/**
 * "a, b and c", as Unicode CLDR has it for English (Britain) and Norwegian, which differ in the word alone; a test
 * compares it with what the platform writes, which takes longer to load than a short brief has lists.
 */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}
