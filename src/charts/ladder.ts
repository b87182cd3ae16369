import { scaleLinear } from "d3-scale";
import type { Ladder, LadderMark, LadderStep, TimeAxis, TimeSpan } from "../model/brief.ts";
import { largest, smallest } from "../model/extremes.ts";
import { type Box, lowered } from "./boxes.ts";
import { drawnDays } from "./days.ts";
import { hairline, halos, PICTURE_WIDTH, picture, textAt } from "./picture.ts";
import { STANCES_DRAWN } from "./signs.ts";
import { coordinate, element } from "./svg.ts";
import { LINE, linesOf, widest } from "./text-size.ts";

/** What a step says, on the left. */
const LABELS = 138;
/** Between two lines that lead from steps to what they imply. */
const LANE = 7;
const HEAD = 18;
/** Radius of a mark, and what stays clear around it. */
const MARK = 5;
const CLEAR = 3;
/** A label goes on below rather than across the whole picture. */
const LABEL_MOST = 210;
const STEP_PAD = 2;
const GROUP_GAP = 6;
/** Right of the last day: its marks have their labels there. */
const MARGIN_MOST = 170;

interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly span: readonly [number, number];
  readonly side: "left" | "right";
  readonly lines: readonly string[];
}

interface PlacedStep {
  readonly top: number;
  readonly height: number;
  readonly label: readonly string[];
  readonly marks: readonly PlacedMark[];
}

/** A higher ladder stands in parts, which a page can break between: half a page each, where its groups allow it. */
const [WHOLE_MOST, PART_MOST] = [840, 420];

/**
 * Steps from the top, days across. Marks of one step that would touch stand below each other with their labels, so
 * that a step is as high as what is said on it. A ladder of more than a page is several pictures on the same days.
 */
export function drawLadder(ladder: Ladder): string {
  const left = LABELS + 8 + implicationLanes(ladder.steps).count * LANE;
  const at = positionsOf(ladder.axis, left + 10, PICTURE_WIDTH - marginOf(ladder.steps));
  return partsOf(ladder, placeSteps(ladder, at, left))
    .map((part) => drawPart(part, at, left))
    .join("");
}

/** Broken between groups; between steps only where a group alone is more than a page. */
export function partsOf(ladder: Ladder, placed: readonly Placed[]): Ladder[] {
  const heightOf = ([from, to]: Range) => {
    const [first, last] = [placed[from], placed[to - 1]];
    return first === undefined || last === undefined ? 0 : last.top + last.height - first.top;
  };
  if (heightOf([0, placed.length]) <= WHOLE_MOST) return [ladder];
  const starts = ladder.steps.flatMap(({ opens }, index) => (opens || index === 0 ? [index] : []));
  const pieces = starts.flatMap((start, place): Range[] => {
    const end = starts[place + 1] ?? placed.length;
    if (heightOf([start, end]) <= WHOLE_MOST) return [[start, end]];
    return Array.from({ length: end - start }, (_, index) => [start + index, start + index + 1]);
  });
  const parts: Range[] = [];
  for (const [from, to] of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && heightOf([last[0], to]) <= PART_MOST) parts.splice(-1, 1, [last[0], to]);
    else parts.push([from, to]);
  }
  return parts.map((part) => partOf(ladder, part));
}

type Placed = Pick<PlacedStep, "top" | "height">;
/** Places of steps; the second is behind the last. */
type Range = readonly [from: number, to: number];

/** Some of its steps, with what leads from one of them to another. */
function partOf(ladder: Ladder, [from, to]: Range): Ladder {
  const isIn = (step: number) => step >= from && step < to;
  const moved = <End extends { readonly step: number }>(end: End): End => ({ ...end, step: end.step - from });
  return {
    ...ladder,
    steps: ladder.steps.slice(from, to).map((step) => ({
      ...step,
      implies: step.implies.filter(isIn).map((index) => index - from),
    })),
    turns: ladder.turns
      .filter((turn) => isIn(turn.from.step) && isIn(turn.to.step))
      .map((turn) => ({ ...turn, from: moved(turn.from), to: moved(turn.to) })),
  };
}

