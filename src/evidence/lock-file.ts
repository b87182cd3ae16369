import { z } from "zod";
import { type Diagnostic, error } from "../diagnostic.ts";
import type { Lock, LockedClaim } from "./lock.ts";

/** Bytes that depend on the lock alone: claims by id, keys in alphabetical order, a line end at the end. */
export function writeLock(lock: Lock): string {
  const ids = [...lock.claims.keys()].sort();
  const claims = Object.fromEntries(
    ids.map((id) => {
      const { after, before, claim, fields, sha256, source, start, verified } = lock.claims.get(id)!;
      return [id, { after, before, claim, ...inOrder(fields), sha256, source, start, verified }];
    }),
  );
  const sources = Object.fromEntries(
    [...lock.sources.keys()].sort().map((id) => {
      const { coverage, sha256 } = lock.sources.get(id)!;
      const { covered, figures, ignored } = coverage;
      return [id, { coverage: { covered, figures, ignored }, sha256 }];
    }),
  );
  return `${JSON.stringify({ claims, sources, version: lock.version }, null, 2)}\n`;
}

function inOrder(fields: LockedClaim["fields"]) {
  if (fields === null) return {};
  return { fields: Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

const COUNT = z.int().nonnegative();

const LOCK = z.strictObject({
  version: z.literal(1),
  sources: z.record(
    z.string(),
    z.strictObject({
      sha256: SHA256,
      coverage: z.strictObject({ figures: COUNT, covered: COUNT, ignored: COUNT }),
    }),
  ),
  claims: z.record(
    z.string(),
    z.strictObject({
      source: z.string(),
      sha256: SHA256,
      start: z.int().nonnegative(),
      before: z.string(),
      after: z.string(),
      verified: z.iso.date(),
      claim: SHA256,
      fields: z
        .record(z.string(), z.string().regex(/^[0-9a-f]{8}$/))
        .nullable()
        .default(null),
    }),
  ),
});

/** Reads a lock file; `lock` is null, with a diagnostic, where it is none. */
export function readLock(text: string, file: string): { lock: Lock | null; diagnostics: Diagnostic[] } {
  const parsed = LOCK.safeParse(maybeJson(text));
  if (parsed.success) {
    const { sources, claims } = parsed.data;
    const lock = {
      version: 1 as const,
      sources: new Map(Object.entries(sources)),
      claims: new Map(Object.entries(claims)),
    };
    return { lock, diagnostics: [] };
  }
  const issue = parsed.error.issues[0]!;
  const where = issue.path.length === 0 ? "it" : issue.path.join(".");
  const message = `evidence lock: ${where} is not as it was written (${issue.message})`;
  const at = { file, line: null, column: null };
  const hint = "restore the committed file, or run check with the archive to write it anew";
  return { lock: null, diagnostics: [error("lock-unreadable", message, at, hint)] };
}

function maybeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
