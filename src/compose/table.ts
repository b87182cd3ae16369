import type { TableGroup } from "../model/brief.ts";
import type { Estimate, Id, Measure } from "../model/dataset.ts";
import { claimView } from "./claim-view.ts";
import { formatNumber } from "./format.ts";
import { composeHeld } from "./held.ts";
import { bySaid } from "./order.ts";
import { originsBehind } from "./origins-behind.ts";
import { type Scope, textOf } from "./scope.ts";

/** Every estimate of every measure, by day said, with how many origins stand behind the group. */
export function composeTable(scope: Scope): TableGroup[] {
  return [...scope.dataset.measures.values()]
    .map((measure) => tableGroup(scope, measure))
    .filter((group) => group.rows.length > 0);
}

function tableGroup(scope: Scope, measure: Measure): TableGroup {
  const estimates = scope.dataset.claims.filter(
    (claim): claim is Estimate => claim.type === "estimate" && claim.measure === measure.id,
  );
  const gap = widestGap(scope, measure.id);
  return {
    measureId: measure.id,
    label: textOf(scope, measure.label),
    note: textOf(scope, measure.note),
    summary: scope.wording.groupSummary({
      origins: originsBehind(scope, estimates),
      reports: new Set(estimates.map((claim) => claim.source)).size,
      positions: positionsIn(scope, measure.id),
      gap: gap === 0 ? "" : formatNumber(scope, gap),
    }),
    held: composeHeld(scope, measure.id),
    rows: estimates.toSorted(bySaid(scope.dataset)).map((claim) => claimView(scope, claim)),
  };
}

function positionsIn(scope: Scope, measure: Id): number {
  return scope.analysis.estimates
    .filter((group) => group.measure === measure)
    .reduce((count, group) => count + group.positions.length, 0);
}

/** Between figures that exclude each other; an origin's own revision is no gap between views. */
function widestGap(scope: Scope, measure: Id): number {
  const groups = scope.analysis.estimates.filter((group) => group.measure === measure);
  return Math.max(0, ...groups.map(({ summary }) => summary.widestGap?.gap ?? 0));
}
