import type { Discrepancy } from "../../model/analysis.ts";
import { type Scope, textOf } from "../scope.ts";

/** How a curator reads some discrepancies, and whether the claims have changed since; "" where nobody has read them. */
export function assessmentOf(scope: Scope, discrepancies: readonly Discrepancy[]): string {
  return discrepancies
    .flatMap((found) => scope.dataset.assessments.get(found.id) ?? [])
    .map((reading) =>
      scope.wording.assessment(
        reading.reading,
        textOf(scope, reading.text),
        textOf(scope, reading.wouldSettle),
        textOf(scope, reading.by),
      ),
    )
    .concat(
      discrepancies.some(({ id }) => scope.analysis.assessed.get(id)?.outdated)
        ? scope.wording.analysis.outdated
        : [],
    )
    .join(" ");
}
