import type { Independence, ShownBacking } from "../model/analysis.ts";
import { type Claim, type Dataset, type Id, UNKNOWN_ORIGIN } from "../model/dataset.ts";

export interface Backing extends ShownBacking {
  /** How far two of different origins who agree are shown to be independent. */
  between(x: Claim, y: Claim): Independence;
}

const NOBODY: ReadonlySet<Id> = new Set();

export function backingOf({ claims, speakers }: Pick<Dataset, "claims" | "speakers">): Backing {
  const briefed = claims.filter(({ restsOn }) => restsOn.length > 0);
  const byId = new Map(briefed.length === 0 ? [] : claims.map((claim) => [claim.id, claim]));
  const restsOn = new Map(briefed.map((claim) => [claim.id, reachedBy(claim, byId)]));
  const shown = briefings(briefed);
  const unnamed = new Set(speakers.values().flatMap(({ id, unnamed: is }) => (is ? [id] : [])));

  const isUnshown = ({ id, speaker, origin, source }: Claim) => {
    if (origin === UNKNOWN_ORIGIN || unnamed.has(origin) || unnamed.has(speaker)) return true;
    if (restsOn.has(id)) return false;
    return [speaker, origin].some((who) => shown.get(who)?.some((told) => told !== source));
  };
  const unshown = new Set(claims.flatMap((claim) => (isUnshown(claim) ? [claim.id] : [])));
  return {
    unshown,
    restsOn,
    between(x, y) {
      const ofX = restsOn.get(x.id) ?? NOBODY;
      const ofY = restsOn.get(y.id) ?? NOBODY;
      const isShared =
        [y.origin, y.speaker].some((who) => ofX.has(who)) ||
        [x.origin, x.speaker].some((who) => ofY.has(who)) ||
        [...ofX].some((who) => ofY.has(who));
      if (isShared) return "shared";
      return unshown.has(x.id) || unshown.has(y.id) ? "not-shown" : "independent";
    },
  };
}

/** Sources that show a briefing, by whoever had been briefed. */
function briefings(briefed: readonly Claim[]): ReadonlyMap<Id, readonly Id[]> {
  const pairs = briefed.flatMap(({ speaker, origin, source }) =>
    [...new Set([speaker, origin])].map((who) => ({ who, source })),
  );
  const byWhom = Map.groupBy(pairs, ({ who }) => who);
  return new Map([...byWhom].map(([who, told]) => [who, told.map(({ source }) => source)]));
}

/** Along `rests_on`, which may go in a circle. */
function reachedBy(claim: Claim, byId: ReadonlyMap<Id, Claim>): ReadonlySet<Id> {
  const reached = new Set<Id>();
  const followed = new Set([claim]);
  for (const each of followed) {
    for (const id of each.restsOn) {
      const rested = byId.get(id);
      reached.add(rested?.origin ?? id);
      if (rested !== undefined) followed.add(rested);
    }
  }
  reached.delete(claim.origin);
  return reached;
}
