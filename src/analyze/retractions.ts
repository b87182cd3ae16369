import type { Claim, Id } from "../model/dataset.ts";
import type { Dated } from "./dated.ts";
import type { Report } from "./discrepancy.ts";
import { retraction } from "./rules/retraction.ts";

/** What has been taken back, and when. */
export interface Retractions {
  /** Is the pair no row of the tables: a retraction itself, or one that was taken back before the other was said? */
  leavesOut(x: Dated, y: Dated): boolean;
}

const NONE: Retractions = { leavesOut: () => false };

/**
 * Reports each retraction, whatever stands for the two claims elsewhere. With a claim, all tellings of its utterance
 * on that subject are taken back.
 * @param date a claim with its days
 */
export function reportRetractions(
  claims: readonly Claim[],
  date: (claim: Claim) => Dated,
  report: Report,
): Retractions {
  const retracting = claims.filter(({ retracts }) => retracts !== null);
  if (retracting.length === 0) return NONE;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const tellings = Map.groupBy(claims, tellingKey);
  /** By claim, the last day on which it may have been taken back. */
  const since = new Map<Id, number>();
  for (const claim of retracting) {
    const retracted = byId.get(claim.retracts ?? "");
    if (retracted === undefined) continue;
    const taking = date(claim);
    report(retraction, subjectOf(retracted), date(retracted), taking, null);
    for (const { id } of tellings.get(tellingKey(retracted)) ?? [])
      since.set(id, Math.min(since.get(id) ?? Infinity, taking.said.end));
  }
  const isLate = (x: Dated, y: Dated) => (since.get(x.claim.id) ?? Infinity) < y.said.start;
  return {
    leavesOut: (x, y) =>
      x.claim.retracts === y.claim.id || y.claim.retracts === x.claim.id || isLate(x, y) || isLate(y, x),
  };
}

function tellingKey(claim: Claim): string {
  return JSON.stringify([claim.utterance, subjectOf(claim), claim.place, claim.population]);
}

function subjectOf(claim: Claim): Id {
  return claim.type === "estimate" ? claim.measure : claim.proposition;
}
