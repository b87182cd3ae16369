/**
 * Dataset → Analysis: what is comparable is grouped, repeated claims become one position, and each pair of
 * positions is named by the first rule that holds.
 *
 * Not here: language and wording (compose), numbers or dates as readers see them (compose), faults in the
 * data (validate), whether the excerpts are true to their sources (evidence).
 */
import type { Analysis, EstimateGroup, StatementGroup } from "../model/analysis.ts";
import type { Claim, Dataset, Id, Measure } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { assessedPairs } from "./assessments.ts";
import { compareBounds } from "./bounds.ts";
import { dateClaim } from "./dated.ts";
import { type ComparedEstimates, compareEstimates, groupEstimates } from "./estimates.ts";
import { connected, reachableFrom } from "./implication.ts";
import { compareExcluded, compareImplied } from "./implied.ts";
import { backingOf } from "./independence.ts";
import { omissions } from "./omissions.ts";
import { publishPosition } from "./positions.ts";
import { registerOf } from "./register.ts";
import { reportRetractions } from "./retractions.ts";
import { collectRows } from "./rows.ts";
import { compareSameMeasures } from "./same-measures.ts";
import { type ComparedStatements, compareStatements, groupStatements } from "./statements.ts";
import { summarizeGroup } from "./summary.ts";

export { fingerprintOf, inspectAssessments } from "./assessments.ts";
export { type Derivation, derive } from "./derivation.ts";
export { discrepancyId } from "./discrepancy.ts";
export { TooManyRows } from "./rows.ts";
export { rules } from "./rules/registry.ts";
export type { BoundRule, EstimateRule, RetractionRule, Rule, StatementRule } from "./rules/rule.ts";
export type { TriedRule } from "./tried.ts";

/**
 * The same for every order of the dataset's claims.
 * @param most rows that may be found
 * @throws TooManyRows as soon as there are more
 */
export function analyzeDataset(dataset: Dataset, most = Number.POSITIVE_INFINITY): Analysis {
  const utterances = omissions(dataset);
  const rows = collectRows(most);
  const register = registerOf(dataset.claims, dataset);
  const date = (claim: Claim) => dateClaim(claim, dataset.sources.get(claim.source), register);
  const retractions = reportRetractions(dataset.claims, date, rows.report);
  const backing = backingOf(dataset);
  const bench = { dataset, register, retractions, backing, report: rows.report };
  const { measures, propositions } = dataset;
  const related = connected(measures.keys(), (id) => relatedTo(measures.get(id)));
  const implied = connected(propositions.keys(), (id) => propositions.get(id)?.implies ?? []);
  // Each group is compared as it comes, while its claims are still in the processor's cache; what is worked out
  // of them is kept only where another group is to be compared with it.
  const figures: ComparedEstimates[] = [];
  const estimates = groupEstimates(bench)
    .map((group): EstimateGroup => {
      if (related.has(group.measure)) figures.push(group);
      const positions = group.positions.map(publishPosition);
      const before = rows.found.length;
      compareEstimates(group, bench);
      const found = rows.found.slice(before);
      const { measure, place, population } = group;
      // Of a large dataset few groups stand on a page.
      const summary = once(() => summarizeGroup(group, positions, found));
      return {
        measure,
        place,
        population,
        positions,
        get summary() {
          return summary();
        },
      };
    })
    .toArray();
  compareBounds(figures, bench);
  compareSameMeasures(figures, bench);
  const excluded = excluding(dataset);
  const stances: ComparedStatements[] = [];
  const statements = groupStatements(bench)
    .map((group): StatementGroup => {
      if (implied.has(group.proposition) || excluded.has(group.proposition)) stances.push(group);
      compareStatements(group, bench);
      return { proposition: group.proposition, positions: group.positions.map(publishPosition) };
    })
    .toArray();
  compareImplied(
    stances.filter(({ proposition }) => implied.has(proposition)),
    bench,
  );
  compareExcluded(
    stances.filter(({ proposition }) => excluded.has(proposition)),
    bench,
  );
  const discrepancies = rows.inOrder();
  return {
    estimates,
    statements,
    discrepancies,
    backing: { unshown: backing.unshown, restsOn: backing.restsOn },
    utterances,
    assessed: assessedPairs(dataset, discrepancies),
  };
}

function relatedTo(measure: Measure | undefined): readonly Id[] {
  return measure === undefined ? [] : [...measure.within, ...measure.perhapsSameAs];
}

/** Propositions that exclude others, and what implies them. */
function excluding({ propositions }: Dataset): ReadonlySet<Id> {
  const isExcluding = (id: Id) => (propositions.get(id)?.excludes.length ?? 0) > 0;
  const leads = (id: Id) =>
    isExcluding(id) ||
    reachableFrom(id, (each) => propositions.get(each)?.implies ?? [])
      .keys()
      .some(isExcluding);
  return new Set([...propositions.keys()].filter(leads));
}
