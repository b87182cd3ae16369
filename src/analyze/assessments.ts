import { hash } from "node:crypto";
import { distance } from "fastest-levenshtein";
import { type Diagnostic, warning } from "../diagnostic.ts";
import type { Analysis, AssessedPair, Discrepancy } from "../model/analysis.ts";
import { type ClaimKey, claimFields, fieldValue } from "../model/claim-fields.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { nearest } from "../model/nearest.ts";
import type { PartialDate } from "../model/partial-date.ts";

/** Assessments of pairs that there are, with whether a claim has changed since they were made. */
export function assessedPairs(
  dataset: Dataset,
  discrepancies: readonly Discrepancy[],
): ReadonlyMap<string, AssessedPair> {
  const assessed = new Map<string, AssessedPair>();
  if (dataset.assessments.size === 0) return assessed;
  for (const { id, a, b } of discrepancies) {
    const assessment = dataset.assessments.get(id);
    if (assessment === undefined) continue;
    const fingerprint = fingerprintOf(a, b);
    assessed.set(id, { fingerprint, outdated: assessment.of !== null && assessment.of !== fingerprint });
  }
  return assessed;
}

/** Ids of hex digits lie closer to each other than words do: what is further off was not mistyped. */
const MOST_EDITS = 2;

/** Warnings, since neither keeps the findings from being right: the reading is what needs another look. */
export function* inspectAssessments(dataset: Dataset, analysis: Analysis): Generator<Diagnostic> {
  let ids: readonly string[] | null = null;
  for (const { discrepancy, of, at } of dataset.assessments.values()) {
    const pair = analysis.assessed.get(discrepancy);
    if (pair === undefined) {
      ids ??= analysis.discrepancies.map(({ id }) => id);
      const near = nearest(discrepancy, ids).filter((id) => distance(discrepancy, id) <= MOST_EDITS);
      const hint =
        near.length > 0
          ? `did you mean ${near.join(" or ")}?`
          : "the claims no longer differ, or have other ids; take it out, or correct the id";
      yield warning("unknown-discrepancy", `assessment of no discrepancy: ${discrepancy}`, at, hint);
    } else if (pair.outdated) {
      yield warning(
        "outdated-assessment",
        `made before a claim changed: ${discrepancy} (of ${of})`,
        at,
        // In quotes, for 48203911 and 12e45678 are numbers to YAML.
        `read it again; if it still holds, write of: "${pair.fingerprint}"`,
      );
    }
  }
}

/**
 * 8 hex digits over what an assessment of two claims rests on: what was said, by whom, where, when and in which
 * words, the translation too. What the list of fields calls aside and places in files are left out. The same whichever claim comes first.
 */
export function fingerprintOf(one: Claim, other: Claim): string {
  const parts = [one, other].toSorted((x, y) => (x.id < y.id ? -1 : 1)).map(restedOn);
  return hash("sha256", JSON.stringify(parts), "hex").slice(0, 8);
}

function restedOn(claim: Claim): unknown[] {
  const { id, speaker, source, said, asOf, utterance, origin, via, modality, place, population } = claim;
  const held =
    claim.type === "estimate"
      ? [claim.measure, claim.modifier, claim.amount, claim.low, claim.high, sorted(claim.words)]
      : [claim.proposition, claim.stance];
  const days = [dateOf(said), dateOf(asOf)];
  const chain = [speaker, source, utterance, origin, via, modality, place, population];
  return [id, held, days, chain, claim.excerpt, sorted(claim.translation), ...addedSince(claim)];
}

/** What a fingerprint of the first day went by; all else is in it only where it is given, so that old ones hold. */
const FROM_THE_FIRST: ReadonlySet<ClaimKey> = new Set([
  ...(["id", "measure", "amount", "low", "high", "modifier", "words", "proposition", "stance"] as const),
  ...(["said", "as_of", "speaker", "source", "utterance", "origin", "via", "modality", "place"] as const),
  ...(["population", "excerpt", "translation"] as const),
]);
const ADDED = claimFields.filter(({ key, aside }) => !aside && !FROM_THE_FIRST.has(key));

function addedSince(claim: Claim): [ClaimKey, unknown][] {
  return ADDED.flatMap((field) => {
    const value = fieldValue(claim, field);
    const isGiven = value !== null && !(Array.isArray(value) && value.length === 0);
    return isGiven ? [[field.key, value] as [ClaimKey, unknown]] : [];
  });
}

function dateOf(date: PartialDate | null): unknown[] | null {
  return date && [date.edtf, date.basis];
}

/** The order in which languages are written is no change. */
function sorted(text: Readonly<Record<string, string>> | null): [string, string][] | null {
  return text && Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));
}
