/**
 * Dataset → Analysis: what is comparable is grouped, repeated claims become one position, and each pair of
 * positions is named by the first rule that holds.
 *
 * Not here: language and wording (compose), numbers or dates as readers see them (compose), faults in the
 * data (validate), whether the excerpts are true to their sources (evidence).
 */
import type { Analysis, EstimateGroup, StatementGroup } from "../model/analysis.ts";
import type { Dataset } from "../model/dataset.ts";
import { assessedPairs } from "./assessments.ts";
import { compareBounds } from "./bounds.ts";
import { type ComparedEstimates, compareEstimates, groupEstimates } from "./estimates.ts";
import { connected } from "./implication.ts";
import { omissions } from "./omissions.ts";
import { publishPosition } from "./positions.ts";
import { registerOf } from "./register.ts";
import { collectRows } from "./rows.ts";
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
  const utterances = omissions(dataset);
  const rows = collectRows();
  const register = registerOf(dataset.claims);
  const { measures, propositions } = dataset;
  const nested = connected(measures.keys(), (id) => measures.get(id)?.within ?? []);
  const implied = connected(propositions.keys(), (id) => propositions.get(id)?.implies ?? []);
  // Each group is compared as it comes, while its claims are still in the processor's cache; what is worked out
  // of them is kept only where another group is to be compared with it.
  const figures: ComparedEstimates[] = [];
  const estimates = groupEstimates(dataset, register)
    .map((group): EstimateGroup => {
      if (nested.has(group.measure)) figures.push(group);
      const positions = group.positions.map(publishPosition);
      const before = rows.found.length;
      compareEstimates(group, dataset, rows.report);
      const summary = summarizeGroup(group, positions, rows.found.slice(before));
      return { ...group, positions, summary };
    })
    .toArray();
  compareBounds(figures, dataset, rows.report);
  const stances: ComparedStatements[] = [];
  const statements = groupStatements(dataset, register)
    .map((group): StatementGroup => {
      if (implied.has(group.proposition)) stances.push(group);
      compareStatements(group, rows.report);
      return { ...group, positions: group.positions.map(publishPosition) };
    })
    .toArray();
  compareImplied(stances, dataset, rows.report);
  const discrepancies = rows.inOrder();
  return {
    estimates,
    statements,
    discrepancies,
    utterances,
    assessed: assessedPairs(dataset, discrepancies),
  };
}
