import type { Analysis, ToldSubject, ToldUtterance } from "../../model/analysis.ts";
import type { ReportedUtterance, Reports } from "../../model/brief.ts";
import type { Id } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { daySaid } from "../order.ts";
import { capitalized, propositionLabel, type Scope, sourceName, speakerName, textOf } from "../scope.ts";

/** What each report of one utterance leaves out that another has; null where nothing is left out. */
export function composeReports(scope: PageScope): Reports | null {
  const { heading, note, about, toldBy, leftOutBy } = scope.wording.analysis.reports;
  const told = differingUtterances(scope.analysis).slice(0, scope.limits.utterances);
  if (told.length === 0) return null;
  const utterances = told.map((one) => reportedUtterance(scope, one));
  return { heading, note, about, toldBy, leftOutBy, utterances };
}

/** Those of which some source leaves out what another reports. */
export function differingUtterances({ utterances }: Analysis): ToldUtterance[] {
  return utterances.filter(({ subjects }) => subjects.some(({ leftOutBy }) => leftOutBy.length > 0));
}

function reportedUtterance(
  scope: Scope,
  { utterance, speakers, subjects }: ToldUtterance,
): ReportedUtterance {
  const first = subjects[0]?.claims[0];
  const said = formatDay(scope, first === undefined ? null : daySaid(scope.dataset, first));
  const names = scope.wording.list(speakers.map((id) => speakerName(scope, id)));
  return {
    utteranceId: utterance,
    label: capitalized(scope.wording.analysis.reports.utterance(names, said.text)),
    rows: subjects.filter(({ leftOutBy }) => leftOutBy.length > 0).map((subject) => row(scope, subject)),
  };
}

function row(scope: Scope, { subject, subjectType, toldBy, impliedBy, leftOutBy }: ToldSubject) {
  const { implied } = scope.wording.analysis.reports;
  const name = (id: Id) => sourceName(known(scope.dataset.sources, id));
  return {
    subjectId: subject,
    label:
      subjectType === "measure"
        ? textOf(scope, known(scope.dataset.measures, subject).label)
        : propositionLabel(scope, subject),
    toldBy: [...toldBy.map(name), ...impliedBy.map((id) => implied(name(id)))].join(", "),
    leftOutBy: leftOutBy.map(name).join(", "),
  };
}
