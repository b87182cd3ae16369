import fc from "fast-check";
import { expect, it } from "vitest";
import { estimate } from "../../../test/builders.ts";
import { isRounded, isRoundingOf } from "./rounded-figure.ts";

it.each([
  [12_000, 11_957, true],
  [11_960, 11_957, true],
  [12_000, 12_499, true],
  [12_500, 12_450, true],
  [12_400, 12_450, true],
  [12_300, 12_350, false],
  [12_400, 12_350, true],
  [1000, 996, true],
  [1000, 999.6, true],
  [1.2, 1.24, true],
  [0.001, 0.00099, true],
  [-12_000, -11_957, true],
  [12_000, -11_957, false],
  [11_957, 12_000, false],
  [12_000, 12_000, false],
  [11_950, 11_957, false],
  [13_000, 11_957, false],
  [0, 0.4, false],
  [1e21, 1.04e21, true],
])("%d for %d: %s", (rounded, full, expected) => {
  expect(isRounded(rounded, full)).toBe(expected);
});

it("accepts what toPrecision rounds", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 6 }), (full, digits) => {
      const rounded = Number(full.toPrecision(digits));
      fc.pre(rounded !== full);
      expect(isRounded(rounded, full)).toBe(true);
    }),
  );
});

it("is for bare figures no further apart than the tolerance", () => {
  const bare = (amount: number) => estimate({ amount });
  expect(isRoundingOf(bare(11_957), bare(12_000), 0.02)).toBe(true);
  expect(isRoundingOf(bare(12_000), bare(11_957), 0.02)).toBe(true);
  expect(isRoundingOf(bare(11_957), bare(10_000), 0.02)).toBe(false);
  expect(isRoundingOf(bare(980), bare(1000), 0.02)).toBe(true);
  expect(isRoundingOf(bare(979), bare(1000), 0.02)).toBe(false);
  expect(isRoundingOf(bare(11_957), estimate({ amount: 12_000, modifier: "at-least" }), 0.02)).toBe(false);
});
