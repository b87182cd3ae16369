import type {
  Assessment,
  Claim,
  Comparison,
  Dataset,
  Id,
  Measure,
  Proposition,
  Source,
  Speaker,
  Withdrawal,
} from "../model/dataset.ts";
import type { PartialDate } from "../model/partial-date.ts";
import { canonicalLanguage, localize } from "../model/text.ts";
import { buildClaim } from "./build-claim.ts";
import { type Draft, type Drafts, listOf } from "./drafts.ts";
import type {
  WrittenAssessment,
  WrittenBrief,
  WrittenDate,
  WrittenMeasure,
  WrittenProposition,
  WrittenSource,
  WrittenSpeaker,
  WrittenText,
  WrittenWithdrawal,
} from "./schema.ts";
import { shareOf, windowDays } from "./text-rules.ts";
import { maybeText, textOf } from "./texts.ts";

/** Drafts in which no error was found → the model. Every key that a schema requires is there. */
export function buildDataset(id: Id, drafts: Drafts): Dataset {
  if (drafts.brief === null) throw new Error("no brief to build a dataset of");
  const brief = drafts.brief.value as WrittenBrief;
  const languages = languagesOf(brief);
  const comparison = comparisonOf(brief.comparison);
  const date = (written: WrittenDate | undefined) =>
    written === undefined ? null : drafts.dates.read(written);
  const same = bothWays(drafts.measures, ({ perhaps_same_as }) => perhaps_same_as);
  const excluded = bothWays(drafts.propositions, ({ excludes }) => excludes);
  return {
    id,
    title: textOf(brief.title),
    question: textOf(brief.question),
    headline: brief.headline === undefined ? null : textOf(brief.headline),
    publisher: brief.publisher === undefined ? null : textOf(brief.publisher),
    contact: brief.contact ?? null,
    languages,
    comparison,
    focus: brief.focus ?? [...drafts.measures.keys(), ...drafts.propositions.keys()],
    measures: mapEach(drafts.measures, (draft) => buildMeasure(draft, same)),
    propositions: mapEach(drafts.propositions, (draft) => buildProposition(draft, excluded)),
    sources: mapEach(drafts.sources, (draft) => buildSource(draft, languages, date)),
    speakers: mapEach(drafts.speakers, buildSpeaker),
    claims: drafts.claims.map((draft): Claim => buildClaim(draft, comparison, drafts.dates)),
    assessments: mapEach(drafts.assessments, (draft) => buildAssessment(draft, date)),
    withdrawn: mapEach(drafts.withdrawn, (draft) => buildWithdrawal(draft, date)),
  };
}

function mapEach<T, R>(drafts: ReadonlyMap<Id, Draft<T>>, build: (draft: Draft<T>) => R): ReadonlyMap<Id, R> {
  return new Map([...drafts].map(([id, draft]) => [id, build(draft)]));
}

function languagesOf({ languages }: WrittenBrief): Dataset["languages"] {
  const [first, ...others] = new Set(languages.map((tag) => canonicalLanguage(tag) ?? tag));
  if (first === undefined) throw new Error("a brief without a language");
  return [first, ...others];
}

type Related = (id: Id) => readonly Id[];

/** A relation that holds both ways and is written on either side → what each id is related to. */
function bothWays<T>(
  drafts: ReadonlyMap<Id, Draft<T>>,
  named: (value: Partial<T>) => string | readonly string[] | undefined,
): Related {
  const related = new Map([...drafts.keys()].map((id) => [id, new Set<Id>()]));
  for (const [id, { value }] of drafts) {
    for (const other of listOf(named(value))) {
      related.get(id)?.add(other);
      related.get(other)?.add(id);
    }
  }
  return (id) => [...(related.get(id) ?? [])];
}

/** The thresholds that hold where a brief sets none. */
const DEFAULTS = { window: "P7D", about: "10%", rounding: "2%" } as const;

