import { isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { CLAIM_KEYS } from "./columns.ts";
import { inline } from "./yaml-text.ts";

/**
 * Edits of a YAML text that touch nothing but what they change: comments, blank lines, quotes and the order of
 * everything else stay. The library finds where values stand; the text is cut and joined there.
 */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ splice, index }));
  ordered.sort((a, b) => b.splice.from - a.splice.from || b.index - a.index);
  return ordered.reduce(
    (edited, { splice: { from, to, text: put } }) => edited.slice(0, from) + put + edited.slice(to),
    text,
  );
}

const parse = (text: string) =>
  parseDocument(text, { schema: "core", version: "1.2", uniqueKeys: false, prettyErrors: false });

/** Adds lines to the end of a top-level list or map. Null where it is written in brackets, or ends otherwise. */
export function appendLines(text: string, lines: readonly string[], blankBefore: boolean): string | null {
  const document = parse(text);
  const { contents } = document;
  if (/^\.\.\.\s*$/m.test(text)) return null;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isEmpty && (!isCollection(contents) || contents.flow === true)) return null;
  const indent = isEmpty ? "" : indentOf(text, contents as YAMLMap);
  const ended = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  const parted = blankBefore && ended.trim() !== "" && !ended.endsWith("\n\n") ? `${ended}\n` : ended;
  return `${parted}${lines.map((line) => (line === "" ? "\n" : `${indent}${line}\n`)).join("")}`;
}

function indentOf(text: string, collection: YAMLMap): string {
  const start = collection.range![0];
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start).replace(/\S.*$/, "");
}

/** Adds entries to a map under a top-level key, or the key with them. Null where the map is in brackets. */
export function appendBelow(text: string, key: string, lines: readonly string[]): string | null {
  const { contents } = parse(text);
  if (!isMap(contents) || contents.flow === true) return null;
  const pair = pairOf(contents, key);
  const below = (indent: string) => lines.map((line) => `${indent}${line}\n`).join("");
  if (pair === undefined) return appendLines(text, [`${key}:`, ...lines.map((line) => `  ${line}`)], true);
  const { value } = pair;
  if (isMap(value) && value.flow !== true && value.items.length > 0) {
    const at = lineAfter(text, endOf(value.items.at(-1)!));
    return applySplices(text, [{ from: at, to: at, text: opened(text, at) + below(indentOf(text, value)) }]);
  }
  const isEmpty =
    value === null || (isScalar(value) && value.value === null) || (isMap(value) && value.items.length === 0);
  if (!isEmpty) return null;
  const from = (pair.key as { range: [number, number, number] }).range[1];
  const to = value !== null && isMap(value) ? value.range![1] : from;
  return applySplices(text, [
    { from, to: Math.max(to, from + (text[from] === ":" ? 1 : 0)), text: `:\n${below("  ").trimEnd()}` },
  ]);
}

/** A file whose last line was never ended. */
const opened = (text: string, at: number): string => (at > 0 && text[at - 1] !== "\n" ? "\n" : "");

/** Changes keys of claims in a list; what is undefined goes. Null where one of them can't be edited in place. */
export function editClaims(
  text: string,
  changes: ReadonlyMap<Id, ReadonlyMap<string, RawValue | undefined>>,
): string | null {
  const { contents } = parse(text);
  if (!isSeq(contents)) return null;
  const splices: Splice[] = [];
  let found = 0;
  for (const item of contents.items) {
    if (!isMap(item)) continue;
    const id = pairOf(item, "id")?.value;
    const own = isScalar(id)
      ? (changes.get(String(id.source ?? id.value)) ?? changes.get(String(id.value)))
      : undefined;
    if (own === undefined) continue;
    found += 1;
    const edits = item.flow === true ? [rewriteFlow(item, own)] : editBlock(text, item, own);
    if (edits === null) return null;
    for (const edit of edits) splices.push(edit);
  }
  return found === changes.size ? applySplices(text, splices) : null;
}

