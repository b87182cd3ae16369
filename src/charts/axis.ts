import type { Axis } from "../model/brief.ts";
import { MARK_WIDTH, positionOn } from "./position.ts";
import { element, escapeMarkup } from "./svg.ts";

/** Height of the axis, in CSS pixels: one line of labels and the ticks below it. */
const HEIGHT = 20;
/** Widest character of a label at the theme's size, in CSS pixels; ample, so that labels never touch. */
const CHARACTER = 6.2;
const SPACE_BETWEEN = 5;

interface Label {
  readonly text: string;
  /** Left edge and width, in CSS pixels. */
  readonly x: number;
  readonly width: number;
}

/**
 * The axis above the marks: labels and small ticks.
 * @param alternative the whole line-up in words; this drawing, the only one of the line-up that a screen
 *   reader meets, carries it as its text alternative
 */
export function drawAxis(axis: Axis, alternative: string): string {
  const at = positionOn(axis);
  return element(
    "svg",
    {
      class: "axis",
      width: MARK_WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${MARK_WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": alternative,
      focusable: "false",
    },
    [
      ...drawnTicks(axis).map(({ value }) =>
        element("line", { class: "grid", x1: at(value), x2: at(value), y1: HEIGHT - 4, y2: HEIGHT }),
      ),
      ...placeLabels(axis).map(({ text, x, width }) =>
        element("text", { class: "tick", x: x + width / 2, y: 12, "text-anchor": "middle" }, [
          escapeMarkup(text),
        ]),
      ),
    ],
  );
}

/** The labels of the ticks that are drawn: none touches another or leaves the drawing. */
export function placeLabels(axis: Axis): Label[] {
  const at = positionOn(axis);
  return drawnTicks(axis).map(({ value, label }) => labelAt(at(value), label));
}

/**
 * Every tick, or every second, third, … one where their labels would touch: what is left stays evenly spaced.
 * The gridlines follow it.
 */
export function drawnTicks(axis: Axis): Axis["ticks"] {
  const at = positionOn(axis);
  const fits = (ticks: Axis["ticks"]) =>
    ticks
      .map(({ value, label }) => labelAt(at(value), label))
      .every((label, index, all) => index === 0 || label.x >= rightOf(all[index - 1]!) + SPACE_BETWEEN);
  for (let step = 1; step < axis.ticks.length; step += 1) {
    const ticks = axis.ticks.filter((_, index) => index % step === 0);
    if (fits(ticks)) return ticks;
  }
  return axis.ticks.slice(0, 1);
}

function labelAt(centre: number, text: string): Label {
  const width = Math.min(MARK_WIDTH, [...text].length * CHARACTER);
  return { text, x: Math.max(0, Math.min(MARK_WIDTH - width, centre - width / 2)), width };
}

function rightOf({ x, width }: Label): number {
  return x + width;
}
