import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "../model/brief.ts";
import { type Box, lowered, overlap } from "./boxes.ts";
import { drawJoins } from "./join.ts";
import { placeLabel } from "./place-labels.ts";
import { MARK_CENTRE, MARK_WIDTH, PLOT, positionOn } from "./position.ts";
import { arrowHead, cross, dot, limit, line } from "./shapes.ts";
import { LINE, linesOf, widthOf } from "./text-size.ts";

const box = (x: number, y: number, width = 10, height = 10): Box => ({ x, y, width, height });

describe("boxes", () => {
  it.each<[string, Box, boolean]>([
    ["the same", box(0, 0), true],
    ["one that begins at its right edge", box(10, 0), false],
    ["one that ends at its left edge", box(-10, 0), false],
    ["one at its foot", box(0, 10), false],
    ["one at its head", box(0, -10), false],
    ["one within a hair", box(9.9, 9.9), true],
    ["one within a hair on the other side", box(-9.9, -9.9), true],
    ["one beside it, as high as it", box(20, 5), false],
    ["one below it, as far right as it", box(5, 20), false],
  ])("lie over each other only where they share more than an edge: %s", (_, other, over) => {
    expect([overlap(box(0, 0), other), overlap(other, box(0, 0))]).toEqual([over, over]);
  });

  it("go as far down as they have to, and no further", () => {
    const some = fc.record({
      x: fc.nat(40),
      y: fc.nat(40),
      width: fc.integer({ min: 1, max: 20 }),
      height: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 12 }), (one, standing) => {
        const { y, ...rest } = lowered(one, standing);
        const isClear = (at: number) => !standing.some((other) => overlap({ ...one, y: at }, other));
        expect({ ...rest, y: one.y }).toEqual(one);
        const feet = [one.y, ...standing.map((other) => other.y + other.height)].filter((at) => at >= one.y);
        expect(y).toBe(feet.filter(isClear).toSorted((a, b) => a - b)[0]);
      }),
    );
  });
});

describe("a label", () => {
  const within = box(0, 0, 300, 200);
  const mark = box(100, 100, 8, 8);
  const width = widthOf("twelve") * 1.06;

  it.each<[string, readonly Box[], Box, Partial<Box>, boolean, boolean]>([
    ["to the right", [], mark, { x: 113, y: 98 }, false, true],
    [
      "to the left where something stands there",
      [box(110, 60, 100, 80)],
      mark,
      { x: 95 - width, y: 98 },
      false,
      true,
    ],
    ["to the left at the edge", [], box(280, 100, 8, 8), { x: 275 - width, y: 98 }, false, true],
    [
      "above where both sides are taken",
      [box(110, 95, 90, 20), box(0, 95, 98, 20)],
      mark,
      { x: 113, y: 80 },
      true,
      true,
    ],
    ["far off with a line that leads to it", [box(0, 55, 300, 100)], mark, { x: 113, y: 38 }, true, true],
    ["so far off that it is none beside it", [box(0, 10, 300, 170)], mark, { x: 113, y: 182 }, true, false],
    ["below everything where there is no room", [within], mark, { x: 100, y: 200 }, true, false],
  ])("stands %s", (_, standing, of, place, leads, isBeside) => {
    const all = [...standing];
    const label = placeLabel(["twelve"], of, all, within);
    expect(label).toMatchObject({ texts: [["twelve"]], isBeside, box: { width, height: LINE } });
    expect({ x: label.box.x, y: label.box.y }).toEqual({
      x: expect.closeTo(place.x ?? 0, 5),
      y: expect.closeTo(place.y ?? 0, 5),
    });
    expect(label.leader !== null).toBe(leads);
    // The next one keeps clear of it.
    expect(all).toEqual([...standing, label.box]);
  });

  it("has its line from edge to edge", () => {
    const above = placeLabel(["twelve"], mark, [box(0, 55, 300, 100)], within).leader;
    expect(above).toEqual([104, 100, 113, 50]);
    const below = placeLabel(["twelve"], mark, [box(0, 0, 300, 140)], within).leader;
    expect(below).toEqual([104, 108, 113, below?.[3]]);
    expect(below?.[3]).toBeGreaterThanOrEqual(140);
  });
});

describe("lines of text", () => {
  it.each<[string, number, readonly string[]]>([
    ["one two three", widthOf("one two"), ["one two", "three"]],
    ["one two three", widthOf("one two") - 0.1, ["one", "two", "three"]],
    ["one two three", 1000, ["one two three"]],
    ["", 10, [""]],
    ["aaaa", widthOf("aa"), ["aa", "aa"]],
    ["example.org/path", widthOf("example.org"), ["example.", "org/path"]],
    ["banana", widthOf("bana-"), ["bana-", "na"]],
  ])("of %j in %d", (text, width, lines) => expect(linesOf(text, width)).toEqual(lines));

  it("holds every letter, and none beyond the width where more than one is on a line", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."banéo-/. W1") }),
        fc.integer({ min: 1, max: 90 }),
        (text, width) => {
          const lines = linesOf(text, width);
          const bare = (some: string) => some.replace(/[- ]/gu, "");
          expect(bare(lines.join(""))).toBe(bare(text));
          for (const one of lines)
            if ([...one].length > 1) expect(widthOf(one)).toBeLessThanOrEqual(width + 1e-9);
        },
      ),
    );
  });
});

