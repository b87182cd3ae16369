import type { RawValue } from "../model/raw-dataset.ts";

/** Maps → objects without a prototype, so that `__proto__` is a key without effect. */
export function plainOf(value: RawValue): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  if (!isMap(value)) return value;
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of value) plain[key] = plainOf(inner);
  return plain;
}

export function isMap(value: RawValue | undefined): value is ReadonlyMap<string, RawValue> {
  return value instanceof Map;
}

/**
 * A key with no value or a blank one counts as not given, as an empty cell does in claims.csv. Only keys that
 * an entry may have: `{name: Smith, John}` holds an unknown key John without a value, and has to be refused.
 */
export function withoutBlanks(entry: unknown, keys: readonly string[]): unknown {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return entry;
  const given = entry as Record<string, unknown>;
  for (const key of keys) {
    if (isBlank(given[key])) delete given[key];
  }
  return given;
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
