import { isCollection, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { RawValue } from "../model/raw-dataset.ts";

/**
 * Edits of a YAML text that touch nothing but what they change: comments, blank lines, quotes and the order of
 * everything else stay. The library finds where values stand; the text is cut and joined there.
 */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** With the text's own line breaks. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const isWindows = /\r?\n/.exec(text)?.[0] === "\r\n";
  const ordered = splices.map((splice, index) => ({ splice, index }));
  // From the end on; what is put in where something else is taken out stands before that, and so comes after it here.
  ordered.sort((a, b) => b.splice.from - a.splice.from || b.splice.to - a.splice.to || b.index - a.index);
  return ordered.reduce((edited, { splice: { from, to, text: put } }) => {
    const written = isWindows ? put.replace(/\r?\n/g, "\r\n") : put;
    return edited.slice(0, from) + written + edited.slice(to);
  }, text);
}

export const parse = (text: string) =>
  parseDocument(text, {
    schema: "core",
    version: "1.2",
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
  });

export const isEmptyNode = (node: unknown): boolean =>
  node === null || (isScalar(node) && node.value === null) || (isCollection(node) && node.items.length === 0);

/** A file whose last line was never ended. */
export const opened = (text: string, at: number): string => (at > 0 && text[at - 1] !== "\n" ? "\n" : "");

export function mapped(value: unknown): RawValue {
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== "object" || value === null) return value as RawValue;
  return new Map(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]));
}

/** A block scalar's end is the start of the next line. */
export function cut(text: string, pair: Pair, put: string, from: number): Splice {
  const to = endOf(pair);
  const endsLine = text[to - 1] === "\n";
  return { from, to, text: endsLine ? `${put}\n` : put };
}

export function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => nameOf(pair) === key);
}

export const keyStart = (pair: Pair): number => (pair.key as { range: [number, number, number] }).range[0];

/** Where its value ends. */
export function endOf(pair: Pair): number {
  return endOfNode(pair.value) ?? (pair.key as { range: [number, number, number] }).range[1];
}

/** Of lines, where the last of them ends: what the library takes for the end is behind comments. */
export function endOfNode(node: unknown): number | null {
  if (isPair(node)) return endOf(node);
  const last = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  if (last !== undefined) return endOfNode(last);
  return (node as { range?: [number, number, number] | null } | null)?.range?.[1] ?? null;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** The start of the line behind the one on which something ends. */
export function lineAfter(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const next = text.indexOf("\n", end);
  return next === -1 ? text.length : next + 1;
}

/** Behind comments that are indented further than the item: they are about it. */
export function afterComments(text: string, end: number, indent: number): number {
  const comments = new RegExp(`(?:[ ]{${indent + 1},}#.*(?:\\n|$))*`, "y");
  comments.lastIndex = end;
  return end + (comments.exec(text)?.[0].length ?? 0);
}
