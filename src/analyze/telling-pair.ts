import type { Kind } from "../model/analysis.ts";
import { nearestRatio } from "../model/quantity.ts";
import type { Behaviour } from "./behaviour.ts";
import type { DatedEstimate } from "./dated.ts";
import { distance } from "./days.ts";

/** Kinds of two figures that can't both be true. */
export const CANT_BOTH: ReadonlySet<Kind> = new Set(["conflict", "self-contradiction", "bound-violation"]);
const CHANGE: ReadonlySet<Kind> = new Set(["change"]);

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
  /** For what can't both be true: only a pair further apart than this. */
  readonly beyond: number;
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
  const inBranches = search.of === "change" ? nearness : ratioBetween;
  const scoreOf = search.of === "change" ? pairNearness : ratioApart;

  const tryPair = (upper: DatedEstimate, lower: DatedEstimate, isSwapped: boolean) => {
    if (upper === lower || lowOf(upper) < highOf(lower)) return;
    const score = scoreOf(upper, lower);
    if (score <= beyond) return;
    if (distance(upper.day, lower.day) > search.behaviour.windowDays) return;
    const [x, y] = isSwapped ? [lower, upper] : [upper, lower];
    const kind = search.kindOf(x, y);
    if (kind === null || !kinds.has(kind)) return;
    beyond = score;
    telling = [x, y];
  };
  const enter = (upper: Tree, lower: Tree, isSwapped: boolean): void => {
    if (inBranches(upper, lower) <= beyond || !mayFind(upper, lower, search)) return;
    if (upper.branches === null && lower.branches === null) {
      for (const one of upper.held) for (const other of lower.held) tryPair(one, other, isSwapped);
      return;
    }
    const pairs = parted(upper, lower);
    if (inBranches(...pairs[1]) > inBranches(...pairs[0])) pairs.reverse();
    for (const [one, other] of pairs) enter(one, other, isSwapped);
  };
  enter(search.left, search.right, false);
  const goesBothWays = search.between !== "part-and-whole" && search.left !== search.right;
  if (goesBothWays) enter(search.right, search.left, true);
  return telling;
}

/** Positions in time, with what bounds them all: days as whole numbers, ends as values. */
export interface Tree {
  readonly held: readonly DatedEstimate[];
  /** Null for a leaf. */
  readonly branches: readonly [Tree, Tree] | null;
  readonly highestLow: number;
  readonly lowestHigh: number;
  readonly firstStart: number;
  readonly lastEnd: number;
  readonly saidStart: number;
  readonly saidEnd: number;
}

const LEAF = 8;

/** @param held in time: what lies side by side is dismissed together */
export function treeOf(held: readonly DatedEstimate[]): Tree {
  const middle = Math.ceil(held.length / 2);
  const branches =
    held.length <= LEAF ? null : ([treeOf(held.slice(0, middle)), treeOf(held.slice(middle))] as const);
  const least = (of: (each: DatedEstimate) => number, ofBranch: (tree: Tree) => number) =>
    branches === null
      ? held.reduce((known, each) => Math.min(known, of(each)), Infinity)
      : Math.min(ofBranch(branches[0]), ofBranch(branches[1]));
  const most = (of: (each: DatedEstimate) => number, ofBranch: (tree: Tree) => number) =>
    branches === null
      ? held.reduce((known, each) => Math.max(known, of(each)), -Infinity)
      : Math.max(ofBranch(branches[0]), ofBranch(branches[1]));
  return {
    held: branches === null ? held : [],
    branches,
    highestLow: most(lowOf, (tree) => tree.highestLow),
    lowestHigh: least(highOf, (tree) => tree.lowestHigh),
    firstStart: least(
      ({ day }) => day.start,
      (tree) => tree.firstStart,
    ),
    lastEnd: most(
      ({ day }) => day.end,
      (tree) => tree.lastEnd,
    ),
    saidStart: least(
      ({ said }) => said.start,
      (tree) => tree.saidStart,
    ),
    saidEnd: most(
      ({ said }) => said.end,
      (tree) => tree.saidEnd,
    ),
  };
}

/** How many times the nearer end of the one is that of the other. */
export function ratioApart(x: DatedEstimate, y: DatedEstimate): number {
  return nearestRatio(x.claim.ends, y.claim.ends);
}

/** What can't be so of any pair of the two is not looked at; what can, the rules decide. */
function mayFind(upper: Tree, lower: Tree, { between, behaviour, of }: Search): boolean {
  if (upper.highestLow < lower.lowestHigh) return false;
  if (between === "origin" && !shareADay(upper.saidStart, upper.saidEnd, lower.saidStart, lower.saidEnd))
    return false;
  const { overTime, windowDays } = behaviour;
  if (of === "change") {
    if (overTime === "varies") return daysBetween(upper, lower) <= windowDays;
    return overTime === "grows" && lower.firstStart < upper.lastEnd;
  }
  if (overTime === "varies")
    return shareADay(upper.firstStart, upper.lastEnd, lower.firstStart, lower.lastEnd);
  // What only grows has fallen where the lower figure is the later.
  return overTime !== "grows" || lower.lastEnd >= upper.firstStart;
}

function shareADay(start: number, end: number, otherStart: number, otherEnd: number): boolean {
  return start <= otherEnd && otherStart <= end;
}

/** No pair of the two is further apart than the highest of the one and the lowest of the other. */
function ratioBetween(upper: Tree, lower: Tree): number {
  const [high, low] = [upper.highestLow, lower.lowestHigh];
  if (high < low) return 0;
  if (low > 0) return (high / low) * ROOM;
  return high < 0 ? (low / high) * ROOM : Infinity;
}

/** A ratio of decimals may lie a last binary digit above that of the fractions that stand for them. */
const ROOM = 1 + 1e-12;

/** Above 0, and the more the fewer days lie between. */
function nearness(upper: Tree, lower: Tree): number {
  return 1 / (1 + daysBetween(upper, lower));
}

function pairNearness(x: DatedEstimate, y: DatedEstimate): number {
  return 1 / (1 + distance(x.day, y.day));
}

function daysBetween(one: Tree, other: Tree): number {
  return Math.max(0, one.firstStart - other.lastEnd, other.firstStart - one.lastEnd);
}

function parted(upper: Tree, lower: Tree): [[Tree, Tree], [Tree, Tree]] {
  const partsUpper = lower.branches === null || (upper.branches !== null && spanOf(upper) >= spanOf(lower));
  if (partsUpper) {
    const [one, other] = upper.branches!;
    return [
      [one, lower],
      [other, lower],
    ];
  }
  const [one, other] = lower.branches;
  return [
    [upper, one],
    [upper, other],
  ];
}

function spanOf({ firstStart, lastEnd }: Tree): number {
  return lastEnd - firstStart;
}

function lowOf({ claim }: DatedEstimate): number {
  return claim.ends.low?.value ?? -Infinity;
}

function highOf({ claim }: DatedEstimate): number {
  return claim.ends.high?.value ?? Infinity;
}
