import { scaleLinear, scaleLog } from "d3-scale";
import type { Discrepancy } from "../../model/analysis.ts";
import type { Axis, KeyEntry, Lineup, LineupGroup, LineupRow, Mark } from "../../model/brief.ts";
import type { Estimate, Id } from "../../model/dataset.ts";
import { largest, smallest } from "../../model/extremes.ts";
import { statedNumber } from "../../model/quantity.ts";
import { amountAtTick, unitBeside } from "../amounts.ts";
import { cutBeside } from "../cut/cut-words.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { capitalized, reportedBy, type Scope, speakerName, textOf } from "../scope.ts";
import { figureScope, wordsOf } from "../words.ts";
import { rowsBySentence } from "./lineup-rows.ts";

/** Rows and heads that leave room on page one for the figures at a glance and for what differs. */
const MOST_LINES = 26;

/** Beyond this ratio of largest to smallest figure a linear axis would press the small ones onto its start. */
const LOG_FROM_RATIO = 200;

/**
 * The line-up of some measures: a row a claim, in order of the day said, marks as data for the charts.
 * @param lines the claims that have a row
 */
export function composeLineup(
  scope: PageScope,
  measures: readonly Id[],
  lines: ReadonlySet<Id>,
  refs: ReadonlyMap<Id, readonly number[]>,
): Lineup {
  const bare = measures
    .map((id) => lineupGroup(scope, id, lines, refs))
    .filter((group) => group.rows.length > 0);
  const groups = withAxes(scope, bare);
  const [first] = groups;
  const isOne = groups.every(({ axis }) => axis === first?.axis);
  return {
    axis: isOne ? (first?.axis ?? axisOf(scope, bare)) : null,
    long: groups.length + groups.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_LINES,
    groups: isOne ? groups.map((group) => ({ ...group, opens: "" })) : groups,
    key: keyOf(scope, groups),
    alternative: first === undefined ? "" : alternativeOf(scope, groups, first.axis),
  };
}

/** A group without what it shares with those of its unit. */
interface BareGroup extends Omit<LineupGroup, "axis" | "unit" | "opens" | "rows"> {
  readonly rows: readonly Omit<LineupRow, "axis">[];
}

