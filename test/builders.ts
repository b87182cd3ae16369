import type {
  Claim,
  Comparison,
  Dataset,
  Estimate,
  Id,
  Likelihood,
  Measure,
  Proposition,
  Source,
  Speaker,
  Stance,
  Statement,
} from "../src/model/dataset.ts";
import type { MeasureOverTime, PropositionOverTime } from "../src/model/over-time.ts";
import { type PartialDate, parsePartialDate } from "../src/model/partial-date.ts";
import { type Modifier, quantityOf } from "../src/model/quantity.ts";
import { ANY_LANGUAGE, type Text } from "../src/model/text.ts";
import { NO_FIGURE, NOTHING_SAID } from "./empty-claim.ts";

/**
 * Valid datasets of made-up claims for tests. Every builder takes only what its case is about; the rest is
 * filled in the way the loader would (an utterance of its own, the speaker as origin).
 */

const AT = { file: "data/flood/claims.yaml", line: null, column: null };

/** The tolerance of "about" in every dataset built here. */
const ABOUT = 0.1;

/** Throws on what is no date, so that a test can't compare nothing. */
export function date(edtf: string): PartialDate {
  const parsed = parsePartialDate(edtf);
  if (parsed === null) throw new Error(`not a date: ${edtf}`);
  return parsed;
}

interface ClaimFields {
  readonly id?: Id;
  readonly speaker?: Id;
  readonly source?: Id;
  readonly said?: string | null;
  readonly asOf?: string | null;
  readonly utterance?: Id;
  readonly origin?: Id;
  readonly place?: string | null;
  readonly population?: string | null;
  readonly excerpt?: string;
  readonly restsOn?: readonly Id[];
  readonly likelihood?: Likelihood | null;
  readonly retracts?: Id | null;
}

export interface EstimateFields extends ClaimFields {
  readonly measure?: Id;
  readonly amount?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly modifier?: Modifier;
  readonly words?: Text | null;
  /** The dataset's tolerance of "about". */
  readonly about?: number;
}

export interface StatementFields extends ClaimFields {
  readonly proposition?: Id;
  readonly stance?: Stance;
}

/** 90 evacuated, said by the fire service on 4 May 2031, unless the case says otherwise. */
export function estimate(fields: EstimateFields = {}): Estimate {
  const { amount = null, low = null, high = null, modifier = "exact" } = fields;
  const bare = amount === null && low === null && high === null && modifier === "exact";
  const figure = { amount: bare ? 90 : amount, low, high, modifier };
  return {
    ...NO_FIGURE,
    ...claimFields(fields),
    type: "estimate",
    measure: fields.measure ?? "evacuated",
    ...figure,
    words: fields.words ?? null,
    ends: quantityOf(figure, fields.about ?? ABOUT),
  };
}

/** The fire service affirms that the dam is cracked, unless the case says otherwise. */
export function statement(fields: StatementFields = {}): Statement {
  return {
    ...claimFields(fields),
    type: "statement",
    proposition: fields.proposition ?? "cracked",
    stance: fields.stance ?? "affirms",
  };
}

/** Fields of the dataset itself; what claims refer to is made where it is not given. */
export interface DatasetFields {
  readonly comparison?: Partial<Comparison>;
  /** Measure → the measures it is `within`. */
  readonly within?: Readonly<Record<Id, readonly Id[]>>;
  /** Proposition → what it `implies`. */
  readonly implies?: Readonly<Record<Id, readonly Id[]>>;
  /** Measure or proposition → how it behaves; else a measure `varies`, and a proposition is `fixed`. */
  readonly overTime?: Readonly<Record<Id, MeasureOverTime | PropositionOverTime>>;
  /** Measure or proposition → its own window in days. */
  readonly windowDays?: Readonly<Record<Id, number>>;
  /** Measure → measures, proposition → propositions; both ways, like the model. */
  readonly perhapsSameAs?: Readonly<Record<Id, readonly Id[]>>;
  readonly excludes?: Readonly<Record<Id, readonly Id[]>>;
  /** Speakers of whom nothing is known. */
  readonly unnamed?: readonly Id[];
  /** Source → the day it came out; null where it prints none. */
  readonly published?: Readonly<Record<Id, string | null>>;
}

