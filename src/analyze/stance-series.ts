import { type Id, STANCES, type Stance } from "../model/dataset.ts";
import type { DatedStatement } from "./dated.ts";
import { distance } from "./days.ts";
import { HANDFUL, inTime, visitOwn, visitTwo } from "./neighbours.ts";
import { pairsWithin } from "./window.ts";

const ORDERED: readonly Stance[] = STANCES;

type Visit = (x: DatedStatement, y: DatedStatement) => void;

/**
 * Every two stances on one proposition that are compared. Those of speakers with a handful: all, as far as the window
 * reaches. Of a speaker who repeats one day by day: neighbours in time, and for each two stances that none of these
 * set beside each other (in this order of their days), the two that lie nearest. So each kind of finding that any two
 * would give is given.
 */
export function compareStances(standing: readonly DatedStatement[], windowDays: number, judge: Visit): void {
  const holders = [...Map.groupBy(standing, ({ claim }) => claim.speaker).values()].map(holderOf);
  const series = holders.filter(({ held }) => held.length > HANDFUL);
  if (series.length === 0) {
    pairsWithin(standing, windowDays, judge);
    return;
  }
  const few = holders.filter(({ held }) => held.length <= HANDFUL);
  pairsWithin(
    few.flatMap(({ held }) => held),
    windowDays,
    judge,
  );
  for (const [index, own] of series.entries()) {
    compareHolders(own, own, windowDays, judge);
    for (const other of [...series.slice(index + 1), ...few]) compareHolders(own, other, windowDays, judge);
  }
}

/** What one speaker holds of one proposition. */
interface Holder {
  readonly held: readonly DatedStatement[];
  readonly stances: readonly Alike[];
  /** By utterance. */
  readonly told: ReadonlyMap<Id, readonly DatedStatement[]>;
}

/** What is held in one stance, by its first day and by its last. */
interface Alike {
  readonly stance: Stance;
  readonly byStart: readonly DatedStatement[];
  readonly byEnd: readonly DatedStatement[];
}

function holderOf(own: readonly DatedStatement[]): Holder {
  const held = inTime(own);
  const stances = Map.groupBy(held, ({ claim }) => claim.stance);
  return {
    held,
    told: Map.groupBy(held, ({ claim }) => claim.utterance),
    stances: [...stances].map(([stance, alike]) => ({
      stance,
      byStart: alike.toSorted((x, y) => compareNumbers(x.day.start, y.day.start)),
      byEnd: alike.toSorted((x, y) => compareNumbers(x.day.end, y.day.end)),
    })),
  };
}

function compareHolders(left: Holder, right: Holder, windowDays: number, judge: Visit): void {
  const seen = new Set<number>();
  const visit: Visit = (x, y) => {
    if (distance(x.day, y.day) > windowDays) return;
    seen.add(orderOf(x, y));
    if (left === right) seen.add(orderOf(y, x));
    judge(x, y);
  };
  // What several sources report of one utterance is compared whatever else is, and so is not visited again.
  visitTellings(left, right, visit);
  const visitApart: Visit = (x, y) => {
    if (x.claim.utterance !== y.claim.utterance) visit(x, y);
  };
  if (left === right) visitOwn(left.held, visitApart);
  else visitTwo(left.held, right.held, visitApart);
  for (const xs of left.stances) {
    for (const ys of right.stances) {
      const first = stancesOf(xs.stance, ys.stance);
      if (seen.has(first) && seen.has(first + 1) && seen.has(first + 2)) continue;
      for (const [x, y] of nearest(xs, ys)) if (!seen.has(orderOf(x, y))) visit(x, y);
    }
  }
}

/** Every two reports of one utterance, each once. */
function visitTellings(left: Holder, right: Holder, visit: Visit): void {
  for (const [utterance, xs] of left.told) {
    const ys = right.told.get(utterance);
    if (ys === undefined) continue;
    for (const [index, x] of xs.entries()) for (const y of xs === ys ? ys.slice(index + 1) : ys) visit(x, y);
  }
}

/** Of two lists the nearest pair in each order of their days: the one before the other, after it, on days that meet. */
function nearest(xs: Alike, ys: Alike): (readonly [DatedStatement, DatedStatement])[] {
  const before = nearestBefore(xs, ys);
  const after = nearestBefore(ys, xs);
  const meeting = firstMeeting(xs, ys);
  return [
    ...(before === null ? [] : [before]),
    ...(after === null ? [] : [[after[1], after[0]] as const]),
    ...(meeting === null ? [] : [meeting]),
  ];
}

function nearestBefore({ byEnd }: Alike, later: Alike) {
  let best: readonly [DatedStatement, DatedStatement] | null = null;
  let next = 0;
  for (const y of later.byStart) {
    while (next < byEnd.length && byEnd[next]!.day.end < y.day.start) next++;
    const x = byEnd[next - 1];
    if (x === undefined) continue;
    if (best === null || y.day.start - x.day.end < best[1].day.start - best[0].day.end) best = [x, y];
  }
  return best;
}

function firstMeeting({ byStart: left }: Alike, { byStart: right }: Alike) {
  let longest: DatedStatement | null = null;
  let next = 0;
  const reach = (of: readonly DatedStatement[], until: number) => {
    for (; next < of.length && of[next]!.day.start <= until; next++)
      if (longest === null || of[next]!.day.end > longest.day.end) longest = of[next]!;
  };
  for (const y of right) {
    reach(left, y.day.end);
    const x = longest as DatedStatement | null;
    if (x !== null && x !== y && x.day.end >= y.day.start && x.day.start <= y.day.end) return [x, y] as const;
  }
  return null;
}

/** Two stances, and in which order their days lie, as one number: the one before the other, after it, on days that meet. */
function orderOf(x: DatedStatement, y: DatedStatement): number {
  const order = x.day.end < y.day.start ? 0 : y.day.end < x.day.start ? 1 : 2;
  return stancesOf(x.claim.stance, y.claim.stance) + order;
}

/** The first of the three numbers of two stances. */
function stancesOf(x: Stance, y: Stance): number {
  return 3 * (ORDERED.indexOf(x) * ORDERED.length + ORDERED.indexOf(y));
}

/** Two infinities are equal. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
