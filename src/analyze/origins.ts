import type { Claim, Id } from "../model/dataset.ts";

/** How much stands behind some claims: independent origins, apart from how many sources printed them. */
export interface Independence {
  /** Known origins, sorted. */
  readonly origins: readonly Id[];
  /** Claims that their curator marks as of an origin nobody knows (`origin: unknown`). */
  readonly unknown: number;
  /** Sources, sorted. */
  readonly sources: readonly Id[];
}

/** The id by which a curator says that the texts don't tell who the knowledge comes from. */
export const UNKNOWN_ORIGIN = "unknown";

/** Two sources that print one origin's figure are two sources and one origin. */
export function originsOf(claims: Iterable<Claim>): Independence {
  const origins = new Set<Id>();
  const sources = new Set<Id>();
  let unknown = 0;
  for (const { origin, source } of claims) {
    sources.add(source);
    if (origin === UNKNOWN_ORIGIN) unknown++;
    else origins.add(origin);
  }
  return { origins: [...origins].sort(), unknown, sources: [...sources].sort() };
}
