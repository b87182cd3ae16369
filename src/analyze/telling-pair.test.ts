import fc from "fast-check";
import { expect, it } from "vitest";
import { estimate } from "../../test/builders.ts";
import type { Estimate } from "../model/dataset.ts";
import type { MeasureOverTime } from "../model/over-time.ts";
import { exceeds } from "../model/quantity.ts";
import { type DatedEstimate, dateEstimate } from "./dated.ts";
import { distance } from "./days.ts";
import { estimatePair } from "./estimates.ts";
import { inTime } from "./neighbours.ts";
import { registerOf } from "./register.ts";
import { firstHolding } from "./rules/condition.ts";
import { boundRules, estimateRules } from "./rules/registry.ts";
import type { BoundRule, EstimateRule } from "./rules/rule.ts";
import { CANT_BOTH, ratioApart, type Search, tellingPair, treeOf } from "./telling-pair.ts";

const days = fc.constantFrom("2031-05-01", "2031-05-02", "2031-05-04", "2031-05-01/2031-05-03", "2031-06-20");
const figure = fc.record({
  said: days,
  asOf: fc.option(days, { nil: null }),
  amount: fc.constantFrom(-20, -10, 0, 0.25, 0.5, 10, 20, 40),
  modifier: fc.constantFrom("exact", "at-least", "more-than", "up-to", "fewer-than"),
});
const figures = fc.array(figure, { minLength: 1, maxLength: 7 });

function datedOf(estimates: readonly Estimate[]): DatedEstimate[] {
  const register = registerOf(estimates, { sources: new Map() });
  return inTime(estimates.map((claim) => dateEstimate(claim, undefined, register)));
}

const COMPARISON = { window: "P7D", windowDays: 7, about: 0.1, rounding: 0 };

/** The highest score of any pair; 0 where none is beyond what is asked. */
function byLookingAtAll(
  { of, kindOf, above, beyond, behaviour }: Search,
  left: DatedEstimate[],
  right: DatedEstimate[],
) {
  const scores = left.flatMap((x) =>
    right.flatMap((y) => {
      const isNear = distance(x.day, y.day) <= behaviour.windowDays;
      const kind = x === y || !isNear ? null : kindOf(x, y);
      if (!(of === "change" ? kind === "change" : CANT_BOTH.has(kind))) return [];
      const [upper, lower] = above === "right" ? [y, x] : [x, y];
      if (above !== undefined && !exceeds(upper.claim.ends, lower.claim.ends)) return [];
      return [scoreOf(of, x, y)];
    }),
  );
  return scores.filter((score) => score > beyond).reduce((most, score) => Math.max(most, score), 0);
}

function scoreOf(of: Search["of"], x: DatedEstimate, y: DatedEstimate): number {
  return of === "change" ? 1 / Math.max(1, distance(x.day, y.day)) : ratioApart(x, y);
}

const searches = fc.record({
  between: fc.constantFrom("origin" as const, "origins" as const, "part-and-whole" as const),
  of: fc.constantFrom("cant-both" as const, "change" as const),
  overTime: fc.constantFrom<MeasureOverTime>("fixed", "grows", "varies"),
  windowDays: fc.constantFrom(0, 2, 7),
  above: fc.constantFrom("left" as const, "right" as const, undefined),
  beyond: fc.constantFrom(0, 1, 2 - 1e-13, 2),
  isOneTree: fc.boolean(),
});

it("finds what looking at every pair finds, x of the left and y of the right", () => {
  fc.assert(
    fc.property(searches, figures, figures, (asked, some, others) => {
      const { between, of, overTime, isOneTree } = asked;
      const behaviour = { overTime, windowDays: overTime === "varies" ? asked.windowDays : Infinity };
      const isBound = between === "part-and-whole";
      const origins = between === "origin" ? ["police", "police"] : ["police", "union"];
      const made = (list: typeof some, side: 0 | 1) =>
        list.map((each, index) => estimate({ ...each, id: `${side}-${index}`, origin: origins[side] ?? "" }));
      const lefts = made(some, 0);
      const all = datedOf([...lefts, ...made(others, 1)]);
      const left = all.filter(({ claim }) => claim.id.startsWith("0"));
      const right = isOneTree ? left : all.filter(({ claim }) => claim.id.startsWith("1"));
      if (isOneTree) fc.pre(between === "origin");
      const rules: readonly (BoundRule | EstimateRule)[] = isBound ? boundRules : estimateRules;
      const search: Search = {
        ...{ between, of, behaviour },
        kindOf(x, y) {
          if (!left.includes(x) || !right.includes(y)) throw new Error("x of the right, or y of the left");
          return firstHolding(rules, estimatePair(x, y, behaviour, COMPARISON))?.kind ?? null;
        },
        beyond: of === "change" ? 0 : asked.beyond,
        ...(asked.above !== undefined && !isBound && !isOneTree && { above: asked.above }),
        left: treeOf(left),
        right: treeOf(right),
      };
      const found = tellingPair(isOneTree ? { ...search, right: search.left } : search);
      const most = byLookingAtAll(search, left, right);
      expect(found === null ? 0 : scoreOf(of, ...found)).toBe(most);
    }),
    { numRuns: 400 },
  );
});
