import { expect, it } from "vitest";
import { estimate } from "../../test/builders.ts";
import { figureText, intervalText } from "./figure-text.ts";

it.each([
  ["exact 90", "[90, 90]", estimate({ amount: 90 })],
  ["up-to 90", "[0, 90]", estimate({ amount: 90, modifier: "up-to" })],
  ["more-than 90", "(90, ∞)", estimate({ amount: 90, modifier: "more-than" })],
  ["fewer-than 90", "[0, 90)", estimate({ amount: 90, modifier: "fewer-than" })],
  ["between 50 and 90", "[50, 90]", estimate({ low: 50, high: 90, modifier: "between" })],
  ["between from 50", "[50, ∞)", estimate({ low: 50, modifier: "between" })],
  ["vague to 90", "(−∞, 90]", estimate({ high: 90, modifier: "vague" })],
  ["vague", "(−∞, ∞)", estimate({ modifier: "vague" })],
  ["vague “dozens”", "[24, ∞)", estimate({ low: 24, modifier: "vague", words: { en: "dozens" } })],
])("%s is %s", (text, interval, claim) => {
  expect(figureText(claim)).toBe(text);
  expect(intervalText(claim.ends)).toBe(interval);
});
