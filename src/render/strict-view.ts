/**
 * The same data, in which reading a field that isn't there throws. Handlebars' own strictness stops at what a
 * template prints: `{{#if nope}}`, `{{#each nope}}` and a helper's arguments would pass as empty. Inherited
 * names (`constructor`, `toString`) are fields that aren't there.
 */
export function strictView<T>(value: T, path = ""): T {
  if (Array.isArray(value)) return value.map((item) => strictView(item, path)) as T;
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    // Handlebars asks first and would name the whole object in its message; reading it names the field.
    has: () => true,
    get(target, key) {
      if (Object.hasOwn(target, key)) return fieldOf(target, key, path);
      if (typeof key === "symbol") return undefined;
      throw new Error(`no such field here: ${path}${key}`);
    },
  }) as T;
}

function fieldOf(target: object, key: string | symbol, path: string): unknown {
  return strictView(Reflect.get(target, key), `${path}${String(key)}.`);
}
