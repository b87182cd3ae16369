import type { ToldSubject, ToldUtterance } from "../model/analysis.ts";
import type { ReportedUtterance, Reports } from "../model/brief.ts";
import type { Id } from "../model/dataset.ts";
import { formatDay } from "./format.ts";
import { capitalized, propositionLabel, type Scope, sourceName, speakerName, textOf } from "./scope.ts";

/** What each report of one utterance leaves out that another has; null where nothing is left out. */
export function composeReports(scope: Scope): Reports | null {
  const { heading, note, about, toldBy, leftOutBy } = scope.wording.analysis.reports;
  const utterances = scope.analysis.utterances
    .map((told) => reportedUtterance(scope, told))
    .filter(({ rows }) => rows.length > 0);
  return utterances.length === 0 ? null : { heading, note, about, toldBy, leftOutBy, utterances };
}

function reportedUtterance(
  scope: Scope,
  { utterance, speakers, subjects }: ToldUtterance,
): ReportedUtterance {
  const said = formatDay(scope, subjects[0]!.claims[0]!.said);
  const names = scope.wording.list(speakers.map((id) => speakerName(scope, id)));
  return {
    utteranceId: utterance,
    label: capitalized(scope.wording.analysis.reports.utterance(names, said.text)),
    rows: subjects.filter(({ leftOutBy }) => leftOutBy.length > 0).map((subject) => row(scope, subject)),
  };
}

function row(scope: Scope, { subject, subjectType, toldBy, impliedBy, leftOutBy }: ToldSubject) {
  const { implied } = scope.wording.analysis.reports;
  const name = (id: Id) => sourceName(scope.dataset.sources.get(id)!);
  return {
    subjectId: subject,
    label:
      subjectType === "measure"
        ? textOf(scope, scope.dataset.measures.get(subject)!.label)
        : propositionLabel(scope, subject),
    toldBy: [...toldBy.map(name), ...impliedBy.map((id) => implied(name(id)))].join(", "),
    leftOutBy: leftOutBy.map(name).join(", "),
  };
}