export function comparisonOf(written: WrittenBrief["comparison"]): Comparison {
  const window = written?.window ?? DEFAULTS.window;
  return {
    window,
    windowDays: windowDays(window)!,
    about: shareOf(written?.about ?? DEFAULTS.about)!,
    rounding: shareOf(written?.rounding ?? DEFAULTS.rounding)!,
  };
}

function windowOf(window: string | undefined) {
  return window === undefined
    ? { window: null, windowDays: null }
    : { window, windowDays: windowDays(window) };
}

function buildMeasure(draft: Draft<WrittenMeasure>, related: Related): Measure {
  const written = draft.value as WrittenMeasure;
  return {
    id: draft.id,
    label: textOf(written.label),
    unit: textOf(written.unit),
    overTime: written.over_time,
    ...windowOf(written.window),
    within: [...new Set(listOf(written.within))],
    perhapsSameAs: related(draft.id),
    note: maybeText(written.note),
    at: keyPlace(draft),
  };
}

function buildProposition(draft: Draft<WrittenProposition>, related: Related): Proposition {
  const written = draft.value as WrittenProposition;
  return {
    id: draft.id,
    text: textOf(written.text),
    label: maybeText(written.label),
    overTime: written.over_time,
    ...windowOf(written.window),
    implies: [...new Set(listOf(written.implies))],
    excludes: related(draft.id),
    at: keyPlace(draft),
  };
}

function buildSpeaker(draft: Draft<WrittenSpeaker>): Speaker {
  const written = draft.value as WrittenSpeaker;
  return {
    id: draft.id,
    ref: written.ref ?? null,
    name: textOf(written.name),
    role: maybeText(written.role),
    party: maybeText(written.party),
    unnamed: written.unnamed ?? false,
    at: keyPlace(draft),
  };
}

function buildSource(
  draft: Draft<WrittenSource>,
  languages: Dataset["languages"],
  date: (written: WrittenDate | undefined) => PartialDate | null,
): Source {
  const written = draft.value as WrittenSource;
  const language = written.language === undefined ? null : canonicalLanguage(written.language);
  // A name is printed as the source has it; where a curator gives several, its own language comes first.
  const name = (text: WrittenText | undefined): string | null =>
    text === undefined ? null : localize(textOf(text), language ?? languages[0], languages).text;
  return {
    id: draft.id,
    ref: written.ref ?? null,
    publisher: name(written.publisher),
    agency: name(written.agency),
    headline: name(written.headline),
    byline: name(written.byline),
    language: language ?? "und",
    published: date(written.published),
    url: written.url ?? null,
    archiveUrl: written.archive_url ?? null,
    updated: date(written.updated),
    accessed: date(written.accessed),
    archive: written.archive ?? null,
    original: written.original ?? null,
    originalSha256: written.original_sha256?.toLowerCase() ?? null,
    ignore: (written.ignore ?? []).map(({ text, why }) => ({ text, why })),
    note: maybeText(written.note),
    at: keyPlace(draft),
  };
}

function buildAssessment(
  draft: Draft<WrittenAssessment>,
  date: (written: WrittenDate | undefined) => PartialDate | null,
): Assessment {
  const written = draft.value as WrittenAssessment;
  return {
    discrepancy: draft.id,
    of: written.of ?? null,
    reading: written.reading,
    text: maybeText(written.text),
    wouldSettle: maybeText(written.would_settle),
    by: maybeText(written.by),
    on: date(written.on),
    at: keyPlace(draft),
  };
}

function buildWithdrawal(
  draft: Draft<WrittenWithdrawal>,
  date: (written: WrittenDate | undefined) => PartialDate | null,
): Withdrawal {
  const written = draft.value as WrittenWithdrawal;
  return {
    claim: draft.id,
    why: textOf(written.why),
    by: maybeText(written.by),
    on: date(written.on),
    at: keyPlace(draft),
  };
}

function keyPlace(draft: Draft<unknown>) {
  return draft.located.locate(draft.path, "key");
}
