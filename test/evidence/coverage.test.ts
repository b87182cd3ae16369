import { describe, expect, test } from "vitest";
import { coverage, scanText } from "../../src/evidence/index.ts";
import { archiveOf, estimate, fictionalDataset, statement } from "./fictional.ts";

const text =
  "On 28 October 2024 up to 400 people were moved.\n\nOf them 12 came back, and the flood cost $3m.";
const source = {
  id: "one",
  ignore: [
    { text: "$3m", why: "cost, not people" },
    { text: "99 boats", why: "elsewhere" },
  ],
};
const claims = [estimate({ id: "moved", excerpt: "up to 400 people", amount: 400, modifier: "up-to" })];
const dataset = fictionalDataset({ sources: [source], claims });

describe("coverage", () => {
  test("each figure is covered by a claim, ignored with a reason, or open; dates are nobody's", () => {
    const { figures, ...counts } = coverage(dataset, archiveOf({ "one.txt": text }));
    expect(figures.map(({ text, coveredBy, ignored }) => [text, coveredBy, ignored])).toEqual([
      ["up to 400", ["moved"], null],
      ["12", [], null],
      ["$3m", [], "cost, not people"],
    ]);
    expect(counts).toEqual({
      covered: 1,
      ignored: 1,
      uncovered: 1,
      idle: [{ source: "one", text: "99 boats" }],
    });
  });

  test("of two figures in one excerpt, it tells which one the claim states", () => {
    const excerpt = "rose from 300 to 450 people";
    const both = fictionalDataset({ claims: [estimate({ id: "later", excerpt, amount: 450 })] });
    const { figures } = coverage(both, archiveOf({ "one.txt": `The crowd ${excerpt}.` }));
    expect(
      figures.map(({ amount, role, coveredBy, carriedBy }) => [amount, role, coveredBy, carriedBy]),
    ).toEqual([
      [300, "from", ["later"], []],
      [450, "to", ["later"], ["later"]],
    ]);
  });

  test("a statement covers a figure of its excerpt, and carries none", () => {
    const [excerpt, proposition] = ["up to 400 people were moved", "moved"];
    const only = fictionalDataset({ claims: [statement({ id: "told", excerpt, proposition })] });
    expect(coverage(only, archiveOf({ "one.txt": text })).figures[0]).toMatchObject({
      ...{ coveredBy: ["told"], carriedBy: [] },
    });
  });

  test("an excerpt that leaves out the modifier covers nothing", () => {
    const cut = fictionalDataset({ claims: [estimate({ excerpt: "400 people", amount: 400 })] });
    expect(coverage(cut, archiveOf({ "one.txt": text })).covered).toBe(0);
  });
});

describe("scanText", () => {
  test("has the contract's keys", () => {
    const { figures } = scanText(text, { language: "en", dataset, source: "one" });
    expect(figures[1]).toEqual({
      text: "up to 400",
      amount: 400,
      low: null,
      high: null,
      modifier: "up-to",
      unit: "people",
      kind: "count",
      currency: [],
      role: null,
      line: 1,
      start: 19,
      end: 28,
      sentence: "On 28 October 2024 up to 400 people were moved.",
      ambiguous: [],
      covered_by: ["moved"],
      claimable: true,
      ignored: null,
    });
    expect(figures.map(({ claimable, ignored }) => [claimable, ignored])).toEqual([
      [false, null],
      [true, null],
      [true, null],
      [true, "cost, not people"],
    ]);
    expect(figures.map(({ kind }) => kind)).toEqual(["date", "count", "count", "money"]);
  });

  test("offsets are code points", () => {
    const [figure] = scanText("😀 12 cats", { language: "en" }).figures;
    expect([figure?.start, figure?.end]).toEqual([2, 4]);
  });
});
