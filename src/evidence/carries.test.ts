import { describe, expect, test } from "vitest";
import { type EstimateFields, estimate } from "../../test/builders.ts";
import { type Figure, readFigures } from "../figures/index.ts";
import { carriesNumber, mayCarry, overlaps } from "./carries.ts";
import { carries } from "./check-figures.ts";
import { describeFigure, describeStated } from "./figure-words.ts";

const figureIn = (text: string, language: "en" | "unread" = "en"): Figure => {
  const [figure] = readFigures(text, { language });
  if (figure === undefined) throw new Error(`no figure: ${text}`);
  return figure;
};

describe("a figure of the text and a claim's", () => {
  test.each<[string, EstimateFields, boolean]>([
    ["1,500 people", { amount: 1500 }, true],
    ["1,500 people", { amount: 1501 }, false],
    // Both ends beside the amount say the same; ends of their own say more than the text.
    ["1,500 people", { amount: 1500, low: 1500, high: 1500 }, true],
    ["1,500 people", { amount: 1500, low: 1400, high: 1500, modifier: "between" }, false],
    ["1,500 people", { amount: 1500, low: 1500, high: 1600, modifier: "between" }, false],
    ["at least 500 people", { low: 500, modifier: "at-least" }, true],
    ["up to 500 people", { high: 500, modifier: "up-to" }, true],
    ["up to 500 people", { high: 501, modifier: "up-to" }, false],
    ["between 10 and 20 people", { low: 10, high: 20, modifier: "between" }, true],
    ["between 10 and 20 people", { low: 10, high: 21, modifier: "between" }, false],
    ["between 10 and 20 people", { low: 11, high: 20, modifier: "between" }, false],
    // "dozens" are 24 to 99: a curator may know more within it, never less than half nor more than all.
    ["dozens of people", { low: 24, high: 99, modifier: "vague" }, true],
    ["dozens of people", { low: 12, modifier: "vague" }, true],
    ["dozens of people", { low: 11, modifier: "vague" }, false],
    ["dozens of people", { low: 99, modifier: "vague" }, true],
    ["dozens of people", { low: 100, modifier: "vague" }, false],
    ["dozens of people", { high: 12, modifier: "vague" }, true],
    ["dozens of people", { high: 11, modifier: "vague" }, false],
    ["between 10 and 20 people", { low: 10, high: 20, modifier: "vague" }, true],
    ["two thirds of them", { amount: 0.667 }, true],
    ["two thirds of them", { amount: 0.67 }, true],
    ["two thirds of them", { amount: 0.66 }, false],
    ["two thirds of them", { amount: 1 }, false],
  ])("%s is %j: %s", (text, fields, same) =>
    expect(carriesNumber(estimate(fields), figureIn(text))).toBe(same),
  );

  test.each<[string, EstimateFields["modifier"], boolean]>([
    ["about 500 people", "about", true],
    ["about 500 people", "exact", false],
    ["nearly 500 people", "about", true],
    ["nearly 500 people", "fewer-than", true],
    ["nearly 500 people", "more-than", false],
  ])("%s is %s: %s", (text, modifier, same) =>
    expect(carries(estimate({ amount: 500, modifier: modifier ?? "exact" }), figureIn(text))).toBe(same),
  );

  test.each([
    ["dozens of people", "hundreds of people", false],
    ["dozens of people", "scores of people", true],
    ["hundreds of people", "several hundred people", true],
    ["hundreds of people", "dozens of people", false],
  ])("%s may be %s: %s", (one, other, may) => expect(overlaps(figureIn(one), figureIn(other))).toBe(may));
});

describe("digits of a language that is not read", () => {
  test.each([
    ["1만", 10_000, true],
    ["1만 2000", 12_000, true],
    ["3 Dutzend", 36, true],
    ["12 тисяч", 12_000, true],
    ["12", 12, true],
    ["12", 13, false],
    ["12", 1.2, false],
    ["0", 5, false],
    ["5", 0, false],
    ["ohne Zahl", 5, true],
  ])("%s may be %s: %s", (text, amount, may) => {
    const figures = readFigures(text, { language: "unread" });
    expect(mayCarry(estimate({ amount }), figures)).toBe(may);
  });
});

describe("in a diagnostic", () => {
  test.each<[EstimateFields, string]>([
    [{ amount: 5 }, "5"],
    [{ amount: 5, modifier: "about" }, "about 5"],
    [{ low: 5, high: 7, modifier: "between" }, "between 5–7"],
    [{ low: 5, modifier: "vague" }, "vague, 5 or more"],
    [{ high: 5, modifier: "vague" }, "vague, 5 or less"],
    [{ modifier: "vague" }, "vague"],
  ])("the claim's %j is %s", (fields, words) => expect(describeStated(estimate(fields))).toBe(words));

  test.each([
    ["500 people", "“500” (500)"],
    ["about 500 people", "“about 500” (about 500)"],
    ["between 10 and 20 people", "“between 10 and 20” (10–20)"],
    ["dozens of people", "“dozens” (24–99)"],
  ])("%s is %s", (text, words) => expect(describeFigure(figureIn(text))).toBe(words));

  test("what is not read, and what may be either, says so", () => {
    expect(describeFigure(figureIn("bis zu 500 Menschen", "unread"))).toContain("(not read)");
    const either: Figure = { ...figureIn("5 people"), amount: null, ambiguous: [5, 5_000_000] };
    expect(describeFigure(either)).toBe("“5” (5 or 5000000)");
  });
});
