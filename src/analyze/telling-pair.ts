import type { Kind } from "../model/analysis.ts";
import { type End, nearestRatio } from "../model/quantity.ts";
import type { Behaviour } from "./behaviour.ts";
import type { DatedEstimate } from "./dated.ts";
import { distance } from "./days.ts";

/** Kinds of two figures that can't both be true. */
export const CANT_BOTH: ReadonlySet<Kind | null> = new Set<Kind>([
  "conflict",
  "self-contradiction",
  "bound-violation",
]);
const CHANGE: ReadonlySet<Kind | null> = new Set<Kind>(["change"]);

export interface Search {
  /** x of a pair, and y: of one origin or measure, or of two. */
  readonly left: Tree;
  readonly right: Tree;
  /**
   * Against one origin is held only what it said in an order that the texts don't settle; against a part and its whole
   * (left and right) only that the part exceeds it, whoever said so.
   */
  readonly between: "origin" | "origins" | "part-and-whole";
  readonly behaviour: Behaviour;
  readonly kindOf: (x: DatedEstimate, y: DatedEstimate) => Kind | null;
  readonly of: "cant-both" | "change";
  /** Only a pair further apart than this; of changes, 0. */
  readonly beyond: number;
  /** Only where the figure of this side is the higher; left out: of either. */
  readonly above?: "left" | "right";
}

/**
 * Of all pairs that can't both be true the one whose nearest ends lie furthest apart, in ratio; of all changes the one
 * that had the fewest days. Null where there is none. Of several that lie equally far apart, the first that is met.
 *
 * Branch and bound over two trees of positions in time: two branches are entered only if a pair of theirs could
 * exclude each other, on days that the kind asks for, and be further apart than what is known. What agrees is
 * dismissed a branch at a time; what differs raises the bound at once.
 */
export function tellingPair(search: Search): readonly [DatedEstimate, DatedEstimate] | null {
  let { beyond } = search;
  let telling: readonly [DatedEstimate, DatedEstimate] | null = null;
  const kinds = search.of === "change" ? CHANGE : CANT_BOTH;
  const most = search.of === "change" ? nearness : ratioBetween;

  const tryPair = (upper: DatedEstimate, lower: DatedEstimate, isSwapped: boolean) => {
    const score = search.of === "change" ? nearnessOf(upper, lower) : ratioApart(upper, lower);
    if (score <= beyond) return;
    const [x, y] = isSwapped ? [lower, upper] : [upper, lower];
    if (!kinds.has(search.kindOf(x, y))) return;
    beyond = score;
    telling = [x, y];
  };
  const enter = (upper: Tree, lower: Tree, isSwapped: boolean): void => {
    if (!mayFind(upper, lower, search) || most(upper, lower) <= beyond) return;
    if (upper.branches === null && lower.branches === null) {
      tryPair(upper.position, lower.position, isSwapped);
      return;
    }
    const isUpper = lower.branches === null || (upper.branches !== null && spanOf(upper) >= spanOf(lower));
    const [one, other] = (isUpper ? upper : lower).branches!;
    if (isUpper) enterBoth(one, lower, other, lower, isSwapped);
    else enterBoth(upper, one, upper, other, isSwapped);
  };
  /** First whichever may be the further apart. */
  const enterBoth = (upper: Tree, lower: Tree, upper2: Tree, lower2: Tree, isSwapped: boolean): void => {
    const isSecondFirst = most(upper2, lower2) > most(upper, lower);
    if (isSecondFirst) enter(upper2, lower2, isSwapped);
    enter(upper, lower, isSwapped);
    if (!isSecondFirst) enter(upper2, lower2, isSwapped);
  };
  const isOneTree = search.left === search.right || search.between === "part-and-whole";
  if (search.above !== "right") enter(search.left, search.right, false);
  if (search.above !== "left" && !isOneTree) enter(search.right, search.left, true);
  return telling;
}

/** Positions in time, with what bounds them all: days as whole numbers, ends as values. */
export interface Tree {
  /** Null for a leaf. */
  readonly branches: readonly [Tree, Tree] | null;
  /** The one of a leaf; else the first. */
  readonly position: DatedEstimate;
  readonly highestLow: number;
  readonly lowestHigh: number;
  readonly firstStart: number;
  readonly lastStart: number;
  readonly firstEnd: number;
  readonly lastEnd: number;
  readonly saidStart: number;
  readonly saidEnd: number;
}

