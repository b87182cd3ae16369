import type { Kind } from "../model/analysis.ts";
import { UNKNOWN_ORIGIN } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import type { Behaviour } from "./behaviour.ts";
import type { DatedEstimate } from "./dated.ts";
import { distance } from "./days.ts";
import { HANDFUL, inTime, visitOwn, visitTwo } from "./neighbours.ts";
import { CANT_BOTH, ratioApart, type Search, type Tree, tellingPair, treeOf } from "./telling-pair.ts";
import { pairsAcross, pairsWithin } from "./window.ts";

/** What two positions come to. */
export interface Judge {
  /** Reports what was found, and says of which kind it is. */
  readonly report: (x: DatedEstimate, y: DatedEstimate) => Kind | null;
  /** Says it only. */
  readonly kindOf: (x: DatedEstimate, y: DatedEstimate) => Kind | null;
  /** Two figures at most so many times apart may be one, rounded. */
  readonly roundedUpTo: number;
}

/** What one origin holds of one thing. */
interface Holder {
  readonly key: string;
  /** By day, then day said, then id. */
  readonly held: readonly DatedEstimate[];
  /** One position a day, each of a day that the texts tell: no two of its days may be the same. */
  readonly isDaily: boolean;
  readonly tree: () => Tree;
}

/**
 * Every two positions of one thing that are compared. Those of origins with a handful of them: all, as far as the
 * window reaches. Of a series: neighbours in time, and whatever pair beyond them is telling.
 */
export function comparePositions(
  positions: readonly DatedEstimate[],
  behaviour: Behaviour,
  judge: Judge,
): void {
  if (!hasSeries(positions)) {
    pairsWithin(positions, behaviour.windowDays, judge.report);
    return;
  }
  const holders = holdersOf(positions);
  const series = holders.filter(isSeries);
  const few = holders.filter((holder) => !isSeries(holder));
  pairsWithin(positionsOf(few), behaviour.windowDays, judge.report);
  for (const [index, holder] of series.entries()) {
    compareOwn(holder, behaviour, judge);
    for (const other of series.slice(index + 1)) compareTwo(holder, other, behaviour, judge);
    for (const other of few) compareTwo(holder, other, behaviour, judge);
  }
}

/**
 * The same between two measures, x always of the left one.
 * @param bound where the left is a part of the right: which of a handful can break that at all; of a series the
 * neighbours count, whatever they say
 */
export function compareAcross(
  left: readonly DatedEstimate[],
  right: readonly DatedEstimate[],
  behaviour: Behaviour,
  judge: Judge,
  bound: { readonly part: Picks; readonly whole: Picks } | null = null,
): void {
  const [lefts, rights] = [holdersOf(left), holdersOf(right)];
  const few = (holders: readonly Holder[]) => positionsOf(holders.filter((holder) => !isSeries(holder)));
  const [fewLeft, fewRight] = [few(lefts), few(rights)];
  if (bound === null) pairsAcross(fewLeft, fewRight, behaviour.windowDays, judge.report);
  else
    pairsAcross(fewLeft.filter(bound.part), fewRight.filter(bound.whole), behaviour.windowDays, judge.report);
  for (const one of lefts) {
    for (const other of rights)
      if (isSeries(one) || isSeries(other)) compareTwo(one, other, behaviour, judge, bound !== null);
  }
}

type Picks = (position: DatedEstimate) => boolean;

/**
 * Positions that no other origin has one beside, within the window.
 * @param positions of which one origin at least has a series; for a handful, every pair is a finding
 */
export function besideNone(
  positions: readonly DatedEstimate[],
  windowDays: number,
): ReadonlySet<DatedEstimate> {
  const byStart = positions.toSorted((x, y) => compareNumbers(x.day.start, y.day.start));
  const alone = new Set(positions);
  // The latest end among those that began before, and the latest of another origin: the one or the other is not ours.
  const before = twoOfDifferentHolders((x, y) => x.day.end > y.day.end);
  for (const each of byStart) {
    const other = before.notOf(each);
    if (other !== null && each.day.start - other.day.end <= windowDays) alone.delete(each);
    before.add(each);
  }
  const after = twoOfDifferentHolders((x, y) => x.day.start <= y.day.start);
  for (const each of byStart.toReversed()) {
    const other = after.notOf(each);
    if (other !== null && other.day.start - each.day.end <= windowDays) alone.delete(each);
    after.add(each);
  }
  return alone;
}

export function hasSeries(positions: readonly DatedEstimate[]): boolean {
  if (positions.length <= HANDFUL) return false;
  const counts = new Map<string, number>();
  return positions.some((position) => {
    const key = seriesKey(position);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > HANDFUL;
  });
}

/** A series within itself. */
function compareOwn(holder: Holder, behaviour: Behaviour, judge: Judge): void {
  const found = watch(holder, holder, behaviour, judge);
  visitOwn(holder.held, found.report);
  found.andTelling(isOrigin(holder.key) ? "origin" : "origins");
}

/** Two origins in time. */
function compareTwo(left: Holder, right: Holder, behaviour: Behaviour, judge: Judge, isBound = false): void {
  const found = watch(left, right, behaviour, judge);
  visitTwo(left.held, right.held, found.report);
  const isOneOrigin = left.key === right.key && isOrigin(left.key);
  found.andTelling(isBound ? "part-and-whole" : isOneOrigin ? "origin" : "origins");
}

