import type { EstimateGroup, HeldFigure } from "../../model/analysis.ts";
import type { HeldView } from "../../model/brief.ts";
import type { Estimate, Id } from "../../model/dataset.ts";
import { distanceInWords } from "../amounts.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatDay, formatNumber, formatSpan } from "../format.ts";
import { daySaid } from "../order.ts";
import { capitalized, partyToTheChain, type Scope } from "../scope.ts";
import { figureScope, wordsOf } from "../words.ts";

/** The positions of one measure: each figure once, by whom it is held and from when to when. */
export function composeHeld(scope: PageScope, measure: Id): HeldView | null {
  const groups = scope.index.groups.get(measure) ?? [];
  const all = groups.flatMap((group) => group.summary.figures.map((figure) => ({ group, figure })));
  // One figure is told by its rows; only several need lining up.
  if (all.length < 2) return null;
  const figures = all
    .slice(0, scope.limits.figures)
    .map(({ group, figure }) => heldFigure(scope, group, figure));
  const left = all.length - figures.length;
  const { heading } = scope.wording.analysis.held;
  const more = left === 0 ? "" : scope.wording.cuts.more(formatNumber(scope, left));
  return { heading, figures, more, widestGap: widestOf(scope, groups) };
}

function heldFigure(scope: Scope, group: EstimateGroup, figure: HeldFigure) {
  const { first, positions, from, to } = figure;
  const { held, unknownOrigin } = scope.wording.analysis;
  const names = figure.origins.map((id) => partyToTheChain(scope, id));
  const { alone, figures } = group.summary;
  // Where one origin gave all the figures, none of them has company, which says nothing of any.
  const origins = new Set(figures.flatMap((each) => each.origins));
  const isAlone = origins.size > 1 && positions.every((position) => alone.includes(position));
  return {
    words: capitalized(wordsOf(scope, first)),
    by: scope.wording.list(figure.unknown === 0 ? names : [...names, unknownOrigin]),
    when: spanOf(scope, first, from, to),
    scope: figureScope(first),
    alone: isAlone ? held.alone : "",
  };
}

function spanOf(scope: Scope, first: Estimate, from: Estimate["said"], to: Estimate["said"]): string {
  if (from?.earliest && to?.latest && from !== to) {
    return formatSpan(scope, from.earliest, to.latest);
  }
  return formatDay(scope, to ?? from ?? daySaid(scope.dataset, first)).text;
}

function widestOf(scope: Scope, groups: readonly EstimateGroup[]): string {
  const widest = groups
    .flatMap(({ summary }) => summary.widestGap ?? [])
    .reduce<EstimateGroup["summary"]["widestGap"]>(
      (most, each) => (each.gap > (most?.gap ?? 0) ? each : most),
      null,
    );
  if (widest === null) return "";
  const { gap, lower, upper } = widest;
  const words = (claim: Estimate) => wordsOf(scope, claim);
  return scope.wording.analysis.held.widestGap(
    distanceInWords(scope, lower.measure, gap),
    words(lower),
    words(upper),
  );
}
