import type { Claim } from "../model/dataset.ts";
import { compareDates, type PartialDate } from "../model/partial-date.ts";
import { type Days, daysOf } from "./days.ts";

/**
 * The dates and figures of some claims, each worked out once: a large dataset writes the same few over and over,
 * and two whole numbers are compared in no time.
 */
export interface Register {
  /** The days that a date may mean. */
  days(date: PartialDate): Days;
  /** The place of a day said among all of them, in the order of `compareDates`. */
  rank(said: PartialDate | null): number;
  /** One number for all who state one figure, given its key. */
  figure(key: string): number;
}

export function registerOf(claims: Iterable<Claim>): Register {
  const days = new Map<string, Days>();
  const figures = new Map<string, number>();
  const ranks = ranksOf(claims);
  return {
    days: (date) => getOrAdd(days, date.edtf, () => daysOf(date)),
    rank: (said) => ranks.get(said?.edtf)!,
    figure: (key) => getOrAdd(figures, key, () => figures.size),
  };
}

function getOrAdd<V>(known: Map<string, V>, key: string, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function ranksOf(claims: Iterable<Claim>): ReadonlyMap<string | undefined, number> {
  const dates = new Map<string | undefined, PartialDate | null>();
  for (const { said } of claims) if (!dates.has(said?.edtf)) dates.set(said?.edtf, said);
  const inOrder = [...dates].sort(([, a], [, b]) => compareDates(a, b));
  let rank = 0;
  return new Map(
    inOrder.map(([written, date], index) => {
      if (index > 0 && compareDates(inOrder[index - 1]![1], date) !== 0) rank = index;
      return [written, rank];
    }),
  );
}
