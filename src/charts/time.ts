import { scaleLinear } from "d3-scale";
import type { TimeAxis, TimeClock, TimeMarks, TimeSpan } from "../model/brief.ts";
import { PLOT, type Position } from "./position.ts";
import { arrowHead, line } from "./shapes.ts";
import { element } from "./svg.ts";
import { drawTicks, thinned } from "./ticks.ts";

/** Of the timeline, in CSS pixels: the words beside it need more room than days do. The theme sets its column to the same. */
export const TIME_WIDTH = 130;

/** The day said stands in the middle of the row's first line, the days that it holds for below it. */
const SAID = 8;
const AS_OF = 13.5;
/** A day is at least this wide, so that one of many does not vanish. */
const DAY_LEAST = 5;

/** The days above the timeline, with the figure in words as its text alternative. */
export function drawTimeAxis(axis: TimeAxis, alternative: string): string {
  return drawTicks(axis.ticks, middleOn(axis), alternative, TIME_WIDTH);
}

/**
 * One row of the timeline, each clock in a shape of its own: a band from top to bottom for the days on which
 * the source came out, a bar for the day said (hollow: on one of several days), a bracket for those that the claim holds for. An end
 * that is open, or lies off the axis, is an arrow. Its days in words are its text alternative.
 */
export function drawTimeMarks(marks: TimeMarks, axis: TimeAxis): string {
  const at = middleOn(axis);
  return element(
    "svg",
    { class: "mark time", width: TIME_WIDTH, height: "100%", ...spoken(marks.words), focusable: "false" },
    [
      ...thinned(axis.ticks, at, TIME_WIDTH).map(({ value }) =>
        element("line", { class: "grid", x1: at(value), x2: at(value), y1: 0, y2: "100%" }),
      ),
      ...(marks.published === null ? [] : publishedBand(onAxis(marks.published, axis))),
      ...(marks.said === null ? [] : saidBar(onAxis(marks.said, axis))),
      ...marks.asOf.flatMap((span) => asOfBracket(onAxis(span, axis))),
    ],
  );
}

const spoken = (words: string) =>
  words === "" ? { "aria-hidden": "true" } : { role: "img", "aria-label": words };

/** The sign of one clock, for the key. */
export function drawClock(clock: TimeClock): string {
  const middle = { from: 3, to: 19, openStart: false, openEnd: false, oneDay: 16 };
  const drawn = {
    "as-of": asOfBracket(middle, 6),
    said: saidBar(middle, 6),
    published: publishedBand(middle),
  };
  return element(
    "svg",
    {
      class: "key-sign",
      width: 22,
      height: 12,
      viewBox: "0 0 22 12",
      "aria-hidden": "true",
      focusable: "false",
    },
    drawn[clock],
  );
}

interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Width of a day. */
  readonly oneDay: number;
}

function publishedBand({ from, to }: Drawn): string[] {
  const edge = (x: number) => element("line", { class: "published-edge", x1: x, x2: x, y1: 0, y2: "100%" });
  return [
    element("rect", { class: "published", x: from, y: 0, width: to - from, height: "100%" }),
    edge(from),
    edge(to),
  ];
}

function saidBar({ from, to, openStart, openEnd, oneDay }: Drawn, y: number = SAID): string[] {
  if (openStart && openEnd) return [line("vague", from, to, y), arrowToStart(from, y), arrowHead(to, y)];
  const [start, end] = [openStart ? to - DAY_LEAST : from, openEnd ? from + DAY_LEAST : to];
  const known = openStart || openEnd || to - from <= oneDay;
  const kind = known ? "said-bar" : "said-bar said-bar-hollow";
  const bar = element("rect", { class: kind, x: start, y: y - 2.5, width: end - start, height: 5 });
  // Open: some day up to the last, or from the first on; the bar is the one day that is known.
  if (openStart) return [line("vague", from, start - 3, y), arrowToStart(from, y), bar];
  return openEnd ? [bar, line("vague", end + 3, to, y), arrowHead(to, y)] : [bar];
}

function asOfBracket({ from, to, openStart, openEnd }: Drawn, y: number = AS_OF): string[] {
  const stop = (x: number) => element("line", { class: "as-of", x1: x, x2: x, y1: y - 2.5, y2: y + 2.5 });
  return [
    element("line", { class: "as-of", x1: from, x2: to, y1: y, y2: y }),
    openStart ? arrowToStart(from, y) : stop(from),
    openEnd ? arrowHead(to, y) : stop(to),
  ];
}

function arrowToStart(x: number, y: number): string {
  return element("path", { class: "arrow-head", d: `M${x + 5} ${y - 3}L${x} ${y}L${x + 5} ${y + 3}` });
}

/** Left and right edge of a span, in CSS pixels: from the start of its first day to the end of its last. */
function onAxis(span: TimeSpan, axis: TimeAxis): Drawn {
  const at = edgeOn(axis);
  const [first, last] = [span.from ?? Number.NEGATIVE_INFINITY, span.to ?? Number.POSITIVE_INFINITY];
  const [openStart, openEnd] = [first < axis.from, last > axis.to];
  const from = at(openStart ? axis.from : Math.min(first, axis.to));
  const to = at((openEnd ? axis.to : Math.max(last, axis.from)) + 1);
  const slack = Math.max(0, DAY_LEAST - (to - from)) / 2;
  return {
    from: round(from - slack),
    to: round(to + slack),
    openStart,
    openEnd,
    oneDay: Math.max(DAY_LEAST, at(axis.from + 1) - at(axis.from)) + 0.01,
  };
}

/** A day number → left edge of that day. */
function edgeOn(axis: TimeAxis): Position {
  return scaleLinear([axis.from, axis.to + 1], [PLOT.start, TIME_WIDTH - 4]).clamp(true);
}

/** A day number → middle of that day. */
function middleOn(axis: TimeAxis): Position {
  const at = edgeOn(axis);
  return (day) => at(day + 0.5);
}

const round = (value: number) => Math.round(value * 100) / 100;
