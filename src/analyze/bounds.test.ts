import { describe, expect, it } from "vitest";
import { type DatasetFields, dataset, type EstimateFields, estimate } from "../../test/builders.ts";
import { analyzeDataset } from "./index.ts";

const relations: DatasetFields = { within: { hospital: ["injured"], injured: ["affected"], affected: [] } };

function violations(part: EstimateFields, whole: EstimateFields, fields = relations) {
  const claims = [
    estimate({ id: "part", measure: "hospital", speaker: "hospital", ...part }),
    estimate({ id: "whole", measure: "injured", speaker: "police", ...whole }),
  ];
  return analyzeDataset(dataset(claims, fields)).discrepancies;
}

describe("a part larger than its whole", () => {
  const sixty = { amount: 60, modifier: "at-least" } as const;
  const fortyFive = { amount: 45, modifier: "up-to" } as const;

  it("is a change with the least of it and the days between", () => {
    expect(violations(sixty, { ...fortyFive, said: "2031-05-06" })).toEqual([
      expect.objectContaining({
        kind: "change",
        rule: "part-outgrew-whole",
        subject: "injured",
        subjectType: "measure",
        a: expect.objectContaining({ id: "part" }),
        gap: 15,
        daysApart: 2,
        leastChange: -15,
      }),
    ]);
  });

  it.each<[string, EstimateFields, EstimateFields, number]>([
    ["through a measure between them", sixty, { ...fortyFive, measure: "affected" }, 1],
    [
      "of one speaker in one utterance",
      { ...sixty, speaker: "x", utterance: "u" },
      { ...fortyFive, speaker: "x", utterance: "u" },
      1,
    ],
    ["by an open end alone", { amount: 45, modifier: "more-than" }, fortyFive, 1],
    ["of one place", { ...sixty, place: "Harbour" }, { ...fortyFive, place: "Harbour" }, 1],
    ["that holds", { amount: 60, modifier: "up-to" }, fortyFive, 0],
    ["that just holds", { amount: 45 }, fortyFive, 0],
    ["of a smaller part", { amount: 45, modifier: "up-to" }, { amount: 60 }, 0],
    ["of another place", { ...sixty, place: "Harbour" }, fortyFive, 0],
    ["outside the window", sixty, { ...fortyFive, said: "2031-05-12" }, 0],
    ["the other way round", { ...sixty, measure: "injured" }, { ...fortyFive, measure: "hospital" }, 0],
    ["of unrelated measures", { ...sixty, measure: "homeless" }, fortyFive, 0],
  ])("%s", (_, part, whole, count) => {
    expect(violations(part, whole).map(({ kind }) => kind)).toEqual(Array(count).fill("bound-violation"));
  });

  it("is drawn once where two ways lead to the whole", () => {
    const diamond = { within: { hospital: ["east", "west"], east: ["injured"], west: ["injured"] } };
    expect(violations(sixty, fortyFive, diamond)).toHaveLength(1);
  });

  it("is drawn for the positions, not for each echo", () => {
    const claims = [
      estimate({ id: "p1", measure: "hospital", speaker: "hospital", amount: 60 }),
      estimate({ id: "p2", measure: "hospital", speaker: "hospital", amount: 60 }),
      estimate({ id: "w", measure: "injured", speaker: "police", amount: 45 }),
    ];
    const { discrepancies } = analyzeDataset(dataset(claims, relations));
    expect(discrepancies.map(({ kind, a, b }) => [kind, a.id, b.id])).toEqual([
      ["bound-violation", "p1", "w"],
      ["echo", "p1", "p2"],
    ]);
  });
});
