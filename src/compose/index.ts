/**
 * Dataset, Evidence, Analysis → Brief: every word and number that a template prints, in one language.
 * The last stage that knows a claim. Not here: layout and markup (render), what counts as a discrepancy
 * (analyze), what the archive says (evidence).
 */
import type { Analysis, Discrepancy } from "../model/analysis.ts";
import type { Brief } from "../model/brief.ts";
import type { Claim, Dataset, Id } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { statedNumber } from "../model/quantity.ts";
import type { TableWords } from "../model/table-words.ts";
import { composeCarriers } from "./carriers.ts";
import { composeChanges, type History } from "./changes.ts";
import { composeDayNotes } from "./day-notes.ts";
import { composeConcordances, composeFindings, explain } from "./findings.ts";
import { formatLongSpan, formatPercent } from "./format.ts";
import { composeGlance } from "./glance.ts";
import { composeHighlights, numbersOf } from "./highlights.ts";
import { composeLineup } from "./lineup.ts";
import type { FigureReader } from "./marked.ts";
import { composeMatrices } from "./matrix.ts";
import { proofOf } from "./proof.ts";
import { composeReports } from "./reports.ts";
import { composeRules } from "./rules.ts";
import { makeScope, type Scope, textOf } from "./scope.ts";
import { composeScreen } from "./screen.ts";
import { composeSources } from "./sources.ts";
import { composeFocus, composeStances } from "./stances.ts";
import { composeTable } from "./table.ts";
import { composeTimeline } from "./timeline.ts";
import { wordsOf } from "./words.ts";

export type { History } from "./changes.ts";
export type { FigureReader, FigureSpan } from "./marked.ts";

export interface Composition {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly analysis: Analysis;
  /** One of the dataset's languages. */
  readonly language: string;
  readonly edition: number;
  /** What the edition is compared with; null or left out, it says nothing of changes. */
  readonly history?: History | null;
  /** Finds figures in excerpts, to mark them; without it none are marked. */
  readonly readFigures?: FigureReader;
}

export function composeBrief(composition: Composition): Brief {
  const { dataset, evidence, analysis, language, edition, readFigures } = composition;
  const scope = makeScope(dataset, evidence, analysis, language, readFigures);
  const { wording } = scope;
  const focus = new Set(dataset.focus);
  const measures = [...dataset.measures.keys()].filter((id) => focus.has(id));
  const highlights = composeHighlights(scope, focus);
  const numbers = numbersOf(scope, highlights);
  const stances = composeStances(scope);
  const findings = composeFindings(scope, numbers.discrepancies);
  const concordances = composeConcordances(scope);
  return {
    datasetId: dataset.id,
    language,
    title: textOf(scope, dataset.title),
    question: textOf(scope, dataset.question),
    lead: leadOf(scope, measures),
    span: spanOf(scope),
    edition: wording.edition(edition),
    footing: footingOf(scope),
    labels: wording.labels,
    glance: composeGlance(scope, measures),
    lineup: composeLineup(scope, measures, numbers.claims),
    highlights,
    focusStances: composeFocus(stances, focus),
    table: composeTable(scope),
    findings,
    concordances,
    stances,
    matrices: composeMatrices(scope),
    timeline: composeTimeline(scope),
    carriers: composeCarriers(scope),
    changes: composeChanges(scope, composition.history ?? null),
    sources: composeSources(scope),
    dayNotes: composeDayNotes(scope.dayNotes),
    method: methodOf(scope),
    rules: composeRules(scope),
    rulesHeading: wording.analysis.rulesHeading,
    reports: composeReports(scope),
    screen: composeScreen(scope, { findings, concordances }),
  };
}

/** The texts that tables need, by id: what each claim says and why each pair is what it is. */
export interface Glossary {
  readonly words: ReadonlyMap<Id, string>;
  readonly explanations: ReadonlyMap<string, string>;
  /** What the tables say of themselves. */
  readonly tables: TableWords;
}

export function composeGlossary(
  dataset: Dataset,
  evidence: Evidence,
  analysis: Analysis,
  language: string,
): Glossary {
  const scope = makeScope(dataset, evidence, analysis, language);
  return {
    words: new Map(dataset.claims.map((claim: Claim) => [claim.id, wordsOf(scope, claim)])),
    explanations: new Map(
      analysis.discrepancies.map((found: Discrepancy) => [found.id, explain(scope, found)]),
    ),
    tables: scope.wording.tables,
  };
}

function leadOf(scope: Scope, measures: readonly Id[]): string {
  const claims = scope.dataset.claims;
  const estimates = claims.filter((claim) => claim.type === "estimate" && measures.includes(claim.measure));
  const numbers = estimates.flatMap((claim) =>
    claim.type === "estimate" ? (statedNumber(claim) ?? []) : [],
  );
  const counted = new Set(estimates.map((claim) => (claim.type === "estimate" ? claim.measure : "")));
  const pairs = (kind: string) =>
    scope.analysis.discrepancies.filter(
      (found) =>
        found.kind === kind && (found.subjectType === "proposition" || measures.includes(found.subject)),
    ).length;
  return scope.wording.lead({
    sources: new Set(claims.map((claim) => claim.source)).size,
    span: spanOf(scope),
    numbers: new Set(numbers).size,
    counts: counted.size,
    conflicts: pairs("conflict") + pairs("self-contradiction"),
    violations: pairs("bound-violation"),
    claims: claims.length,
    statements: claims.length - estimates.length,
    contradictions: pairs("contradiction"),
  });
}

/** From the first to the last day on which a source came out; "" where none is known. */
function spanOf(scope: Scope): string {
  const days = [...scope.dataset.sources.values()]
    .flatMap((source) => [source.published?.earliest, source.published?.latest])
    .filter((day) => day !== null && day !== undefined)
    .sort();
  return days.length === 0 ? "" : formatLongSpan(scope, days[0]!, days.at(-1)!);
}

function footingOf(scope: Scope): string {
  const { claims, sources } = scope.dataset;
  return scope.wording.footing(proofOf(scope, claims), sources.size);
}

function methodOf(scope: Scope): Brief["method"] {
  const { windowDays, about, rounding } = scope.dataset.comparison;
  return scope.wording.method({
    window: scope.wording.days(windowDays),
    about: formatPercent(scope, about),
    rounding: formatPercent(scope, rounding),
  });
}