/** Groups that count in one unit share an axis; it is drawn, and the unit named, where it changes. */
function withAxes(scope: Scope, groups: readonly BareGroup[]): LineupGroup[] {
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

function alternativeOf(scope: Scope, groups: readonly BareGroup[], axis: Axis): string {
  return scope.wording.alternative(
    groups.flatMap((group) =>
      group.rows.map((row) => `${group.label}: ${row.by}, ${row.said.text}, ${row.words}`),
    ),
    axis.ticks.at(-1)?.label ?? "",
  );
}

function lineupGroup(
  scope: PageScope,
  id: Id,
  lines: ReadonlySet<Id>,
  refs: ReadonlyMap<Id, readonly number[]>,
): BareGroup {
  const measure = scope.dataset.measures.get(id)!;
  const all = scope.index.ofMeasure.get(id) ?? [];
  const estimates = all.filter((claim) => lines.has(claim.id));
  const sentences = rowsBySentence(estimates);
  const joins = joinsOf(scope, id, sentences);
  return {
    measureId: id,
    label: textOf(scope, measure.label),
    note: textOf(scope, measure.note),
    rest: cutBeside(scope, estimates.length, all.length),
    rows: sentences.map((claims, index) => lineupRow(scope, claims, joins[index]!, refs)),
  };
}

function lineupRow(
  scope: Scope,
  claims: readonly Estimate[],
  joins: Joins,
  refs: ReadonlyMap<Id, readonly number[]>,
): BareGroup["rows"][number] {
  const first = claims[0]!;
  const numbers = new Set(claims.flatMap((claim) => refs.get(claim.id) ?? []));
  return {
    claimIds: claims.map((claim) => claim.id),
    said: formatDay(scope, first.said),
    by: capitalized(claims.map((claim) => speakerName(scope, claim.speaker)).join(", ")),
    reportedBy: reportedBy(scope, first),
    words: wordsOf(scope, first),
    scope: figureScope(first),
    mark: markOf(first, joins),
    refs: [...numbers].sort((x, y) => x - y),
  };
}

/** A range of which the source gives one end is a limit, and drawn as one. */
function shapeOf({ modifier, low, high }: Estimate): Mark["shape"] {
  if (modifier !== "between" || (low === null) === (high === null)) return SHAPES[modifier];
  return low === null ? "at-most" : "at-least";
}

const SHAPES: Record<Estimate["modifier"], Mark["shape"]> = {
  exact: "point",
  about: "about",
  "at-least": "at-least",
  "more-than": "at-least",
  "up-to": "at-most",
  "fewer-than": "at-most",
  between: "range",
  vague: "vague",
};

function markOf(claim: Estimate, joins: Joins): Mark {
  const { low, high } = claim.ends;
  return {
    shape: shapeOf(claim),
    value: statedNumber(claim),
    low: low?.value ?? null,
    high: high?.value ?? null,
    openEnd: Boolean(low?.open || high?.open),
    planned: isPlanned(claim),
    ...joins,
  };
}

/** Not yet so when it was said. */
export function isPlanned(claim: Estimate): boolean {
  return claim.modality === "planned" || claim.modality === "forecast" || claim.modality === "hypothetical";
}

type Joins = Pick<Mark, "joinFrom" | "joinTo" | "joinThrough">;

/** Where one origin's revisions enter, leave and pass the rows: from each figure to the next later one. */
function joinsOf(scope: PageScope, measure: Id, rows: readonly (readonly Estimate[])[]): Joins[] {
  const joins: { -readonly [K in keyof Joins]: Joins[K] }[] = rows.map(() => ({
    joinFrom: null,
    joinTo: null,
    joinThrough: null,
  }));
  const rowOf = new Map(rows.flatMap((claims, index) => claims.map((claim) => [claim.id, index] as const)));
  const revisions = (scope.index.pairsOn.get(measure) ?? []).filter(({ kind }) => kind === "revision");
  for (const { from, to, value, next } of nearest(revisions, rowOf)) {
    if (joins[from]!.joinTo !== null || joins[to]!.joinFrom !== null) continue;
    joins[from]!.joinTo = next;
    joins[to]!.joinFrom = value;
    for (let row = from + 1; row < to; row += 1) joins[row]!.joinThrough = value;
  }
  return joins;
}

/** Revisions as spans of rows, the shortest first, so that a chain of three is not joined end to end as well. */
function nearest(revisions: readonly Discrepancy[], rowOf: ReadonlyMap<Id, number>) {
  return revisions
    .flatMap(({ a, b }) => {
      const [from, to] = [rowOf.get(a.id), rowOf.get(b.id)];
      const [value, next] = [anchorOf(a as Estimate), anchorOf(b as Estimate)];
      if (from === undefined || to === undefined || from >= to || value === null || next === null) return [];
      return [{ from, to, value, next }];
    })
    .sort((x, y) => x.to - x.from - (y.to - y.from));
}

const anchorOf = (claim: Estimate) =>
  statedNumber(claim) ?? claim.ends.low?.value ?? claim.ends.high?.value ?? null;

/** @param groups of one unit */
function axisOf(scope: Scope, groups: readonly BareGroup[]): Axis {
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
    const [from, to] = scale.domain() as [number, number];
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
  const [from, to] = scale.domain() as [number, number];
  return { scale: "linear", min: from, max: to, ticks: ticksOf(scale.ticks(4)), note: "" };
}

function tickLabel(scope: Scope, [first]: readonly BareGroup[], value: number): string {
  return first === undefined ? "" : amountAtTick(scope, first.measureId, value);
}

/** Only what is drawn needs a key. */
function keyOf(scope: Scope, groups: readonly LineupGroup[]): KeyEntry[] {
  const rows = groups.flatMap((group) => group.rows);
  const shapes = (["point", "about", "at-most", "at-least", "range", "vague"] as const).filter((shape) =>
    rows.some((row) => row.mark.shape === shape),
  );
  const others = [
    rows.some((row) => row.mark.planned) ? ("planned" as const) : null,
    rows.some((row) => row.mark.joinTo !== null) ? ("revision" as const) : null,
    rows.some((row) => row.said.inferred) ? ("inferred" as const) : null,
  ];
  return [...shapes, ...others]
    .filter((shape) => shape !== null)
    .map((shape) => ({ shape, label: scope.wording.marks[shape] }));
}
