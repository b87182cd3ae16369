import type { Languages } from "../languages/index.ts";
import type { Analysis } from "../model/analysis.ts";
import { type Claim, type Dataset, type Id, type Source, UNKNOWN_ORIGIN } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { known } from "../model/known.ts";
import type { PartialDate } from "../model/partial-date.ts";
import { ANY_LANGUAGE, localize, type Text } from "../model/text.ts";
import type { FigureReader } from "./marked.ts";
import { typographic } from "./typography.ts";
import { type Wording, wordingOf } from "./wording/index.ts";
import { readAlike } from "./wording/short-numbers.ts";

/** What composing in one language needs at hand. */
export interface Scope {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly analysis: Analysis;
  readonly language: string;
  readonly wording: Wording;
  /** How a language, which need not be one of the brief's, quotes. */
  readonly quotationMarks: Languages["quotationMarks"];
  /** Dates carry their year, but where all days of the brief are of one that its head names. */
  readonly showYear: boolean;
  /** By measure, numbers that would read alike when shortened. */
  readonly readAlike: ReadonlyMap<Id, ReadonlySet<number>>;
  /** Numbers of the reasons for days that no source prints; empty where there is no page to print them on. */
  readonly dayNotes: ReadonlyMap<string, number>;
  readonly readFigures: FigureReader;
  /** What each claim says in a sentence, once it was asked for. */
  readonly words: Map<Claim, string>;
}

export function makeScope(
  dataset: Dataset,
  evidence: Evidence,
  analysis: Analysis,
  language: string,
  languages: Languages,
  readFigures: FigureReader = () => [],
): Scope {
  const wording = wordingOf(languages.language(language));
  return {
    dataset,
    evidence,
    analysis,
    language,
    wording,
    quotationMarks: languages.quotationMarks,
    showYear: new Set(daysOf(dataset).map((day) => day.slice(0, 4))).size > 1,
    readAlike: readAlike(dataset, wording),
    dayNotes: new Map(),
    readFigures,
    words: new Map(),
  };
}

/** Every day that a brief of it may print, by all three clocks. */
function daysOf({ claims, sources }: Dataset): string[] {
  const published = [...sources.values()].map((source) => source.published);
  return daysIn([...published, ...claims.flatMap(({ said, asOf }) => [said, asOf])]);
}

/** The ends of some dates, in order; an open end is none. */
export function daysIn(dates: readonly (PartialDate | null)[]): string[] {
  return dates.flatMap((date) => [date?.earliest ?? [], date?.latest ?? []].flat()).sort();
}

/** The text in the brief's language, else in the dataset's languages in their order. */
export function textOf(scope: Scope, text: Text | null): string {
  if (text === null) return "";
  const found = localize(text, scope.language, scope.dataset.languages);
  const language = found.language === ANY_LANGUAGE ? scope.language : found.language;
  return typographic(found.text, scope.quotationMarks(language));
}

/** The few words of a proposition for table heads, its sentence where it has none. */
export function propositionLabel(scope: Scope, id: Id): string {
  const { label } = known(scope.dataset.propositions, id);
  return label === null ? propositionWords(scope, id) : textOf(scope, label);
}

/** A proposition's sentence without its full stop, so that it fits into another. */
export function propositionWords(scope: Scope, id: Id): string {
  return textOf(scope, known(scope.dataset.propositions, id).text).replace(/\.$/u, "");
}

/** A name written from right to left, set apart so that the brackets and numbers beside it stay where they are. */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function speakerName(scope: Scope, id: Id): string {
  const speaker = scope.dataset.speakers.get(id);
  return speaker === undefined ? readableId(id) : isolated(textOf(scope, speaker.name));
}

/** Where a name stands alone: a speaker of whom nothing is known is said to be one, unless the name does. */
export function speakerInList(scope: Scope, id: Id): string {
  const name = speakerName(scope, id);
  const [unnamed] = noneNamed(scope, id);
  return unnamed === undefined ? name : `${name} (${unnamed})`;
}

/** "none named" of a speaker that no text names; nothing of one that is named, or whose name says it. */
export function noneNamed(scope: Scope, id: Id): string[] {
  const { noneNamed: words, saysNoneNamed } = scope.wording;
  const isUnnamed = scope.dataset.speakers.get(id)?.unnamed ?? false;
  return isUnnamed && !saysNoneNamed(speakerName(scope, id)) ? [words] : [];
}

/** Origins and carriers may be speakers, sources, or free ids that no file describes. */
export function partyToTheChain(scope: Scope, id: Id): string {
  const source = scope.dataset.sources.get(id);
  if (scope.dataset.speakers.has(id)) return speakerName(scope, id);
  if (source !== undefined) return sourceName(source);
  return id === UNKNOWN_ORIGIN ? scope.wording.analysis.unknownOrigin : speakerName(scope, id);
}

/** "NTB": who a reader would say printed it; the agency where no outlet is known. */
export function sourceName(source: Source): string {
  return isolated(source.agency ?? source.publisher ?? source.id);
}

/** "Yonhap › NTB". */
export function reportedBy(scope: Scope, claim: Claim): string {
  const carriers = claim.via.map((id) => partyToTheChain(scope, id));
  return [...carriers, sourceName(known(scope.dataset.sources, claim.source))].join(" › ");
}

/** From the first carrier to the outlet: "Yonhap › NTB", "AFP › SpaceWar.com". */
export function routeOf(scope: Scope, claim: Claim): string {
  const source = known(scope.dataset.sources, claim.source);
  const carriers = claim.via.map((id) => partyToTheChain(scope, id));
  const printedBy = [source.agency, source.publisher].filter((name) => name !== null);
  return [...carriers, ...(printedBy.length === 0 ? [source.id] : printedBy.map(isolated))].join(" › ");
}

/**
 * How it came to be printed, below the speaker's name: "Yonhap › NTB"; from the origin on where that is another,
 * "NIS › South Korea › Yonhap › NTB".
 */
export function chainOf(scope: Scope, claim: Claim): string {
  const knownBy =
    claim.origin === claim.speaker
      ? []
      : [partyToTheChain(scope, claim.origin), speakerName(scope, claim.speaker)];
  return capitalized([...knownBy, routeOf(scope, claim)].join(" › "));
}

/** "unnamed officials" is written small for the middle of sentences; cells and lists start with a capital. */
export function capitalized(text: string): string {
  // The name of a file or an account is spelt as it is: jrnold/acw_battle_data.
  if (/^[^\s,·]*[/_@]/u.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readableId(id: Id): string {
  return capitalized(id.replaceAll("-", " "));
}
