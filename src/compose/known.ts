/** What a key stands for; every reference of a dataset resolves, so that none is a fault of this program. */
export function known<Key, Value>(entries: ReadonlyMap<Key, Value>, key: Key): Value {
  const found = entries.get(key);
  if (found === undefined) throw new Error(`refers to nothing: ${String(key)}`);
  return found;
}

/** The first and the last of some days, in order; null where there is none. */
export function endsOf(days: readonly string[]): { readonly first: string; readonly last: string } | null {
  const [first, last] = [days.at(0), days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
