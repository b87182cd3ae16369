/**
 * Dataset → Analysis: what is comparable is grouped, repeated claims become one position, and each pair of
 * positions is named by the first rule that holds.
 *
 * Not here: language and wording (compose), numbers or dates as readers see them (compose), faults in the
 * data (validate), whether the excerpts are true to their sources (evidence).
 */
import type { Analysis } from "../model/analysis.ts";
import type { Dataset } from "../model/dataset.ts";
import { compareBounds } from "./bounds.ts";
import { describeFinding, type Finding, sortDiscrepancies } from "./discrepancy.ts";
import { type ComparedEstimates, compareEstimates, groupEstimates } from "./estimates.ts";
import { publishPosition } from "./positions.ts";
import { type ComparedStatements, compareImplied, compareStatements, groupStatements } from "./statements.ts";

export { discrepancyId } from "./discrepancy.ts";
export { type Independence, originsOf } from "./origins.ts";
export { rules } from "./rules/registry.ts";
export type { BoundRule, EstimateRule, Rule, StatementRule } from "./rules/rule.ts";
export { rulesMarkdown } from "./rules-markdown.ts";
export { type GroupSummary, type HeldFigure, summarizeGroup, type WidestGap, widestGap } from "./summary.ts";

/** The same for every order of the dataset's claims. */
export function analyzeDataset(dataset: Dataset): Analysis {
  const estimates: ComparedEstimates[] = [];
  const statements: ComparedStatements[] = [];
  const discrepancies = findings().map(describeFinding).toArray();
  return {
    estimates: estimates.map((group) => ({ ...group, positions: group.positions.map(publishPosition) })),
    statements: statements.map((group) => ({ ...group, positions: group.positions.map(publishPosition) })),
    discrepancies: sortDiscrepancies(discrepancies),
  };

  function* findings(): Generator<Finding> {
    for (const group of groupEstimates(dataset)) {
      estimates.push(group);
      yield* compareEstimates(group, dataset);
    }
    yield* compareBounds(estimates, dataset);
    for (const group of groupStatements(dataset)) {
      statements.push(group);
      yield* compareStatements(group);
    }
    yield* compareImplied(statements, dataset);
  }
}
