/**
 * Dataset → Analysis: what is comparable is grouped, repeated claims become one position, and each pair of
 * positions is named by the first rule that holds.
 *
 * Not here: language and wording (compose), numbers or dates as readers see them (compose), faults in the
 * data (validate), whether the excerpts are true to their sources (evidence).
 */
import type { Analysis, Discrepancy, EstimateGroup, StatementGroup } from "../model/analysis.ts";
import type { Dataset } from "../model/dataset.ts";
import { assessedPairs } from "./assessments.ts";
import { compareBounds } from "./bounds.ts";
import { describeFinding, type Finding, sortDiscrepancies } from "./discrepancy.ts";
import { type ComparedEstimates, compareEstimates, groupEstimates } from "./estimates.ts";
import { omissions } from "./omissions.ts";
import { publishPosition } from "./positions.ts";
import { type ComparedStatements, compareImplied, compareStatements, groupStatements } from "./statements.ts";
import { summarizeGroup } from "./summary.ts";

export { fingerprintOf, inspectAssessments } from "./assessments.ts";
export { type Derivation, derive, type TriedRule } from "./derivation.ts";
export { discrepancyId } from "./discrepancy.ts";
export { originsOf } from "./origins.ts";
export { rules } from "./rules/registry.ts";
export type { BoundRule, EstimateRule, Rule, StatementRule } from "./rules/rule.ts";
export { rulesMarkdown } from "./rules-markdown.ts";

/** The same for every order of the dataset's claims. */
export function analyzeDataset(dataset: Dataset): Analysis {
  const discrepancies: Discrepancy[] = [];
  const keep = (findings: Iterable<Finding>): Discrepancy[] => {
    const found: Discrepancy[] = [];
    for (const finding of findings) {
      const row = describeFinding(finding);
      found.push(row);
      discrepancies.push(row);
    }
    return found;
  };
  // Each group is compared as it comes, while its claims are still in the processor's cache.
  const figures: ComparedEstimates[] = [];
  const estimates = groupEstimates(dataset)
    .map((group): EstimateGroup => {
      figures.push(group);
      const positions = group.positions.map(publishPosition);
      const summary = summarizeGroup(group, positions, keep(compareEstimates(group, dataset)));
      return { ...group, positions, summary };
    })
    .toArray();
  keep(compareBounds(figures, dataset));
  const stances: ComparedStatements[] = [];
  const statements = groupStatements(dataset)
    .map((group): StatementGroup => {
      stances.push(group);
      keep(compareStatements(group));
      return { ...group, positions: group.positions.map(publishPosition) };
    })
    .toArray();
  keep(compareImplied(stances, dataset));
  return {
    estimates,
    statements,
    discrepancies: sortDiscrepancies(discrepancies),
    utterances: omissions(dataset),
    assessed: assessedPairs(dataset, discrepancies),
  };
}
