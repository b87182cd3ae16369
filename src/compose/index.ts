/**
 * Dataset, Evidence, Analysis → Brief: every word and number that a template prints, in one language.
 * The last stage that knows a claim. Not here: layout and markup (render), what counts as a discrepancy
 * (analyze), what the archive says (evidence).
 */

import type { Language, Languages } from "../languages/index.ts";
import type { Analysis, Discrepancy } from "../model/analysis.ts";
import type { Brief } from "../model/brief.ts";
import type { Claim, Dataset, Id } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { once } from "../model/once.ts";
import type { TableWords } from "../model/table-words.ts";
import { composeAppendix } from "./appendix/appendix.ts";
import { composeCarriers } from "./appendix/carriers.ts";
import { composeChanges, type History } from "./appendix/changes.ts";
import { composeDayNotes } from "./appendix/day-notes.ts";
import { composeSources } from "./appendix/sources.ts";
import { composeTable } from "./appendix/table.ts";
import { indexClaims } from "./claim-index.ts";
import { composeDigest, composeRest, composeTally, otherFindings } from "./cut/left-out.ts";
import { type AppendixSize, type Extent, planPages } from "./cut/page-plan.ts";
import { claimsShown, wholePage } from "./cut/page-scope.ts";
import { explainAlone } from "./differences/case-words.ts";
import { composeFindings, composeUnnumbered } from "./differences/findings.ts";
import { composeReports } from "./differences/reports.ts";
import { composeRules } from "./differences/rules.ts";
import { formatLongSpan, formatPercent } from "./format.ts";
import type { FigureReader } from "./marked.ts";
import { composeGlance, composeSharedNumbers } from "./page-one/glance.ts";
import { composeHighlights, numbersOf } from "./page-one/highlights.ts";
import { leadOf } from "./page-one/lead.ts";
import { composeLineup } from "./page-one/lineup.ts";
import { composeFocus, composeStances } from "./page-one/stances.ts";
import { type Standing, standingOf } from "./page-one/standing.ts";
import { composeLadder } from "./pictures/ladder.ts";
import { composeMatrices } from "./pictures/matrix.ts";
import { composeProvenance } from "./pictures/provenance.ts";
import { composeRequiredChanges } from "./pictures/required-changes.ts";
import { composeTimeline } from "./pictures/timeline.ts";
import { proofOf } from "./proof.ts";
import { daysIn, makeScope, type Scope, textOf } from "./scope.ts";
import { composeScreen } from "./screen.ts";
import { composeShort } from "./short/index.ts";
import { wordingOf } from "./wording/index.ts";
import { wordsInTable } from "./words.ts";

export type { History } from "./appendix/changes.ts";
export type { AppendixSize, Extent } from "./cut/page-plan.ts";
export type { FigureReader, FigureSpan } from "./marked.ts";
export type { Standing } from "./page-one/standing.ts";
export { composeSummary } from "./summary.ts";
export type { RuleWords } from "./wording/analysis-words.ts";

export interface Composition {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly analysis: Analysis;
  /** One of the dataset's languages. */
  readonly language: string;
  /** That one among others, read. */
  readonly languages: Languages;
  readonly edition: number;
  /** Left out: `auto`. */
  readonly appendix?: AppendixSize;
  /** What the theme has room for; left out: `document`. */
  readonly extent?: Extent;
  /** What the edition is compared with; null or left out, it says nothing of changes. */
  readonly history?: History | null;
  /** Finds figures in excerpts, to mark them; without it none are marked. */
  readonly readFigures?: FigureReader;
}

/** A brief as a screen has room for it, and as it is printed. */
export interface Forms {
  readonly long: Brief;
  /** The same with the form of a few pages, made when it is first asked for; null where the long form is printed. */
  readonly short: (() => Brief) | null;
}

/** As it is printed. */
export function composeBrief(composition: Composition): Brief {
  const { long, short } = composeForms(composition);
  return short === null ? long : short();
}

