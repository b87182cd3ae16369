import { describe, expect, it } from "vitest";
import { type DatasetFields, dataset, type EstimateFields, estimate } from "../../test/builders.ts";
import { analyzeDataset } from "./index.ts";

const NOTHING = "nothing";

/** Kind and rule of the one pair, or "nothing". */
function compare(a: EstimateFields, b: EstimateFields, fields: DatasetFields = {}): string {
  const claims = [estimate({ id: "a", ...a }), estimate({ id: "b", ...b })];
  const { discrepancies } = analyzeDataset(dataset(claims, fields));
  expect(discrepancies.length).toBeLessThanOrEqual(1);
  const [found] = discrepancies;
  return found === undefined ? NOTHING : `${found.kind} (${found.rule})`;
}

const governor = { speaker: "governor" } as const;
const later = { said: "2031-05-06" } as const;
const wayLater = { said: "2031-07-01" } as const;

describe("one utterance", () => {
  const one = { utterance: "press" } as const;
  it.each<[string, EstimateFields, EstimateFields, string]>([
    ["same words", { source: "courier" }, { source: "post" }, "echo (utterance-echo)"],
    ["same words, another origin", {}, { origin: "police" }, "echo (utterance-echo)"],
    [
      "a word dropped",
      { amount: 90, modifier: "up-to" },
      { amount: 90 },
      "reporting-variance (utterance-variance)",
    ],
    ["another figure", { amount: 90 }, { amount: 900 }, "reporting-variance (utterance-variance)"],
    [
      "another figure and origin",
      {},
      { amount: 900, origin: "police" },
      "reporting-variance (utterance-variance)",
    ],
    [
      "another figure, days reported apart",
      {},
      { amount: 900, ...later },
      "reporting-variance (utterance-variance)",
    ],
    [
      "another figure for a time outside the window",
      { asOf: "2031-03" },
      { amount: 900, asOf: "2031-05-03" },
      NOTHING,
    ],
    [
      "another figure, as of a time outside, told days apart",
      { asOf: "2031-03" },
      { amount: 9, ...later },
      NOTHING,
    ],
  ])("%s", (_, a, b, finding) => {
    expect(compare({ ...one, ...a }, { ...one, ...b })).toBe(finding);
  });
});

describe("one origin", () => {
  it.each<[string, EstimateFields, EstimateFields, string]>([
    ["repeats on the same day", {}, {}, "echo (origin-echo)"],
    ["repeats within the window", {}, later, "echo (origin-echo)"],
    [
      "is passed on by another speaker",
      {},
      { ...governor, origin: "fire-service", ...later },
      "echo (origin-echo)",
    ],
    ["repeats outside the window", {}, wayLater, NOTHING],
    ["changes its figure", { amount: 90 }, { amount: 240, ...later }, "update (update)"],
    ["changes it outside the window", { amount: 90 }, { amount: 240, ...wayLater }, NOTHING],
    ["changes the modifier", { amount: 90 }, { amount: 90, modifier: "up-to", ...later }, "update (update)"],
    ["changes it the next day", {}, { amount: 91, said: "2031-05-05" }, "update (update)"],
    [
      "gives figures that meet on one day",
      { amount: 80, modifier: "more-than" },
      { amount: 90, modifier: "about" },
      "compatible (unordered-compatible)",
    ],
    [
      "gives figures that exclude each other on one day",
      { amount: 90 },
      { amount: 200, modifier: "at-least" },
      "self-contradiction (self-contradiction)",
    ],
    [
      "has no day for one",
      { amount: 90 },
      { amount: 240, said: null },
      "self-contradiction (self-contradiction)",
    ],
    [
      "has a month for one",
      { amount: 90 },
      { amount: 240, said: "2031-05" },
      "self-contradiction (self-contradiction)",
    ],
    [
      "has a day in doubt beside it",
      { amount: 90 },
      { amount: 240, said: "2031-05-05?" },
      "self-contradiction (self-contradiction)",
    ],
    ["has a month that was over before", { amount: 90 }, { amount: 240, said: "2031-04" }, "update (update)"],
    [
      "gives one day's figures for times apart",
      { amount: 90, asOf: "2031-03-01" },
      { amount: 240, asOf: "2031-05-01" },
      NOTHING,
    ],
    ["gives one figure for times apart", { asOf: "2031-03-01" }, { asOf: "2031-05-01" }, NOTHING],
  ])("%s", (_, a, b, finding) => {
    expect(compare(a, b)).toBe(finding);
  });
});

