import { MARK_WIDTH, type Position } from "./position.ts";
import { element, escapeMarkup } from "./svg.ts";

/** Height of an axis, in CSS pixels: one line of labels and the ticks below it. */
const HEIGHT = 20;
/** Widest character of a label at the theme's size, in CSS pixels; ample, so that labels never touch. */
const CHARACTER = 6.2;
const SPACE_BETWEEN = 5;

export interface Tick {
  readonly value: number;
  readonly label: string;
}

interface Label {
  readonly text: string;
  /** Left edge and width, in CSS pixels. */
  readonly x: number;
  readonly width: number;
}

/** Labels and small ticks above a figure, with the whole figure in words as their text alternative. */
export function drawTicks(
  ticks: readonly Tick[],
  at: Position,
  alternative: string,
  width = MARK_WIDTH,
): string {
  return element(
    "svg",
    {
      class: "axis",
      width,
      height: HEIGHT,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: "img",
      "aria-label": alternative,
      focusable: "false",
    },
    [
      ...thinned(ticks, at, width).map(({ value }) =>
        element("line", { class: "grid", x1: at(value), x2: at(value), y1: HEIGHT - 4, y2: HEIGHT }),
      ),
      ...labelsOf(ticks, at, width).map(({ text, x, width }) =>
        element("text", { class: "tick", x: x + width / 2, y: 12, "text-anchor": "middle" }, [
          escapeMarkup(text),
        ]),
      ),
    ],
  );
}

/** The labels of the ticks that are drawn: none touches another or leaves the drawing. */
export function labelsOf(ticks: readonly Tick[], at: Position, width = MARK_WIDTH): Label[] {
  return thinned(ticks, at, width).map(({ value, label }) => labelAt(at(value), label, width));
}

/**
 * Every tick, or every second, third, … one where their labels would touch: what is left stays evenly spaced.
 * The gridlines follow it.
 */
export function thinned(ticks: readonly Tick[], at: Position, width = MARK_WIDTH): readonly Tick[] {
  const fits = (some: readonly Tick[]) =>
    some
      .map(({ value, label }) => labelAt(at(value), label, width))
      .every((label, index, all) => index === 0 || label.x >= rightOf(all[index - 1]!) + SPACE_BETWEEN);
  for (let step = 1; step < ticks.length; step += 1) {
    const some = ticks.filter((_, index) => index % step === 0);
    if (fits(some)) return some;
  }
  return ticks.slice(0, 1);
}

function labelAt(centre: number, text: string, within: number): Label {
  const width = Math.min(within, [...text].length * CHARACTER);
  return { text, x: Math.max(0, Math.min(within - width, centre - width / 2)), width };
}

function rightOf({ x, width }: Label): number {
  return x + width;
}
