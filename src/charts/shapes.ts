import { MARK_CENTRE, PLOT } from "./position.ts";
import { element } from "./svg.ts";

/** Radius of a dot. */
export const DOT = 3.5;
/** Half the height of a stop. */
const STOP = 5;

/** A stated number: full where something was counted, hollow where it was planned. */
export function dot(x: number, planned: boolean, y: number = MARK_CENTRE): string {
  return element("circle", {
    class: planned ? "dot dot-hollow" : "dot",
    cx: x,
    cy: y,
    // A hollow dot carries its stroke outside the radius; both should look equally large.
    r: planned ? DOT - 0.4 : DOT,
  });
}

/** A horizontal line; `kind` is its class: reach, whisker, span, vague. */
export function line(kind: string, from: number, to: number, y: number = MARK_CENTRE): string {
  return element("line", { class: kind, x1: Math.min(from, to), x2: Math.max(from, to), y1: y, y2: y });
}

/**
 * A limit that was stated: a stop where the figure reaches it, a parenthesis where it stays short of it
 * ("fewer than"), as intervals are written in mathematics. Hollow where it was planned.
 */
export function limit(
  side: "lower" | "upper",
  x: number,
  { openEnd, planned }: { readonly openEnd: boolean; readonly planned: boolean },
  y: number = MARK_CENTRE,
): string {
  if (openEnd) {
    const [ends, bend] = side === "upper" ? [x - 2, x + 2.4] : [x + 2, x - 2.4];
    return element("path", {
      class: "limit-open",
      d: `M${round(ends)} ${y - STOP - 0.5}Q${round(bend)} ${y} ${round(ends)} ${y + STOP + 0.5}`,
    });
  }
  const width = planned ? 3 : 2;
  return element("rect", {
    class: planned ? "limit limit-hollow" : "limit",
    x: x - width / 2,
    y: y - STOP,
    width,
    height: 2 * STOP,
  });
}

/** Over a figure that was taken back. */
export function cross(x: number, y: number = MARK_CENTRE): string {
  const [left, right] = [round(x - STOP), round(x + STOP)];
  return element("path", {
    class: "cross",
    d: `M${left} ${y - STOP}L${right} ${y + STOP}M${right} ${y - STOP}L${left} ${y + STOP}`,
  });
}

/** Open: what it points to has no end. */
export function arrowHead(x: number = PLOT.reach, y: number = MARK_CENTRE): string {
  return element("path", {
    class: "arrow-head",
    d: `M${round(x - 5)} ${y - 4}L${round(x)} ${y}L${round(x - 5)} ${y + 4}`,
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
