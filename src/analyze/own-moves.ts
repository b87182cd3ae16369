import type { Kind } from "../model/analysis.ts";
import type { DatedStatement } from "./dated.ts";
import type { HeldPosition } from "./positions.ts";

/** What a speaker or a party thought better of: found also where another's claim stands for theirs. */
export const MOVES: ReadonlySet<Kind> = new Set<Kind>(["reversal", "shift"]);

/** The first claim of each speaker in a position that the claim of another one stands for. */
export function spokenFor(positions: readonly HeldPosition<DatedStatement>[]): DatedStatement[] {
  return positions.flatMap(({ representative, claims }) => {
    const known = new Set([representative.claim.speaker]);
    return claims.filter(({ claim: { speaker } }) => {
      const isFirst = !known.has(speaker);
      known.add(speaker);
      return isFirst;
    });
  });
}

/** Those of `held` with the speaker or the party of another one, found without touching the rest. */
export function ownAmong(
  held: readonly DatedStatement[],
): (x: DatedStatement) => ReadonlySet<DatedStatement> {
  if (held.length === 0) return () => new Set();
  const bySpeaker = Map.groupBy(held, ({ claim }) => claim.speaker);
  const byParty = Map.groupBy(held, ({ party }) => party);
  return ({ claim: { speaker }, party }) =>
    new Set([...(bySpeaker.get(speaker) ?? []), ...((party !== null && byParty.get(party)) || [])]);
}

export function isOwn(x: DatedStatement, y: DatedStatement): boolean {
  return x.claim.speaker === y.claim.speaker || (x.party !== null && x.party === y.party);
}
