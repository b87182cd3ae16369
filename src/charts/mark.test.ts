import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMark } from "../../test/sample-brief.ts";
import type { Axis, Mark } from "../model/brief.ts";
import { drawMark } from "./mark.ts";
import { MARK_WIDTH, positionOn } from "./position.ts";

const linear: Axis = { scale: "linear", min: 0, max: 12000, ticks: [0, 6000, 12000].map(tick), note: "" };
const log: Axis = {
  scale: "log",
  min: 1,
  max: 1e6,
  ticks: [1, 1000, 1e6].map(tick),
  note: "Logarithmic scale",
};

describe("drawMark", () => {
  it("draws a counted figure full and a planned one hollow, at the same place", () => {
    const counted = drawMark(aMark({ shape: "point", value: 6000, low: 6000, high: 6000 }), linear);
    const planned = drawMark(
      aMark({ shape: "point", value: 6000, low: 6000, high: 6000 }, { planned: true }),
      linear,
    );
    expect(counted).toMatch(/<circle class="dot" cx="104"/u);
    expect(planned).toMatch(/<circle class="dot dot-hollow" cx="104"/u);
    expect(planned).toContain('class="mark mark-planned"');
  });

  it("gives at-least an arrow and a stop at the stated number, and at-most a stop without an arrow", () => {
    const atLeast = drawMark(aMark({ shape: "at-least", value: 6000, low: 6000, high: null }), linear);
    const atMost = drawMark(aMark({ shape: "at-most", value: 6000, low: 0, high: 6000 }), linear);
    expect(atLeast).toContain("arrow-head");
    expect(atLeast).toContain('class="limit" x="103"');
    expect(atMost).not.toContain("arrow-head");
    expect(atMost).toMatch(/<line class="reach" x1="14" x2="104"/u);
    expect(atMost).toContain('class="limit" x="103"');
  });

  it("shows an end that the figure excludes as a parenthesis", () => {
    const moreThan = drawMark(
      aMark({ shape: "at-least", value: 6000, low: 6000, high: null }, { openEnd: true }),
      linear,
    );
    expect(moreThan).toContain("limit-open");
    expect(moreThan).not.toContain('class="limit"');
  });

  it("draws nothing for words that name no number: an arrow over the whole axis would be a range", () => {
    expect(drawMark(aMark({ shape: "vague", value: null, low: null, high: null }), linear)).not.toMatch(
      /class="vague"/,
    );
  });

  it("gives a vague figure neither stop nor dot, and an arrow only where no upper end is known", () => {
    const open = drawMark(aMark({ shape: "vague", value: null, low: 2000, high: null }), linear);
    const closed = drawMark(aMark({ shape: "vague", value: null, low: 2000, high: 9000 }), linear);
    for (const svg of [open, closed]) expect(svg).not.toMatch(/class="(?:limit|dot)/u);
    expect(open).toContain("arrow-head");
    expect(closed).not.toContain("arrow-head");
  });

  it("gives about its whisker from end to end, and a range two stops", () => {
    const about = drawMark(aMark({ shape: "about", value: 6000, low: 3000, high: 9000 }), linear);
    expect(about).toMatch(/<line class="whisker" x1="59" x2="149"/u);
    const range = drawMark(aMark({ shape: "range", value: null, low: 3000, high: 9000 }), linear);
    expect(range.match(/class="limit"/gu)).toHaveLength(2);
  });

  it("draws a revision's portions so that they meet at the rows' edges", () => {
    const first = drawMark(
      aMark({ shape: "point", value: 3000, low: 3000, high: 3000 }, { joinTo: 9000 }),
      linear,
    );
    const between = drawMark(
      aMark({ shape: "point", value: 6000, low: 6000, high: 6000 }, { joinThrough: 3000 }),
      linear,
    );
    const last = drawMark(
      aMark({ shape: "point", value: 9000, low: 9000, high: 9000 }, { joinFrom: 3000 }),
      linear,
    );
    expect(first).toMatch(/<line class="join" x1="59" x2="59" y1="15" y2="100%"\/>/u);
    expect(between).toMatch(/<line class="join" x1="59" x2="59" y1="0" y2="100%"\/>/u);
    expect(last).toMatch(/<path class="join" d="M59 -2000V/u);
  });

  it("stays inside its box, whatever the figure and the axis", () => {
    fc.assert(
      fc.property(anyMark, anyAxis, (mark, axis) => {
        const svg = drawMark(mark, axis);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/u);
        for (const x of horizontals(svg)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(MARK_WIDTH);
        }
      }),
    );
  });

  it("keeps figures in their order along the axis", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2e6, noNaN: true }),
        fc.double({ min: 0, max: 2e6, noNaN: true }),
        (a, b) => {
          for (const axis of [linear, log]) {
            const at = positionOn(axis);
            expect(Math.sign(at(a) - at(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

function tick(value: number) {
  return { value, label: String(value) };
}

const figure = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: 0, max: 20000 }),
  fc.constant(0),
);
const maybe = fc.option(figure, { nil: null });
const anyMark: fc.Arbitrary<Mark> = fc.record({
  shape: fc.constantFrom("point", "about", "at-most", "at-least", "range", "vague"),
  value: maybe,
  low: maybe,
  high: maybe,
  openEnd: fc.boolean(),
  planned: fc.boolean(),
  joinFrom: maybe,
  joinTo: maybe,
  joinThrough: maybe,
  replaced: fc.subarray(["from" as const, "to" as const, "through" as const]),
  retracted: fc.boolean(),
});
const anyAxis: fc.Arbitrary<Axis> = fc.oneof(
  fc.constantFrom(linear, log, { ...linear, max: 0 }, { ...log, min: 0 }, { ...log, max: 1 }),
  fc.tuple(figure, fc.double({ min: 0, max: 1e9, noNaN: true })).map(([min, span]) => ({
    ...linear,
    min,
    max: min + span,
    ticks: [tick(min), tick(min + span)],
  })),
);

/** Every horizontal coordinate that a drawing uses: lines, dots with their radius, stops, paths. */
function horizontals(svg: string): number[] {
  const numbers = (pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => match.slice(1).map(Number));
  return [
    ...numbers(/<line [^>]*x1="([^"]*)" x2="([^"]*)"/gu).flat(),
    ...numbers(/cx="([^"]*)" [^>]*r="([^"]*)"/gu).flatMap(([x, r]) => [x! - r!, x! + r!]),
    ...numbers(/<rect [^>]*x="([^"]*)" [^>]*width="([^"]*)"/gu).flatMap(([x, width]) => [x!, x! + width!]),
    ...[...svg.matchAll(/ d="([^"]*)"/gu)].flatMap((match) => pathHorizontals(match[1]!)),
  ];
}

function pathHorizontals(d: string): number[] {
  return [...d.matchAll(/([MLQHV])([^MLQHV]*)/gu)].flatMap(([, command, rest]) => {
    const numbers = rest!.trim().split(/[ ,]+/u).map(Number);
    if (command === "V") return [];
    return command === "H" ? numbers : numbers.filter((_, index) => index % 2 === 0);
  });
}

describe("a figure that does not stand as it was given", () => {
  const bare = aMark({ shape: "point", value: 3000, low: 3000, high: 3000 });

  it("is crossed out where its speaker took it back", () => {
    expect(drawMark({ ...bare, retracted: true }, linear)).toContain('class="cross"');
    expect(drawMark(bare, linear)).not.toContain('class="cross"');
  });

  it("has a broken line to what replaces it, and a whole one to a later count", () => {
    const joined = { ...bare, joinTo: 9000 };
    expect(drawMark({ ...joined, replaced: ["to"] }, linear)).toContain("join join-replaced");
    expect(drawMark(joined, linear)).not.toContain("join-replaced");
  });
});