function drawPart(ladder: Ladder, at: Days, left: number): string {
  const { lanes } = implicationLanes(ladder.steps);
  const steps = placeSteps(ladder, at, left);
  const last = steps.at(-1);
  const height = last === undefined ? HEAD : last.top + last.height + 1;
  return picture("ladder", height, [
    ...drawnDays(ladder.axis, (day) => at.middle(day), { top: HEAD, foot: height }),
    ...steps.map(({ top, height: high }) => hairline("rung", 0, top + high, PICTURE_WIDTH, top + high)),
    ...lanes.flatMap((lane) => drawLane(lane, steps)),
    ...ladder.turns.flatMap(({ from, to }) => {
      const [start, end] = [steps[from.step]?.marks[from.mark], steps[to.step]?.marks[to.mark]];
      return start === undefined || end === undefined ? [] : [drawTurn(start, end)];
    }),
    ...steps.map((step, index) => drawLabel(step, ladder.steps[index])),
    ...steps.flatMap((step, index) =>
      step.marks.flatMap((mark, place) =>
        drawMarkAt(mark, ladder.steps[index]?.marks[place], isPassed(ladder, index)),
      ),
    ),
  ]);
}

function marginOf(steps: readonly LadderStep[]): number {
  const labels = steps.flatMap(({ marks }) => marks.map(({ label }) => widest(linesOf(label, MARGIN_MOST))));
  return MARK + 2 * CLEAR + Math.min(MARGIN_MOST, largest(labels, 0));
}

/** Where everything stands; of use to a test as well. */
export function placeSteps(
  { steps, turns }: Pick<Ladder, "steps" | "turns">,
  at: Days,
  left: number,
): PlacedStep[] {
  let top = HEAD;
  return steps.map((step, index) => {
    if (step.opens && index > 0) top += GROUP_GAP;
    const label = linesOf(step.label, LABELS - 4);
    // A line that leaves a mark to the right has its label on the left.
    const leaving = new Set(turns.flatMap(({ from }) => (from.step === index ? [from.mark] : [])));
    const { marks, foot } = placeMarks(step.marks, leaving, at, top + STEP_PAD, left);
    const height = Math.max(foot - top, label.length * LINE + STEP_PAD) + STEP_PAD;
    const placed = { top, height, label, marks };
    top += height;
    return placed;
  });
}

function placeMarks(
  marks: readonly LadderMark[],
  leaving: ReadonlySet<number>,
  at: Days,
  top: number,
  left: number,
) {
  const standing: Box[] = [];
  const placed = marks.map((mark, index): PlacedMark => {
    const [from, to] = at.span(mark.said);
    const x = at.anchor(mark.said);
    const [start, end] = [Math.min(from, x - MARK) - CLEAR, Math.max(to, x + MARK) + CLEAR];
    const room = { right: PICTURE_WIDTH - end, left: start - left };
    const lines = linesOf(mark.label, Math.min(LABEL_MOST, Math.max(room.left, room.right)));
    const [width, height] = [widest(lines), Math.max(1, lines.length) * LINE];
    const sides = leaving.has(index) ? (["left", "right"] as const) : (["right", "left"] as const);
    const options = sides
      .filter((side) => room[side] >= width)
      .map((side) => {
        const box = {
          x: side === "right" ? start : start - width,
          y: top,
          width: width + end - start,
          height,
        };
        return { side, box: lowered(box, standing) };
      });
    const [best = { side: "right" as const, box: { x: start, y: top, width, height } }] = options.toSorted(
      (a, b) => a.box.y - b.box.y,
    );
    standing.push(best.box);
    return { x, y: best.box.y + LINE / 2, span: [from, to], side: best.side, lines };
  });
  return {
    marks: placed,
    foot: standing.reduce((foot, box) => Math.max(foot, box.y + box.height), top + LINE),
  };
}

function drawLabel({ top, label }: PlacedStep, step: LadderStep | undefined): string {
  const place = { x: LABELS, y: top + STEP_PAD + LINE / 2, anchor: "end" } as const;
  return textAt("step", label, place, { "data-proposition": step?.propositionId ?? "" });
}

/** @param isPassed a turn may pass behind its label, and is not drawn through it */
function drawMarkAt(
  { x, y, span, side, lines }: PlacedMark,
  mark: LadderMark | undefined,
  isPassed: boolean,
): string[] {
  if (mark === undefined) return [];
  const [from, to] = span;
  const edge = side === "right" ? Math.max(to, x + MARK) + CLEAR : Math.min(from, x - MARK) - CLEAR;
  const open = mark.said.from === null ? "span-open" : "days";
  return [
    ...(from < x - MARK ? [hairline(open, from, y, x - MARK, y)] : []),
    ...(to > x + MARK ? [hairline("days", x + MARK, y, to, y)] : []),
    element(
      "g",
      {
        class: `sign stance stance-${mark.stance}`,
        transform: `translate(${coordinate(x - 5)} ${coordinate(y - 5)})`,
      },
      STANCES_DRAWN[mark.stance],
    ),
    ...(isPassed ? halos(lines, { x: edge, y, anchor: side === "right" ? "start" : "end" }) : []),
    textAt(
      "said",
      lines,
      { x: edge, y, anchor: side === "right" ? "start" : "end" },
      { "data-told": mark.claimIds.join(" ") },
    ),
  ];
}

