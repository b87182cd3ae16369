import { expect, it } from "vitest";
import { readFigures } from "../figures/index.ts";
import { isIgnored } from "./covering.ts";

const [figure] = readFigures("The police counted 1,500 people.", { language: "en" });

it.each([
  ["1,500", true],
  ["counted 1,500 people", true],
  ["1,500 people marched", false],
  ["counted people", false],
  ["", false],
  [" \u00ad", false],
])("an entry %j leaves the figure out: %j", (entry, isOut) => {
  expect(isIgnored(figure!, entry)).toBe(isOut);
});