type Keys = ReadonlyMap<string, RawValue | undefined>;

function rewriteFlow(item: YAMLMap, changes: Keys): Splice {
  const before = new Map(
    Object.entries(item.toJSON() as Record<string, RawValue>).map(([key, value]) => [key, mapped(value)]),
  );
  const keys = CLAIM_KEYS.filter((key) => before.has(key) || changes.has(key));
  const after = keys
    .map((key) => [key, changes.has(key) ? changes.get(key) : before.get(key)] as const)
    .filter((entry): entry is [string, RawValue] => entry[1] !== undefined);
  return { from: item.range![0], to: item.range![1], text: inline(new Map(after)) };
}

function mapped(value: unknown): RawValue {
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== "object" || value === null) return value as RawValue;
  return new Map(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]));
}

function editBlock(text: string, item: YAMLMap, changes: Keys): Splice[] | null {
  const indent = " ".repeat(columnOf(text, keyStart(item.items[0]!)));
  const splices: Splice[] = [];
  for (const [key, value] of changes) {
    const pair = pairOf(item, key);
    if (pair === undefined) {
      if (value === undefined) continue;
      splices.push(insertKey(text, item, indent, key, value));
    } else if (value === undefined) {
      if (pair === item.items[0]) return null;
      splices.push({ from: lineStart(text, keyStart(pair)), to: lineAfter(text, endOf(pair)), text: "" });
    } else splices.push(replaceValue(text, pair, value));
  }
  return splices;
}

/** Of a text in several languages only the one that changed. */
function replaceValue(text: string, pair: Pair, value: RawValue): Splice {
  const inner = pair.value;
  if (isMap(inner) && value instanceof Map) {
    const before = inner.toJSON() as Record<string, unknown>;
    const differing = [...value.keys()].filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(value.get(key)),
    );
    const sameKeys = inner.items.length === value.size && [...value.keys()].every((key) => key in before);
    const changed = differing[0];
    if (sameKeys && differing.length === 1 && typeof value.get(changed!) === "string") {
      const own = pairOf(inner, changed!)!;
      const written = inline(
        inner.flow === true ? new Map([[changed!, value.get(changed!)!]]) : value.get(changed!)!,
      );
      return cut(
        text,
        own,
        inner.flow === true ? written.slice(1, -1) : `${inline(changed!)}: ${written}`,
        keyStart(own),
      );
    }
  }
  const from = (pair.key as { range: [number, number, number] }).range[1];
  return cut(text, pair, `: ${inline(value)}`, from);
}

/** A block scalar's end is the start of the next line. */
function cut(text: string, pair: Pair, put: string, from: number): Splice {
  const to = endOf(pair);
  const endsLine = to > 0 && text[to - 1] === "\n";
  return { from, to, text: endsLine ? `${put}\n` : put };
}

function insertKey(text: string, item: YAMLMap, indent: string, key: string, value: RawValue): Splice {
  const order = CLAIM_KEYS.indexOf(key);
  const before =
    item.items.filter((pair) => CLAIM_KEYS.indexOf(nameOf(pair)) < order).at(-1) ?? item.items[0]!;
  const at = lineAfter(text, endOf(before));
  return { from: at, to: at, text: `${opened(text, at)}${indent}${key}: ${inline(value)}\n` };
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => nameOf(pair) === key);
}

const keyStart = (pair: Pair): number => (pair.key as { range: [number, number, number] }).range[0];

function endOf(pair: Pair): number {
  const value = pair.value as { range?: [number, number, number] | null } | null;
  return value?.range?.[1] ?? (pair.key as { range: [number, number, number] }).range[1];
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** The start of the line behind the one on which something ends. */
function lineAfter(text: string, end: number): number {
  if (end > 0 && text[end - 1] === "\n") return end;
  const next = text.indexOf("\n", end);
  return next === -1 ? text.length : next + 1;
}
