import type { TableGroup } from "../../model/brief.ts";
import type { Measure } from "../../model/dataset.ts";
import { distanceInWords } from "../amounts.ts";
import { cutBeside } from "../cut/cut-words.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { composeHeld } from "../differences/held-figures.ts";
import { originsBehind } from "../origins-behind.ts";
import { textOf } from "../scope.ts";
import { claimView } from "./claim-view.ts";

/** Every estimate of every measure, by day said, with how many origins stand behind the group. */
export function composeTable(page: PageScope): TableGroup[] {
  return [...page.dataset.measures.values()]
    .map((measure) => tableGroup(page, measure))
    .filter((group) => group.rows.length > 0);
}

function tableGroup(page: PageScope, measure: Measure): TableGroup {
  const all = page.index.ofMeasure.get(measure.id) ?? [];
  const rows = shownOf(page, all);
  const groups = page.index.groups.get(measure.id) ?? [];
  // Between figures that exclude each other; an origin's own revision is no gap between views.
  const gap = groups.reduce((most, { summary }) => Math.max(most, summary.widestGap?.gap ?? 0), 0);
  return {
    measureId: measure.id,
    label: textOf(page, measure.label),
    note: textOf(page, measure.note),
    summary: page.wording.groupSummary({
      origins: originsBehind(page, all),
      reports: new Set(all.map((claim) => claim.source)).size,
      positions: groups.reduce((count, group) => count + group.positions.length, 0),
      gap: gap === 0 ? "" : distanceInWords(page, measure.id, gap),
    }),
    held: composeHeld(page, measure.id),
    rest: cutBeside(page, rows.length, all.length),
    rows: rows.map((claim) => claimView(page, claim)),
  };
}
