import type { Discrepancy, GroupSummary, HeldFigure, Position, WidestGap } from "../model/analysis.ts";
import { type Claim, type Estimate, type Id, takesBackOnly, UNKNOWN_ORIGIN } from "../model/dataset.ts";
import { compareDates, type PartialDate } from "../model/partial-date.ts";
import { exceeds } from "../model/quantity.ts";
import type { DatedEstimate } from "./dated.ts";
import { type ComparedEstimates, comparable } from "./estimates.ts";
import { isSameFigure } from "./same-figure.ts";
import { besideNone, hasSeries } from "./series.ts";

/**
 * What a page says of one group.
 * @param positions the group's own, as the rest of the program sees them
 * @param found what was found in the group, and only in it
 */
export function summarizeGroup(
  group: ComparedEstimates,
  positions: readonly Position<Estimate>[],
  found: readonly Discrepancy[],
): GroupSummary {
  return {
    figures: heldFigures(group, positions),
    widestGap: widestGap(found),
    alone: standingAlone(group, positions, found),
  };
}

function heldFigures(group: ComparedEstimates, published: readonly Position<Estimate>[]): HeldFigure[] {
  const figures: { first: DatedEstimate; positions: Position<Estimate>[] }[] = [];
  const spelled = new Map<number, typeof figures>();
  for (const [index, { representative }] of group.positions.entries()) {
    // To take a figure back is to hold none.
    if (takesBackOnly(representative.claim)) continue;
    const position = published[index]!;
    const alike = spelled.get(representative.figure);
    const known = alike?.find(({ first }) => isSameFigure(first, representative));
    if (known) {
      known.positions.push(position);
      continue;
    }
    const held = { first: representative, positions: [position] };
    figures.push(held);
    if (alike) alike.push(held);
    else spelled.set(representative.figure, [held]);
  }
  return figures.map(({ first, positions }) => {
    const claims = positions.flatMap((position) => position.claims);
    return { first: first.claim, positions, ...givenBy(claims), ...saidBetween(claims) };
  });
}

function givenBy(claims: readonly Claim[]): Pick<HeldFigure, "origins" | "unknown"> {
  const origins = new Set<Id>();
  let unknown = 0;
  for (const { origin } of claims) {
    if (origin === UNKNOWN_ORIGIN) unknown++;
    else origins.add(origin);
  }
  return { origins: [...origins].sort(), unknown };
}

/** First and last day said; null where no claim has one. */
function saidBetween(claims: readonly Claim[]): Pick<HeldFigure, "from" | "to"> {
  let from: PartialDate | null = null;
  let to: PartialDate | null = null;
  for (const { said } of claims) {
    if (said === null) continue;
    if (from === null || compareDates(said, from) < 0) from = said;
    if (to === null || compareDates(said, to) >= 0) to = said;
  }
  return { from, to };
}

/** What an origin revised later, or a report told differently, is no gap between views. */
function widestGap(found: readonly Discrepancy[]): WidestGap | null {
  let widest: WidestGap | null = null;
  for (const { kind, a, b, gap } of found) {
    if (kind !== "conflict" && kind !== "self-contradiction") continue;
    if (a.type !== "estimate" || b.type !== "estimate") continue;
    if (gap === null || gap <= (widest?.gap ?? 0)) continue;
    widest = exceeds(a.ends, b.ends) ? { gap, lower: b, upper: a } : { gap, lower: a, upper: b };
  }
  return widest;
}

/**
 * Every pair of two origins within the window is a finding, whichever it is, so what is in none stands alone; or has
 * no end, and is compared with nothing. Of a series not every pair is drawn, and the days are looked at themselves.
 */
function standingAlone(
  group: ComparedEstimates,
  positions: readonly Position<Estimate>[],
  found: readonly Discrepancy[],
): Position<Estimate>[] {
  const held = comparable(group.positions);
  const accompanied = hasSeries(held)
    ? accompaniedInTime(held, group.behaviour.windowDays)
    : accompaniedByRows(found);
  return positions.filter(
    ({ representative }) => !accompanied.has(representative) && !takesBackOnly(representative),
  );
}

function accompaniedInTime(held: readonly DatedEstimate[], windowDays: number): Set<Claim> {
  const alone = besideNone(held, windowDays);
  return new Set(held.filter((each) => !alone.has(each)).map(({ claim }) => claim));
}

function accompaniedByRows(found: readonly Discrepancy[]): Set<Claim> {
  const accompanied = new Set<Claim>();
  for (const { a, b } of found) {
    if (a.origin !== b.origin || a.origin === UNKNOWN_ORIGIN) accompanied.add(a).add(b);
  }
  return accompanied;
}
