import { scaleLinear } from "d3-scale";
import type { BoundedFigure, RequiredDrawing, Requirement, TimeAxis } from "../model/brief.ts";
import { type Box, overlap } from "./boxes.ts";
import { drawnDays } from "./days.ts";
import { hairline, halos, PICTURE_WIDTH, picture, textAt } from "./picture.ts";
import { type Label, placeLabel } from "./place-labels.ts";
import type { Position } from "./position.ts";
import { coordinate, element } from "./svg.ts";
import { LINE, TEXT, widest } from "./text-size.ts";
import { valuesOn } from "./values.ts";

const TOP = 8;
/** The days below. */
const FOOT = 18;
/** A day among many is drawn at least this wide. */
const DAY_LEAST = 9;
const DAY_MOST = 13;
/** How far an open end is drawn. */
const OPEN = 16;

interface PlacedFigure {
  readonly figure: BoundedFigure;
  readonly from: number;
  readonly to: number;
  /** Ends as drawn, the lower value further down. */
  readonly low: number;
  readonly high: number;
}

/**
 * Figures as what they allow on their days, and shaded between two of them what must have happened; null where they have
 * no room beside each other.
 */
export function drawOverTime(change: RequiredDrawing, days: TimeAxis): string | null {
  const height = Math.min(320, 120 + change.figures.length * 14);
  const left = widest(change.values.ticks.map(({ label }) => label)) + 10;
  const y = valuesOn(change.values, TOP + height, TOP);
  const edge = scaleLinear([days.from, days.to + 1], [left + 6, PICTURE_WIDTH - 8]).clamp(true);
  const figures = placeFigures(change.figures, edge, y, left);
  const plot = { x: left, y: 0, width: PICTURE_WIDTH - left, height: TOP + height };
  if (figures === null) return null;
  const placed = placeAll(change, figures, plot, y);
  if (!placed.every(({ isBeside }) => isBeside)) return null;
  const bottom = TOP + height;
  return picture("bounds", bottom + FOOT, [
    ...valueLines(change, y, left),
    ...drawnDays(days, (day) => edge(day + 0.5), {
      top: TOP + height,
      foot: TOP + height + 3,
      labels: bottom + FOOT - 7,
    }),
    ...placed.flatMap((label) => linesIn(label).flatMap(([lines, place]) => halos(lines, place))),
    ...change.requirements.flatMap((one) => shaded(one, figures, y)),
    ...placed.flatMap(({ leader }) => (leader === null ? [] : [hairline("leader", ...leader)])),
    ...figures.flatMap((figure) => drawFigure(figure, y)),
    ...placed.flatMap(drawLabel),
  ]);
}

/** Each clear of those before it; null where one has no room on its days. */
function placeFigures(
  figures: readonly BoundedFigure[],
  edge: Position,
  y: Position,
  left: number,
): PlacedFigure[] | null {
  const standing: Box[] = [];
  const placed = figures.map((figure) => {
    const [high, low] = drawnEnds(figure, y);
    const found = spansOf(figure, edge, standing)
      .filter(({ from, to }) => from >= left && to <= PICTURE_WIDTH - 2)
      .find(({ from, to }) => !standing.some((other) => overlap(around(from, to, high, low), other)));
    if (found === undefined) return null;
    standing.push(around(found.from, found.to, high, low));
    return { figure, ...found, low, high };
  });
  const all = placed.filter((one) => one !== null);
  return all.length === placed.length ? all : null;
}

/** Where a figure may stand: on its days, else on those of them that are free; of one day, a little beside others of it. */
function spansOf({ day }: BoundedFigure, edge: Position, standing: readonly Box[]) {
  const [first, last] = [day.from ?? day.to ?? 0, day.to ?? day.from ?? 0];
  const [from, to] = [edge(first), edge(last + 1)];
  const wide = Math.min(DAY_MOST, Math.max(DAY_LEAST, edge(last + 1) - edge(last) - 2));
  if (first === last || to - from < wide) {
    const start = (from + to) / 2 - wide / 2;
    return [0, 1, -1, 2, -2].map((times) => ({
      from: start + times * (wide + 4),
      to: start + wide + times * (wide + 4),
    }));
  }
  const ends = standing.flatMap(({ x, width }) => [
    { from: x + width + 2, to },
    { from, to: x - 2 },
  ]);
  const part = (one: { from: number; to: number }) =>
    one.from >= from && one.to <= to && one.to - one.from >= Math.max(wide, (to - from) / 2);
  return [{ from, to }, ...ends.filter(part)];
}

const around = (from: number, to: number, high: number, low: number): Box => ({
  x: from - 2,
  y: high - 3,
  width: to - from + 4,
  height: low - high + 6,
});

/** Upper and lower end in the picture; an open end goes on a little. */
function drawnEnds({ low, high, value }: BoundedFigure, y: Position): [high: number, low: number] {
  const known = value ?? high ?? low ?? 0;
  const top = high === null ? Math.max(2, y(low ?? known) - OPEN) : y(high);
  return [top, low === null ? y(high ?? known) + OPEN : y(low)];
}

