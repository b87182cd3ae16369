import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import type { TimeAxis, TimeMarks } from "../model/brief.ts";
import { PLOT } from "./position.ts";
import { drawClock, drawTimeAxis, drawTimeMarks, TIME_WIDTH } from "./time.ts";

const axis: TimeAxis = {
  from: 100,
  to: 119,
  ticks: [
    { value: 100, label: "1 May" },
    { value: 110, label: "11 May" },
  ],
};
const none: TimeMarks = { asOf: [], said: null, published: null, words: "" };
const draw = (marks: Partial<TimeMarks>) => parse(drawTimeMarks({ ...none, ...marks }, axis));
const numbers = (element: { getAttribute(name: string): string | undefined } | null, ...names: string[]) =>
  names.map((name) => Number(element!.getAttribute(name)));

describe("drawTimeMarks", () => {
  it("draws nothing but gridlines where no day is known", () => {
    expect(
      draw({})
        .querySelectorAll("svg > *")
        .map((element) => element.getAttribute("class")),
    ).toEqual(["grid", "grid"]);
  });

  it("says the days that it draws to those who don't see them, and is passed over where it draws none", () => {
    const said = draw({ said: { from: 110, to: 110 }, words: "said 11 May" }).querySelector("svg")!;
    expect([said.getAttribute("role"), said.getAttribute("aria-label")]).toEqual(["img", "said 11 May"]);
    expect(said.hasAttribute("aria-hidden")).toBe(false);
    expect(draw({}).querySelector("svg")!.getAttribute("aria-hidden")).toBe("true");
  });

  it("draws a day said as wide as a day, and one of several days hollow", () => {
    const bar = draw({ said: { from: 110, to: 110 } }).querySelector(".said-bar");
    const [x, width] = numbers(bar, "x", "width");
    const day = (TIME_WIDTH - 4 - PLOT.start) / 20;
    expect(x).toBeCloseTo(PLOT.start + 10 * day, 1);
    expect(width).toBeCloseTo(day, 1);
    expect(bar!.classList.contains("said-bar-hollow")).toBe(false);
    expect(draw({ said: { from: 110, to: 114 } }).querySelector(".said-bar-hollow")).not.toBeNull();
  });

  it("points on where an end is open or lies off the axis", () => {
    const open = draw({ said: { from: null, to: 110 }, asOf: [{ from: 115, to: 400 }] });
    expect(open.querySelectorAll(".arrow-head")).toHaveLength(2);
    expect(open.querySelectorAll(".said-bar-hollow")).toEqual([]);
    expect(draw({ asOf: [{ from: 115, to: 117 }] }).querySelectorAll(".arrow-head")).toEqual([]);
  });

  it("stays within the drawing, whatever the days", () => {
    for (const span of [
      { from: -9999, to: -9000 },
      { from: 9000, to: null },
      { from: null, to: null },
    ]) {
      const drawing = draw({ said: span, published: span, asOf: [span] });
      for (const element of drawing.querySelectorAll("line, rect")) {
        for (const name of ["x", "x1", "x2"]) {
          const at = Number(element.getAttribute(name) ?? 0);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(TIME_WIDTH);
        }
        expect(Number(element.getAttribute("width") ?? 0)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("is hidden from screen readers, as the row says the days; the axis carries the words", () => {
    expect(draw({}).querySelector("svg")!.getAttribute("aria-hidden")).toBe("true");
    const drawn = parse(drawTimeAxis(axis, 'who said "what" & when')).querySelector("svg")!;
    expect(drawn.getAttribute("role")).toBe("img");
    expect(drawn.getAttribute("aria-label")).toBe('who said "what" & when');
    expect(drawn.querySelectorAll("text").map(({ textContent }) => textContent)).toEqual(["1 May", "11 May"]);
  });
});

it("tells the clocks apart by shape", () => {
  const shapes = (["as-of", "said", "published"] as const).map((clock) => drawClock(clock));
  expect(new Set(shapes).size).toBe(3);
});
