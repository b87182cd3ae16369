import type { Comparison, Dataset, Estimate, Id } from "../model/dataset.ts";
import { type Behaviour, measureBehaviour } from "./behaviour.ts";
import type { Bench } from "./bench.ts";
import { type DatedEstimate, dateEstimate } from "./dated.ts";
import { distance } from "./days.ts";
import type { Particulars } from "./discrepancy.ts";
import { estimatePositions, type HeldPosition } from "./positions.ts";
import type { Register } from "./register.ts";
import { firstHolding } from "./rules/condition.ts";
import { hasAnEnd } from "./rules/figure-conditions.ts";
import { estimateRules } from "./rules/registry.ts";
import type { EstimatePair, NamedRule } from "./rules/rule.ts";
import { isSameFigure } from "./same-figure.ts";
import { comparePositions, type Judge } from "./series.ts";
import { hingesOn, type Tellings, tellingsOf } from "./tellings.ts";

/** Estimates that count the same thing, gathered into positions. */
export interface ComparedEstimates {
  readonly measure: Id;
  readonly place: string | null;
  readonly population: string | null;
  readonly behaviour: Behaviour;
  readonly positions: readonly HeldPosition<DatedEstimate>[];
  readonly tellings: Tellings<DatedEstimate>;
}

/**
 * Groups in the order of the brief's measures, then place, then population (none first). One at a time, so
 * that a caller who compares each as it comes finds its claims still in the processor's cache.
 */
export function* groupEstimates({ dataset, register }: Bench): Generator<ComparedEstimates> {
  const estimates = dataset.claims.filter((claim) => claim.type === "estimate");
  const order = new Map([...dataset.measures.keys()].map((id, index) => [id, index]));
  const groups = [...Map.groupBy(estimates, groupKey).values()].sort(
    ([a], [b]) =>
      order.get(a!.measure)! - order.get(b!.measure)! ||
      compareMaybe(a!.place, b!.place) ||
      compareMaybe(a!.population, b!.population),
  );
  for (const alike of groups) yield gather(alike, dataset, register);
}

/** Where a place or a population is counted, as one key; the same for groups of different measures. */
export function scopeKey(scope: {
  readonly place: string | null;
  readonly population: string | null;
}): string {
  // Almost no claim has either; JSON keeps apart what a bare join would run together.
  if (scope.place === null && scope.population === null) return "";
  return JSON.stringify([scope.place, scope.population].map(seen));
}

/** As it meets the eye: the encoding of an accent or a space makes no other place. */
function seen(name: string | null): string | null {
  return name?.normalize("NFC").replace(/\s+/gu, " ") ?? null;
}

/** Every pair of the group that is compared, each once; a position's later claims meet its first alone. */
export function compareEstimates(group: ComparedEstimates, bench: Bench): void {
  const judge = judgeFigures(group, group, group.behaviour, bench, null);
  for (const { representative, claims } of group.positions) {
    if (!hasAnEnd(representative.claim)) continue;
    for (let echo = 1; echo < claims.length; echo++) judge.report(representative, claims[echo]!);
  }
  comparePositions(comparable(group.positions), group.behaviour, judge);
}

/** What stands for positions, without figures that have no end: nothing is said of these. */
export function comparable(positions: readonly HeldPosition<DatedEstimate>[]): DatedEstimate[] {
  return positions.map(({ representative }) => representative).filter(({ claim }) => hasAnEnd(claim));
}

/** Two measures taken for one. */
export interface TakenForOne {
  readonly subject: Id;
  /** Is a pair found as a part and its whole, which needs no "if"? */
  isBound(x: DatedEstimate, y: DatedEstimate): boolean;
}

/**
 * Names pairs by the table for one measure, and reports them.
 * @param left the group that x is of, and `right` y: the same, but where two measures may be one
 * @param ifSame null within one measure
 */
export function judgeFigures(
  left: ComparedEstimates,
  right: ComparedEstimates,
  behaviour: Behaviour,
  { dataset: { comparison }, retractions, backing, report }: Bench,
  ifSame: TakenForOne | null,
): Judge {
  // One pair for all, filled anew each time: a rule looks at it and keeps nothing.
  let pair: Filled<EstimatePair> | null = null;
  const kindOf = (x: DatedEstimate, y: DatedEstimate) =>
    ifSame?.isBound(x, y)
      ? undefined
      : firstHolding(estimateRules, estimatePair(x, y, behaviour, comparison))?.kind;
  const ofFew = (rule: NamedRule, x: DatedEstimate, y: DatedEstimate): Particulars | null => {
    const hinges = hingesOfFigures(rule, x, y, left, right, kindOf);
    const independence = rule.kind === "agreement" ? backing.between(x.claim, y.claim) : "independent";
    if (ifSame === null && hinges.length === 0 && independence === "independent") return null;
    return { ifSame: ifSame !== null, hingesOn: hinges, independence };
  };
  const ruleFor = (x: DatedEstimate, y: DatedEstimate) => {
    if (retractions.leavesOut(x, y) || ifSame?.isBound(x, y)) return null;
    pair ??= estimatePair(x, y, behaviour, comparison);
    pair.x = x;
    pair.y = y;
    pair.apart = distance(x.day, y.day);
    return firstHolding(estimateRules, pair);
  };
  return {
    report(x, y) {
      const rule = ruleFor(x, y);
      if (rule !== null) report(rule, ifSame?.subject ?? left.measure, x, y, ofFew(rule, x, y));
      return rule?.kind ?? null;
    },
    kindOf: (x, y) => ruleFor(x, y)?.kind ?? null,
    roundedUpTo: 1 / (1 - comparison.rounding),
  };
}

type Filled<T> = { -readonly [K in keyof T]: T[K] };

export function estimatePair(
  x: DatedEstimate,
  y: DatedEstimate,
  behaviour: Behaviour,
  comparison: Comparison,
): EstimatePair {
  return { x, y, apart: distance(x.day, y.day), behaviour, comparison };
}

/** Kinds of which it matters that another telling of the same utterance would not give them. */
const HINGING: ReadonlySet<NamedRule["kind"]> = new Set([
  "conflict",
  "change",
  "self-contradiction",
  "bound-violation",
]);

const NO_SOURCES: readonly Id[] = [];

/** @param kindOf what another telling gives; a figure without an end gives nothing, like one beyond the window */
export function hingesOfFigures(
  { kind }: NamedRule,
  x: DatedEstimate,
  y: DatedEstimate,
  left: ComparedEstimates,
  right: ComparedEstimates,
  kindOf: (x: DatedEstimate, y: DatedEstimate) => NamedRule["kind"] | undefined,
): readonly Id[] {
  if (!HINGING.has(kind) || (left.tellings.size === 0 && right.tellings.size === 0)) return NO_SOURCES;
  const gives = (one: DatedEstimate, other: DatedEstimate) =>
    hasAnEnd(one.claim) && hasAnEnd(other.claim) && kindOf(one, other) === kind;
  return hingesOn(x, y, left.tellings, right.tellings, gives);
}

function groupKey(claim: Estimate): string {
  return claim.measure + scopeKey(claim);
}

function gather(alike: readonly Estimate[], dataset: Dataset, register: Register): ComparedEstimates {
  const { measure, place, population } = alike[0]!;
  const dated = alike.map((claim) => dateEstimate(claim, dataset.sources.get(claim.source), register));
  const tellings = tellingsOf(dated, isSameFigure);
  const positions = estimatePositions(dated, tellings);
  const behaviour = measureBehaviour(measure, dataset);
  return { measure, place, population, behaviour, positions, tellings };
}

function compareMaybe(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
