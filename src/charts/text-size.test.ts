import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf, widthOf } from "./text-size.ts";

it("parts a word of any letters into lines that fit, and loses none", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "k", "W", "é", "국", "𝒜", "/", "i"),
    minLength: 1,
    maxLength: 400,
  });
  fc.assert(
    fc.property(word, fc.integer({ min: 15, max: 200 }), (text, width) => {
      const lines = linesOf(text, width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(lines.map((line) => line.replace(/-$/u, "")).join("")).toBe(text);
    }),
    { numRuns: 300 },
  );
});

it("parts a word of a million letters, each of them looked at a few times", () => {
  expect(linesOf("overvåkningskommisjon".repeat(50_000), 200).length).toBeGreaterThan(20_000);
});
