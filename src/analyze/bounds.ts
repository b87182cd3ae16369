import type { Id } from "../model/dataset.ts";
import type { Bench } from "./bench.ts";
import type { DatedEstimate } from "./dated.ts";
import { type ComparedEstimates, comparable, estimatePair, hingesOfFigures, scopeKey } from "./estimates.ts";
import { reachableFrom } from "./implication.ts";
import { firstHolding } from "./rules/condition.ts";
import { boundRules } from "./rules/registry.ts";
import { compareAcross, type Judge } from "./series.ts";

/** One group with its outermost ends, so that most pairs of measures are dismissed at one look. */
interface Bounded {
  readonly group: ComparedEstimates;
  readonly scope: string;
  readonly held: readonly DatedEstimate[];
  /** The highest low end; -Infinity where all are open below. */
  readonly highestLow: number;
  /** The lowest high end; Infinity where all are open above. */
  readonly lowestHigh: number;
}

/** Every estimate of a part that exceeds one of its whole, of one place and population. */
export function compareBounds(groups: readonly ComparedEstimates[], bench: Bench): void {
  const bounded = groups.map(boundedGroup);
  const byMeasure = Map.groupBy(bounded, ({ group }) => group.measure);
  for (const part of bounded) {
    const wholes = wholesOf(part.group.measure, bench.dataset).flatMap((id) => byMeasure.get(id) ?? []);
    for (const whole of wholes) if (whole.scope === part.scope) findViolations(part, whole, bench);
  }
}

/** All measures that count whatever `part` counts. */
export function wholesOf(part: Id, { measures }: Pick<Bench["dataset"], "measures">): Id[] {
  return [...reachableFrom(part, (id) => measures.get(id)?.within ?? []).keys()];
}

function findViolations(part: Bounded, whole: Bounded, bench: Bench): void {
  if (part.highestLow < whole.lowestHigh) return;
  const { comparison } = bench.dataset;
  const { behaviour, measure } = whole.group;
  const ruleFor = (x: DatedEstimate, y: DatedEstimate) =>
    firstHolding(boundRules, estimatePair(x, y, behaviour, comparison));
  const kindOf = (x: DatedEstimate, y: DatedEstimate) => ruleFor(x, y)?.kind;
  const judge: Judge = {
    report(x, y) {
      const rule = bench.retractions.leavesOut(x, y) ? null : ruleFor(x, y);
      if (rule === null) return null;
      const hinges = hingesOfFigures(rule, x, y, part.group, whole.group, kindOf);
      bench.report(rule, measure, x, y, hinges.length === 0 ? null : { hingesOn: hinges });
      return rule.kind;
    },
    kindOf: (x, y) => (bench.retractions.leavesOut(x, y) ? null : (kindOf(x, y) ?? null)),
    roundedUpTo: 0,
  };
  compareAcross(part.held, whole.held, behaviour, judge, {
    part: (held) => lowOf(held) >= whole.lowestHigh,
    whole: (held) => highOf(held) <= part.highestLow,
  });
}

function boundedGroup(group: ComparedEstimates): Bounded {
  const held = comparable(group.positions);
  return {
    group,
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
