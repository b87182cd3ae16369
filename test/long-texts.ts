import { analyzeDataset } from "../src/analyze/index.ts";
import type { History } from "../src/compose/index.ts";
import type { Claim, Dataset, Measure, Proposition, Source, Speaker } from "../src/model/dataset.ts";
import type { EditionChange } from "../src/model/edition.ts";
import { ANY_LANGUAGE, type Text } from "../src/model/text.ts";
import { dataset, date, estimate, statement } from "./builders.ts";

/** How the letters of a text hang together: what can't be broken makes a page wide. */
export const SHAPES = {
  word: (length: number) =>
    "overvåkningskommisjonsmedlemskapsprotokoll".repeat(1 + length / 42).slice(0, length),
  sentence: (length: number) =>
    "The council paid the contractor for the northern wall. ".repeat(1 + length / 55).slice(0, length),
  digits: (length: number) => "000 ".repeat(1 + length / 4).slice(0, length),
  hangul: (length: number) => "국가정보원".repeat(1 + length / 5).slice(0, length),
  arabic: (length: number) => "المعسكر".repeat(1 + length / 7).slice(0, length),
  address: (length: number) =>
    `https://a.example/${"a_path=of.parts&more/".repeat(1 + length / 21)}`.slice(0, Math.max(length, 19)),
} as const;

/** A dataset in which every kind of finding, drawing and list comes up. */
function base(): Dataset {
  const stated = { speaker: "ann", source: "one", place: "Moss", population: "adults" };
  const other = { speaker: "bob", source: "two", place: "Moss", population: "adults" };
  const claims = [
    estimate({ ...stated, id: "a1", amount: 1000, said: "2031-05-01", asOf: "2031-04-28/2031-04-30" }),
    estimate({ ...other, id: "b1", amount: 700, said: "2031-05-01" }),
    estimate({ ...stated, id: "a2", amount: 1200, said: "2031-05-04" }),
    estimate({ ...other, id: "b2", modifier: "up-to", amount: 400, said: "2031-05-04" }),
    estimate({ ...other, id: "b3", modifier: "vague", words: { und: "many" }, low: 100, said: "2031-05-05" }),
    estimate({ ...stated, id: "a3", measure: "part", amount: 5000, said: "2031-05-04" }),
    estimate({ ...other, id: "b4", measure: "part", amount: 6000, said: "2031-05-04", utterance: "u" }),
    estimate({ ...other, id: "b5", measure: "part", amount: 6500, said: "2031-05-04", utterance: "u" }),
    statement({ id: "a4", speaker: "ann", source: "one", proposition: "paid", stance: "affirms" }),
    statement({
      id: "b6",
      speaker: "bob",
      source: "two",
      proposition: "paid",
      stance: "denies",
      restsOn: ["ann"],
    }),
    statement({ id: "c1", speaker: "cay", source: "two", proposition: "paid", stance: "no-evidence" }),
    statement({
      id: "c2",
      speaker: "cay",
      source: "two",
      proposition: "agreed",
      stance: "affirms",
      likelihood: "likely",
    }),
    statement({
      id: "a5",
      speaker: "ann",
      source: "one",
      proposition: "paid",
      stance: "denies",
      said: "2031-05-06",
    }),
  ].map((claim) => ({ ...claim, via: claim.source === "two" ? ["yonda"] : [] }));
  const made = dataset(claims, {
    within: { part: ["evacuated"] },
    implies: { paid: ["agreed"] },
    overTime: { evacuated: "grows", part: "grows", paid: "lasts", agreed: "lasts" },
    published: { one: "2031-05-07", two: "2031-05-08" },
  });
  return { ...made, languages: ["en", "nb"], focus: ["evacuated", "part", "paid", "agreed"] };
}

const und = (text: string): Text => ({ [ANY_LANGUAGE]: text });
const eachOf = <T>(map: ReadonlyMap<string, T>, fill: (one: T) => T) =>
  new Map([...map].map(([id, one]) => [id, fill(one)]));
const inMeasures = (fill: (text: string) => Partial<Measure>) => (text: string, made: Dataset) => ({
  ...made,
  measures: eachOf(made.measures, (one) => ({ ...one, ...fill(text) })),
});
const inPropositions = (fill: (text: string) => Partial<Proposition>) => (text: string, made: Dataset) => ({
  ...made,
  propositions: eachOf(made.propositions, (one) => ({ ...one, ...fill(text) })),
});
const inSpeakers = (fill: (text: string) => Partial<Speaker>) => (text: string, made: Dataset) => ({
  ...made,
  speakers: eachOf(made.speakers, (one) => ({ ...one, ...fill(text) })),
});
const inSources = (fill: (text: string) => Partial<Source>) => (text: string, made: Dataset) => ({
  ...made,
  sources: eachOf(made.sources, (one) => ({ ...one, ...fill(text) })),
});
const inClaims = (fill: (text: string, claim: Claim) => Partial<Claim>) => (text: string, made: Dataset) => ({
  ...made,
  claims: made.claims.map((claim) => ({ ...claim, ...fill(text, claim) }) as Claim),
});
const inBrief = (fill: (text: string) => Partial<Dataset>) => (text: string, made: Dataset) => ({
  ...made,
  ...fill(text),
});
const inferred = (text: string, day: string) => ({
  ...date(day),
  basis: "inferred" as const,
  why: und(text),
});

