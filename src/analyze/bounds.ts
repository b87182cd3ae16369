import type { Comparison, Dataset, Id } from "../model/dataset.ts";
import type { DatedEstimate } from "./dated.ts";
import type { Report } from "./discrepancy.ts";
import { type ComparedEstimates, estimatePair, scopeKey } from "./estimates.ts";
import { reachableFrom } from "./implication.ts";
import { boundViolation } from "./rules/bound-violation.ts";
import { holdsFor } from "./rules/condition.ts";
import { pairsAcross } from "./window.ts";

/** One group with its outermost ends, so that most pairs of measures are dismissed at one look. */
interface Bounded {
  readonly measure: Id;
  readonly scope: string;
  readonly held: readonly DatedEstimate[];
  /** The highest low end; -Infinity where all are open below. */
  readonly highestLow: number;
  /** The lowest high end; Infinity where all are open above. */
  readonly lowestHigh: number;
}

/** Every estimate of a part that exceeds one of its whole, of one place and population, within the window. */
export function compareBounds(groups: readonly ComparedEstimates[], dataset: Dataset, report: Report): void {
  const bounded = groups.map(boundedGroup);
  const byMeasure = Map.groupBy(bounded, (group) => group.measure);
  for (const part of bounded) {
    const wholes = reachableFrom(part.measure, (id) => dataset.measures.get(id)?.within ?? []).keys();
    for (const whole of wholes.flatMap((id) => byMeasure.get(id) ?? [])) {
      if (whole.scope === part.scope) findViolations(part, whole, dataset.comparison, report);
    }
  }
}

function findViolations(part: Bounded, whole: Bounded, comparison: Comparison, report: Report): void {
  if (part.highestLow < whole.lowestHigh) return;
  const high = part.held.filter((held) => lowOf(held) >= whole.lowestHigh);
  const low = whole.held.filter((held) => highOf(held) <= part.highestLow);
  pairsAcross(high, low, comparison.windowDays, (x, y) => {
    const violated = holdsFor(boundViolation, estimatePair(x, y, comparison));
    if (violated) report(boundViolation, whole.measure, x, y, null);
  });
}

function boundedGroup(group: ComparedEstimates): Bounded {
  const held = group.positions.map((position) => position.representative);
  return {
    measure: group.measure,
    scope: scopeKey(group),
    held,
    highestLow: held.reduce((highest, each) => Math.max(highest, lowOf(each)), -Infinity),
    lowestHigh: held.reduce((lowest, each) => Math.min(lowest, highOf(each)), Infinity),
  };
}

function lowOf({ claim }: DatedEstimate): number {
  return claim.ends.low?.value ?? -Infinity;
}

function highOf({ claim }: DatedEstimate): number {
  return claim.ends.high?.value ?? Infinity;
}
