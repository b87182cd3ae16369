export type Json = { readonly [key: string]: unknown };

/**
 * JSON whose keys may be written with the prefix of schema.org (`schema:author`, `http://schema.org/author`, or one that
 * its context declares) → the same without it. A key that stands there plainly wins.
 * @throws SyntaxError
 */
export function parseLinkedData(text: string): unknown {
  const declared = [
    ...text.matchAll(/"([\w-]{1,40})"\s{0,20}:\s{0,20}"https?:\/\/(?:www\.)?schema\.org\/?#?"/g),
  ];
  const names = new Set([
    "schema",
    ...declared.map(([, name = ""]) => name).filter((name) => name !== "@vocab"),
  ]);
  const plain = (key: string) => {
    const local = /^https?:\/\/(?:www\.)?schema\.org\/(\w+)$/.exec(key)?.[1];
    if (local !== undefined) return local;
    const colon = key.indexOf(":");
    return colon > 0 && names.has(key.slice(0, colon)) ? key.slice(colon + 1) : key;
  };
  return JSON.parse(text, (_, value: unknown) => {
    if (!isObject(value) || Object.keys(value).every((key) => plain(key) === key)) return value;
    const own = Object.entries(value);
    return Object.fromEntries([
      ...own.map(([key, inner]) => [plain(key), inner]),
      ...own.filter(([key]) => plain(key) === key),
    ]);
  });
}

/** JSON-LD: what a property has is a value, a list of them, or the `@id` of a node that stands elsewhere. */
export interface LinkedData {
  /** The nodes that a value is, holds or names. Of a node that is only named, with all that is said of it. */
  nodes(value: unknown): Json[];
  /** Names of whoever a value is, holds or names. */
  names(value: unknown): string[];
}

/** @param whole all that may be referred to: a file, or the blocks of a page */
export function linkedData(whole: unknown): LinkedData {
  const known = nodesById(whole);
  const followed = (value: unknown): unknown => {
    if (typeof value === "string") return known.get(value) ?? value;
    if (!isObject(value)) return value;
    const id = value["@id"];
    return typeof id === "string" ? { ...known.get(id), ...value } : value;
  };
  const values = (value: unknown) => listed(value).map(followed);
  return {
    nodes: (value) => values(value).filter(isObject),
    names: (value) =>
      values(value)
        .map((one) => (isObject(one) ? textOf(one.name) || textOf(one.url) : textOf(one)))
        .filter((name) => name !== ""),
  };
}

/** What several objects say of one node is put together; where they differ the first is believed. */
function nodesById(whole: unknown): ReadonlyMap<string, Json> {
  const known = new Map<string, Json>();
  for (const node of objectsIn(whole)) {
    const id = node["@id"];
    if (typeof id === "string") known.set(id, { ...node, ...known.get(id) });
  }
  return known;
}

/** All objects, each before those within it. With a stack of our own: files may be deeper than the machine's. */
export function* objectsIn(whole: unknown): Iterable<Json> {
  const ahead = [whole];
  while (ahead.length > 0) {
    const value = ahead.pop();
    if (typeof value !== "object" || value === null) continue;
    if (isObject(value)) yield value;
    for (const inner of Object.values(value).reverse()) ahead.push(inner);
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** One line: what the markup breaks over lines is one sentence. Of several texts the first that says anything. */
export function textOf(value: unknown): string {
  return textsOf(value)[0] ?? "";
}

/** Texts may be objects with the language beside them: `{"@value": "…", "@language": "en"}`. */
export function textsOf(value: unknown): string[] {
  return listed(value)
    .map((one) => (isObject(one) ? (one["@value"] ?? one["@id"]) : one))
    .map((one) => (typeof one === "number" ? String(one) : typeof one === "string" ? oneLine(one) : ""))
    .filter((text) => text !== "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