/** Every text of a dataset that a page may print. */
const FIELDS: Readonly<Record<string, (text: string, made: Dataset) => Dataset>> = {
  "brief.title": inBrief((text) => ({ title: und(text) })),
  "brief.question": inBrief((text) => ({ question: und(text) })),
  "brief.headline": inBrief((text) => ({ headline: und(text) })),
  "brief.publisher": inBrief((text) => ({ publisher: und(text) })),
  "brief.contact": inBrief((text) => ({ contact: text })),
  "measure.label": inMeasures((text) => ({ label: und(text) })),
  "measure.unit": inMeasures((text) => ({ unit: und(text) })),
  "measure.note": inMeasures((text) => ({ note: und(text) })),
  "proposition.text": inPropositions((text) => ({ text: und(text) })),
  "proposition.label": inPropositions((text) => ({ label: und(text) })),
  "speaker.name": inSpeakers((text) => ({ name: und(text) })),
  "speaker.role": inSpeakers((text) => ({ role: und(text) })),
  "speaker.party": inSpeakers((text) => ({ party: und(text) })),
  "source.publisher": inSources((text) => ({ publisher: text })),
  "source.agency": inSources((text) => ({ agency: text })),
  "source.headline": inSources((text) => ({ headline: text })),
  "source.byline": inSources((text) => ({ byline: text })),
  "source.note": inSources((text) => ({ note: und(text) })),
  "source.url": inSources((text) => ({ url: addressOf(text) })),
  "source.archive_url": inSources((text) => ({ archiveUrl: addressOf(text) })),
  "source.published.why": inSources((text) => ({ published: inferred(text, "2031-05-08") })),
  "source.updated.why": inSources((text) => ({
    updated: inferred(text, "2031-05-08"),
    accessed: inferred(text, "2031-05-09"),
  })),
  "claim.excerpt": inClaims((text) => ({ excerpt: text })),
  "claim.translation": inClaims((text) => ({ translation: { en: text, nb: text } })),
  "claim.note": inClaims((text) => ({ note: und(text) })),
  "claim.place": inClaims((text) => ({ place: text })),
  "claim.population": inClaims((text) => ({ population: text })),
  "claim.via": inClaims((text) => ({ via: [text] })),
  "claim.words": inClaims((text, claim) => (claim.type === "estimate" ? { words: und(text) } : {})),
  "claim.said.why": inClaims((text, { said }) => ({
    said: said && { ...said, basis: "inferred", why: und(text) },
  })),
  "assessment.text": (text, made) => assessed(made, { text: und(text) }),
  "assessment.would_settle": (text, made) => assessed(made, { wouldSettle: und(text) }),
  "assessment.by": (text, made) => assessed(made, { by: und(text) }),
};

const addressOf = (text: string) => (/^https?:/u.test(text) ? text : `https://a.example/${encodeURI(text)}`);

function assessed(made: Dataset, part: object): Dataset {
  const found = analyzeDataset(made).discrepancies.map(({ id }) => id);
  const at = { file: "assessments.yaml", line: null, column: null };
  const none = {
    of: null,
    reading: "timing" as const,
    text: und("t"),
    wouldSettle: null,
    by: null,
    on: null,
    at,
  };
  return {
    ...made,
    assessments: new Map(
      found.map((id) => [id, { ...none, discrepancy: id, ...made.assessments.get(id), ...part }]),
    ),
  };
}

export const TEXT_FIELDS = Object.keys(FIELDS);

/** The dataset with one text in these fields. */
export function filled(fields: readonly string[], text: string): Dataset {
  return fields.reduce((made, field) => FIELDS[field]!(text, made), base());
}

/** What a page says of an edition before this one, all of it this text. */
export function changedTo(text: string): History {
  const claim = { fields: {}, shown: { en: shownAs(text), nb: shownAs(text) } };
  const row = { edition: 2, subjectType: "claim", why: und(text) } as const;
  const changes: EditionChange[] = [
    { ...row, change: "withdrawn", subjectId: "gone", field: null, old: null, new: null },
    { ...row, change: "changed", subjectId: "a1", field: "excerpt", old: text, new: text },
  ];
  const content = { claims: { gone: claim, a1: claim }, sources: {}, discrepancies: {} };
  const record = {
    record: 1 as const,
    dataset: "flood",
    edition: 2,
    date: "2031-05-09",
    ...content,
    changes,
  };
  return { record: { ...record, previous: { edition: 1, date: "2031-05-06" } }, before: content };
}

const shownAs = (text: string) => ({ speaker: text, source: text, words: text, subject: text });
