import { isCollection, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Id } from "../model/dataset.ts";
import {
  afterComments,
  applySplices,
  columnOf,
  cut,
  endOf,
  endOfNode,
  isEmptyNode,
  keyStart,
  lineAfter,
  lineStart,
  opened,
  pairOf,
  parse,
} from "./splices.ts";
import type { Entry } from "./written-claim.ts";
import { inline } from "./yaml-text.ts";

/** Adds lines to the end of a top-level list or map. Null where it is written in brackets, or ends otherwise. */
export function appendLines(text: string, lines: readonly string[], blankBefore: boolean): string | null {
  const document = parse(text);
  const { contents } = document;
  if (/^\.\.\.\s*$/m.test(text)) return null;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isEmpty && (!isCollection(contents) || contents.flow === true)) return null;
  const indent = isEmpty ? "" : indentOf(text, contents as YAMLMap);
  const at = text.length;
  const isParted = !blankBefore || text.trim() === "" || /\n\r?\n$/.test(text);
  const put = lines.map((line) => (line === "" ? "\n" : `${indent}${line}\n`)).join("");
  return applySplices(text, [{ from: at, to: at, text: `${opened(text, at)}${isParted ? "" : "\n"}${put}` }]);
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

/**
 * Puts an entry at the end of the map at the top, or of the one under a key of it. Null where there is something else.
 * @param linesOf how it is written in a map of lines
 */
export function addEntry(
  text: string,
  under: string | null,
  id: Id,
  entry: Entry,
  linesOfEntry: (id: Id, entry: Entry) => string[],
): string | null {
  const { contents, errors } = parse(text);
  if (errors.length > 0) return null;
  const lines = linesOfEntry(id, entry);
  const map = under === null ? contents : isMap(contents) ? pairOf(contents, under)?.value : undefined;
  if (isMap(map) && map.items.length > 0) {
    const last = map.items.at(-1)!;
    const end = endOf(last);
    if (map.flow === true)
      return applySplices(text, [{ from: end, to: end, text: `, ${inline(id)}: ${inline(entry)}` }]);
    const indent = " ".repeat(columnOf(text, keyStart(last)));
    const at = afterComments(text, lineAfter(text, end), indent.length);
    const earlier = map.items.at(-2);
    const isApart = earlier !== undefined && /^[ \t]*\r?\n/.test(text.slice(lineAfter(text, endOf(earlier))));
    const put = lines.map((line) => `${indent}${line}\n`).join("");
    return applySplices(text, [
      { from: at, to: at, text: `${opened(text, at)}${isApart ? "\n" : ""}${put}` },
    ]);
  }
  if (under !== null) return isMap(contents) && !contents.flow ? appendBelow(text, under, lines) : null;
  return isEmptyNode(contents) ? startCollection(text, contents, lines) : null;
}

/** Puts an item at the end of the list that a key of an entry has, or the key with it. Null where that can't be. */
export function addItem(text: string, id: Id, key: string, item: Entry): string | null {
  const { contents, errors } = parse(text);
  if (errors.length > 0 || !isMap(contents)) return null;
  const entry = pairOf(contents, id)?.value;
  if (!isMap(entry)) return null;
  const list = pairOf(entry, key)?.value;
  if (isSeq(list) && list.items.length > 0) {
    const last = list.items.at(-1) as YAMLMap;
    const end = endOfNode(last) ?? list.range![1];
    if (list.flow === true) return applySplices(text, [{ from: end, to: end, text: `, ${inline(item)}` }]);
    const dash = columnOf(text, list.range![0]);
    const at = lineAfter(text, end);
    return applySplices(text, [
      { from: at, to: at, text: `${opened(text, at)}${" ".repeat(dash)}- ${inline(item)}\n` },
    ]);
  }
  if (!isEmptyNode(list ?? null)) return null;
  if (entry.flow === true) {
    const held = pairOf(entry, key);
    const end = held === undefined ? endOf(entry.items.at(-1)!) : endOf(held);
    const from = held === undefined ? end : keyStart(held);
    const put = `${held === undefined ? ", " : ""}${key}: [${inline(item)}]`;
    return applySplices(text, [{ from, to: end, text: put }]);
  }
  const held = pairOf(entry, key);
  const indent = " ".repeat(columnOf(text, keyStart(entry.items[0]!)));
  if (held !== undefined) {
    const from = (held.key as { range: [number, number, number] }).range[1];
    return applySplices(text, [cut(text, held, `:\n${indent}  - ${inline(item)}`, from)]);
  }
  const at = lineAfter(text, endOf(entry.items.at(-1)!));
  const put = `${opened(text, at)}${indent}${key}:\n${indent}  - ${inline(item)}\n`;
  return applySplices(text, [{ from: at, to: at, text: put }]);
}

/** The first entry of a text that has none: `[]`, `{}`, comments alone, or nothing. */
export function startCollection(text: string, empty: unknown, lines: readonly string[]): string | null {
  if (isCollection(empty)) {
    const [from, to] = empty.range!;
    if (lineStart(text, from) !== from) return null;
    return applySplices(text, [{ from, to, text: lines.join("\n") }]);
  }
  return /^(?:---|\.\.\.)/m.test(text) ? null : appendLines(text, lines, true);
}

function indentOf(text: string, collection: YAMLMap): string {
  const start = collection.range![0];
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start).replace(/\S.*$/, "");
}