describe("a value's place", () => {
  it.each<[string, Parameters<typeof positionOn>[0], number, number]>([
    ["at the start", { scale: "linear", min: 0, max: 10 }, 0, PLOT.start],
    ["at the end", { scale: "linear", min: 0, max: 10 }, 10, PLOT.end],
    ["in between", { scale: "linear", min: 0, max: 10 }, 5, (PLOT.start + PLOT.end) / 2],
    ["before the start", { scale: "linear", min: 0, max: 10 }, -5, PLOT.start],
    ["beyond the end", { scale: "linear", min: 0, max: 10 }, 50, PLOT.end],
    ["where all values are one", { scale: "log", min: 10, max: 10 }, 10, (PLOT.start + PLOT.end) / 2],
    ["by tens", { scale: "log", min: 1, max: 100 }, 10, (PLOT.start + PLOT.end) / 2],
    ["of nothing by tens", { scale: "log", min: 1, max: 100 }, 0, PLOT.start],
    ["below it by tens", { scale: "log", min: 1, max: 100 }, -3, PLOT.start],
    ["by tens from nothing on", { scale: "log", min: 0, max: 100 }, 10, (PLOT.start + PLOT.end) / 2],
    ["by tens from nothing to little", { scale: "log", min: 0, max: 1 }, 0.1, PLOT.start],
  ])("%s", (_, axis, value, x) => expect(positionOn(axis)(value)).toBeCloseTo(x, 6));

  it("leaves room for half a label on both sides, and for an arrow", () => {
    expect([PLOT.start, MARK_WIDTH - PLOT.end, PLOT.reach]).toEqual([14, 22, 212]);
  });
});

describe("shapes", () => {
  it("are hollow where something was planned, and as large", () => {
    expect(dot(10, false)).toBe('<circle class="dot" cx="10" cy="10" r="3.5"/>');
    expect(dot(10, true, 7)).toBe('<circle class="dot dot-hollow" cx="10" cy="7" r="3.1"/>');
    const closed = { openEnd: false, planned: false };
    expect(limit("lower", 10, closed)).toBe('<rect class="limit" x="9" y="5" width="2" height="10"/>');
    expect(limit("upper", 10, { ...closed, planned: true })).toBe(
      '<rect class="limit limit-hollow" x="8.5" y="5" width="3" height="10"/>',
    );
  });

  it("bend away from what a figure stays short of", () => {
    const open = { openEnd: true, planned: false };
    expect(limit("upper", 10, open)).toBe('<path class="limit-open" d="M8 4.5Q12.4 10 8 15.5"/>');
    expect(limit("lower", 10, open)).toBe('<path class="limit-open" d="M12 4.5Q7.6 10 12 15.5"/>');
  });

  it("are drawn from left to right", () => {
    expect(line("span", 9, 4)).toBe(line("span", 4, 9));
    expect(cross(10)).toBe('<path class="cross" d="M5 5L15 15M15 5L5 15"/>');
    expect(arrowHead(10, 6)).toBe('<path class="arrow-head" d="M5 2L10 6L5 10"/>');
  });
});

describe("from an origin's earlier figure to its later one", () => {
  const mark = (parts: Partial<Mark>) =>
    ({ joinFrom: null, joinThrough: null, joinTo: null, replaced: [], ...parts }) as unknown as Mark;
  const drawn = (parts: Partial<Mark>) => drawJoins(mark(parts), 100, (value) => value);

  it.each<[string, Partial<Mark>, readonly string[]]>([
    ["nothing", {}, []],
    ["down from it", { joinTo: 1 }, ['<line class="join" x1="100" x2="100" y1="15" y2="100%"/>']],
    ["through a row between", { joinThrough: 40 }, ['<line class="join" x1="40" x2="40" y1="0" y2="100%"/>']],
    ["from the left", { joinFrom: 40 }, ['<path class="join" d="M40 -2000V4Q40 10 46 10H95"/>']],
    ["from the right", { joinFrom: 160 }, ['<path class="join" d="M160 -2000V4Q160 10 154 10H105"/>']],
    ["from near", { joinFrom: 92 }, ['<path class="join" d="M92 -2000V7Q92 10 95 10H95"/>']],
    ["from right above", { joinFrom: 95 }, ['<path class="join" d="M95 -2000V5"/>']],
    [
      "broken where it replaces",
      { joinTo: 1, replaced: ["to"] },
      ['<line class="join join-replaced" x1="100" x2="100" y1="15" y2="100%"/>'],
    ],
  ])("a line goes %s", (_, parts, lines) => expect(drawn(parts)).toEqual(lines));

  it("leaves the mark alone", () => expect(MARK_CENTRE).toBe(10));
});
