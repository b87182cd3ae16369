import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { samplePictures } from "../../test/sample-pictures.ts";
import type { BoundedFigure, Ladder, LadderMark, Provenance, RequiredChange } from "../model/brief.ts";
import { STANCES } from "../model/dataset.ts";
import { type Box, overlap } from "./boxes.ts";
import { drawLadder, drawProvenance, drawRequiredChange } from "./index.ts";
import { PICTURE_WIDTH } from "./picture.ts";
import { LINE, TEXT, widthOf } from "./text-size.ts";

interface Text extends Box {
  readonly text: string;
}

/** The lines of text in a drawing, as wide as the drawing takes them to be. */
function textsIn(svg: string): Text[] {
  return [...svg.matchAll(/<text class="([^"]*)"([^>]*)>(.*?)<\/text>/gu)].flatMap(
    ([, , attributes, content]) =>
      [...(content ?? "").matchAll(/<tspan x="([^"]*)" y="([^"]*)">([^<]*)<\/tspan>/gu)].map(
        ([, x, y, text = ""]) => {
          const width = widthOf(text.replace(/&\w+;/gu, "&"));
          const anchor = /text-anchor="(\w+)"/u.exec(attributes ?? "")?.[1];
          const left = Number(x) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
          return { text, x: left, y: Number(y) - TEXT + 1, width, height: LINE - 1.5 };
        },
      ),
  );
}

function collisionsIn(texts: readonly Text[]): string[] {
  const small = (box: Text): Box => ({
    x: box.x + 0.5,
    y: box.y + 0.5,
    width: box.width - 1,
    height: box.height - 1,
  });
  return texts.flatMap((text, index) =>
    texts
      .slice(index + 1)
      .flatMap((other) => (overlap(small(text), small(other)) ? [`${text.text} / ${other.text}`] : [])),
  );
}

const outside = (texts: readonly Text[]) =>
  texts.filter(({ x, width }) => x < -0.5 || x + width > PICTURE_WIDTH + 0.5).map(({ text }) => text);

/** In one drawing, or in several below each other. */
function expectClear(drawn: string): void {
  expect(drawn).not.toMatch(/NaN|Infinity|undefined|null/u);
  for (const svg of drawn.split("</svg>")) {
    const texts = textsIn(svg);
    expect(collisionsIn(texts)).toEqual([]);
    expect(outside(texts)).toEqual([]);
  }
}