function isPassed({ turns }: Ladder, step: number): boolean {
  return turns.some(
    ({ from, to }) => Math.min(from.step, to.step) <= step && step <= Math.max(from.step, to.step),
  );
}

/** From mark to mark, level where it leaves and where it arrives. */
function drawTurn(from: PlacedMark, to: PlacedMark): string {
  const sign = to.x >= from.x ? 1 : -1;
  const [start, end] = [from.x + sign * (MARK + 1), to.x - sign * (MARK + 1)];
  const bend = (start + end) / 2;
  const points = [start, from.y, bend, from.y, bend, to.y, end, to.y].map(coordinate);
  return element("path", {
    class: "turn",
    d: `M${points[0]} ${points[1]}C${points[2]} ${points[3]} ${points[4]} ${points[5]} ${points[6]} ${points[7]}`,
  });
}

interface Lane {
  /** The step that follows. */
  readonly to: number;
  readonly from: readonly number[];
  readonly lane: number;
}

/** A line for each step that others imply; two that pass the same step lie beside each other. */
export function implicationLanes(steps: readonly LadderStep[]): { lanes: Lane[]; count: number } {
  const followed = steps
    .map((_, to) => ({
      to,
      from: steps.flatMap((step, index) => (step.implies.includes(to) ? [index] : [])),
    }))
    .filter(({ from }) => from.length > 0)
    .toSorted((a, b) => reach(a) - reach(b));
  const lanes: Lane[] = [];
  for (const one of followed) {
    const taken = lanes.filter((other) => meets(one, other)).map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    lanes.push({ ...one, lane });
  }
  return { lanes, count: lanes.reduce((most, { lane }) => Math.max(most, lane + 1), 0) };
}

type Followed = Omit<Lane, "lane">;
const ends = ({ to, from }: Followed) => [smallest(from, to), largest(from, to)] as const;
const reach = (one: Followed) => ends(one)[1] - ends(one)[0];
function meets(one: Followed, other: Followed): boolean {
  const [a, b] = [ends(one), ends(other)];
  return a[0] <= b[1] && b[0] <= a[1];
}

function drawLane({ to, from, lane }: Lane, steps: readonly PlacedStep[]): string[] {
  const x = LABELS + 8 + lane * LANE;
  // Where a step both leads on and is led to, the two lines stand apart.
  const y = (index: number, shift: number) => (steps[index]?.top ?? 0) + STEP_PAD + LINE / 2 + shift;
  const head = y(to, -2.5);
  const starts = from.map((index) => y(index, 2.5));
  return [
    ...starts.map((start) => hairline("implies", LABELS + 4, start, x, start)),
    hairline("implies", x, smallest(starts, head), x, largest(starts, head)),
    hairline("implies", LABELS + 4, head, x, head),
    element("path", {
      class: "implies-head",
      d: `M${LABELS + 3} ${coordinate(head)}l4 -2.2v4.4Z`,
    }),
  ];
}

export interface Days {
  readonly middle: (day: number) => number;
  readonly span: (said: TimeSpan) => readonly [number, number];
  /** Where the mark stands: in the middle of its days, and at the one that is known where an end is open. */
  readonly anchor: (said: TimeSpan) => number;
}

/** How far an open start is drawn before the day that is known. */
const OPEN = 14;

export function positionsOf(axis: TimeAxis, start: number, end: number): Days {
  const at = scaleLinear([axis.from, axis.to + 1], [start, end]).clamp(true);
  const middle = (day: number) => at(day + 0.5);
  const known = ({ from, to }: TimeSpan) => [from ?? to ?? axis.from, to ?? from ?? axis.to] as const;
  return {
    middle,
    span: (said) => {
      const [from, to] = known(said);
      return [said.from === null ? middle(to) - OPEN : middle(from), middle(to)];
    },
    anchor: (said) => {
      const [from, to] = known(said);
      return (middle(from) + middle(to)) / 2;
    },
  };
}
