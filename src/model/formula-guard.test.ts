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
