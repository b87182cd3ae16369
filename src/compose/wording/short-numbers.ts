import type { Dataset, Id } from "../../model/dataset.ts";
import { numberIn } from "./numbers.ts";
import type { Wording } from "./wording.ts";

/** Digits that a reader takes in at a glance. */
const DIGITS = 3;

/** From a million on in its scale and to three digits, "632 bn", "1.25 million"; below that as it is. */
export function shortNumber(
  { language, scales }: Pick<Wording, "language" | "scales">,
  value: number,
): string {
  const rounded = Number(value.toPrecision(DIGITS));
  const scale = Math.abs(value) < 1e6 ? undefined : scales.find((one) => Math.abs(rounded) >= one.value);
  if (scale === undefined) return numberIn(language, value);
  const scaled = Number((rounded / scale.value).toPrecision(DIGITS));
  const word = Math.abs(scaled) === 1 ? scale.one : scale.word;
  return `${numberIn(language, scaled)}\u00a0${word}`;
}

/** Of each measure the numbers that are not the same and would read the same when shortened. */
export function readAlike(dataset: Dataset, wording: Wording): ReadonlyMap<Id, ReadonlySet<number>> {
  const byMeasure = new Map<Id, Map<string, Set<number>>>();
  for (const claim of dataset.claims) {
    if (claim.type === "statement") continue;
    for (const value of [claim.amount, claim.low, claim.high]) {
      if (value === null || Math.abs(value) < 1e6) continue;
      const shortened = byMeasure.get(claim.measure) ?? new Map<string, Set<number>>();
      byMeasure.set(claim.measure, shortened);
      const text = shortNumber(wording, value);
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