export function dataset(claims: readonly Claim[], fields: DatasetFields = {}): Dataset {
  const { within = {}, implies = {}, published = {}, perhapsSameAs = {}, excludes = {} } = fields;
  const estimates = claims.filter((claim) => claim.type === "estimate");
  const statements = claims.filter((claim) => claim.type === "statement");
  const measures = [...named(within), ...named(perhapsSameAs), ...estimates.map((claim) => claim.measure)];
  const propositions = [
    ...named(implies),
    ...named(excludes),
    ...statements.map((claim) => claim.proposition),
  ];
  const speakers = claims.flatMap((claim) => [claim.speaker, claim.origin]);
  return {
    id: "flood",
    title: text("The flood"),
    headline: null,
    publisher: null,
    contact: null,
    question: text("How many had to leave?"),
    languages: ["en"],
    comparison: { window: "P7D", windowDays: 7, about: ABOUT, rounding: 0.02, ...fields.comparison },
    focus: [],
    measures: byId(measures, (id) => measureOf(id, fields)),
    propositions: byId(propositions, (id) => propositionOf(id, fields)),
    sources: byId([...claims.map((claim) => claim.source), ...Object.keys(published)], (id) =>
      sourceOf(id, published[id] ?? null),
    ),
    speakers: byId(speakers, (id) => speakerOf(id, fields.unnamed ?? [])),
    claims,
    assessments: new Map(),
    withdrawn: new Map(),
  };
}

let made = 0;

function claimFields(fields: ClaimFields) {
  const id = fields.id ?? `claim-${++made}`;
  const speaker = fields.speaker ?? "fire-service";
  const said = fields.said === undefined ? "2031-05-04" : fields.said;
  return {
    ...NOTHING_SAID,
    id,
    speaker,
    source: fields.source ?? "courier",
    said: said === null ? null : date(said),
    asOf: fields.asOf ? date(fields.asOf) : null,
    utterance: fields.utterance ?? id,
    origin: fields.origin ?? speaker,
    restsOn: fields.restsOn ?? [],
    likelihood: fields.likelihood ?? null,
    retracts: fields.retracts ?? null,
    place: fields.place ?? null,
    population: fields.population ?? null,
    excerpt: fields.excerpt ?? "",
    at: AT,
  };
}

function named(relations: Readonly<Record<Id, readonly Id[]>>): Id[] {
  return Object.entries(relations).flatMap(([id, related]) => [id, ...related]);
}

function byId<T>(ids: readonly Id[], make: (id: Id) => T): Map<Id, T> {
  return new Map([...new Set(ids)].map((id) => [id, make(id)]));
}

function text(words: string): Text {
  return { [ANY_LANGUAGE]: words };
}

function measureOf(id: Id, fields: DatasetFields): Measure {
  const within = fields.within?.[id] ?? [];
  const overTime = (fields.overTime?.[id] ?? "varies") as MeasureOverTime;
  const perhapsSameAs = bothWays(id, fields.perhapsSameAs);
  const shared = { id, ...windowOf(id, fields), note: null, at: AT };
  return { ...shared, label: text(id), unit: text("people"), overTime, within, perhapsSameAs };
}

function propositionOf(id: Id, fields: DatasetFields): Proposition {
  const implies = fields.implies?.[id] ?? [];
  const overTime = (fields.overTime?.[id] ?? "fixed") as PropositionOverTime;
  const excludes = bothWays(id, fields.excludes);
  return { id, text: text(id), label: null, overTime, ...windowOf(id, fields), implies, excludes, at: AT };
}

function windowOf(id: Id, { windowDays = {} }: DatasetFields) {
  const days = windowDays[id];
  return days === undefined ? { window: null, windowDays: null } : { window: `P${days}D`, windowDays: days };
}

function bothWays(id: Id, relations: Readonly<Record<Id, readonly Id[]>> = {}): Id[] {
  const back = Object.entries(relations).flatMap(([from, to]) => (to.includes(id) ? [from] : []));
  return [...new Set([...(relations[id] ?? []), ...back])];
}

function speakerOf(id: Id, unnamed: readonly Id[]): Speaker {
  return { id, ref: null, name: text(id), role: null, party: null, unnamed: unnamed.includes(id), at: AT };
}

function sourceOf(id: Id, published: string | null): Source {
  return {
    id,
    ref: null,
    publisher: id,
    agency: null,
    headline: null,
    byline: null,
    language: "en",
    published: published === null ? null : date(published),
    url: null,
    archiveUrl: null,
    updated: null,
    accessed: null,
    archive: null,
    original: null,
    originalSha256: null,
    ignore: [],
    note: null,
    at: AT,
  };
}
