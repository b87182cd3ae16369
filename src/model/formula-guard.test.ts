import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { guardFormula, unguardFormula } from "./formula-guard.ts";

/** Text made of what matters here: signs, separators, quotes, spaces, letters. */
const risky = fc
  .array(fc.constantFrom(..."=+-@＝＋－＠'\"\n\t,;| \u00a0\u200b\ufeffa1."), { maxLength: 12 })
  .map((parts) => parts.join(""));

test.each([
  ["=1+1", "'=1+1"],
  ["  @SUM(A1)", "  '@SUM(A1)"],
  ["a;=1+1;b", "a;'=1+1;b"],
  ["first\n-second", "first\n'-second"],
  ["＝1", "'＝1"],
  ["'=1", "''=1"],
  ["-1.5 °C", "'-1.5 °C"],
  ["-1.5", "-1.5"],
  ["up to 10,000", "up to 10,000"],
  ["North-East", "North-East"],
])("guards %j as %j", (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded);
});

test("what was guarded comes back as it was", () => {
  fc.assert(fc.property(fc.oneof(risky, fc.string()), (text) => unguardFormula(guardFormula(text)) === text));
});

test("no cell starts with a sign, whichever separator the file is opened with", () => {
  fc.assert(
    fc.property(risky, (text) => {
      const cells = guardFormula(text).split(/[\n\t,;|]/);
      const bare = cells.filter((cell) => /^[\s"\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell));
      expect(bare.filter((cell) => !/^[+-]\d+(\.\d+)?$/.test(cell))).toEqual([]);
    }),
  );
});

test("the expression in the docs takes off what was put on", () => {
  const docs = readFileSync("docs/spreadsheets.md", "utf8");
  const written = new RegExp(/^\(\(\?:\^.*$/m.exec(docs)![0], "gu");
  fc.assert(fc.property(risky, (text) => guardFormula(text).replace(written, "$1") === text));
});

test("a text without a sign where a cell could begin stays as it is", () => {
  const harmless = fc
    .array(fc.constantFrom(..."abc .'\"\u00a0\u200b1=+-@"), { maxLength: 12 })
    .map((parts) => `a${parts.join("")}`);
  fc.assert(fc.property(harmless, (text) => guardFormula(text) === text));
});
