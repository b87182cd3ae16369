import type { Mark } from "../model/brief.ts";
import { MARK_CENTRE, type Position } from "./position.ts";
import { DOT } from "./shapes.ts";
import { coordinate, element } from "./svg.ts";

/** Between the line and the mark that it leaves or reaches. */
const CLEARANCE = DOT + 1.5;
/** Radius of the bend. */
const BEND = 6;
/** Higher than any row; the drawing's own edge cuts the line off at the row's top. */
const ABOVE = -2000;

/**
 * One origin's later figure, from the earlier one down and across to it; broken where it replaces that. Each row draws its own
 * portion: from its mark to its foot, through it, or from its head to its mark.
 * @param centre where this row's mark stands
 */
export function drawJoins(mark: Mark, centre: number, at: Position): string[] {
  const joins: string[] = [];
  const name = (part: "from" | "to" | "through") =>
    mark.replaced.includes(part) ? "join join-replaced" : "join";
  if (mark.joinFrom !== null) joins.push(arriving(name("from"), at(mark.joinFrom), centre));
  if (mark.joinThrough !== null) joins.push(vertical(name("through"), at(mark.joinThrough), 0));
  if (mark.joinTo !== null) joins.push(vertical(name("to"), centre, MARK_CENTRE + CLEARANCE));
  return joins;
}

function vertical(name: string, x: number, from: number): string {
  return element("line", { class: name, x1: x, x2: x, y1: from, y2: "100%" });
}

function arriving(name: string, from: number, to: number): string {
  const distance = Math.abs(to - from);
  if (distance < CLEARANCE + 1)
    return path(name, `M${coordinate(from)} ${ABOVE}V${coordinate(MARK_CENTRE - CLEARANCE)}`);
  const sign = to > from ? 1 : -1;
  const bend = Math.min(BEND, distance - CLEARANCE);
  return path(
    name,
    `M${coordinate(from)} ${ABOVE}V${coordinate(MARK_CENTRE - bend)}` +
      `Q${coordinate(from)} ${MARK_CENTRE} ${coordinate(from + sign * bend)} ${MARK_CENTRE}` +
      `H${coordinate(to - sign * CLEARANCE)}`,
  );
}

function path(name: string, d: string): string {
  return element("path", { class: name, d });
}
