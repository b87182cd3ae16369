import {
  type Claim,
  type Comparison,
  type Dataset,
  type Estimate,
  type Id,
  UNKNOWN_ORIGIN,
} from "../model/dataset.ts";
import { type DatedEstimate, dateEstimate } from "./dated.ts";
import { distance } from "./days.ts";
import type { Report } from "./discrepancy.ts";
import { estimatePositions, type HeldPosition, visitBehind } from "./positions.ts";
import type { Register } from "./register.ts";
import { holdsFor } from "./rules/condition.ts";
import { estimateRules } from "./rules/registry.ts";
import type { EstimatePair } from "./rules/rule.ts";
import { isSameFigure } from "./same-figure.ts";
import { pairsWithin, type Visit } from "./window.ts";

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
export function* groupEstimates(dataset: Dataset, register: Register): Generator<ComparedEstimates> {
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

/** Every pair of the group that a rule holds for, each once; a position's later claims meet its first alone. */
export function compareEstimates(
  { measure, positions }: ComparedEstimates,
  { comparison }: Dataset,
  report: Report,
): void {
  const [first] = positions;
  if (first === undefined) return;
  // One pair for all, filled anew each time: a rule looks at it and keeps nothing.
  const pair: Filled<EstimatePair> = estimatePair(first.representative, first.representative, comparison);
  visitCandidates(positions, comparison.windowDays, (x, y) => {
    pair.x = x;
    pair.y = y;
    pair.apart = distance(x.reference, y.reference);
    for (const rule of estimateRules) {
      if (!holdsFor(rule, pair)) continue;
      report(rule, measure, x, y, null);
      return;
    }
  });
}

type Filled<T> = { -readonly [K in keyof T]: T[K] };

export function estimatePair(x: DatedEstimate, y: DatedEstimate, comparison: Comparison): EstimatePair {
  return { x, y, apart: distance(x.reference, y.reference), comparison };
}

function visitCandidates(
  positions: ComparedEstimates["positions"],
  windowDays: number,
  visit: Visit<DatedEstimate>,
): void {
  for (const { representative, claims } of positions) {
    for (let echo = 1; echo < claims.length; echo++) visit(representative, claims[echo]!);
  }
  const representatives = positions.map((position) => position.representative);
  pairsWithin(representatives, windowDays, visit);
  visitChangesBeyond(representatives, windowDays, visit);
  const utteranceOf = ({ utterance }: Claim) => utterance;
  visitBehind(positions, utteranceOf, (x, y) => {
    if (!isSameFigure(x, y) && distance(x.reference, y.reference) <= windowDays) visit(x, y);
  });
}

/** Two figures of one origin outside the window, where they differ: only a change matters there. */
function visitChangesBeyond(
  representatives: readonly DatedEstimate[],
  windowDays: number,
  visit: Visit<DatedEstimate>,
): void {
  for (const [origin, ofOrigin] of Map.groupBy(representatives, (held) => held.claim.origin)) {
    if (origin === UNKNOWN_ORIGIN) continue;
    if (ofOrigin.length === 1) continue;
    // A figure repeated for years is no change, so its pairs are not even looked at.
    const figures = [...Map.groupBy(ofOrigin, (held) => held.figure).values()];
    const visitBeyond: Visit<DatedEstimate> = (x, y) => {
      if (distance(x.reference, y.reference) > windowDays) visit(x, y);
    };
    for (const [index, ofFigure] of figures.entries()) {
      for (let other = index + 1; other < figures.length; other++)
        for (const x of ofFigure) for (const y of figures[other]!) visitBeyond(x, y);
      visitOtherWords(ofFigure, visitBeyond);
    }
  }
}

/** Of alike figures, only vague ones can still differ, in their words. */
function visitOtherWords(ofFigure: readonly DatedEstimate[], visit: Visit<DatedEstimate>): void {
  if (ofFigure[0]!.claim.modifier !== "vague") return;
  for (const [index, x] of ofFigure.entries())
    for (const y of ofFigure.slice(index + 1)) if (!isSameFigure(x, y)) visit(x, y);
}

function groupKey(claim: Estimate): string {
  return claim.measure + scopeKey(claim);
}

function gather(alike: readonly Estimate[], dataset: Dataset, register: Register): ComparedEstimates {
  const { measure, place, population } = alike[0]!;
  const dated = alike.map((claim) => dateEstimate(claim, dataset.sources.get(claim.source), register));
  return { measure, place, population, positions: estimatePositions(dated, dataset.comparison.windowDays) };
}

function compareMaybe(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
