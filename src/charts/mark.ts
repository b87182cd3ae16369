import type { Axis, Mark } from "../model/brief.ts";
import { drawnTicks } from "./axis.ts";
import { drawJoins } from "./join.ts";
import { MARK_WIDTH, PLOT, type Position, positionOn } from "./position.ts";
import { arrowHead, cross, dot, limit, line } from "./shapes.ts";
import { element } from "./svg.ts";

/**
 * One row of the line-up: gridlines at the ticks, the part of a revision's line that crosses the row, and the
 * estimate's mark. As wide as `MARK_WIDTH`, as tall as its cell, so that the rows stack into one figure and
 * may part at a page's end. Hidden from screen readers: the row says the same in its words.
 */
export function drawMark(mark: Mark, axis: Axis): string {
  const at = positionOn(axis);
  const centre = anchorOf(mark, at, axis);
  return element(
    "svg",
    {
      class: mark.planned ? "mark mark-planned" : "mark",
      width: MARK_WIDTH,
      height: "100%",
      "aria-hidden": "true",
      focusable: "false",
    },
    [
      ...drawnTicks(axis).map((tick) => gridline(at(tick.value), tick.value === 0)),
      ...drawJoins(mark, centre, at),
      ...SHAPES[mark.shape](mark, at, axis),
      ...(mark.retracted ? [cross(centre)] : []),
    ],
  );
}

function gridline(x: number, isZero: boolean): string {
  return element("line", { class: isZero ? "grid grid-zero" : "grid", x1: x, x2: x, y1: 0, y2: "100%" });
}

/** Where a revision's line meets the mark: at the stated number, else at the end that is stated. */
function anchorOf(mark: Mark, at: Position, axis: Axis): number {
  if (mark.value !== null) return at(mark.value);
  if (mark.low !== null && mark.high !== null) return (at(mark.low) + at(mark.high)) / 2;
  return at(mark.low ?? mark.high ?? axis.min);
}

type Shape = (mark: Mark, at: Position, axis: Axis) => string[];

const SHAPES: Readonly<Record<Mark["shape"], Shape>> = {
  point: (mark, at, axis) => [dot(anchorOf(mark, at, axis), mark.planned)],

  about: (mark, at, axis) => {
    const { from, to } = spanOf(mark, at, axis);
    return [line("whisker", from, to), ...(mark.value === null ? [] : [dot(at(mark.value), mark.planned)])];
  },

  "at-most": (mark, at, axis) => {
    const { from } = spanOf(mark, at, axis);
    const stop = at(mark.high ?? mark.value ?? axis.max);
    return [line("reach", from, stop), limit("upper", stop, mark)];
  },

  "at-least": (mark, at, axis) => {
    const start = at(mark.low ?? mark.value ?? axis.min);
    return [line("reach", start, PLOT.reach), limit("lower", start, mark), arrowHead()];
  },

  range: (mark, at, axis) => {
    const { from, to } = spanOf(mark, at, axis);
    return [line("span", from, to), limit("lower", from, mark), limit("upper", to, mark)];
  },

  // No stops: "thousands" has no end that anyone stated. Words without any number have no place on the axis.
  vague: (mark, at, axis) => {
    if (mark.low === null && mark.high === null && mark.value === null) return [];
    const { from, to } = spanOf(mark, at, axis);
    return mark.high === null ? [line("vague", from, PLOT.reach), arrowHead()] : [line("vague", from, to)];
  },
};

function spanOf(mark: Mark, at: Position, axis: Axis): { from: number; to: number } {
  return {
    from: at(mark.low ?? (mark.shape === "at-most" ? axis.min : (mark.value ?? axis.min))),
    to: at(mark.high ?? mark.value ?? axis.max),
  };
}
