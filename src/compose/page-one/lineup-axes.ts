import { scaleLinear, scaleLog } from "d3-scale";
import type { Axis, LineupGroup, LineupRow } from "../../model/brief.ts";
import { largest, smallest } from "../../model/extremes.ts";
import { amountAtTick, unitBeside } from "../amounts.ts";
import type { Scope } from "../scope.ts";

/** Beyond this ratio of largest to smallest figure a linear axis would press the small ones onto its start. */
const LOG_FROM_RATIO = 200;

/** A group without what it shares with those of its unit. */
export interface BareGroup extends Omit<LineupGroup, "axis" | "unit" | "opens" | "rows"> {
  readonly rows: readonly Omit<LineupRow, "axis">[];
}

/** Groups that count in one unit share an axis; it is drawn, and the unit named, where it changes. */
export function withAxes(scope: Scope, groups: readonly BareGroup[]): LineupGroup[] {
  const unitOf = ({ measureId }: BareGroup) => unitBeside(scope, measureId);
  const axes = new Map(
    [...Map.groupBy(groups, unitOf)].map(([unit, some]) => [unit, axisOf(scope, some)] as const),
  );
  return groups.flatMap((bare, index) => {
    const [unit, axis] = [unitOf(bare), axes.get(unitOf(bare))];
    if (axis === undefined) return [];
    const group = { ...bare, rows: bare.rows.map((row) => ({ ...row, axis })), axis };
    const before = groups[index - 1];
    if (before !== undefined && unitOf(before) === unit) return [{ ...group, unit: "", opens: "" }];
    const run = groups.slice(index, untilOther(groups, index, unitOf));
    const opens = alternativeOf(scope, run, axis);
    return [{ ...group, unit: saysIt(bare.label, unit) ? "" : unit, opens }];
  });
}

/** Where the run of one unit that begins here ends. */
function untilOther(groups: readonly BareGroup[], from: number, unitOf: (group: BareGroup) => string) {
  const [first, ...others] = groups.slice(from);
  const end = others.findIndex((group) => first !== undefined && unitOf(group) !== unitOf(first));
  return end === -1 ? groups.length : from + 1 + end;
}

const saysIt = (label: string, unit: string) => label.toLowerCase().includes(unit.toLowerCase());

export function alternativeOf(scope: Scope, groups: readonly BareGroup[], axis: Axis): string {
  return scope.wording.alternative(
    groups.flatMap((group) =>
      group.rows.map((row) =>
        scope.wording.labelled(group.label, `${row.by}, ${row.said.text}, ${row.words}`),
      ),
    ),
    axis.ticks.at(-1)?.label ?? "",
  );
}

/** @param groups of one unit */
export function axisOf(scope: Scope, groups: readonly BareGroup[]): Axis {
  const marks = groups.flatMap(({ rows }) => rows.map(({ mark }) => mark));
  const ticksOf = (values: readonly number[]) =>
    values.map((value) => ({ value, label: tickLabel(scope, groups, value) }));
  const values = marks.flatMap((mark) => [mark.value, mark.low, mark.high].filter((value) => value !== null));
  const max = largest(values, 1);
  const min = smallest(values, 0);
  const least = smallest(
    values.filter((value) => value > 0),
    max,
  );
  if (min >= 0 && max / least > LOG_FROM_RATIO) {
    const scale = scaleLog().domain([least, max]).nice();
    const [from = least, to = max] = scale.domain();
    const powers = scale.ticks(4).filter((tick) => Number.isInteger(Math.log10(tick)));
    return {
      scale: "log",
      min: from,
      max: to,
      ticks: ticksOf(powers),
      note: scope.wording.logarithmic,
    };
  }
  const scale = scaleLinear().domain([min, max]).nice(4);
  const [from = min, to = max] = scale.domain();
  return { scale: "linear", min: from, max: to, ticks: ticksOf(scale.ticks(4)), note: "" };
}

function tickLabel(scope: Scope, [first]: readonly BareGroup[], value: number): string {
  return first === undefined ? "" : amountAtTick(scope, first.measureId, value);
}
