import { expect, it } from "vitest";
import {
  exceeds,
  gapBetween,
  type Modifier,
  meet,
  nearestRatio,
  quantityOf,
  ratioBetween,
  type StatedFigure,
  statedNumber,
} from "./quantity.ts";

const figure = (
  modifier: Modifier,
  amount: number | null,
  low: number | null = null,
  high: number | null = null,
) => ({ modifier, amount, low, high }) satisfies StatedFigure;
const ends = (stated: StatedFigure, about = 0.1) => {
  const { low, high } = quantityOf(stated, about);
  const start = low === null ? "(−∞" : `${low.open ? "(" : "["}${low.value}`;
  return `${start}, ${high === null ? "∞)" : `${high.value}${high.open ? ")" : "]"}`}`;
};

it.each([
  [figure("exact", 200), "[200, 200]"],
  [figure("about", 200), "[180, 220]"],
  [figure("about", null, 200, 300), "[180, 330]"],
  [figure("about", -200), "[-220, -180]"],
  [figure("about", 0), "[0, 0]"],
  [figure("at-least", 200), "[200, ∞)"],
  [figure("more-than", 200), "(200, ∞)"],
  [figure("up-to", 200), "[0, 200]"],
  [figure("fewer-than", 200), "[0, 200)"],
  [figure("up-to", -5), "(−∞, -5]"],
  [figure("between", null, 200, 300), "[200, 300]"],
  [figure("between", 250, 200, 300), "[200, 300]"],
  [figure("between", null, 200), "[200, ∞)"],
  [figure("vague", null, null, 300), "(−∞, 300]"],
  [figure("vague", null), "(−∞, ∞)"],
])("%o allows %s", (stated, expected) => {
  expect(ends(stated)).toBe(expected);
});

it("ends “about” where the decimals do, and not beside them", () => {
  expect(ends(figure("about", 0.7))).toBe("[0.63, 0.77]");
  expect(ends(figure("about", 100), 0.07)).toBe("[93, 107]");
});

it("tells what lies apart from what only an open end keeps apart", () => {
  const [more, exact, upTo] = [figure("more-than", 200), figure("exact", 200), figure("up-to", 200)].map(
    (each) => quantityOf(each, 0),
  ) as [ReturnType<typeof quantityOf>, ReturnType<typeof quantityOf>, ReturnType<typeof quantityOf>];
  expect([meet(more, exact), meet(upTo, exact), meet(more, upTo)]).toEqual([false, true, false]);
  expect([gapBetween(more, exact), gapBetween(upTo, exact)]).toEqual([0, 0]);
});

it("measures decimals as decimals", () => {
  const bare = (amount: number) => quantityOf(figure("exact", amount), 0);
  expect(gapBetween(bare(0.3), bare(0.1))).toBe(0.2);
  expect(gapBetween(bare(1.005), bare(1e9))).toBe(999_999_998.995);
  expect(gapBetween(bare(1 / 3), bare(1))).toBe(1 - 1 / 3);
  expect(ratioBetween(0.3, 0.1)).toBe(3);
  expect(ratioBetween(-2, -3)).toBe(1.5);
  expect([ratioBetween(0, 3), ratioBetween(-2, 3)]).toEqual([null, null]);
});

it("has no ratio without end", () => {
  expect(ratioBetween(Number.MAX_SAFE_INTEGER, Number.MIN_VALUE)).toBeNull();
});

it("says how many times the nearer end is, and of what there is no such number", () => {
  const of = (stated: StatedFigure) => quantityOf(stated, 0);
  const ten = of(figure("exact", 10));
  expect(nearestRatio(ten, of(figure("exact", 40)))).toBe(4);
  expect(nearestRatio(of(figure("between", null, 20, 40)), ten)).toBe(2);
  expect(nearestRatio(ten, of(figure("up-to", 20)))).toBe(1);
  expect(nearestRatio(ten, of(figure("more-than", 10)))).toBe(1);
  expect(nearestRatio(of(figure("exact", 0)), ten)).toBe(Number.POSITIVE_INFINITY);
});

it.each([
  [figure("exact", 5), 5],
  [figure("vague", 5), null],
  [figure("between", null, 5, 5), 5],
  [figure("between", null, 5, 6), null],
  [figure("at-least", null, 5), 5],
  [figure("up-to", null, null, 6), 6],
  [figure("exact", null), null],
])("of %o the one number that was stated is %s", (stated, number) => {
  expect(statedNumber(stated)).toBe(number);
});

it("touches without meeting where an end is open", () => {
  const of = (stated: StatedFigure) => quantityOf(stated, 0);
  expect(exceeds(of(figure("at-least", 5)), of(figure("up-to", 5)))).toBe(false);
  expect(exceeds(of(figure("more-than", 5)), of(figure("up-to", 5)))).toBe(true);
  expect(exceeds(of(figure("at-least", 5)), of(figure("fewer-than", 5)))).toBe(true);
  expect(exceeds(of(figure("at-least", 6)), of(figure("fewer-than", 5)))).toBe(true);
  expect(exceeds(of(figure("at-least", 4)), of(figure("fewer-than", 5)))).toBe(false);
  expect(
    [figure("up-to", null), figure("fewer-than", null), figure("more-than", null)].map((one) => ends(one)),
  ).toEqual(["(−∞, ∞)", "(−∞, ∞)", "(−∞, ∞)"]);
  expect(ends(figure("up-to", 0))).toBe("[0, 0]");
});
