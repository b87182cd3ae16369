import type { Claim } from "../model/dataset.ts";
import { formatLongSpan } from "./format.ts";
import { endsOf } from "./known.ts";
import type { Scope } from "./scope.ts";
import type { ProofFacts } from "./wording/index.ts";

/** How many of some claims' excerpts were verified, now or by the lock. */
export function proofOf(scope: Scope, claims: readonly Claim[]): ProofFacts {
  const found = claims.map((claim) => scope.evidence.claims.get(claim.id));
  const locked = found.flatMap((one) => (one?.verification === "no-archive" ? (one.verifiedOn ?? []) : []));
  const ends = endsOf(locked.toSorted());
  return {
    claims: claims.length,
    found: found.filter((one) => one?.verification === "verified").length,
    locked: locked.length,
    unchecked:
      found.filter((one) => (one?.verification ?? "no-archive") === "no-archive").length - locked.length,
    on: ends === null ? "" : formatLongSpan(scope, ends.first, ends.last),
  };
}
