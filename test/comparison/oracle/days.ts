import type { Span, Told } from "./claims.ts";

/** An open end reaches this far: beyond every day and every window that is drawn. */
const FIRST_DAY = -500;
const LAST_DAY = 150;

export type Days = readonly number[];

/** As of, where given; else said; else by the day of publication, open before it; else any day. */
export function dayOf(claim: Told): Days {
  return claim.asOf === null ? daySaid(claim) : daysOf(claim.asOf);
}

/** Where a text gives no day on which it was said: no later than it came out. */
export function daySaid(claim: Told): Days {
  if (claim.said !== null) return daysOf(claim.said);
  return daysOf({ first: null, last: claim.published?.last ?? null });
}

export const hasNoBeginning = (days: Days) => days[0] === FIRST_DAY;
export const hasNoEnd = (days: Days) => days.at(-1) === LAST_DAY;

function daysOf({ first, last }: Span): Days {
  const from = first ?? FIRST_DAY;
  return Array.from({ length: (last ?? LAST_DAY) - from + 1 }, (_, index) => from + index);
}

export const coincide = (a: Days, b: Days) => somePair(a, b, (x, y) => x === y);
export const mayBeEarlier = (a: Days, b: Days) => somePair(a, b, (x, y) => x < y);
export const whollyEarlier = (a: Days, b: Days) => !somePair(a, b, (x, y) => x >= y);
export const withinDays = (a: Days, b: Days, most: number) =>
  somePair(a, b, (x, y) => Math.abs(x - y) <= most);
export const sameDays = (a: Days, b: Days) => a[0] === b[0] && a.at(-1) === b.at(-1);

export function somePair<A, B>(as: readonly A[], bs: readonly B[], holds: (a: A, b: B) => boolean): boolean {
  return as.some((a) => bs.some((b) => holds(a, b)));
}
