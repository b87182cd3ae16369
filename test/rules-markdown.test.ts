import { expect, it } from "vitest";
import { rules } from "../src/analyze/index.ts";
import { KINDS } from "../src/model/analysis.ts";
import { rulesMarkdown } from "./rules-markdown.ts";

it("docs/rules.md is what the rules do and are called", async () => {
  // After a change of a rule: vitest run --update=all test/rules-markdown.test.ts
  await expect(rulesMarkdown()).toMatchFileSnapshot("../docs/rules.md");
});

it("has each rule under an id of its own, and a rule for each kind", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  for (const { id } of rules) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
