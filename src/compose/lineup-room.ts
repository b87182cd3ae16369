import type { Estimate } from "../model/dataset.ts";
import type { Limits } from "./limits.ts";
import { reportedBy, type Scope, speakerName } from "./scope.ts";

/** Characters of usual width that a line of the columns "by" and "reported by" holds, in both themes. */
const COLUMNS = { by: 25, reportedBy: 14 };

/** Whether all of these figures can have a row. */
export function fitsInLineup(
  scope: Scope,
  estimates: readonly Estimate[],
  measures: number,
  limits: Limits,
): boolean {
  if (measures > limits.measures || estimates.length > limits.lineupRows) return false;
  if (limits.lineupLines === Number.POSITIVE_INFINITY) return true;
  const lines = estimates.reduce((sum, claim) => sum + textLinesOf(scope, claim), 0);
  return lines <= limits.lineupLines;
}

/** Lines of text that a row of the line-up takes, about: what a browser makes of them, only it can say. */
export function textLinesOf(scope: Scope, claim: Estimate): number {
  return Math.max(
    Math.ceil(speakerName(scope, claim.speaker).length / COLUMNS.by),
    Math.ceil(reportedBy(scope, claim).length / COLUMNS.reportedBy),
  );
}
