import type { Behind, ShownBacking } from "./analysis.ts";
import { type Claim, type Id, UNKNOWN_ORIGIN } from "./dataset.ts";

/** Two sources that print one origin's figure are two sources and one origin. */
export function behind(claims: Iterable<Claim>, backing: ShownBacking): Behind {
  const sources = new Set<Id>();
  const byOrigin = new Map<Id, Claim[]>();
  let unknown = 0;
  for (const claim of claims) {
    sources.add(claim.source);
    if (claim.origin === UNKNOWN_ORIGIN) unknown++;
    else if (!byOrigin.get(claim.origin)?.push(claim)) byOrigin.set(claim.origin, [claim]);
  }
  const origins = [...byOrigin.keys()].sort();
  const shared = sharing(byOrigin, backing);
  const isUnshown = (origin: Id) => byOrigin.get(origin)?.every(({ id }) => backing.unshown.has(id));
  return {
    origins,
    unknown,
    sources: [...sources].sort(),
    shared: origins.filter((origin) => shared.has(origin)),
    unshown: origins.filter(isUnshown),
  };
}

/** Origins that rest on another of them, or on the same as another of them does. */
function sharing(byOrigin: ReadonlyMap<Id, readonly Claim[]>, { restsOn }: ShownBacking): ReadonlySet<Id> {
  if (restsOn.size === 0 || byOrigin.size < 2) return new Set();
  const resting = [...byOrigin].map(([origin, claims]) => ({
    origin,
    on: new Set(claims.flatMap(({ id }) => [...(restsOn.get(id) ?? [])])),
  }));
  const rests = resting.filter(({ origin, on }) =>
    resting.some(
      (other) =>
        other.origin !== origin && (on.has(other.origin) || [...on].some((who) => other.on.has(who))),
    ),
  );
  return new Set(rests.map(({ origin }) => origin));
}
