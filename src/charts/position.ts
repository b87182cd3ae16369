import { scaleLinear, scaleLog } from "d3-scale";
import type { Axis } from "../model/brief.ts";

/** Width of every mark and of the axis above them, in CSS pixels; the theme sets its column to the same. */
export const MARK_WIDTH = 216;
/** Where a mark stands below the top of its row, in CSS pixels: the middle of the row's first line. */
export const MARK_CENTRE = 10;
/** Left of the axis's start: half a tick label. */
const INSET_START = 14;
/** Right of the axis's end: half a tick label, and the head of an arrow that goes on past it. */
const INSET_END = 22;

/** Left and right edge of the plot, and the furthest point that an open arrow reaches. */
export const PLOT = { start: INSET_START, end: MARK_WIDTH - INSET_END, reach: MARK_WIDTH - 4 } as const;

/** A value of the axis → CSS pixels from the left edge of the drawing, always within the plot. */
export type Position = (value: number) => number;

/**
 * The axis as a function. Values beyond its ends are drawn at them; a domain without width stands in the
 * middle, and zero on a logarithmic axis at its start, where its arrow or line would come from.
 */
export function positionOn(axis: Pick<Axis, "scale" | "min" | "max">): Position {
  const range = [PLOT.start, PLOT.end];
  if (axis.scale === "linear") {
    const scale = scaleLinear([axis.min, axis.max], range).clamp(true);
    return (value) => within(scale(value));
  }
  const floor = axis.min > 0 ? axis.min : Math.min(1, axis.max / 10);
  const scale = scaleLog([floor, axis.max], range).clamp(true);
  return (value) => (value > 0 ? within(scale(value)) : PLOT.start);
}

function within(x: number): number {
  if (Number.isNaN(x)) return (PLOT.start + PLOT.end) / 2;
  return Math.min(PLOT.end, Math.max(PLOT.start, x));
}
