import type { Position } from "../model/analysis.ts";
import { compareText } from "../model/compare-text.ts";
import { type Claim, type Estimate, type Statement, UNKNOWN_ORIGIN } from "../model/dataset.ts";
import { compareDates } from "../model/partial-date.ts";
import { compareByDay, type Dated, type DatedEstimate, type DatedStatement } from "./dated.ts";
import { isSameFigure } from "./same-figure.ts";
import type { Tellings } from "./tellings.ts";

/** A position with the dates of its claims at hand, its representative first. */
export interface HeldPosition<D extends Dated> {
  readonly representative: D;
  readonly claims: readonly D[];
}

/** Estimates of one measure-group → positions, by day, then claim id. */
export function estimatePositions(
  estimates: readonly DatedEstimate[],
  tellings: Tellings<DatedEstimate>,
): HeldPosition<DatedEstimate>[] {
  return gatherPositions(estimates, (estimate) => estimate.figure, isSameFigure, tellings);
}

/** Statements on one proposition → positions, by day, then claim id. */
export function statementPositions(
  statements: readonly DatedStatement[],
  tellings: Tellings<DatedStatement>,
): HeldPosition<DatedStatement>[] {
  return gatherPositions(
    statements,
    (statement) => statement.claim.stance,
    () => true,
    tellings,
  );
}

/** The position as the rest of the program sees it. */
export function publishPosition<C extends Estimate | Statement>(held: HeldPosition<Dated<C>>): Position<C> {
  const { claim } = held.representative;
  return { origin: claim.origin, representative: claim, claims: held.claims.map((dated) => dated.claim) };
}

/** Earlier said, then the smaller id: an order of claims that does not depend on files. */
export function compareClaims(a: Claim, b: Claim): number {
  return compareDates(a.said, b.said) || compareText(a.id, b.id);
}

/**
 * Who holds something on which day, as one key. Claims of unknown origin share it only within one utterance:
 * what two who don't name their source say alike is not one position.
 */
export function holderKey({ claim, day }: Pick<Dated, "claim" | "day">): string {
  const holder = claim.origin === UNKNOWN_ORIGIN ? `?${claim.utterance}` : claim.origin;
  return `${holder}|${day.start}|${day.end}`;
}

function gatherPositions<D extends Dated>(
  dated: readonly D[],
  words: (claim: D) => string | number,
  isSame: (first: D, next: D) => boolean,
  tellings: Tellings<D>,
): HeldPosition<D>[] {
  const positions: { representative: D; claims: D[] }[] = [];
  const alike = new Map<string, { representative: D; claims: D[] }[]>();
  for (const next of dated.toSorted(compareByDay)) {
    const { utterance } = next.claim;
    // Where one utterance is told in two ways, neither may hide behind what its speaker says elsewhere.
    const key = `${holderKey(next)}|${words(next)}|${tellings.has(utterance) ? utterance : ""}`;
    const candidates = alike.get(key) ?? [];
    const home = candidates.find((position) => isSame(position.representative, next));
    if (home !== undefined) {
      home.claims.push(next);
      continue;
    }
    const founded = { representative: next, claims: [next] };
    positions.push(founded);
    candidates.push(founded);
    alike.set(key, candidates);
  }
  return positions;
}
