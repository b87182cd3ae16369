import { describe, expect, it } from "vitest";
import { dataset as built, type EstimateFields, estimate, statement } from "../../../test/builders.ts";
import { languages } from "../../../test/languages.ts";
import { analyzeDataset } from "../../analyze/index.ts";
import type { Analysis, Discrepancy } from "../../model/analysis.ts";
import type { Brief } from "../../model/brief.ts";
import type { Assessment, Claim, Dataset } from "../../model/dataset.ts";
import { composeBrief, composeStanding } from "../index.ts";

interface Told {
  readonly assessments?: readonly Assessment[];
  readonly unnamed?: readonly string[];
  /** What the analysis says of a pair, where the case is about that alone. */
  readonly found?: (found: Discrepancy) => Partial<Discrepancy>;
}

function briefOf(claims: readonly Claim[], told: Told = {}): Brief {
  const made = built(claims);
  const { assessments = [], unnamed = [], found = () => ({}) } = told;
  const dataset: Dataset = {
    ...made,
    focus: [...made.measures.keys(), ...made.propositions.keys()],
    assessments: new Map(assessments.map((one) => [one.discrepancy, one])),
    speakers: new Map([...made.speakers].map(([id, one]) => [id, { ...one, unnamed: unnamed.includes(id) }])),
  };
  const engine = analyzeDataset(dataset);
  const discrepancies = engine.discrepancies.map((one) => changed(one, found(one)));
  const analysis: Analysis = { ...engine, discrepancies };
  const evidence = { claims: new Map(), sources: new Map() };
  return composeBrief({ languages, dataset, evidence, analysis, language: "en", edition: 1 });
}

/** The analysis works a pair out as it is asked for: its answers stand but for those given here. */
function changed(one: Discrepancy, answers: Partial<Discrepancy>): Discrepancy {
  return new Proxy(one, {
    get: (found, key) => Reflect.get(Object.hasOwn(answers, key) ? answers : found, key),
  });
}

const headlines = (brief: Brief) => brief.highlights.map(({ headline }) => headline);

/** Two origins, one measure. */
const pair = (measure: string, x: number, y: number, fields: Partial<EstimateFields> = {}) => [
  estimate({ id: `${measure}-x`, measure, speaker: "police", amount: x, ...fields }),
  estimate({ id: `${measure}-y`, measure, speaker: "front", amount: y, ...fields }),
];

describe("what leads", () => {
  it("is told by the ratio and never by the distance, whichever clock tells the day", () => {
    const claims = [
      ...pair("kroner", 1_000_000, 1_050_000),
      ...pair("march", 8000, 25_000, { said: null, asOf: "2031-05-03" }),
      ...pair("tents", 10, 11),
    ];
    expect(headlines(briefOf(claims))).toEqual([
      ...["8,000, or 25,000 people?", "10, or 11 people?", "1 million, or 1.05 million people?"].map((text) =>
        expect.stringMatching(new RegExp(text.replace("?", "\\?").replaceAll(" ", "\\s"), "u")),
      ),
    ]);
  });

  it("is a subject once", () => {
    const third = estimate({ id: "march-z", measure: "march", speaker: "paper", amount: 90_000 });
    const brief = briefOf([...pair("march", 8000, 25_000), third, ...pair("tents", 10, 11)]);
    expect(headlines(brief)).toEqual(["8,000, or 90,000 people?", "10, or 11 people?"]);
  });

  it("is what can't both be true, then what time would have had to change, then who moved", () => {
    const claims = [
      ...pair("march", 8000, 25_000),
      ...pair("tents", 10, 11),
      statement({ id: "s", speaker: "police", stance: "no-evidence", said: "2031-05-01" }),
      statement({ id: "t", speaker: "police", stance: "affirms", said: "2031-05-03" }),
    ];
    const brief = briefOf(claims, {
      found: ({ subject }) => (subject === "march" ? { kind: "change", leastChange: 17_000 } : {}),
    });
    expect(brief.highlights.map(({ kind }) => kind)).toEqual(["conflict", "change", "shift"]);
    expect(brief.lead).toContain("8,000 and 25,000 people for “march” hold only if at least");
  });
});

