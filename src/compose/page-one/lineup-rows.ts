import type { Estimate } from "../../model/dataset.ts";
import type { Limits } from "../cut/limits.ts";
import { reportedBy, type Scope, speakerName } from "../scope.ts";
import { figureScope } from "../words.ts";

/** The claims of a row of the line-up: all that one sentence says for several speakers, else one. */
export type Row = readonly [Estimate, ...Estimate[]];

/** One sentence that speaks for several ("South Korea, NATO and the United States have said …") is one row. */
export function rowsBySentence(estimates: readonly Estimate[]): Row[] {
  const rows = Map.groupBy(estimates, (claim) =>
    JSON.stringify([
      claim.source,
      claim.excerpt,
      claim.said?.edtf,
      claim.modifier,
      claim.amount,
      claim.low,
      claim.high,
      figureScope(claim),
      claim.asOf?.edtf,
    ]),
  );
  return [...rows.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** Characters of usual width that a line of the columns "by" and "reported by" holds, in both themes. */
const COLUMNS = { by: 25, reportedBy: 14 };

/** Lines of text that a row takes, about: what a browser makes of it, only the browser can say. */
export function textLinesOf(scope: Scope, row: Row): number {
  const by = row.map((claim) => speakerName(scope, claim.speaker)).join(", ");
  return Math.max(
    Math.ceil(by.length / COLUMNS.by),
    Math.ceil(reportedBy(scope, row[0]).length / COLUMNS.reportedBy),
  );
}

/** Whether a line-up has room for all of these rows, of so many measures. */
export function fitsInLineup(scope: Scope, rows: readonly Row[], measures: number, limits: Limits): boolean {
  if (measures > limits.measures || rows.length > limits.lineupRows) return false;
  if (limits.lineupLines === Number.POSITIVE_INFINITY) return true;
  return rows.reduce((sum, row) => sum + textLinesOf(scope, row), 0) <= limits.lineupLines;
}
