import type { Claim } from "../model/dataset.ts";
import { formatLongSpan } from "./format.ts";
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

/** The first and the last of some days, in order; null where there is none. */
function endsOf(days: readonly string[]): { readonly first: string; readonly last: string } | null {
  const [first, last] = [days.at(0), days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
