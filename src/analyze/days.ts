import { comparedRange, type PartialDate } from "../model/partial-date.ts";

/**
 * The days a date may mean, as whole days since 1970-01-01, both ends inclusive; ±Infinity where an end is
 * open. The same ranges as the model's `comparedRange`, as numbers, because a large group compares each of
 * them many times.
 */
export interface Days {
  readonly start: number;
  readonly end: number;
}

/** A date that nobody gives could be any day. */
export const ANY_DAY: Days = { start: -Infinity, end: Infinity };

const MILLISECONDS_A_DAY = 86_400_000;

export function daysOf(date: PartialDate): Days {
  const { earliest, latest } = comparedRange(date);
  return {
    start: earliest === null ? -Infinity : Date.parse(earliest) / MILLISECONDS_A_DAY,
    end: latest === null ? Infinity : Date.parse(latest) / MILLISECONDS_A_DAY,
  };
}

/** From the end of the one to the start of the other; 0 where they touch or overlap. */
export function distance(a: Days, b: Days): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Do the texts settle which of the two was said first? A day that is missing settles nothing. */
export function isOrderSettled(a: Days | null, b: Days | null): boolean {
  if (a === null || b === null) return false;
  return a.end < b.start || b.end < a.start;
}
