import { sharedBehaviour } from "./behaviour.ts";
import type { Bench } from "./bench.ts";
import { wholesOf } from "./bounds.ts";
import type { DatedEstimate } from "./dated.ts";
import { type ComparedEstimates, comparable, estimatePair, judgeFigures, scopeKey } from "./estimates.ts";
import { firstHolding } from "./rules/condition.ts";
import { boundRules } from "./rules/registry.ts";
import { compareAcross } from "./series.ts";

/**
 * Measures that the texts don't tell apart, compared as if they were one. What holds of a part and its whole anyway
 * stands as that: it needs no "if".
 */
export function compareSameMeasures(groups: readonly ComparedEstimates[], bench: Bench): void {
  const place = new Map(groups.map((group, index) => [group, index]));
  const byMeasure = Map.groupBy(groups, ({ measure }) => measure);
  for (const [index, left] of groups.entries()) {
    const perhaps = bench.dataset.measures.get(left.measure)?.perhapsSameAs ?? [];
    for (const right of perhaps.flatMap((id) => byMeasure.get(id) ?? [])) {
      if (place.get(right)! > index && scopeKey(left) === scopeKey(right)) compareAsOne(left, right, bench);
    }
  }
}

function compareAsOne(left: ComparedEstimates, right: ComparedEstimates, bench: Bench): void {
  const behaviour = sharedBehaviour(left.behaviour, right.behaviour);
  const asOne = { subject: left.measure, isBound: boundBetween(left, right, bench) };
  const judge = judgeFigures(left, right, behaviour, bench, asOne);
  const [lefts, rights] = [comparable(left.positions), comparable(right.positions)];
  compareAcross(lefts, rights, behaviour, judge);
}

/** Is a pair of the two found by `within`? */
function boundBetween(left: ComparedEstimates, right: ComparedEstimates, { dataset }: Bench) {
  const holds = (part: DatedEstimate, whole: DatedEstimate, { behaviour }: ComparedEstimates) => {
    const pair = estimatePair(part, whole, behaviour, dataset.comparison);
    return pair.apart <= behaviour.windowDays && firstHolding(boundRules, pair) !== null;
  };
  const rightHoldsLeft = wholesOf(left.measure, dataset).includes(right.measure);
  const leftHoldsRight = wholesOf(right.measure, dataset).includes(left.measure);
  return (x: DatedEstimate, y: DatedEstimate): boolean =>
    (rightHoldsLeft && holds(x, y, right)) || (leftHoldsRight && holds(y, x, left));
}
