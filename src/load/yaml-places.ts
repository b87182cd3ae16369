import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from "yaml";
import type { Place } from "../diagnostic.ts";
import type { RawPath } from "../model/raw-dataset.ts";

/** Where the values of one YAML document stand. */
export class YamlPlaces {
  readonly #file: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #text: string;
  /** Pairs by key for each map looked into: a place is asked for each of thousands of ids. */
  readonly #pairs = new WeakMap<object, Map<string, { key: unknown; value: unknown }>>();

  constructor(file: string, document: Document, lines: LineCounter, text: string) {
    this.#file = file;
    this.#text = text;
    this.#document = document;
    this.#lines = lines;
  }

  /** The place of a character, counted from 0 in UTF-16 units. */
  at(offset: number): Place & { readonly line: number; readonly column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** What stands on the line behind a value, which may be none. */
  behind(node: { readonly range?: readonly number[] | null | undefined }): string {
    const from = node.range?.[1] ?? this.#text.length;
    const end = this.#text.indexOf("\n", from);
    return this.#text.slice(from, end === -1 ? undefined : end);
  }

  ofNode(node: unknown): Place {
    return this.at(startOf(node) ?? 0);
  }

  locate(path: RawPath, part: "key" | "value" = "value"): Place {
    let node: unknown = this.#document.contents;
    let key: unknown = null;
    let nearest = startOf(node) ?? 0;
    for (const step of path) {
      const next = this.#step(node, step);
      if (next === null) return this.at(nearest);
      node = next.value;
      key = next.key;
      nearest = startOf(node) ?? startOf(key) ?? nearest;
    }
    return this.at(part === "key" ? (startOf(key) ?? nearest) : nearest);
  }

  written(path: RawPath): string | null {
    let node: unknown = this.#document.contents;
    for (const step of path) node = this.#step(node, step)?.value ?? null;
    return isScalar(node) && node.type === "PLAIN" ? (node.source ?? null) : null;
  }

  #step(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
    if (isSeq(node) && typeof step === "number") return { key: null, value: node.items[step] ?? null };
    if (!isMap(node)) return null;
    return this.#pairsOf(node).get(String(step)) ?? null;
  }

  #pairsOf(map: {
    items: { key: unknown; value: unknown }[];
  }): Map<string, { key: unknown; value: unknown }> {
    const known = this.#pairs.get(map);
    if (known !== undefined) return known;
    const pairs = new Map<string, { key: unknown; value: unknown }>();
    for (const pair of map.items) {
      const name = keyText(pair.key);
      if (name !== null && !pairs.has(name)) pairs.set(name, pair);
    }
    this.#pairs.set(map, pairs);
    return pairs;
  }
}

/** A key as typed: `2024` and `1e3` are names here, not numbers. Null for a key that is a map or a list. */
export function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null;
  if (typeof key.value === "string") return key.value;
  return key.source ?? String(key.value);
}

/** A value left empty has a range of no length just behind its key, on a place that says nothing. */
function startOf(node: unknown): number | null {
  if (!isNode(node) || !node.range) return null;
  return node.range[0] === node.range[1] ? null : node.range[0];
}