export function composeForms(composition: Composition): Forms {
  const { dataset, evidence, analysis, language, languages, edition, readFigures } = composition;
  const scope = makeScope(dataset, evidence, analysis, language, languages, readFigures);
  const focus = new Set(dataset.focus);
  const measures = [...dataset.measures.keys()].filter((id) => focus.has(id));
  const whole = wholePage(scope, indexClaims(dataset, analysis));
  const { told: highlights, shown } = composeHighlights(whole, focus);
  const numbered = [...highlights, ...(shown === null ? [] : [shown])];
  const { appendix = "auto", extent = "document" } = composition;
  const plan = planPages(whole, focus, numbered, { appendix, extent });
  const { body, record, choice } = plan;
  const numbers = numbersOf(whole, numbered);
  const findings = composeFindings(body, choice.findings, numbers.discrepancies);
  const concordances = composeUnnumbered(body, choice.concordances);
  const table = composeTable(record);
  const stances = composeStances(record);
  const sources = composeSources(record);
  const others = otherFindings(plan);
  const timeline = composeTimeline(body);
  const { requiredChanges, switches } = composeRequiredChanges(body);
  const long: Brief = {
    datasetId: dataset.id,
    language,
    title: textOf(scope, dataset.title),
    runningTitle: runningTitleOf(textOf(scope, dataset.title)),
    question: textOf(scope, dataset.question),
    headline: textOf(scope, dataset.headline ?? dataset.title),
    imprint: imprintOf(scope),
    lead: leadOf(whole, measures, focus),
    span: spanOf(scope),
    edition: scope.wording.edition(edition),
    footing: footingOf(scope),
    labels: scope.wording.labels,
    digest: composeDigest(plan),
    glance: composeGlance(whole, measures, focus),
    sharedNumbers: composeSharedNumbers(whole, measures),
    lineup: composeLineup(body, measures, choice.lines, numbers.claims),
    highlights,
    focusStances: composeFocus(body, focus, shown),
    table,
    findings,
    tally: composeTally(plan),
    concordances,
    stances,
    matrices: composeMatrices(body),
    ladder: composeLadder(body),
    requiredChanges,
    provenance: composeProvenance(body),
    timeline,
    carriers: composeCarriers(body),
    changes: composeChanges(scope, composition.history ?? null),
    sources,
    dayNotes: composeDayNotes(record.dayNotes),
    method: methodOf(scope),
    rules: composeRules(scope),
    rulesHeading: scope.wording.analysis.rulesHeading,
    reports: composeReports(body),
    rest: composeRest(plan, measures, sources.length),
    screen: composeScreen(record, claimsShown(record), { findings, concordances, switches }),
    appendix: composeAppendix(plan, { ...others, figures: table, stances, sources }),
    short: null,
  };
  const short = once(() => ({ ...long, short: composeShort(plan, timeline, numbers.discrepancies) }));
  return { long, short: isShort(composition) ? short : null };
}

/** Where a finding of the whole analysis stands in the order of what leads. */
export function composeStanding(
  { dataset, evidence, analysis, language, languages }: Omit<Composition, "edition">,
  found: Discrepancy,
): Standing {
  const scope = makeScope(dataset, evidence, analysis, language, languages);
  return standingOf(wholePage(scope, indexClaims(dataset, analysis)), new Set(dataset.focus), found);
}

/** Only a document has a long form to be shortened; who asks for the whole appendix wants that one on paper too. */
const isShort = ({ appendix = "auto", extent = "document" }: Composition) =>
  appendix === "auto" && extent === "document";

/** The texts that tables need, by id: what each claim says and why each pair is what it is. */
/** What each rule is called in a language, and when it holds; by its id. */
export const ruleWords = (language: Language) => wordingOf(language).analysis.rules;

export interface Glossary {
  readonly language: string;
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
  languages: Languages,
): Glossary {
  const scope = makeScope(dataset, evidence, analysis, language, languages);
  // A page is made without them.
  const explanations = once(
    () =>
      new Map(
        analysis.discrepancies.map((found: Discrepancy) => [
          found.id,
          searchable(explainAlone(scope, found)),
        ]),
      ),
  );
  return {
    language,
    words: new Map(dataset.claims.map((claim: Claim) => [claim.id, wordsInTable(scope, claim)])),
    get explanations() {
      return explanations();
    },
    tables: scope.wording.tables,
  };
}

/** A cell of a table breaks where it likes, and "18 Oct" is to be found in it: no lines are kept together. */
const searchable = (text: string): string => text.replace(/\u00a0(?=\p{L})/gu, " ");

/**
 * From the first to the last day on which a source came out; where none is known, on which something was said: the
 * year stands here alone where it is one. "" for a brief without any day.
 */
function spanOf(scope: Scope): string {
  const { claims, sources } = scope.dataset;
  const published = daysIn([...sources.values()].map((source) => source.published));
  const days = published.length > 0 ? published : daysIn(claims.flatMap(({ said, asOf }) => [said, asOf]));
  const [first, last] = [days.at(0), days.at(-1)];
  return first === undefined || last === undefined ? "" : formatLongSpan(scope, first, last);
}

/** Before who publishes it, what it is about where the headline tells the finding: "Discrepancy brief · The rally". */
function imprintOf(scope: Scope): string {
  const { headline, title, publisher, contact } = scope.dataset;
  const about = headline === null ? "" : textOf(scope, title);
  return [scope.wording.labels.document, about, textOf(scope, publisher), contact ?? ""]
    .filter((part) => part !== "")
    .join(" · ");
}

/** A browser looks for the encoding in the first 1,024 bytes; written out, a letter has six of them at most. */
const RUNNING_LETTERS = 90;

function runningTitleOf(title: string): string {
  const letters = [...title];
  return letters.length <= RUNNING_LETTERS
    ? title
    : `${letters
        .slice(0, RUNNING_LETTERS - 1)
        .join("")
        .trimEnd()}…`;
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