describe("different origins", () => {
  it.each<[string, EstimateFields, EstimateFields, string]>([
    ["the same figure", {}, {}, "agreement (agreement)"],
    [
      "the same, the modifier too",
      { amount: 90, modifier: "about" },
      { amount: 90, modifier: "about" },
      "agreement (agreement)",
    ],
    [
      "the same, another modifier",
      { amount: 90 },
      { amount: 90, modifier: "up-to" },
      "compatible (compatible)",
    ],
    ["rounded", { amount: 11_957 }, { amount: 12_000 }, "compatible (rounding)"],
    ["as near, but not by rounding", { amount: 11_957 }, { amount: 11_960.5 }, "conflict (conflict)"],
    ["rounded too coarsely", { amount: 11_400 }, { amount: 11_000 }, "conflict (conflict)"],
    ["other figures", { amount: 240 }, { amount: 200, modifier: "up-to" }, "conflict (conflict)"],
    ["more than it, and it", { amount: 90, modifier: "more-than" }, { amount: 90 }, "conflict (conflict)"],
    ["fewer than it, and it", { amount: 90, modifier: "fewer-than" }, { amount: 90 }, "conflict (conflict)"],
    ["up to it, and it", { amount: 90, modifier: "up-to" }, { amount: 90 }, "compatible (compatible)"],
    [
      "within the tolerance of about",
      { amount: 100, modifier: "about" },
      { amount: 110 },
      "compatible (compatible)",
    ],
    [
      "outside the tolerance of about",
      { amount: 100, modifier: "about" },
      { amount: 111 },
      "conflict (conflict)",
    ],
    [
      "vague without ends is compared with nothing",
      { modifier: "vague", words: { en: "many" } },
      { amount: 3 },
      NOTHING,
    ],
    [
      "vague in the same words",
      { modifier: "vague", low: 1000, words: { en: "Thousands" } },
      { modifier: "vague", low: 1000, words: { en: "thousands" } },
      "agreement (agreement)",
    ],
    [
      "vague in other words",
      { modifier: "vague", low: 1000, words: { en: "thousands" } },
      { modifier: "vague", low: 1000, words: { en: "tons" } },
      "compatible (compatible)",
    ],
    [
      "vague in languages not shared",
      { modifier: "vague", low: 1000, words: { en: "thousands" } },
      { modifier: "vague", low: 1000, words: { nb: "tusenvis" } },
      "agreement (agreement)",
    ],
    [
      "vague with ends that exclude each other",
      { modifier: "vague", low: 1000 },
      { amount: 90 },
      "conflict (conflict)",
    ],
    ["on the last day of the window", { amount: 90 }, { amount: 240, said: "2031-05-11" }, "change (change)"],
    ["on the first day outside", { amount: 90 }, { amount: 240, said: "2031-05-12" }, NOTHING],
    ["the same figure outside the window", {}, wayLater, NOTHING],
    ["as of days apart, said on one", { amount: 90, asOf: "2031-01" }, { amount: 240 }, NOTHING],
    [
      "said days apart, as of the same",
      { amount: 90, asOf: "2031-05-01" },
      { amount: 240, asOf: "2031-05", ...wayLater },
      "conflict (conflict)",
    ],
    [
      "a month that reaches into the window",
      { amount: 90 },
      { amount: 240, said: "2031-04" },
      "change (change)",
    ],
    ["a day in doubt just outside", { amount: 90 }, { amount: 240, said: "2031-05-12?" }, "change (change)"],
    [
      "an interval open to the end",
      { amount: 90 },
      { amount: 240, asOf: "2030-01-01/.." },
      "conflict (conflict)",
    ],
    ["another place", { place: "Upper Town" }, { amount: 240, place: "Harbour" }, NOTHING],
    [
      "one place in two encodings",
      { place: "Øvre\u00a0Tre\u0301" },
      { amount: 240, place: "Øvre Tr\u00e9" },
      "conflict (conflict)",
    ],
    ["one of a place, one of none", {}, { amount: 240, place: "Harbour" }, NOTHING],
    [
      "vague, with a number that is not read",
      { amount: 12, low: 10, modifier: "vague" },
      { amount: 13, low: 10, modifier: "vague" },
      "agreement (agreement)",
    ],
    ["another population", { population: "children" }, { amount: 240, population: "adults" }, NOTHING],
    ["another measure", { measure: "evacuated" }, { measure: "injured", amount: 240 }, NOTHING],
  ])("%s", (_, a, b, finding) => {
    expect(compare(a, { ...governor, ...b })).toBe(finding);
  });

  it("puts a source's date where the claim has none", () => {
    const undated = { amount: 240, said: null, source: "post" };
    const near = { published: { post: "2031-05-06" } };
    const far = { published: { post: "2031-09-06" } };
    const before = { published: { post: "2031-05-02" } };
    const longBefore = { published: { post: "2031-04-02" } };
    expect(compare({}, { ...governor, ...undated }, near)).toBe("conflict (conflict)");
    expect(compare({}, { ...governor, ...undated }, far)).toBe("conflict (conflict)");
    expect(compare({}, { ...governor, ...undated }, before)).toBe("change (change)");
    expect(compare({}, { ...governor, ...undated }, longBefore)).toBe(NOTHING);
    expect(compare({}, { ...governor, ...undated })).toBe("conflict (conflict)");
  });
});

