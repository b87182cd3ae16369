import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Axis } from "../model/brief.ts";
import { drawAxis, drawnTicks, placeLabels } from "./axis.ts";
import { MARK_WIDTH } from "./position.ts";

const axisOf = (count: number, label: (value: number) => string): Axis => ({
  scale: "linear",
  min: 0,
  max: count,
  ticks: Array.from({ length: count + 1 }, (_, value) => ({ value, label: label(value) })),
  note: "",
});

describe("drawAxis", () => {
  it("carries the line-up's words as its text alternative, escaped", () => {
    const svg = drawAxis(axisOf(2, String), 'NIS: "1,500" <so far> & more');
    expect(svg).toContain('role="img" aria-label="NIS: &quot;1,500&quot; &lt;so far&gt; &amp; more"');
  });

  it("escapes its labels", () => {
    expect(
      drawAxis(
        axisOf(1, () => "<b>"),
        "",
      ),
    ).not.toContain("<b>");
  });

  it("leaves out ticks evenly where their labels would touch", () => {
    const labels = drawnTicks(axisOf(6, (value) => `${value * 2},000`)).map(({ label }) => label);
    expect(labels).toEqual(["0,000", "4,000", "8,000", "12,000"]);
  });

  it("never lets labels touch or leave the drawing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.string({ maxLength: 60 }), (count, label) => {
        const placed = placeLabels(axisOf(count, (value) => `${value}${label}`));
        expect(placed.length).toBeGreaterThan(0);
        placed.forEach(({ x, width }, index) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(MARK_WIDTH + 1e-9);
          const next = placed[index + 1];
          if (next !== undefined) expect(next.x).toBeGreaterThan(x + width);
        });
      }),
    );
  });
});