/** @param held in time: what lies side by side is dismissed together */
export function treeOf(held: readonly DatedEstimate[], from = 0, to = held.length): Tree {
  const position = held[from]!;
  if (to - from === 1) {
    const { claim, day, said } = position;
    return {
      branches: null,
      position,
      highestLow: claim.ends.low === null ? -Infinity : inside(claim.ends.low, 1),
      lowestHigh: claim.ends.high === null ? Infinity : inside(claim.ends.high, -1),
      firstStart: day.start,
      lastStart: day.start,
      firstEnd: day.end,
      lastEnd: day.end,
      saidStart: said.start,
      saidEnd: said.end,
    };
  }
  const middle = (from + to) >> 1;
  const one = treeOf(held, from, middle);
  const other = treeOf(held, middle, to);
  return {
    branches: [one, other],
    position,
    highestLow: Math.max(one.highestLow, other.highestLow),
    lowestHigh: Math.min(one.lowestHigh, other.lowestHigh),
    firstStart: Math.min(one.firstStart, other.firstStart),
    lastStart: Math.max(one.lastStart, other.lastStart),
    firstEnd: Math.min(one.firstEnd, other.firstEnd),
    lastEnd: Math.max(one.lastEnd, other.lastEnd),
    saidStart: Math.min(one.saidStart, other.saidStart),
    saidEnd: Math.max(one.saidEnd, other.saidEnd),
  };
}

/** Above 10 where 10 itself is left out, and below it: by the least that there is, so that ends that touch are told apart. */
function inside({ value, open }: End, direction: 1 | -1): number {
  return open ? value + direction * Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE) : value;
}

/** How many times the nearer end of the one is that of the other. */
export function ratioApart(x: DatedEstimate, y: DatedEstimate): number {
  return nearestRatio(x.claim.ends, y.claim.ends);
}

/**
 * What can't be so of any pair of the two is not looked at; what can, the rules decide. Of two leaves, whose days are
 * those of their positions, it says whether they lie within the window.
 */
function mayFind(upper: Tree, lower: Tree, { between, behaviour, of }: Search): boolean {
  if (upper.highestLow <= lower.lowestHigh) return false;
  if (between === "origin" && !shareADay(upper.saidStart, upper.saidEnd, lower.saidStart, lower.saidEnd))
    return false;
  const { overTime, windowDays } = behaviour;
  if (of === "change") {
    if (overTime === "varies") return daysBetween(upper, lower) <= windowDays;
    return overTime === "grows" && lower.firstStart < upper.lastEnd;
  }
  if (overTime === "varies")
    return shareADay(upper.firstStart, upper.lastEnd, lower.firstStart, lower.lastEnd);
  if (overTime === "fixed") return true;
  // What only grows has fallen where the lower figure is the later; of one origin it needs no more than the same days.
  return between === "origin" ? lower.lastEnd >= upper.firstStart : lower.lastStart >= upper.firstEnd;
}

function shareADay(start: number, end: number, otherStart: number, otherEnd: number): boolean {
  return start <= otherEnd && otherStart <= end;
}

/** No pair of the two is further apart than the highest of the one and the lowest of the other. */
function ratioBetween(upper: Tree, lower: Tree): number {
  const high = upper.highestLow;
  const low = lower.lowestHigh;
  if (low > 0) return (high / low) * ROOM;
  return high < 0 ? (low / high) * ROOM : Infinity;
}

/** A ratio of decimals may lie a last binary digit above that of the fractions that stand for them. */
const ROOM = 1 + 1e-12;

/** Above 0, and the more the fewer days lie between. */
function nearness(upper: Tree, lower: Tree): number {
  return 1 / daysBetween(upper, lower);
}

function nearnessOf(x: DatedEstimate, y: DatedEstimate): number {
  return 1 / Math.max(1, distance(x.day, y.day));
}

/** On one day nothing changes: a change had one at the least. */
function daysBetween(one: Tree, other: Tree): number {
  return Math.max(1, one.firstStart - other.lastEnd, other.firstStart - one.lastEnd);
}

function spanOf({ firstStart, lastEnd }: Tree): number {
  return lastEnd - firstStart;
}
