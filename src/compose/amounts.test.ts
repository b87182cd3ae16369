import { describe, expect, it } from "vitest";
import { dataset as built, type DatasetFields, type EstimateFields, estimate } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { analyzeDataset } from "../analyze/index.ts";
import type { Brief } from "../model/brief.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Text } from "../model/text.ts";
import { composeBrief, composeGlossary } from "./index.ts";

const evidence = { claims: new Map(), sources: new Map() };

function withUnits(
  claims: readonly EstimateFields[],
  units: Readonly<Record<string, string | Text>>,
  fields: DatasetFields = {},
): Dataset {
  const made = built(claims.map(estimate), fields);
  const measures = [...made.measures].map(([id, measure]) => {
    const unit = units[id] ?? "people";
    return [id, { ...measure, unit: typeof unit === "string" ? { und: unit } : unit }] as const;
  });
  return { ...made, measures: new Map(measures), focus: [...made.measures.keys()] };
}

function briefOf(dataset: Dataset, language = "en"): Brief {
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language,
    edition: 1,
  });
}

const cellsOf = (dataset: Dataset, language: string) => [
  ...composeGlossary(dataset, evidence, analyzeDataset(dataset), language, languages).words.values(),
];

/** Spaces that don't break read as spaces do. */
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

const mayor = { speaker: "mayor" };
const police = { speaker: "police" };
const mixed = withUnits(
  [
    { ...mayor, measure: "deaths", amount: 15 },
    { ...police, measure: "deaths", amount: 90, modifier: "at-least" },
    { ...mayor, measure: "cost", amount: 600e9, modifier: "about" },
    { ...police, measure: "cost", amount: 40e6, modifier: "fewer-than" },
    { ...mayor, measure: "share", amount: 40 },
    { ...police, measure: "share", amount: 75 },
  ],
  { cost: "NOK", share: "percent", deaths: { en: "people", nb: "personer" } },
);

describe("a figure with its unit", () => {
  const words = (language: string) =>
    briefOf(mixed, language).lineup.groups.flatMap(({ rows }) => rows.map((row) => plain(row.words)));

  it("stands in the line-up as the language has it, shortened from a million on", () => {
    expect(words("en")).toEqual([
      ...["15", "at least 90", "about NOK 600 bn", "less than NOK 40 million", "40 per cent", "75 per cent"],
    ]);
    expect(words("nb")).toEqual([
      ...["15", "minst 90", "om lag 600 mrd. kroner", "mindre enn 40 millioner kroner"],
      ...["40 prosent", "75 prosent"],
    ]);
  });

  it("stands whole in tables and files", () => {
    expect(cellsOf(mixed, "en").map(plain).slice(2)).toEqual([
      ...["about NOK 600,000,000,000", "less than NOK 40,000,000", "40%", "75%"],
    ]);
    expect(cellsOf(mixed, "nb").map(plain).slice(2)).toEqual([
      ...["om lag 600 000 000 000 NOK", "mindre enn 40 000 000 NOK", "40 %", "75 %"],
    ]);
    const rows = briefOf(mixed).table.flatMap((group) => group.rows.map((row) => plain(row.words)));
    expect(rows).toContain("at least 90 people");
    expect(rows).toContain("about NOK 600,000,000,000");
  });

  it("stands in headlines and in the distance between two", () => {
    const { highlights } = briefOf(mixed);
    expect(highlights.map(({ headline }) => plain(headline))).toEqual(
      expect.arrayContaining([
        "15, or at least 90 people?",
        "40 per cent, or 75 per cent?",
        "About NOK 600 bn, or less than NOK 40 million?",
      ]),
    );
    const explained = composeGlossary(mixed, evidence, analyzeDataset(mixed), "nb", languages).explanations;
    expect([...explained.values()].join(" ")).toContain("35 prosentpoeng");
  });

  const shortened = (amounts: readonly number[]) => {
    const dataset = withUnits(
      amounts.map((amount, index) => ({ speaker: `s-${index}`, amount, said: `2031-05-0${index + 1}` })),
      {},
    );
    const [group] = briefOf(dataset).lineup.groups;
    return group?.rows.map((row) => plain(row.words));
  };

  it("is shortened to three digits from a million on", () => {
    expect(shortened([631_895_687_061, 1_250_000, 1_000_000, 999_999, -2_500_000_000, 999_999_999])).toEqual([
      ...["632 bn", "1.25 million", "1 million", "999,999", "−2.5 bn", "1 bn"],
    ]);
  });

  it("stands whole where two of a measure would read alike", () => {
    expect(shortened([1_234_567, 1_234_999, 7_000_000])).toEqual(["1,234,567", "1,234,999", "7 million"]);
  });
});

describe("the axes of a line-up", () => {
  it("are one for each unit, each with its ticks in that unit", () => {
    const { lineup } = briefOf(mixed);
    expect(lineup.axis).toBeNull();
    expect(lineup.groups.map(({ unit }) => unit)).toEqual(["people", "NOK", "%"]);
    expect(lineup.groups.map(({ axis }) => plain(axis.ticks.at(-1)?.label))).toEqual([
      ...["100", "1 tn", "80%"],
    ]);
    for (const { axis, rows } of lineup.groups) for (const row of rows) expect(row.axis).toBe(axis);
    expect(lineup.groups[2]?.opens).toContain("75 per cent");
  });

  it("are one for all groups of one unit, which is named once", () => {
    const { lineup } = briefOf(
      withUnits(
        [
          { measure: "killed", amount: 14 },
          { measure: "detained", amount: 900 },
        ],
        {},
      ),
    );
    expect(lineup.groups.map(({ unit, opens }) => [unit, opens])).toEqual([
      ["people", ""],
      ["", ""],
    ]);
    expect(lineup.groups.every(({ axis }) => axis === lineup.axis)).toBe(true);
  });

  it("draw a range of which one end is given as the limit that it is", () => {
    const open = { modifier: "between", low: 3000, high: null } as const;
    const [group] = briefOf(withUnits([open, { ...open, low: null, high: 10 }], {})).lineup.groups;
    expect(group?.rows.map(({ mark }) => mark.shape).sort()).toEqual(["at-least", "at-most"]);
  });

  it("say a range of which one end is given as the limit that it is, in each language, and never null", () => {
    const open = { modifier: "between", low: 3000, high: null } as const;
    const words = (language: string) =>
      briefOf(withUnits([open, { ...open, low: null, high: 10 }], {}), language).lineup.groups.flatMap(
        ({ rows }) => rows.map((row) => plain(row.words)),
      );
    expect(words("en")).toEqual(["3,000 or more", "up to 10"]);
    expect(words("nb")).toEqual(["3 000 eller flere", "opptil 10"]);
  });
});

describe("the year", () => {
  const said = { said: "2029-03-01", amount: 400 };

  it("stands where what was said and what was published are of two", () => {
    const brief = briefOf(withUnits([said], {}, { published: { courier: "2031-03-01" } }));
    expect(brief.lineup.groups[0]?.rows[0]?.said.text).toBe("1\u00a0Mar 2029");
    expect(brief.span).toBe("1\u00a0March 2031");
  });

  it("stands at the head alone where all days are of one, published or not", () => {
    for (const published of [{ courier: "2029-03-02" }, undefined]) {
      const brief = briefOf(withUnits([said], {}, published === undefined ? {} : { published }));
      expect(brief.lineup.groups[0]?.rows[0]?.said.text).toBe("1\u00a0Mar");
      expect(brief.span).toMatch(/March 2029$/u);
    }
  });
});
