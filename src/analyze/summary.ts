import type { EstimateGroup, Position } from "../model/analysis.ts";
import type { Dataset, Estimate } from "../model/dataset.ts";
import { compareDates, type PartialDate } from "../model/partial-date.ts";
import { exceeds, gapBetween } from "../model/quantity.ts";
import { type DatedEstimate, dateEstimate } from "./dated.ts";
import { type Independence, originsOf } from "./origins.ts";
import { isSameFigure } from "./same-figure.ts";
import { pairsWithin } from "./window.ts";

/** One figure in one wording, by everyone who gave it. */
export interface HeldFigure {
  /** The first claim of it: earliest said, then smallest id. */
  readonly first: Estimate;
  readonly positions: readonly Position<Estimate>[];
  readonly behind: Independence;
  /** First and last day said; null where no claim of it has one. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** The two positions of comparable days whose nearest ends lie furthest apart. */
export interface WidestGap {
  /** In the measure's unit, above 0. */
  readonly gap: number;
  readonly lower: Estimate;
  readonly upper: Estimate;
}

/** What a page says of one group. Nothing is pooled, averaged or ranked. */
export interface GroupSummary {
  /** In the order in which the figures were first said. */
  readonly figures: readonly HeldFigure[];
  readonly widestGap: WidestGap | null;
  /** Positions that no other origin has a figure beside, within the window. */
  readonly alone: readonly Position<Estimate>[];
}

export function summarizeGroup(group: EstimateGroup, dataset: Dataset): GroupSummary {
  return {
    figures: heldFigures(group),
    widestGap: widestGap(group, dataset),
    alone: standingAlone(group, dataset),
  };
}

/** Null where all figures of comparable days meet. */
export function widestGap(group: EstimateGroup, dataset: Dataset): WidestGap | null {
  let widest: WidestGap | null = null;
  for (const [x, y] of comparablePairs(group, dataset)) {
    const gap = gapBetween(x.claim.ends, y.claim.ends);
    if (gap <= (widest?.gap ?? 0)) continue;
    const xIsUpper = exceeds(x.claim.ends, y.claim.ends);
    widest = { gap, lower: xIsUpper ? y.claim : x.claim, upper: xIsUpper ? x.claim : y.claim };
  }
  return widest;
}

function heldFigures(group: EstimateGroup): HeldFigure[] {
  const figures: { first: DatedEstimate; positions: Position<Estimate>[] }[] = [];
  const spelled = new Map<string, typeof figures>();
  for (const position of group.positions) {
    const dated = dateEstimate(position.representative, undefined);
    const alike = spelled.get(dated.figure) ?? [];
    const known = alike.find(({ first }) => isSameFigure(first, dated));
    if (known) {
      known.positions.push(position);
      continue;
    }
    const found = { first: dated, positions: [position] };
    figures.push(found);
    alike.push(found);
    spelled.set(dated.figure, alike);
  }
  return figures.map(({ first, positions }) => {
    const claims = positions.flatMap((position) => position.claims);
    const days = claims.flatMap(({ said }) => (said === null ? [] : [said])).sort(compareDates);
    return {
      first: first.claim,
      positions,
      behind: originsOf(claims),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
    };
  });
}

function standingAlone(group: EstimateGroup, dataset: Dataset): Position<Estimate>[] {
  const accompanied = new Set<Estimate>();
  for (const [x, y] of comparablePairs(group, dataset)) {
    if (x.claim.origin !== y.claim.origin) accompanied.add(x.claim).add(y.claim);
  }
  return group.positions.filter((position) => !accompanied.has(position.representative));
}

function comparablePairs(
  group: EstimateGroup,
  dataset: Dataset,
): Generator<readonly [DatedEstimate, DatedEstimate]> {
  const dated = group.positions.map(({ representative }) =>
    dateEstimate(representative, dataset.sources.get(representative.source)),
  );
  return pairsWithin(dated, dataset.comparison.windowDays);
}
