import { z } from "zod";
import { type Diagnostic, error } from "../diagnostic.ts";
import { byKey } from "../model/compare-text.ts";
import type { Lock } from "./lock.ts";

/** Bytes that depend on the lock alone: claims by id, keys in alphabetical order, a line end at the end. */
export function writeLock(lock: Lock): string {
  const claims = byKey(lock.claims).map(([id, locked]) => {
    const { after, before, claim, fields, sha256, source, start, verified } = locked;
    const own = fields === null ? {} : { fields: Object.fromEntries(byKey(Object.entries(fields))) };
    return [id, { after, before, claim, ...own, sha256, source, start, verified }];
  });
  const sources = byKey(lock.sources).map(([id, { coverage, sha256 }]) => {
    const { covered, figures, ignored } = coverage;
    return [id, { coverage: { covered, figures, ignored }, sha256 }];
  });
  const entries = { claims: Object.fromEntries(claims), sources: Object.fromEntries(sources) };
  return `${JSON.stringify({ ...entries, version: lock.version }, null, 2)}\n`;
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
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") || "it";
  const message = `evidence lock: ${where} is not as it was written (${issue?.message})`;
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
