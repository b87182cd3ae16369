import type { Claim, Dataset, Id } from "../model/dataset.ts";
import { compareDates, comparedRange, type PartialDate } from "../model/partial-date.ts";
import { ANY_DAY, type Days, daysOf } from "./days.ts";

/** A date, and its place among all of the dataset's. */
export interface RankedDays {
  readonly days: Days;
  readonly rank: number;
}

/**
 * The dates and figures of some claims, each worked out once: a large dataset writes the same few over and over,
 * and two whole numbers are compared in no time.
 */
export interface Register {
  day(date: PartialDate): RankedDays;
  /** The day said; where it or its end is not given, nothing is said later than it is published. */
  said(said: PartialDate | null, published: PartialDate | null): RankedDays;
  /** The place of a claim's id among those of all, in order. */
  place(id: Id): number;
  /** One number for all who state one figure, given its key. */
  figure(key: string): number;
}

export function registerOf(claims: readonly Claim[], { sources }: Pick<Dataset, "sources">): Register {
  const dates = new Map<string, Ends>();
  for (const claim of claims) {
    const published = sources.get(claim.source)?.published ?? null;
    if (claim.asOf !== null) dates.set(claim.asOf.edtf, claim.asOf);
    const said = saidKey(claim.said, published);
    if (!dates.has(said)) dates.set(said, saidBetween(claim.said, published));
  }
  const ranks = ranksOf(dates);
  const places = new Map(
    claims
      .map(({ id }) => id)
      .sort()
      .map((id, place) => [id, place]),
  );
  const figures = new Map<string, number>();
  const ranked = new Map<string, RankedDays>();
  return {
    day: (date) => getOrAdd(ranked, date.edtf, () => ({ days: daysOf(date), rank: ranks.get(date.edtf)! })),
    said(said, published) {
      const key = saidKey(said, published);
      return getOrAdd(ranked, key, () => ({ days: saidDays(said, published), rank: ranks.get(key)! }));
    },
    place: (id) => places.get(id)!,
    figure: (key) => getOrAdd(figures, key, () => figures.size),
  };
}

type Ends = Pick<PartialDate, "earliest" | "latest">;

function saidKey(said: PartialDate | null, published: PartialDate | null): string {
  if (said !== null && said.latest !== null) return said.edtf;
  return `${said?.edtf ?? ""} by ${published?.edtf ?? ""}`;
}

function saidBetween(said: PartialDate | null, published: PartialDate | null): Ends {
  return { earliest: said?.earliest ?? null, latest: said?.latest ?? published?.latest ?? null };
}

function saidDays(said: PartialDate | null, published: PartialDate | null): Days {
  const given = said === null ? ANY_DAY : daysOf(said);
  if (given.end !== Infinity || published === null || comparedRange(published).latest === null) return given;
  return { start: given.start, end: daysOf(published).end };
}

function getOrAdd<V>(known: Map<string, V>, key: string, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** In the order of `compareDates`, one place for days that are alike. */
function ranksOf(dates: ReadonlyMap<string, Ends>): ReadonlyMap<string, number> {
  const inOrder = [...dates].sort(([, a], [, b]) => compareDates(a, b));
  let rank = 0;
  return new Map(
    inOrder.map(([written, date], index) => {
      const before = inOrder[index - 1];
      if (before !== undefined && compareDates(before[1], date) !== 0) rank = index;
      return [written, rank];
    }),
  );
}