function placeAll(change: RequiredDrawing, figures: readonly PlacedFigure[], plot: Box, y: Position) {
  const standing = [...figures.map(boxOf), ...change.requirements.flatMap((one) => edgesOf(one, figures, y))];
  const [only, ...others] = change.requirements;
  // What one pair asks for stands in its shade; of several, at the figure that asks for it.
  const inShade = only !== undefined && others.length === 0 ? [only] : [];
  const labels = figures.map((placed, index) => {
    const asking = inShade.length > 0 ? [] : change.requirements.filter(({ above }) => above === index);
    const texts = [placed.figure.label, ...asking.map(({ label }) => label)];
    const data = [told(placed.figure), ...asking.map(asked)];
    return { ...placeLabel(texts, anchorOf(placed, y), standing, plot), data };
  });
  const shade = inShade.map((one) => {
    const label = placeLabel([one.label], middleOf(one, figures, y), standing, plot);
    return { ...label, leader: null, data: [asked(one)] };
  });
  return [...labels, ...shade];
}

type Data = Readonly<Record<string, string>>;
const told = ({ claimIds }: BoundedFigure): Data => ({ class: "said", "data-told": claimIds.join(" ") });
const asked = ({ discrepancyId }: Requirement): Data => ({
  class: "required-label",
  "data-pair": discrepancyId,
});

const boxOf = ({ from, to, low, high }: PlacedFigure): Box => around(from, to, high, low);

/** What the label stands beside: the number that was stated, else the whole. */
function anchorOf(placed: PlacedFigure, y: Position): Box {
  const box = boxOf(placed);
  const { value } = placed.figure;
  return value === null ? box : { ...box, y: y(value) - 3, height: 6 };
}

function middleOf({ below, above }: Requirement, figures: readonly PlacedFigure[], y: Position): Box {
  const [lower, upper] = [figures[below], figures[above]];
  if (lower === undefined || upper === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const x = (lower.from + lower.to + upper.from + upper.to) / 4;
  const [foot, head] = [y(lower.figure.high ?? 0), y(upper.figure.low ?? 0)];
  return { x, y: (foot + head) / 2, width: 0, height: 0 };
}

/** Of a shade that has edges, what keeps labels off them. */
function edgesOf({ below, above, kind }: Requirement, figures: readonly PlacedFigure[], y: Position): Box[] {
  const [lower, upper] = [figures[below], figures[above]];
  if (kind === "change" || lower === undefined || upper === undefined) return [];
  const [foot, head] = [y(lower.figure.high ?? 0), y(upper.figure.low ?? 0)];
  return [
    [lower.from, upper.from],
    [lower.to, upper.to],
  ].flatMap(([start = 0, end = 0]) => {
    const count = Math.ceil(Math.hypot(end - start, head - foot) / 8);
    return Array.from({ length: count + 1 }, (_, index): Box => {
      const share = index / Math.max(1, count);
      return {
        x: start + share * (end - start) - 2,
        y: foot + share * (head - foot) - 2,
        width: 4,
        height: 4,
      };
    });
  });
}

function valueLines({ values }: RequiredDrawing, y: Position, left: number): string[] {
  let last = Number.POSITIVE_INFINITY;
  return values.ticks.flatMap(({ value, label }) => {
    if (last - y(value) < LINE) return [];
    last = y(value);
    return [
      hairline(value === 0 ? "grid grid-zero" : "grid", left, y(value), PICTURE_WIDTH, y(value)),
      textAt("tick", [label], { x: left - 5, y: y(value), anchor: "end" }, { "data-value": value }),
    ];
  });
}

function shaded(
  { below, above, kind }: Requirement,
  figures: readonly PlacedFigure[],
  y: Position,
): string[] {
  const [lower, upper] = [figures[below], figures[above]];
  if (lower === undefined || upper === undefined) return [];
  const [foot, head] = [y(lower.figure.high ?? 0), y(upper.figure.low ?? 0)].map(coordinate);
  const [a, b, c, d] = [lower.from, lower.to, upper.to, upper.from].map(coordinate);
  return [
    element("path", {
      class: kind === "change" ? "required" : "required excluded",
      d: `M${a} ${foot}H${b}L${c} ${head}H${d}Z`,
    }),
  ];
}

/** A bold line at the number, a thin frame for what it allows, an arrow where that has no end. */
function drawFigure({ figure, from, to, low, high }: PlacedFigure, y: Position): string[] {
  const x = (from + to) / 2;
  const bold = (value: number) => hairline("bound", from, y(value), to, y(value));
  const { value, low: least, high: most } = figure;
  if (least !== null && least === most) return [bold(least)];
  const arrow = (at: number, up: boolean) =>
    element("path", {
      class: "arrow-head",
      d: `M${coordinate(x - 3)} ${coordinate(at + (up ? 4 : -4))}L${coordinate(x)} ${coordinate(at)}L${coordinate(x + 3)} ${coordinate(at + (up ? 4 : -4))}`,
    });
  if (most === null || least === null) {
    const ends = [least, most].filter((end) => end !== null);
    return [
      hairline("reach", x, low, x, high),
      ...(most === null ? [arrow(high, true)] : []),
      ...(least === null ? [arrow(low, false)] : []),
      ...ends.map(bold),
    ];
  }
  if (value === most || value === least) return [hairline("reach", x, low, x, high), bold(value)];
  const frame = element("rect", { class: "allowed", x: from, y: high, width: to - from, height: low - high });
  return [frame, ...(value === null ? [bold(least), bold(most)] : [bold(value)])];
}

function drawLabel(label: Label & { readonly data: readonly Data[] }): string[] {
  return linesIn(label).map(([lines, place], index) => {
    const { class: name = "", ...rest } = label.data[index] ?? {};
    return textAt(name, lines, place, rest);
  });
}

/** Each of its texts, below the one before. */
function linesIn({ texts, box }: Label) {
  let y = box.y + TEXT / 2 + 1;
  return texts.map((lines) => {
    const place = { x: box.x, y };
    y += lines.length * LINE;
    return [lines, place] as const;
  });
}
