import { describe, expect, it } from "vitest";
import { dataset as built, estimate } from "../../../test/builders.ts";
import { languages } from "../../../test/languages.ts";
import { analyzeDataset } from "../../analyze/index.ts";
import type { Brief } from "../../model/brief.ts";
import type { Estimate } from "../../model/dataset.ts";
import { composeBrief, composeGlossary } from "../index.ts";

const evidence = { claims: new Map(), sources: new Map() };

function datasetOf(claims: readonly Estimate[]) {
  const made = built(claims, { overTime: { evacuated: "varies" } });
  return { ...made, focus: [...made.measures.keys()] };
}

function briefOf(claims: readonly Estimate[], language = "en"): Brief {
  const dataset = datasetOf(claims);
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language,
    edition: 1,
  });
}

const at = (place: string, speaker: string, amount: number) =>
  estimate({ id: `${place}-${speaker}`.toLowerCase(), place, speaker, amount });
const towns = [
  at("Moss", "fire-service", 300),
  at("Hamar", "fire-service", 900),
  at("Moss", "red-cross", 450),
  at("Hamar", "red-cross", 700),
];

describe("a brief of several places", () => {
  const brief = briefOf(towns);

  it("tells each place that differs, the one that differs most in ratio first, by its name", () => {
    expect(brief.highlights.map(({ headline }) => headline)).toEqual([
      "Moss: 300, or 450 people?",
      "Hamar: 900, or 700 people?",
    ]);
    expect(brief.lead).toContain(
      "for “evacuated, Moss” can’t both be true. Also disputed: “evacuated, Hamar”.",
    );
  });

  it("sets what is counted in one place together in the line-up, under its name", () => {
    const groups = brief.lineup.groups.map(({ label, rows }) => [label, rows.map(({ words }) => words)]);
    expect(groups).toEqual([
      ["evacuated – Moss", ["300", "450"]],
      ["evacuated – Hamar", ["900", "700"]],
    ]);
    expect(brief.lineup.groups.flatMap(({ rows }) => rows.map(({ scope }) => scope))).toEqual([
      "",
      "",
      "",
      "",
    ]);
  });

  it("names the place in the sentence that stands alone, in each language", () => {
    const dataset = datasetOf(towns);
    const analysis = analyzeDataset(dataset);
    for (const language of ["en", "nb"]) {
      const { explanations } = composeGlossary(dataset, evidence, analysis, language, languages);
      expect([...explanations.values()].map((text) => text.split(":")[0])).toEqual(["Moss", "Hamar"]);
    }
  });
});

describe("a brief of one source's many days", () => {
  const days = Array.from({ length: 10 }, (_, index) => `2031-${String(index + 1).padStart(2, "0")}-11`);
  const yearbook = days.map((asOf, index) =>
    estimate({ id: `d${index}`, asOf, said: "2031-12-02", amount: 1000 + index * 40 }),
  );
  const union = estimate({
    id: "union",
    speaker: "union",
    source: "herald",
    asOf: days[3]!,
    said: "2031-12-02",
    amount: 9,
  });
  const brief = briefOf([...yearbook, union]);

  it("gives each figure its own day, and no list of days", () => {
    const [told] = brief.timeline.groups.flatMap(({ rows }) => rows);
    expect(told?.asOf).toEqual([]);
    expect(told?.claims.map(({ words }) => words)[1]).toBe("evacuated: 1,040 people, as of 11\u00a0Feb");
    const [first] = brief.lineup.groups.flatMap(({ rows }) => rows);
    expect(first).toMatchObject({ words: "1,000", scope: "as of 11\u00a0Jan" });
  });

  it("has on its card what differs, and then what is last, not what comes first", () => {
    const [card] = brief.glance;
    expect(card?.figures.map(({ tellings }) => tellings[0]?.words)).toEqual(["1,120", "9", "1,360"]);
    expect(card?.more).toBe("and 8 more");
  });
});

describe("two who differ day after day", () => {
  const series = Array.from({ length: 9 }, (_, index) => `2031-05-0${index + 1}`).flatMap((said, index) => [
    estimate({ id: `a${index}`, speaker: "fire-service", said, amount: 100 + index }),
    estimate({ id: `b${index}`, speaker: "red-cross", said, amount: 200 + index, source: "herald" }),
  ]);

  it("are told of once, with how many days more", () => {
    const brief = briefOf(series);
    expect(brief.highlights[0]?.text).toMatch(/ And 8 more days\.$/);
    expect(briefOf(series, "nb").highlights[0]?.text).toMatch(/ Og 8 dager til\.$/);
    const told = brief.short?.disputes.flatMap(({ findings }) => findings) ?? [];
    const conflicts = told.filter(({ kind }) => kind === "conflict");
    expect(conflicts.map(({ pairs }) => pairs)).toEqual(["and 8 more days"]);
  });
});
