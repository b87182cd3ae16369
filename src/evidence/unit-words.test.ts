import { describe, expect, test } from "vitest";
import { type Figure, readFigures } from "../figures/index.ts";
import { contradictsUnit, mayBeOneUnit, unitAgrees } from "./unit-words.ts";

const figureIn = (text: string): Figure => {
  const [figure] = readFigures(text, { language: "en" });
  if (figure === undefined) throw new Error(`no figure: ${text}`);
  return figure;
};

describe("the unit of a figure and of its measure", () => {
  test.each([
    ["90 people", "soldiers", true],
    ["90 km of road", "people", false],
    ["90 km of road", "kilometres", true],
    ["90 dollars", "dollar", true],
    ["90 dollars", "people", false],
    ["12 percent", "share", true],
    ["12 percent", "votes", false],
    ["three days", "days", true],
    ["three days", "people", false],
  ])("%s may count %s: %s", (text, unit, agrees) =>
    expect(unitAgrees(figureIn(text), { en: unit }, text)).toBe(agrees),
  );

  test.each([
    ["90 people", "people", false],
    ["12 percent", "percent", false],
    ["12 percent", "NOK", true],
    ["12 dollars", "percent", true],
    ["US$12", "NOK", true],
    ["US$12", "USD", false],
    // "$" may be many.
    ["$12", "AUD", false],
    ["90 people", "percent", true],
    ["90 km of road", "NOK", true],
    ["three days", "percent", true],
  ])("%s is surely not in %s: %s", (text, unit, is) =>
    expect(contradictsUnit(figureIn(text), { und: unit }, text)).toBe(is),
  );

  test.each([
    ["US$12", "12 percent", false],
    ["US$12", "€12", false],
    ["US$12", "$12", true],
    ["12 percent", "12 people", false],
    ["12 people", "12 percent", false],
    ["12 percent", "12 percent", true],
    ["12 people", "12 soldiers", true],
    ["US$12", "12 people", true],
  ])("%s and %s may be one unit: %s", (one, other, may) =>
    expect(mayBeOneUnit(figureIn(one), figureIn(other))).toBe(may),
  );
});
