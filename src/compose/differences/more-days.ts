import type { Discrepancy, Kind } from "../../model/analysis.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { figureScope } from "../words.ts";

/** Two who differ on more days than these are told of once, with how many days more. */
const MOST_DAYS = 3;

const EXCLUDING: ReadonlySet<Kind> = new Set([
  ...(["conflict", "bound-violation", "self-contradiction", "change"] as const),
]);

/** What makes two differences one dispute of the same two, day after day; null where there is no such thing. */
export function disputeKey({ kind, rule, ifSame, subject, a, b }: Discrepancy): string | null {
  if (a.type === "statement" || b.type === "statement" || !EXCLUDING.has(kind)) return null;
  const sides = [a, b].map(({ measure, origin }) => `${measure} ${origin}`).toSorted();
  return JSON.stringify([kind, rule, ifSame, subject, figureScope(a), ...sides]);
}

/** On how many days besides its own the same two differ so about the same thing; 0 where these are few. */
export function moreDays(page: PageScope, found: Discrepancy): number {
  const key = disputeKey(found);
  const days = key === null ? 0 : (daysOf(page.index).get(key)?.size ?? 0);
  return days > MOST_DAYS ? days - 1 : 0;
}

/** Once a brief: a series has thousands of pairs. */
function daysOf(index: PageScope["index"]): ReadonlyMap<string, ReadonlySet<string>> {
  const counted = COUNTED.get(index);
  if (counted !== undefined) return counted;
  const days = new Map<string, Set<string>>();
  for (const found of [...index.pairs.values()].flat()) {
    const key = disputeKey(found);
    if (key === null) continue;
    const known = days.get(key) ?? new Set();
    days.set(key, known.add(JSON.stringify([dayOf(found.a), dayOf(found.b)].toSorted())));
  }
  COUNTED.set(index, days);
  return days;
}

const COUNTED = new WeakMap<PageScope["index"], ReadonlyMap<string, ReadonlySet<string>>>();

const dayOf = ({ asOf, said, source }: Discrepancy["a"]) => asOf?.edtf ?? said?.edtf ?? source;
