import type { Languages } from "../languages/index.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import type { EditionSummary } from "../model/summary.ts";
import { composeChangedDifferences, composeChanges, type History } from "./appendix/changes.ts";
import { formatLongDay } from "./format.ts";
import { makeScope, textOf } from "./scope.ts";

/** What others tell of this edition, in the first language of its brief. */
export function composeSummary(
  dataset: Dataset,
  evidence: Evidence,
  analysis: Analysis,
  languages: Languages,
  history: History,
): EditionSummary {
  const [language] = dataset.languages;
  const scope = makeScope(dataset, evidence, analysis, language, languages);
  const { edition, date } = history.record;
  return {
    summary: 1,
    ...{ dataset: dataset.id, edition, date, language },
    title: textOf(scope, dataset.title),
    headline: textOf(scope, dataset.headline ?? dataset.title),
    question: textOf(scope, dataset.question),
    publisher: textOf(scope, dataset.publisher),
    editionWords: scope.wording.edition(edition),
    day: formatLongDay(scope, date),
    changes: composeChanges(scope, history)?.lead ?? "",
    differences: composeChangedDifferences(scope, history),
    words: scope.wording.site,
  };
}
