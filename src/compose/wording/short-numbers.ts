import type { Dataset, Id } from "../../model/dataset.ts";
import type { Wording } from "./wording.ts";

/** Of each measure the numbers that are not the same and would read the same when shortened. */
export function readAlike(dataset: Dataset, wording: Wording): ReadonlyMap<Id, ReadonlySet<number>> {
  const byMeasure = new Map<Id, Map<string, Set<number>>>();
  for (const claim of dataset.claims) {
    if (claim.type === "statement") continue;
    for (const value of [claim.amount, claim.low, claim.high]) {
      if (value === null || Math.abs(value) < 1e6) continue;
      const shortened = byMeasure.get(claim.measure) ?? new Map<string, Set<number>>();
      byMeasure.set(claim.measure, shortened);
      const text = wording.shortNumber(value);
      shortened.set(text, (shortened.get(text) ?? new Set()).add(value));
    }
  }
  return new Map(
    [...byMeasure].map(([measure, shortened]) => [
      measure,
      new Set([...shortened.values()].filter(({ size }) => size > 1).flatMap((values) => [...values])),
    ]),
  );
}