describe("unknown origins", () => {
  const unknown = { origin: "unknown" } as const;
  it.each<[string, EstimateFields, EstimateFields, string]>([
    ["one speaker, the same figure again", {}, later, NOTHING],
    ["one speaker, the same figure on the day", {}, { source: "post" }, NOTHING],
    ["one speaker, another figure later", {}, { amount: 900, ...later }, "change (change)"],
    ["one speaker, another figure on the day", {}, { amount: 900 }, "conflict (conflict)"],
    ["one speaker, another figure beyond the window", {}, { amount: 900, ...wayLater }, NOTHING],
    ["figures that meet", {}, { amount: 90, modifier: "up-to" }, "compatible (compatible)"],
    ["two speakers, the same figure", {}, governor, "agreement (agreement)"],
    ["one utterance, the same figure", { utterance: "u" }, { utterance: "u" }, "echo (utterance-echo)"],
    [
      "one utterance, another figure",
      { utterance: "u" },
      { utterance: "u", amount: 900 },
      "reporting-variance (utterance-variance)",
    ],
    ["and a known one, the same figure", {}, { origin: "fire-service" }, "agreement (agreement)"],
  ])("%s", (_, a, b, finding) => {
    expect(compare({ ...unknown, ...a }, { ...unknown, ...b })).toBe(finding);
  });
});

describe("positions", () => {
  it("takes an echo through three outlets for one position, and draws its pairs once", () => {
    const claims = [
      estimate({ id: "e1", source: "courier", amount: 90 }),
      estimate({ id: "e3", source: "post", amount: 90 }),
      estimate({ id: "e2", source: "radio", amount: 90 }),
      estimate({ id: "g", amount: 240, ...governor }),
    ];
    const { estimates, discrepancies } = analyzeDataset(dataset(claims));
    expect(discrepancies.map(({ kind, a, b }) => `${kind} ${a.id} ${b.id}`).toSorted()).toEqual([
      "conflict e1 g",
      "echo e1 e2",
      "echo e1 e3",
    ]);
    expect(estimates[0]!.positions.map((position) => position.claims.map((claim) => claim.id))).toEqual([
      ["e1", "e2", "e3"],
      ["g"],
    ]);
  });

  it("keeps apart what one origin said on one day of times outside the window", () => {
    const claims = [
      estimate({ id: "march", asOf: "2031-03-01" }),
      estimate({ id: "may", asOf: "2031-05-01" }),
      estimate({ id: "governor", amount: 240, asOf: "2031-05-02", ...governor }),
    ];
    const { discrepancies } = analyzeDataset(dataset(claims));
    expect(discrepancies.map(({ kind, a, b }) => [kind, a.id, b.id])).toEqual([
      ["change", "governor", "may"],
    ]);
  });

  it("classifies all positions of an origin, not only neighbours", () => {
    const claims = [90, 120, 240].map((amount, day) => estimate({ amount, said: `2031-05-0${day + 1}` }));
    const { discrepancies } = analyzeDataset(dataset(claims));
    expect(discrepancies.map(({ kind, gap }) => [kind, gap])).toEqual([
      ["update", 150],
      ["update", 120],
      ["update", 30],
    ]);
  });
});

describe("a row", () => {
  it("says how far apart the two are, in the order in which they were said", () => {
    const claims = [
      estimate({ id: "z", amount: 240, said: "2031-05-04", measure: "evacuated" }),
      estimate({ id: "a", amount: 200, modifier: "up-to", said: "2031-05-06", ...governor }),
    ];
    const row = {
      id: "d-64c921e065",
      kind: "change",
      rule: "change",
      subject: "evacuated",
      subjectType: "measure",
      a: claims[0],
      b: claims[1],
      daysApart: 2,
      gap: 40,
      ratio: 1.2,
      rounded: false,
      carried: null,
      ifSame: false,
      hingesOn: [],
      independence: null,
      leastChange: -40,
      fewestDays: 2,
      mostDays: 2,
      place: null,
      population: null,
    };
    const { discrepancies } = analyzeDataset(dataset(claims));
    expect(discrepancies).toMatchObject([row]);
    // Whatever of it is worked out when asked for, written out it is all there.
    expect(JSON.parse(JSON.stringify(discrepancies))).toEqual(JSON.parse(JSON.stringify([row])));
  });

  it.each<[string, EstimateFields, EstimateFields, Record<string, unknown>]>([
    ["a zero", { amount: 0 }, { amount: 5 }, { ratio: null, gap: 5 }],
    ["opposite signs", { amount: -5 }, { amount: 5 }, { ratio: null, gap: 10 }],
    ["two falls", { amount: -5 }, { amount: -10 }, { ratio: 2, gap: 5 }],
    ["a range", { low: 10, high: 20, modifier: "between" }, { amount: 40 }, { ratio: null, gap: 20 }],
    [
      "ends that touch without meeting",
      { amount: 90, modifier: "more-than" },
      { amount: 90 },
      { ratio: 1, gap: 0 },
    ],
    ["no day said", { amount: 1, said: null }, { amount: 5 }, { daysApart: null }],
    ["days in ranges", { amount: 1, said: "2031-04" }, { amount: 5 }, { daysApart: 4 }],
    ["a rounded figure", { amount: 11_957 }, { amount: 12_000 }, { rounded: true, gap: 43 }],
  ])("of %s", (_, a, b, expected) => {
    const claims = [estimate(a), estimate({ ...governor, ...b })];
    expect(analyzeDataset(dataset(claims)).discrepancies).toEqual([expect.objectContaining(expected)]);
  });
});