const name = fc.constantFrom(
  ...[
    "NIS",
    "Vladimir Putin: does not deny",
    "국가정보원",
    "the president’s office, Volodymyr Zelensky, Mark Rutte",
  ],
  ...["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "וזרת <b> & ", ""],
);

describe("drawLadder", () => {
  const day = fc.integer({ min: 20000, max: 20030 });
  const mark: fc.Arbitrary<LadderMark> = fc.record({
    claimIds: fc.constant(["claim"]),
    stance: fc.constantFrom(...STANCES),
    said: fc.tuple(day, fc.integer({ min: 0, max: 9 }), fc.boolean()).map(([to, back, open]) => {
      return { from: open ? null : to - back, to };
    }),
    label: name,
    words: name,
  });
  const ladders: fc.Arbitrary<Ladder> = fc
    .array(fc.record({ label: name, opens: fc.boolean(), marks: fc.array(mark, { maxLength: 8 }) }), {
      minLength: 1,
      maxLength: 15,
    })
    .map((steps) => ({
      ...{ heading: "", note: "", key: [], turns: [] },
      axis: {
        from: 19990,
        to: 20030,
        ticks: [20000, 20010, 20020].map((value) => ({ value, label: "10 October 2024" })),
      },
      steps: steps.map((step, index) => ({
        ...step,
        ...{ propositionId: `p-${index}`, follows: "", implies: index + 1 < steps.length ? [index + 1] : [] },
      })),
    }));

  it("has no text that meets another or leaves the picture, at one step and at fifteen", () => {
    fc.assert(
      fc.property(ladders, (ladder) => expectClear(drawLadder(ladder))),
      { numRuns: 60 },
    );
  });

  it("stands in parts where it is higher than a page, each step in one of them and each with its marks", () => {
    const heightsOf = (svg: string) =>
      [...svg.matchAll(/<svg [^>]* height="([\d.]+)"/gu)].map(([, high]) => Number(high));
    fc.assert(
      fc.property(ladders, (ladder) => {
        const svg = drawLadder(ladder);
        const heights = heightsOf(svg);
        // A step of eight marks with the longest names is no higher than this.
        for (const height of heights) expect(height).toBeLessThan(870);
        expect([...svg.matchAll(/data-proposition="([^"]*)"/gu)].map(([, id]) => id)).toEqual(
          ladder.steps.map(({ propositionId }) => propositionId),
        );
        expect(svg.match(/data-told=/gu) ?? []).toHaveLength(
          ladder.steps.reduce((sum, { marks }) => sum + marks.length, 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("is divided between groups, not within one that a page has room for", () => {
    const marks = (count: number): LadderMark[] =>
      Array.from({ length: count }, () => ({
        claimIds: ["c"],
        stance: "affirms",
        said: { from: 20000, to: 20000 },
        label: "NIS",
        words: "",
      }));
    // Of each step: whether it opens a group, and its marks, twelve high each.
    const inParts = (...steps: [opens: boolean, marks: number][]) =>
      drawLadder({
        ...{ heading: "", note: "", key: [], turns: [] },
        axis: { from: 19990, to: 20030, ticks: [] },
        steps: steps.map(([opens, count], index) => ({
          ...{ propositionId: `p-${index}`, label: "", follows: "", implies: [], opens },
          marks: marks(count),
        })),
      })
        .split("</svg>")
        .map((svg) => [...svg.matchAll(/data-proposition="p-(\d+)"/gu)].map(([, step]) => Number(step)))
        .filter((part) => part.length > 0);
    expect(inParts([true, 20], [false, 20], [true, 20])).toEqual([[0, 1, 2]]);
    expect(inParts([true, 20], [false, 20], [true, 20], [true, 12])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(inParts([true, 10], [false, 40], [true, 30])).toEqual([[0, 1], [2]]);
    expect(inParts([true, 40], [false, 40], [false, 20], [true, 5])).toEqual([[0], [1], [2, 3]]);
  });

  it("stacks marks of one spot, each at a height of its own", () => {
    const { ladder } = samplePictures;
    if (ladder === null) throw new Error("no ladder in the sample");
    const places = [...drawLadder(ladder).matchAll(/transform="translate\(([^)]*)\)"/gu)].map(([, at]) => at);
    expect(places).toHaveLength(4);
    expect(new Set(places).size).toBe(4);
  });

  it("draws a turn from mark to mark and a line from a step to what follows", () => {
    const svg = drawLadder(samplePictures.ladder ?? expect.fail());
    expect(svg.match(/class="turn"/gu)).toHaveLength(1);
    expect(svg.match(/class="implies-head"/gu)).toHaveLength(1);
    expect(svg).toContain('data-told="front-1"');
  });
});

describe("drawRequiredChange", () => {
  const end = fc.integer({ min: -20000, max: 20000 });
  const figure: fc.Arbitrary<BoundedFigure> = fc
    .record({
      ends: fc.tuple(end, end),
      open: fc.constantFrom("low" as const, "high" as const, null),
      day: fc.tuple(fc.integer({ min: 0, max: 10950 }), fc.integer({ min: 0, max: 40 })),
      label: name,
    })
    .map(({ ends, open, day: [from, more], label }) => ({
      claimIds: ["claim"],
      day: { from, to: from + more },
      low: open === "low" ? null : Math.min(...ends),
      high: open === "high" ? null : Math.max(...ends),
      ...{ value: null, planned: false, label, words: `${label}, 18 October 2024` },
    }));
  const changes: fc.Arbitrary<RequiredChange> = fc
    .tuple(
      fc.array(figure, { minLength: 2, maxLength: 9 }),
      fc.boolean(),
      fc.constantFrom("change" as const, "conflict" as const),
    )
    .map(([figures, fixed, kind]) => {
      const asked = { kind, discrepancyId: "d-1", label: "up by at least 6,000 in 1 to 7 days" };
      return {
        ...{ measureId: "m", label: "m", unit: "", more: "", others: [] },
        values: { scale: "linear", min: -20000, max: 20000, ticks: [-20000, 0, 20000].map(tick), note: "" },
        days: fixed ? null : { from: 0, to: 11000, ticks: [0, 5000, 10000].map(tick) },
        figures,
        requirements: [
          { ...asked, below: 0, above: 1 },
          { ...asked, below: 1, above: 0 },
        ],
      };
    });

  it("has no text that meets another or leaves the picture, over three decades and below zero", () => {
    fc.assert(
      fc.property(changes, (change) => expectClear(drawRequiredChange(change))),
      { numRuns: 150 },
    );
  });

  it("shades what must have happened, and edges what nothing can have made true", () => {
    const [rise, plan] = samplePictures.requiredChanges?.measures ?? [];
    if (rise === undefined || plan === undefined) throw new Error("no such picture in the sample");
    expect(drawRequiredChange(rise)).toMatch(/<path class="required" d="M/u);
    expect(drawRequiredChange(rise)).not.toContain("excluded");
    expect(drawRequiredChange(plan)).toContain("between excluded");
  });
});

describe("drawProvenance", () => {
  const graphs: fc.Arbitrary<Provenance> = fc
    .array(fc.tuple(name, fc.integer({ min: 0, max: 3 }), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 40,
    })
    .map((drawn) => ({
      ...{
        heading: "",
        note: "",
        caption: "",
        columns: ["goes back to", "said by", "carried by", "printed by"],
      },
      nodes: drawn.map(([label, column], index) => ({
        nodeId: `n-${index}`,
        label: label || "x",
        column,
        isOrigin: column === 0,
      })),
      edges: drawn.flatMap(([, column, a, b], from) =>
        [...new Set([a % drawn.length, b % drawn.length])].flatMap((to) =>
          (drawn[to]?.[1] ?? 0) > column
            ? [{ from: `n-${from}`, to: `n-${to}`, kind: "says" as const, words: "" }]
            : [],
        ),
      ),
    }));

  it("has no name that meets another or leaves the picture, from one to forty", () => {
    fc.assert(
      fc.property(graphs, (graph) => expectClear(drawProvenance(graph))),
      { numRuns: 40 },
    );
  });

  it("keeps every name in its column and tells the three kinds apart by their strokes", () => {
    const svg = drawProvenance(samplePictures.provenance ?? expect.fail());
    const at = (node: string) => new RegExp(`data-node="${node}"><tspan x="([^"]*)"`, "u").exec(svg)?.[1];
    expect(at("person:odrin")).toBe(at("person:velinsky"));
    expect(at("person:odrin")).not.toBe(at("person:odrin-agency"));
    for (const kind of ["says", "repeats", "rests-on"]) expect(svg).toContain(`link-${kind}`);
  });

  it("draws two who rest on each other", () => {
    const { nodes, ...rest } = samplePictures.provenance ?? expect.fail();
    const back = { from: "person:odrin", to: "person:odrin-agency", kind: "rests-on" as const, words: "" };
    expectClear(drawProvenance({ ...rest, nodes, edges: [...rest.edges, back] }));
  });
});

function tick(value: number) {
  return { value, label: String(value) };
}
