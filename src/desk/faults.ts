import { join } from "node:path";
import { type Diagnostic, formatPlace } from "../diagnostic.ts";
import { claimsIn } from "../edit/index.ts";
import type { Id } from "../model/dataset.ts";
import type { DeskFault } from "./protocol.ts";
import type { Snapshot } from "./store.ts";

/** Faults whose place is the claim as a whole, and the field in which they are put right. */
const FIELDS: Readonly<Record<string, string>> = {
  "excerpt-not-found": "excerpt",
  "excerpt-ambiguous": "excerpt",
  "figure-cut": "excerpt",
  "figure-not-in-words": "amount",
  "missing-figure": "amount",
  "two-bounds": "amount",
  "low-above-high": "low",
  "amount-outside-range": "amount",
  "modifier-not-in-words": "modifier",
  "unit-not-in-words": "measure",
  "unit-differs": "measure",
  "claim-subject": "measure",
  "weekday-differs": "said",
  "said-after-published": "said",
  "as-of-after-said": "as_of",
  "utterance-mismatch": "utterance",
  "growing-shrinks": "amount",
  "duplicate-id": "id",
};

/** A fault with the claim in whose lines it stands; null where that is none. */
export interface PlacedFault {
  readonly claim: Id | null;
  readonly fault: DeskFault;
}

/** @param folder of the dataset, as the diagnostics have it in their places */
export function placeFaults(
  diagnostics: readonly Diagnostic[],
  texts: Snapshot["texts"],
  folder: string,
): PlacedFault[] {
  const files = new Map([...texts].map(([name, text]) => [join(folder, name), text]));
  const read = new Map<string, ReturnType<typeof claimsOf>>();
  return diagnostics.map((diagnostic) => {
    const { severity, code, message, hint, at } = diagnostic;
    const text = at === null ? undefined : files.get(join(at.file));
    const place = at === null ? "" : formatPlace(at);
    let claim: Id | null = null;
    let field: string | null = null;
    if (text !== undefined && at !== null && at.line !== null) {
      const claims = read.get(at.file) ?? claimsOf(text);
      read.set(at.file, claims);
      const offset = (claims.lines[at.line - 1] ?? 0) + (at.column ?? 1) - 1;
      const own = claims.all.find(({ start, end }) => start <= offset && offset < end);
      claim = own?.id ?? null;
      field = own === undefined ? null : fieldOf(diagnostic, own.keyAt(offset));
    }
    return { claim, fault: { severity, code, message, hint, place, field } };
  });
}

function claimsOf(text: string) {
  const lines = [0];
  for (const { index } of text.matchAll(/\n/g)) lines.push(index + 1);
  return { lines, all: claimsIn(text) ?? [] };
}

function fieldOf({ code, message }: Diagnostic, key: string | null): string | null {
  if (code === "lock-stale") return null;
  if (code === "missing-translation" && key === "excerpt") return "translation";
  if (code === "missing-key") return /: (\w+)/.exec(message)?.[1] ?? key;
  // At the first lines of a claim stand also the faults of all of it.
  const isHead = key === null || key === "id" || key === "measure" || key === "proposition";
  return isHead ? (FIELDS[code] ?? key) : key;
}

/** Two diagnostics that say the same, wherever the lines stand by now. */
export const sameFault = ({ code, message }: Pick<DeskFault, "code" | "message">) => `${code} ${message}`;
