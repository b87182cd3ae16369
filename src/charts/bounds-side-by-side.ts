import type { BoundedFigure, RequiredDrawing, Requirement } from "../model/brief.ts";
import { type Box, lowered } from "./boxes.ts";
import { hairline, PICTURE_WIDTH, picture, textAt } from "./picture.ts";
import type { Position } from "./position.ts";
import { arrowHead, dot, limit, line } from "./shapes.ts";
import { coordinate, element } from "./svg.ts";
import { LINE, linesOf, widest, widthOf } from "./text-size.ts";
import { valuesOn } from "./values.ts";

const LABELS = 250;
const HEAD = 18;
const PAD = 2;
/** Where an open end goes on to, past the axis. */
const REACH = 14;

interface PlacedRow {
  readonly figure: BoundedFigure;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** One quantity: what each figure allows of it, below each other, with what lies between two that exclude each other. */
export function drawSideBySide(change: RequiredDrawing): string {
  const x = valuesOn(change.values, LABELS + 16, PICTURE_WIDTH - 14 - REACH);
  let top = HEAD;
  const rows = change.figures.map((figure): PlacedRow => {
    const lines = linesOf(change.days === null ? figure.label : figure.words, LABELS - 4);
    const row = { figure, lines, top, height: lines.length * LINE + 2 * PAD };
    top += row.height;
    return row;
  });
  const gaps = placeGaps(change, rows, x, top + 4);
  const foot = gaps.reduce((most, { box }) => Math.max(most, box.y + box.height), top);
  return picture("bounds", foot + 2, [
    ...valueLines(change, x, top),
    ...gaps.flatMap((gap) => drawGap(gap, top)),
    ...rows.flatMap((row) => [
      textAt(
        "said",
        row.lines,
        { x: LABELS, y: middleOf(row), anchor: "end" },
        { "data-told": row.figure.claimIds.join(" ") },
      ),
      ...drawRange(row.figure, x, middleOf(row)),
    ]),
    ...gaps.map(({ lines, box, id }) =>
      textAt(
        "required-label",
        lines,
        { x: box.x + box.width / 2, y: box.y + 4 + LINE / 2, anchor: "middle" },
        { "data-pair": id },
      ),
    ),
  ]);
}

/** What lies between the two, over the rows and marked off below them. */
function drawGap({ from, to, box, kind }: Gap, foot: number): string[] {
  const width = Math.max(1, to - from);
  return [
    element("rect", { class: "required", x: from, y: HEAD, width, height: foot - HEAD }),
    element("path", {
      class: kind === "change" ? "between" : "between excluded",
      d: `M${coordinate(from)} ${coordinate(box.y - 2)}v4H${coordinate(to)}v-4`,
    }),
  ];
}

const middleOf = ({ top }: PlacedRow) => top + PAD + LINE / 2;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly kind: Requirement["kind"];
  readonly id: string;
}

function placeGaps(
  { requirements }: RequiredDrawing,
  rows: readonly PlacedRow[],
  x: Position,
  top: number,
): Gap[] {
  const standing: Box[] = [];
  return requirements.map(({ below, above, label, kind, discrepancyId }) => {
    const [from, to] = [x(rows[below]?.figure.high ?? 0), x(rows[above]?.figure.low ?? 0)];
    const lines = linesOf(label, PICTURE_WIDTH - LABELS);
    const width = widest(lines) * 1.06;
    const start = Math.max(0, Math.min((from + to) / 2 - width / 2, PICTURE_WIDTH - width));
    const box = lowered({ x: start, y: top, width, height: lines.length * LINE + 6 }, standing);
    standing.push(box);
    return { from, to, lines, box, kind, id: discrepancyId };
  });
}

function valueLines({ values }: RequiredDrawing, x: Position, foot: number): string[] {
  let last = Number.NEGATIVE_INFINITY;
  return values.ticks.flatMap(({ value, label }) => {
    const half = widthOf(label) / 2;
    if (x(value) - half < last) return [];
    last = x(value) + half + 6;
    return [
      hairline(value === 0 ? "grid grid-zero" : "grid", x(value), HEAD, x(value), foot),
      textAt("tick", [label], { x: x(value), y: HEAD - 9, anchor: "middle" }, { "data-value": value }),
    ];
  });
}

/** As in the line-up: a dot for a number, a stop for a limit, an arrow where there is none. */
function drawRange({ low, high, value, planned }: BoundedFigure, x: Position, y: number): string[] {
  const stop = { openEnd: false, planned };
  if (low !== null && high !== null) {
    if (low === high) return [dot(x(low), planned, y)];
    if (value !== null && value > low && value < high)
      return [line("whisker", x(low), x(high), y), dot(x(value), planned, y)];
    if (value === high) return [line("reach", x(low), x(high), y), limit("upper", x(high), stop, y)];
    return [
      line("span", x(low), x(high), y),
      limit("lower", x(low), stop, y),
      limit("upper", x(high), stop, y),
    ];
  }
  const end = PICTURE_WIDTH - 6;
  if (low !== null)
    return [line("reach", x(low), end, y), limit("lower", x(low), stop, y), arrowHead(end, y)];
  if (high === null) return [];
  return [line("reach", LABELS + 8, x(high), y), limit("upper", x(high), stop, y)];
}
