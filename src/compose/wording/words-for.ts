import type { Language, Values } from "../../languages/index.ts";

/** The messages `<prefix>-<id>` by id. */
export function wordsFor<Id extends string>(
  { say }: Language,
  prefix: string,
  ids: readonly Id[],
): Readonly<Record<Id, string>> {
  return Object.fromEntries(ids.map((id) => [id, say(`${prefix}-${id}`)])) as Record<Id, string>;
}

/** "reportedBy" → "reported-by". */
export const kebab = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");

/** The same of keys as programs write them: the message of `reportedBy` is `<prefix>-reported-by`. */
export function wordsForKeys<Key extends string>(
  { say }: Language,
  prefix: string,
  keys: Readonly<Record<Key, 0>>,
  values: Values = {},
): Readonly<Record<Key, string>> {
  const said = Object.keys(keys).map((key) => [key, say(`${prefix}-${kebab(key)}`, values)]);
  return Object.fromEntries(said) as Record<Key, string>;
}
