import { type Diagnostic, error, warning } from "../diagnostic.ts";
import type { Claim, Dataset, Id } from "../model/dataset.ts";
import type { ClaimEvidence, Evidence, SourceEvidence } from "../model/evidence.ts";
import type { Archive } from "./archive.ts";
import { figureCheck } from "./check-figures.ts";
import { sourceCoverage } from "./coverage.ts";
import type { Located } from "./locate.ts";
import { type LocatedSource, locateSources } from "./located-claims.ts";
import { editedFields, isStale, type Lock } from "./lock.ts";

/**
 * Looks for each claim's excerpt in its source's archived text. Where that text is not at hand the claim is
 * `no-archive`, and the lock says when it was last verified. Errors: an excerpt that is not found, an archived
 * text that is not UTF-8; warnings: an ambiguous excerpt, a claim edited after it was locked.
 */
export function verifyDataset(
  dataset: Dataset,
  archive: Archive | null,
  lock: Lock | null,
): { evidence: Evidence; diagnostics: Diagnostic[] } {
  const claims = new Map<Id, ClaimEvidence>();
  const sources = new Map<Id, SourceEvidence>();
  const diagnostics: Diagnostic[] = [];
  for (const located of locateSources(dataset, archive)) {
    if (located.sha256 !== null && located.text === null) diagnostics.push(notUtf8(located));
    for (const [claim, found] of located.located) {
      const figure = figureCheck(claim, dataset);
      claims.set(claim.id, { figure, ...(found === null ? fromLock(claim, lock) : fromArchive(found)) });
      for (const fault of found === null ? [] : findings(claim, found)) diagnostics.push(fault);
      for (const fault of lockFindings(claim, lock, found)) diagnostics.push(fault);
    }
    sources.set(located.source.id, sourceEvidence(located, lock));
  }
  return { evidence: { claims, sources }, diagnostics };
}

type Found = Omit<ClaimEvidence, "figure">;

function fromArchive(found: Located): Found {
  const nowhere = { line: null, start: null, nearest: null, verifiedOn: null };
  if (found.status === "verified") {
    return { ...nowhere, verification: "verified", line: found.line, start: found.start };
  }
  if (found.status === "ambiguous") return { ...nowhere, verification: "ambiguous" };
  return { ...nowhere, verification: "not-found", nearest: found.nearest };
}

function fromLock(claim: Claim, lock: Lock | null): Found {
  const locked = lock?.claims.get(claim.id);
  const verifiedOn = locked === undefined || isStale(claim, locked) ? null : locked.verified;
  return { verification: "no-archive", line: null, start: null, nearest: null, verifiedOn };
}

function sourceEvidence(located: LocatedSource, lock: Lock | null): SourceEvidence {
  if (located.sha256 !== null) return { sha256: located.sha256, coverage: sourceCoverage(located) };
  const locked = lock?.sources.get(located.source.id);
  return { sha256: locked?.sha256 ?? null, coverage: locked?.coverage ?? null };
}

function notUtf8({ source }: LocatedSource): Diagnostic {
  const message = `archived text of ${source.id}: ${source.archive} is not UTF-8`;
  return error("archive-not-utf-8", message, source.at, "convert it, and check its excerpts afterwards");
}

function findings(claim: Claim, found: Located): Diagnostic[] {
  if (found.status === "verified") return [];
  const subject = `excerpt of ${claim.id}`;
  if (found.status === "ambiguous") {
    const lines = found.passages.map((passage) => passage.line).join(", ");
    const message = `${subject}: stands more than once in the text of ${claim.source} (lines ${lines})`;
    const hint = "add a prefix or suffix, or take more words into the excerpt";
    return [warning("excerpt-ambiguous", message, claim.at, hint)];
  }
  const says = found.reason === "context" ? "does not stand between its prefix and suffix" : "is not";
  const message = `${subject}: “${claim.excerpt}” ${says} in the text of ${claim.source}`;
  const hint = found.nearest === null ? "copy the words from the text" : `the text has: “${found.nearest}”`;
  return [error("excerpt-not-found", message, claim.at, hint)];
}

function lockFindings(claim: Claim, lock: Lock | null, found: Located | null): Diagnostic[] {
  const locked = lock?.claims.get(claim.id);
  if (locked === undefined || !isStale(claim, locked)) return [];
  // Not in its text any more: the message that says so is the one to act on.
  if (found !== null && found.status !== "verified") return [];
  const edited = editedFields(claim, locked);
  const what =
    edited.length === 0 ? "the claim" : edited.map((name) => describeField(claim, name)).join(", ");
  const message = `evidence of ${claim.id}: edited after it was verified on ${locked.verified}: ${what}`;
  const hint = "undo the edit, or run check --archive <folder> with the texts to verify it as it is";
  return [warning("lock-stale", message, claim.at, hint)];
}

/** The field and what it says now: `modifier is up-to`, `translation (nb) is “…”`. */
function describeField(claim: Claim, name: string): string {
  const [, key, language] = /^(\w+)(?: \((.+)\))?$/.exec(name) ?? [];
  const value = (claim as unknown as Record<string, unknown>)[key ?? name];
  const stated = language === undefined ? value : (value as Record<string, string> | null)?.[language];
  if (stated === null || stated === undefined) return `${name} is taken out`;
  return `${name} is ${typeof stated === "string" && /\s/.test(stated) ? `“${stated}”` : String(stated)}`;
}
