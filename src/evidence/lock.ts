import { createHash } from "node:crypto";
import { byKey } from "../model/compare-text.ts";
import type { Claim, Dataset, Id } from "../model/dataset.ts";
import type { SourceCoverage } from "../model/evidence.ts";
import type { Archive } from "./archive.ts";
import { sourceCoverage } from "./coverage.ts";
import { type LocatedSource, locateSources } from "./located-claims.ts";

/** `evidence.lock.json`: what was verified, against which text and when. Written by the program, committed. */
export interface Lock {
  readonly version: 1;
  readonly sources: ReadonlyMap<Id, LockedSource>;
  readonly claims: ReadonlyMap<Id, LockedClaim>;
}

export interface LockedSource {
  /** SHA-256 of the archived file, hex. */
  readonly sha256: string;
  readonly coverage: SourceCoverage;
}

export interface LockedClaim {
  readonly source: Id;
  /** SHA-256 of the archived file, hex. */
  readonly sha256: string;
  /** Of the excerpt, in code points of the archived text. */
  readonly start: number;
  /** At most three folded words to either side. */
  readonly before: string;
  readonly after: string;
  /** The day of verification, ISO. */
  readonly verified: string;
  /** Hash of the claim's own evidence fields ({@link claimHash}): another one makes the entry stale. */
  readonly claim: string;
  /** A short hash of each of these fields, so that an edit can be named; null in a lock that has none. */
  readonly fields: Readonly<Record<string, string>> | null;
}

/**
 * What renewal found of one claim: whether it is in the archived text that took the place of the locked one, or
 * that it was edited since and stands verified as it is now.
 */
export interface LockChange {
  readonly claim: Id;
  readonly change: "still-there" | "gone" | "edited";
  /** Of an edited claim, as {@link editedFields} gives them. */
  readonly fields: readonly string[];
}

/**
 * Locks each claim that stands verified in the archive on `day` (ISO). A claim whose text is not at hand keeps
 * its entry of `previous`; one that no longer verifies loses it.
 */
export function makeLock(
  dataset: Dataset,
  archive: Archive | null,
  day: string,
  previous: Lock | null = null,
): { lock: Lock; changes: LockChange[] } {
  const claims = new Map<Id, LockedClaim>();
  const sources = new Map<Id, LockedSource>();
  const changes: LockChange[] = [];
  for (const one of locateSources(dataset, archive)) {
    const { source, sha256, text, located } = one;
    const lockedSource = lockSource(one) ?? (sha256 === null ? previous?.sources.get(source.id) : undefined);
    if (lockedSource !== undefined) sources.set(source.id, lockedSource);
    for (const [claim, found] of located) {
      const before = previous?.claims.get(claim.id);
      if (text === null && before !== undefined && sha256 === null) claims.set(claim.id, before);
      if (found?.status === "verified" && text !== null && sha256 !== null) {
        const { start, end } = found.folded;
        claims.set(claim.id, {
          source: source.id,
          sha256,
          start: found.start,
          ...neighbours(text.folded.text, start, end),
          verified: day,
          claim: claimHash(claim),
          fields: fieldHashes(claim),
        });
      }
      if (before === undefined || sha256 === null) continue;
      const verified = found?.status === "verified";
      if (before.sha256 !== sha256)
        changes.push({ claim: claim.id, change: verified ? "still-there" : "gone", fields: [] });
      if (verified && isStale(claim, before))
        changes.push({ claim: claim.id, change: "edited", fields: editedFields(claim, before) });
    }
  }
  return { lock: { version: 1, sources, claims }, changes };
}

function lockSource(located: LocatedSource): LockedSource | undefined {
  const coverage = sourceCoverage(located);
  return coverage === null || located.sha256 === null ? undefined : { sha256: located.sha256, coverage };
}

/** A lock is published with the data: excerpt and neighbours together must stay a short quotation. */
const MOST_WORDS = 20;
const MOST_NEIGHBOURS = 3;
const NEIGHBOURHOOD = 60;

function neighbours(folded: string, start: number, end: number): { before: string; after: string } {
  const words = folded.slice(start, end).split(" ").length;
  const count = Math.max(0, Math.min(MOST_NEIGHBOURS, Math.floor((MOST_WORDS - words) / 2)));
  if (count === 0) return { before: "", after: "" };
  const before = folded
    .slice(Math.max(0, start - NEIGHBOURHOOD), start)
    .trim()
    .split(" ");
  const after = folded
    .slice(end, end + NEIGHBOURHOOD)
    .trim()
    .split(" ");
  return { before: before.slice(-count).join(" "), after: after.slice(0, count).join(" ") };
}

/** Stale: the claim was edited after it was locked. */
export function isStale(claim: Claim, locked: LockedClaim): boolean {
  return locked.claim !== claimHash(claim) || locked.source !== claim.source;
}

/** Which of its fields were edited after it was locked, by name; empty where the lock can't tell. */
export function editedFields(claim: Claim, { fields }: LockedClaim): string[] {
  if (fields === null) return [];
  const now = fieldHashes(claim);
  const names = Object.keys({ ...now, ...fields });
  return names.filter((name) => now[name] !== fields[name]).sort();
}

/** SHA-256 over everything of a claim that its excerpt has to prove. */
export function claimHash(claim: Claim): string {
  return sha256Of(provedBy(claim));
}

const SHORT = 8;

/** The short ones only name a field; whether a claim is stale is told by the whole hash. */
function fieldHashes(claim: Claim): Record<string, string> {
  const fields = Object.entries(provedBy(claim)).flatMap(([name, value]) =>
    name === "translation" || name === "words"
      ? Object.entries(value ?? {}).map(([language, text]): [string, unknown] => [
          `${name} (${language})`,
          text,
        ])
      : [[name, value] as [string, unknown]],
  );
  const stated = fields.filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(stated.map(([name, value]) => [name, sha256Of(value).slice(0, SHORT)]));
}

function provedBy(claim: Claim) {
  const figure =
    claim.type === "estimate"
      ? {
          amount: claim.amount,
          low: claim.low,
          high: claim.high,
          modifier: claim.modifier,
          words: claim.words,
        }
      : { stance: claim.stance };
  const { source, excerpt, prefix, suffix, translation, derived } = claim;
  return { source, excerpt, prefix, suffix, translation, derived, ...figure };
}

function sha256Of(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, sortedKeys)).digest("hex");
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(byKey(Object.entries(value)));
}
