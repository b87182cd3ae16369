import type { WrittenClaim } from "../edit/index.ts";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";

/** A claims.ndjson of the dataset, with claims added and keys changed; a line that doesn't change stays as it is. */
export function editClaimLines(
  before: string | null,
  added: readonly WrittenClaim[],
  changes: ReadonlyMap<Id, ReadonlyMap<string, RawValue | undefined>>,
): string {
  const lines = (before ?? "").split("\n");
  if (lines.at(-1) === "") lines.pop();
  const edited = changes.size === 0 ? lines : lines.map((line) => editLine(line, changes));
  return [...edited, ...added.map((claim) => JSON.stringify(jsonOf(claim)))]
    .map((line) => `${line}\n`)
    .join("");
}

function editLine(line: string, changes: Parameters<typeof editClaimLines>[2]): string {
  if (line.trim() === "") return line;
  const claim = new Map(Object.entries(JSON.parse(line) as object));
  const changed = changes.get(String(claim.get("id")));
  if (changed === undefined) return line;
  for (const [key, value] of changed) {
    if (value === undefined) claim.delete(key);
    else claim.set(key, jsonOf(value));
  }
  return `${JSON.stringify(Object.fromEntries(claim))}${line.endsWith("\r") ? "\r" : ""}`;
}

function jsonOf(value: RawValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, jsonOf(inner)]));
  return Array.isArray(value) ? value.map(jsonOf) : value;
}
