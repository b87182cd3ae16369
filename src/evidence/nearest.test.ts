import { expect, test } from "vitest";
import { nearestPassage } from "./nearest.ts";

const TEXT =
  "the mayor said that 90 people had to leave, and that the river rose by 40 centimetres at night.";

test.each([
  ["90 people had left", "90 people had to"],
  ["that the river rose by 50 centimetres", "that the river rose by 40 centimetres"],
  // Of equals the one that begins alike.
  ["that 90 men", "that 90 people"],
  ["the mayor", "the mayor"],
  ["at night.", "at night"],
  // Half of its words are enough, less are not.
  ["river fell overnight rose", "river rose by 40"],
  ["river of no return", null],
  ["elsewhere", null],
  ["", null],
])("nearest to %j stands %j", (excerpt, passage) => {
  const found = nearestPassage(TEXT, excerpt);
  expect(found?.replace(/[.,]$/, "") ?? null).toBe(passage);
});

test("a word counts as often as the excerpt has it", () => {
  expect(nearestPassage("a a a b c", "a b c")).toBe("a b c");
  expect(nearestPassage("x y", "a b c")).toBeNull();
  expect(nearestPassage("", "a b c")).toBeNull();
});