/** Reports pairs of two holders within the window, and remembers what they came to. */
function watch(left: Holder, right: Holder, behaviour: Behaviour, judge: Judge) {
  // What varies can't both be true only of days that may be the same: where days are days, these are all compared.
  const hasSeenAll = behaviour.overTime === "varies" && left.isDaily && right.isDaily;
  const seen = { cantBoth: false, widest: 0, change: false };
  return {
    report(x: DatedEstimate, y: DatedEstimate): void {
      if (distance(x.day, y.day) > behaviour.windowDays) return;
      const kind = judge.report(x, y);
      if (kind === "change") seen.change = true;
      if (!CANT_BOTH.has(kind)) return;
      seen.cantBoth = true;
      if (!hasSeenAll) seen.widest = Math.max(seen.widest, ratioApart(x, y));
    },
    /** No finding is lost because its claims are no neighbours: the pair that tells it is reported besides. */
    andTelling(between: Search["between"]): void {
      const search = { between, behaviour, kindOf: judge.kindOf };
      if (!hasSeenAll) {
        const widest = widestOf(left, right, { ...search, beyond: seen.widest }, judge.roundedUpTo);
        if (widest !== null) judge.report(...widest);
        seen.cantBoth ||= widest !== null;
      }
      // What an origin goes on to count is told by its neighbours: none of it is a difference.
      if (between === "origin" || seen.cantBoth || seen.change) return;
      const trees = { left: left.tree(), right: right.tree() };
      const change = tellingPair({ ...search, ...trees, of: "change", beyond: 0 });
      if (change !== null) judge.report(...change);
    },
  };
}

/**
 * Among figures that lie no further apart than a rounding may, many pairs exclude each other and are none that can't
 * both be true: these are looked at last, and of each figure only the one that time can explain least.
 */
function widestOf(
  left: Holder,
  right: Holder,
  search: Pick<Search, "between" | "behaviour" | "kindOf" | "beyond">,
  roundedUpTo: number,
) {
  const cantBoth = { ...search, of: "cant-both" } as const;
  const trees = { left: left.tree(), right: right.tree() };
  const { between, behaviour, beyond } = search;
  // Nobody rounds what they said themselves, and what varies is looked at a day at a time.
  if (between !== "origins" || behaviour.overTime === "varies") return tellingPair({ ...cantBoth, ...trees });
  const clear = tellingPair({ ...cantBoth, ...trees, beyond: Math.max(beyond, roundedUpTo) });
  if (clear !== null || beyond >= roundedUpTo) return clear;
  const treeOfEach = (holder: Holder, isFirst: boolean) => treeOf(ofEachFigure(holder, isFirst));
  const leftFirst = { left: treeOfEach(left, true), right: treeOfEach(right, false), above: "left" } as const;
  const rightFirst = {
    left: treeOfEach(left, false),
    right: treeOfEach(right, true),
    above: "right",
  } as const;
  const one = tellingPair({ ...cantBoth, ...leftFirst });
  const known = one === null ? beyond : ratioApart(...one);
  return tellingPair({ ...cantBoth, ...rightFirst, beyond: known }) ?? one;
}

/** Of each figure the position that was there first, or is there last: what was more before is what has fallen. */
function ofEachFigure({ held }: Holder, isFirst: boolean): DatedEstimate[] {
  const chosen = new Map<number, DatedEstimate>();
  for (const each of held) {
    const known = chosen.get(each.figure);
    const isBetter =
      known === undefined || (isFirst ? each.day.end < known.day.end : each.day.start > known.day.start);
    if (isBetter) chosen.set(each.figure, each);
  }
  return inTime([...chosen.values()]);
}

function holdersOf(positions: readonly DatedEstimate[]): Holder[] {
  const holders = Map.groupBy(positions, seriesKey);
  return [...holders].map(([key, some]) => {
    const held = inTime(some);
    return {
      key,
      held,
      isDaily: held.every(
        ({ day, dayRank }, index) => day.start === day.end && held[index - 1]?.dayRank !== dayRank,
      ),
      tree: once(() => treeOf(held)),
    };
  });
}

/** Of whom nobody says who it is, the speaker is the nearest that there is to an origin. */
function seriesKey({ claim }: DatedEstimate): string {
  return claim.origin === UNKNOWN_ORIGIN ? `${NO_ORIGIN}${claim.speaker}` : claim.origin;
}

/** No id begins with it. */
const NO_ORIGIN = "?";

function isOrigin(key: string): boolean {
  return !key.startsWith(NO_ORIGIN);
}

function isSeries({ held }: Holder): boolean {
  return held.length > HANDFUL;
}

function positionsOf(holders: readonly Holder[]): DatedEstimate[] {
  return holders.flatMap(({ held }) => held);
}

function twoOfDifferentHolders(isBetter: (x: DatedEstimate, y: DatedEstimate) => boolean) {
  let first: DatedEstimate | null = null;
  let second: DatedEstimate | null = null;
  return {
    add(next: DatedEstimate): void {
      if (first === null || isBetter(next, first)) {
        if (first !== null && seriesKey(first) !== seriesKey(next)) second = first;
        first = next;
      } else if (seriesKey(next) !== seriesKey(first) && (second === null || isBetter(next, second))) {
        second = next;
      }
    },
    notOf(other: DatedEstimate): DatedEstimate | null {
      return first !== null && seriesKey(first) === seriesKey(other) ? second : first;
    },
  };
}

/** Two infinities are equal. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
