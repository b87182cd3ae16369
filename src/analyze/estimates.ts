import { type Comparison, type Dataset, type Estimate, type Id, UNKNOWN_ORIGIN } from "../model/dataset.ts";
import { type DatedEstimate, dateEstimate } from "./dated.ts";
import { distance } from "./days.ts";
import type { Finding } from "./discrepancy.ts";
import { estimatePositions, type HeldPosition } from "./positions.ts";
import { holdsFor } from "./rules/condition.ts";
import { estimateRules } from "./rules/registry.ts";
import type { EstimatePair } from "./rules/rule.ts";
import { isSameFigure } from "./same-figure.ts";
import { pairsWithin } from "./window.ts";

/** Estimates that count the same thing, gathered into positions. */
export interface ComparedEstimates {
  readonly measure: Id;
  readonly place: string | null;
  readonly population: string | null;
  readonly positions: readonly HeldPosition<DatedEstimate>[];
}

/**
 * Groups in the order of the brief's measures, then place, then population (none first). One at a time, so
 * that a caller who compares each as it comes finds its claims still in the processor's cache.
 */
export function* groupEstimates(dataset: Dataset): Generator<ComparedEstimates> {
  const estimates = dataset.claims.filter((claim) => claim.type === "estimate");
  const order = new Map([...dataset.measures.keys()].map((id, index) => [id, index]));
  const groups = [...Map.groupBy(estimates, groupKey).values()].sort(
    ([a], [b]) =>
      order.get(a!.measure)! - order.get(b!.measure)! ||
      compareMaybe(a!.place, b!.place) ||
      compareMaybe(a!.population, b!.population),
  );
  for (const alike of groups) yield gather(alike, dataset);
}

/** Where a place or a population is counted, as one key; the same for groups of different measures. */
export function scopeKey(scope: {
  readonly place: string | null;
  readonly population: string | null;
}): string {
  // Almost no claim has either; JSON keeps apart what a bare join would run together.
  if (scope.place === null && scope.population === null) return "";
  return JSON.stringify([scope.place, scope.population]);
}

/** Every pair of the group that a rule holds for, each once; a position's later claims meet its first alone. */
export function* compareEstimates(
  { measure, positions }: ComparedEstimates,
  { comparison }: Dataset,
): Generator<Finding> {
  for (const [x, y] of candidates(positions, comparison.windowDays)) {
    const pair = estimatePair(x, y, comparison);
    const rule = estimateRules.find((each) => holdsFor(each, pair));
    if (rule !== undefined) yield { rule, subject: measure, x, y, ways: null };
  }
}

export function estimatePair(x: DatedEstimate, y: DatedEstimate, comparison: Comparison): EstimatePair {
  return { x, y, apart: distance(x.reference, y.reference), comparison };
}

type Pair = readonly [DatedEstimate, DatedEstimate];

function* candidates(positions: ComparedEstimates["positions"], windowDays: number): Generator<Pair> {
  for (const { representative, claims } of positions) {
    for (const echo of claims.slice(1)) yield [representative, echo];
  }
  const representatives = positions.map((position) => position.representative);
  yield* pairsWithin(representatives, windowDays);
  yield* changesBeyond(representatives, windowDays);
}

/** Two figures of one origin outside the window, where they differ: only a change matters there. */
function* changesBeyond(representatives: readonly DatedEstimate[], windowDays: number): Generator<Pair> {
  for (const [origin, ofOrigin] of Map.groupBy(representatives, (held) => held.claim.origin)) {
    if (origin === UNKNOWN_ORIGIN) continue;
    // A figure repeated for years is no change, so its pairs are not even looked at.
    const figures = [...Map.groupBy(ofOrigin, (held) => held.figure).values()];
    for (const [index, ofFigure] of figures.entries()) {
      for (const x of ofFigure) {
        const alike = x.claim.modifier === "vague" ? ofFigure.slice(ofFigure.indexOf(x) + 1) : [];
        for (const y of alike) {
          if (!isSameFigure(x, y) && distance(x.reference, y.reference) > windowDays) yield [x, y];
        }
        for (let other = index + 1; other < figures.length; other++) {
          for (const y of figures[other]!) {
            if (distance(x.reference, y.reference) > windowDays) yield [x, y];
          }
        }
      }
    }
  }
}

function groupKey(claim: Estimate): string {
  return claim.measure + scopeKey(claim);
}

function gather(alike: readonly Estimate[], dataset: Dataset): ComparedEstimates {
  const { measure, place, population } = alike[0]!;
  const dated = alike.map((claim) => dateEstimate(claim, dataset.sources.get(claim.source)));
  return { measure, place, population, positions: estimatePositions(dated, dataset.comparison.windowDays) };
}

function compareMaybe(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
