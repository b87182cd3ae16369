import type { Behind } from "../model/analysis.ts";
import { type Claim, type Id, UNKNOWN_ORIGIN } from "../model/dataset.ts";

/** Two sources that print one origin's figure are two sources and one origin. */
export function originsOf(claims: Iterable<Claim>): Behind {
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
