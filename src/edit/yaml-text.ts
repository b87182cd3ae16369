import { Document, isCollection, isScalar, visit } from "yaml";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import type { WrittenClaim } from "./written-claim.ts";

/** Never a folded line, never a block scalar: one value, one line. */
const STYLE = {
  lineWidth: 0,
  flowCollectionPadding: false,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;
/** Words that YAML could take for something else are left to the library. */
const PLAIN = /^(?!(?:true|false|null)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A value on one line, as a person would have typed it: quotes only where they are needed. */
export function inline(value: RawValue): string {
  if (typeof value === "string" && PLAIN.test(value)) return value;
  if (typeof value === "number") return plainNumber(value);
  const document = new Document(value, { schema: "core", version: "1.2" });
  visit(document, (_, node) => {
    if (isCollection(node)) node.flow = true;
    // Single quotes would break it over lines; in double ones a line break is written as such.
    if (isScalar(node) && typeof node.value === "string" && /[\n\r]/.test(node.value))
      node.type = "QUOTE_DOUBLE";
  });
  return document.toString(STYLE).trimEnd();
}

const DIGITS = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 100 });

/** No exponent, whatever the size. */
export function plainNumber(value: number): string {
  const text = String(value === 0 ? 0 : value);
  return text.includes("e") && Number.isFinite(value) ? DIGITS.format(value) : text;
}

/** `- id: …` and the other keys below it, a line each. */
export function claimLines(claim: WrittenClaim): string[] {
  return [...claim].map(([key, value], index) => `${index === 0 ? "- " : "  "}${key}: ${inline(value)}`);
}

/** `id: {name: …}` */
export function flowEntry(id: Id, entry: ReadonlyMap<string, RawValue>): string[] {
  return [`${inline(id)}: ${inline(entry)}`];
}

/** `id:` and its keys below it, a line each. */
export function blockEntry(id: Id, entry: ReadonlyMap<string, RawValue>): string[] {
  if (entry.size === 0) return [`${inline(id)}: {}`];
  return [`${inline(id)}:`, ...[...entry].map(([key, value]) => `  ${key}: ${inline(value)}`)];
}
