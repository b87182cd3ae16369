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

/** Are all of its days before all of the other's? */
export function isEarlier(a: Days, b: Days): boolean {
  return a.end < b.start;
}

/** Is there a day that both may be? Else one of them is earlier. */
export function coincide(a: Days, b: Days): boolean {
  return !isEarlier(a, b) && !isEarlier(b, a);
}

/** May it have been a day before one that the other may be? */
export function mayBeEarlier(a: Days, b: Days): boolean {
  return a.start < b.end;
}

export function areSameDays(a: Days, b: Days): boolean {
  return a.start === b.start && a.end === b.end;
}

export function isAnyDay({ start, end }: Days): boolean {
  return start === -Infinity && end === Infinity;
}
