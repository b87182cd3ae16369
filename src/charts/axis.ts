import type { Axis } from "../model/brief.ts";
import { positionOn } from "./position.ts";
import { drawTicks, labelsOf, thinned } from "./ticks.ts";

/**
 * The axis above the marks: labels and small ticks.
 * @param alternative the whole line-up in words; this drawing, the only one of the line-up that a screen
 *   reader meets, carries it as its text alternative
 */
export function drawAxis(axis: Axis, alternative: string): string {
  return drawTicks(axis.ticks, positionOn(axis), alternative);
}

/** The labels of the ticks that are drawn: none touches another or leaves the drawing. */
export function placeLabels(axis: Axis): ReturnType<typeof labelsOf> {
  return labelsOf(axis.ticks, positionOn(axis));
}

/** The ticks whose labels have room; the gridlines follow them. */
export function drawnTicks(axis: Axis): Axis["ticks"] {
  return thinned(axis.ticks, positionOn(axis));
}