describe("nothing leads on weaker ground", () => {
  const claims = [...pair("march", 8000, 25_000), ...pair("tents", 10, 11)];
  const firm = ["10, or 11 people?", "8,000, or 25,000 people?"];

  it("as where it hinges on one telling", () => {
    const found = ({ subject }: Discrepancy) => (subject === "march" ? { hingesOn: ["courier"] } : {});
    expect(headlines(briefOf(claims, { found }))).toEqual(firm);
  });

  it("as where nobody named gave it", () => {
    expect(headlines(briefOf(claims))).toEqual([...firm].reverse());
    const marchers = claims.map((one) => (one.id === "march-y" ? { ...one, speaker: "officials" } : one));
    expect(headlines(briefOf(marchers, { unnamed: ["officials"] }))).toEqual(firm);
  });

  it("as where its curator reads it as no conflict, which page one says", () => {
    const march = analyzeDataset(built(claims)).discrepancies.find(({ subject }) => subject === "march");
    const reading: Assessment = {
      ...{ discrepancy: march?.id ?? "", of: null, reading: "definition", by: { und: "the desk" }, on: null },
      ...{ text: { en: "Another square." }, wouldSettle: null, at: { file: "", line: null, column: null } },
    };
    const brief = briefOf(claims, { assessments: [reading] });
    expect(headlines(brief)).toEqual(firm);
    expect(brief.highlights[1]?.assessment).toBe("A matter of definition. Another square. (the desk)");
    const open = briefOf(claims, { assessments: [{ ...reading, reading: "unresolved" }] });
    expect(headlines(open)).toEqual([...firm].reverse());
  });
});

describe("where a finding stands", () => {
  const claims = [
    ...pair("march", 8000, 25_000),
    estimate({ id: "march-z", measure: "march", speaker: "paper", amount: 9000 }),
    ...["tents", "buses", "boats"].flatMap((measure, index) => pair(measure, 10, 11 + index)),
  ];
  const made = built(claims);
  const dataset = { ...made, focus: [...made.measures.keys()].filter((id) => id !== "boats") };
  const analysis = analyzeDataset(dataset);
  const evidence = { claims: new Map(), sources: new Map() };
  const standing = (one: string, other: string, given: Dataset = dataset) => {
    const found = analysis.discrepancies.find(({ a, b }) => [a.id, b.id].sort().join() === `${one},${other}`);
    if (found === undefined) throw new Error(`no finding of ${one} and ${other}`);
    return composeStanding({ languages, dataset: given, evidence, analysis, language: "en" }, found);
  };

  it("is told with what stands before it, and what decided that", () => {
    expect(standing("march-x", "march-y")).toMatchObject({ number: 1, because: null, after: null });
    const tents = standing("tents-x", "tents-y");
    expect(tents).toMatchObject({ number: 3, because: null, after: { decidedBy: "ratio" } });
    expect(tents.after?.found.subject).toBe("buses");
  });

  it("is no place on page one for what is told there already, is not asked, or comes too late", () => {
    expect(standing("march-x", "march-z")).toMatchObject({ number: null, because: "subject" });
    expect(standing("boats-x", "boats-y")).toMatchObject({ number: null, because: "focus" });
    const whole = { ...dataset, focus: [...made.measures.keys()] };
    expect(standing("tents-x", "tents-y", whole)).toMatchObject({ number: null, because: "room" });
  });
});

it("names a later count, which looks like a conflict, without a number", () => {
  const claims = [
    estimate({ id: "a", speaker: "army", amount: 1500, said: "2031-05-01" }),
    estimate({ id: "b", speaker: "army", amount: 3000, said: "2031-05-05" }),
  ];
  const { highlights } = briefOf(claims, { found: () => ({ kind: "update" }) });
  expect(highlights).toMatchObject([
    { number: 0, kind: "none", headline: "1,500 and 3,000 do not conflict" },
  ]);
});

it("says what isn't known: counts that may be one, figures whose speaker nobody names", () => {
  const claims = [...pair("planned", 12_000, 10_000)];
  const brief = briefOf(claims, { unnamed: ["front"], found: () => ({ ifSame: true }) });
  expect(brief.lead).toContain("Not known: whether “planned” is “planned”, and who gave one");
});
