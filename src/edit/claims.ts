import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { startCollection } from "./entries.ts";
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
  mapped,
  nameOf,
  opened,
  pairOf,
  parse,
  type Splice,
} from "./splices.ts";
import { CLAIM_KEYS, type WrittenClaim } from "./written-claim.ts";
import { claimLines, inline } from "./yaml-text.ts";

/** A claim of a list, and its lines: from that with its dash to the end of that with its last value. */
export interface ClaimLines {
  readonly id: Id;
  readonly value: WrittenClaim;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** Which key stands at an offset; null between them, or in a line that is no key's. */
  keyAt(offset: number): string | null;
}

/** Null where the text is no list of claims. */
export function claimsIn(text: string): ClaimLines[] | null {
  const { contents, errors } = parse(text);
  if (errors.length > 0 || (!isSeq(contents) && !isEmptyNode(contents))) return null;
  if (!isSeq(contents)) return [];
  return contents.items.flatMap((item, index) => {
    if (!isMap(item)) return [];
    const { start, end } = linesOf(text, contents, index);
    const value = mapped(item.toJSON()) as WrittenClaim;
    const keyAt = (offset: number) =>
      nameOfOrNull(
        item.items.find((pair) => keyStart(pair) <= offset && offset < lineAfter(text, endOf(pair))),
      );
    return [{ id: String(value.get("id")), value, start, end, line: lineAt(text, start), keyAt }];
  });
}

const nameOfOrNull = (pair: Pair | undefined) => (pair === undefined ? null : nameOf(pair));

const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

/** Of an item in brackets, the item alone. */
function linesOf(text: string, list: YAMLSeq, index: number): { start: number; end: number } {
  const item = list.items[index] as YAMLMap;
  if (list.flow === true) return { start: item.range![0], end: item.range![1] };
  const dash = (list.srcToken as { items: { start: { offset: number }[] }[] }).items[index]!.start.find(
    ({ type }: { type?: string; offset: number }) => type === "seq-item-ind",
  )!.offset;
  return { start: lineStart(text, dash), end: lineAfter(text, endOfNode(item) ?? dash + 1) };
}

/**
 * Puts a claim behind another one, or behind the last. A blank line parts them where one parts the others.
 * Null where the text is no list.
 */
export function insertClaim(text: string, claim: WrittenClaim, behind: Id | null): string | null {
  const { contents, errors } = parse(text);
  if (errors.length > 0) return null;
  if (!isSeq(contents) || contents.items.length === 0)
    return isEmptyNode(contents) ? startCollection(text, contents, claimLines(claim)) : null;
  const found = contents.items.findIndex((item) => isMap(item) && String(item.get("id")) === behind);
  const index = found === -1 ? contents.items.length - 1 : found;
  const { end } = linesOf(text, contents, index);
  if (contents.flow === true) return applySplices(text, [{ from: end, to: end, text: `, ${inline(claim)}` }]);
  const dash = linesOf(text, contents, index).start;
  const indent = /^[ \t]*/.exec(text.slice(dash))![0];
  const at = afterComments(text, end, indent.length);
  const lines = claimLines(claim).map((line) => `${indent}${line}\n`);
  const keeps = keepsBlanks(text.slice(dash, end)) || /\n[ \t]*\r?\n$/.test(text.slice(0, at));
  const blank = isParted(text, contents) && !keeps ? "\n" : "";
  return applySplices(text, [{ from: at, to: at, text: `${opened(text, at)}${blank}${lines.join("")}` }]);
}

/** A block that keeps its blank lines (`|+`) would take in one more. */
const keepsBlanks = (lines: string) => /[|>]\d?\+/.test(lines);

/** Is there a blank line between two items, or is there only one item? */
function isParted(text: string, list: YAMLSeq): boolean {
  const last = list.items.length - 1;
  if (last === 0) return true;
  const between = text.slice(linesOf(text, list, last - 1).end, linesOf(text, list, last).start);
  return /^[ \t]*\r?$/m.test(between.split("\n").slice(0, -1).join("\n")) && between !== "";
}

/** Takes a claim out, with the blank line that parts it from the others. Null where it is not there. */
export function removeClaim(text: string, id: Id): string | null {
  const { contents, errors } = parse(text);
  if (errors.length > 0 || !isSeq(contents)) return null;
  const index = contents.items.findIndex((item) => isMap(item) && String(item.get("id")) === id);
  if (index === -1) return null;
  const { start, end } = linesOf(text, contents, index);
  if (contents.flow === true) return applySplices(text, [flowCut(text, contents, index)]);
  if (contents.items.length === 1) return applySplices(text, [{ from: start, to: end, text: "[]\n" }]);
  const earlier = index === 0 ? { start: 0, end: 0 } : linesOf(text, contents, index - 1);
  const outside = text.slice(earlier.end, start);
  const before = /(?:^|\n)([ \t]*\r?\n)$/.exec(outside)?.[1]?.length ?? 0;
  const isKept = keepsBlanks(text.slice(earlier.start, earlier.end));
  const blanks = isKept ? /^(?:[ \t]*\r?\n)+/ : /^[ \t]*(?:\r?\n|$)/;
  const behind = blanks.exec(text.slice(end))?.[0].length ?? 0;
  const isLast = end === text.length;
  const splice =
    before > 0 && (behind > 0 || isLast)
      ? { from: start - before, to: end, text: "" }
      : { from: start, to: isKept || (index === 0 && before === 0) ? end + behind : end, text: "" };
  return applySplices(text, [splice]);
}

/** An item in brackets with the comma behind it, or of the last one that before it. */
function flowCut(text: string, list: YAMLSeq, index: number): Splice {
  const { start, end } = linesOf(text, list, index);
  const comma = /^\s*,[ \t]*/.exec(text.slice(end));
  if (comma !== null) return { from: start, to: end + comma[0].length, text: "" };
  const earlier = /,\s*$/.exec(text.slice(0, start));
  return { from: start - (earlier?.[0].length ?? 0), to: end, text: "" };
}

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

function insertKey(text: string, item: YAMLMap, indent: string, key: string, value: RawValue): Splice {
  const order = CLAIM_KEYS.indexOf(key);
  const before =
    item.items.filter((pair) => CLAIM_KEYS.indexOf(nameOf(pair)) < order).at(-1) ?? item.items[0]!;
  const at = lineAfter(text, endOf(before));
  return { from: at, to: at, text: `${opened(text, at)}${indent}${key}: ${inline(value)}\n` };
}
