import type { Claim, Dataset, Estimate, Measure, Source, Statement } from "../../src/model/dataset.ts";
import { parsePartialDate } from "../../src/model/partial-date.ts";
import { quantityOf } from "../../src/model/quantity.ts";
import { NO_FIGURE, NOTHING_SAID } from "../empty-claim.ts";

/** A dataset of invented claims on a flood, for tests of evidence. Everything that is left out is plain. */
export function fictionalDataset(parts: {
  readonly sources?: readonly Partial<Source>[];
  readonly measures?: readonly Partial<Measure>[];
  readonly claims?: readonly Claim[];
}): Dataset {
  const sources = (parts.sources ?? [{ id: "one" }]).map(fictionalSource);
  const measures = (parts.measures ?? [{ id: "evacuated" }]).map(fictionalMeasure);
  return {
    id: "flood",
    title: { en: "Flood" },
    headline: null,
    publisher: null,
    contact: null,
    question: { en: "How many?" },
    languages: ["en"],
    comparison: { window: "P7D", windowDays: 7, about: 0.1, rounding: 0.02 },
    focus: [],
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    propositions: new Map(),
    sources: new Map(sources.map((source) => [source.id, source])),
    speakers: new Map(),
    claims: parts.claims ?? [],
    assessments: new Map(),
    withdrawn: new Map(),
  };
}

const at = { file: "claims.yaml", line: 1, column: 3 };

function fictionalSource(source: Partial<Source>): Source {
  return {
    id: "one",
    ref: null,
    publisher: null,
    agency: null,
    headline: null,
    byline: null,
    language: "en",
    published: null,
    url: null,
    archiveUrl: null,
    updated: null,
    accessed: null,
    archive: "one.txt",
    original: null,
    originalSha256: null,
    ignore: [],
    note: null,
    at,
    ...source,
  };
}

function fictionalMeasure(measure: Partial<Measure>): Measure {
  return {
    id: "evacuated",
    label: { en: "Evacuated" },
    unit: { en: "people" },
    overTime: "varies",
    window: null,
    windowDays: null,
    within: [],
    perhapsSameAs: [],
    note: null,
    at,
    ...measure,
  };
}

export function estimate(parts: Partial<Estimate> & Pick<Estimate, "excerpt">): Estimate {
  const figure = {
    amount: parts.amount ?? null,
    low: parts.low ?? null,
    high: parts.high ?? null,
    modifier: parts.modifier ?? "exact",
  } as const;
  return {
    ...NO_FIGURE,
    ...base,
    type: "estimate",
    measure: "evacuated",
    ...figure,
    ends: quantityOf(figure, 0.1),
    ...parts,
  };
}

export function statement(parts: Partial<Statement> & Pick<Statement, "excerpt">): Statement {
  return { ...base, type: "statement", proposition: "burst", stance: "affirms", ...parts };
}

const base = {
  ...NOTHING_SAID,
  ...{ id: "a", speaker: "mayor", source: "one", utterance: "a", origin: "mayor" },
  at,
};

export function day(written: string) {
  return parsePartialDate(written)!;
}

export function archiveOf(texts: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}
