import fc from "fast-check";
import { expect, it } from "vitest";
import { date } from "../../test/builders.ts";
import { daysApart, isBefore } from "../model/partial-date.ts";
import { coincide, type Days, daysOf, distance } from "./days.ts";
import { pairsAcross, pairsWithin } from "./window.ts";

interface Item {
  readonly name: number;
  readonly day: Days;
}

const day = fc.integer({ min: 0, max: 60 });
const days = fc
  .tuple(day, fc.oneof(fc.constant(0), day), fc.nat(9), fc.nat(9))
  .map(([start, length, openStart, openEnd]) => ({
    start: openStart === 0 ? -Infinity : start,
    end: openEnd === 0 ? Infinity : start + length,
  }));
const items = fc.array(days, { maxLength: 30 }).map((all) => all.map((day, name): Item => ({ name, day })));
const windowDays = fc.integer({ min: 0, max: 14 });

it("finds each pair within the window once, and no other", () => {
  fc.assert(
    fc.property(items, windowDays, (all, within) => {
      const expected = all.flatMap((x) =>
        all.filter((y) => x.name < y.name && distance(x.day, y.day) <= within).map((y) => [x.name, y.name]),
      );
      const found: number[][] = [];
      pairsWithin(all, within, (x, y) => found.push([x.name, y.name].toSorted((a, b) => a - b)));
      expect(found.toSorted(comparePairs)).toEqual(expected.toSorted(comparePairs));
    }),
  );
});

it("finds each pair across two lists once, and no other", () => {
  fc.assert(
    fc.property(items, items, windowDays, (left, right, within) => {
      const expected = left.flatMap((x) =>
        right.filter((y) => distance(x.day, y.day) <= within).map((y) => [x.name, y.name]),
      );
      const found: number[][] = [];
      pairsAcross(left, right, within, (x, y) => found.push([x.name, y.name]));
      expect(found.toSorted(comparePairs)).toEqual(expected.toSorted(comparePairs));
    }),
  );
});

it("looks at no pair outside the window", () => {
  let looks = 0;
  const far = Array.from({ length: 500 }, (_, name) => ({
    name,
    day: {
      start: name * 100,
      get end() {
        looks++;
        return name * 100;
      },
    },
  }));
  pairsWithin(far, 7, (x, y) => expect.fail(`${x.name} and ${y.name}`));
  expect(looks).toBeLessThan(2 * far.length);
});

it("measures as the model does", () => {
  const written = [
    "2031-05-04",
    "2031-05",
    "2031-05-12?",
    "2030",
    "2031-05-01/2031-05-09",
    "../2031-04-02",
    "2032-02/..",
  ];
  for (const [a, b] of written.flatMap((one) => written.map((other) => [date(one), date(other)] as const))) {
    expect(distance(daysOf(a), daysOf(b))).toBe(daysApart(a, b));
    expect(coincide(daysOf(a), daysOf(b))).toBe(!isBefore(a, b) && !isBefore(b, a));
  }
});

function comparePairs(a: readonly number[], b: readonly number[]): number {
  return a[0]! - b[0]! || a[1]! - b[1]!;
}
