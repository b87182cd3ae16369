import { type Claim, UNKNOWN_ORIGIN } from "../model/dataset.ts";
import type { Scope } from "./scope.ts";

/** "4 origins and 1 unknown": who the claims come from, however many print them; an unknown is no origin more. */
export function originsBehind({ wording }: Scope, claims: readonly Claim[]): string {
  const known = new Set(claims.map((claim) => claim.origin));
  known.delete(UNKNOWN_ORIGIN);
  const unknown = claims.filter((claim) => claim.origin === UNKNOWN_ORIGIN).length;
  return wording.analysis.originsBehind(known.size, unknown);
}
