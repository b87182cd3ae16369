import type { Token } from "../figures/tokens.ts";
import type { ClaimWords, DayKind } from "./lexicon/claim-words.ts";
import { type Match, type Phrases, phrasesOf } from "./phrases.ts";

/** Words of a text that name a day, with the days that they may mean; tokens of a sentence, `to` exclusive. */
export interface NamedDay {
  readonly from: number;
  readonly to: number;
  readonly kind: DayKind;
  /** ISO days, both inclusive. */
  readonly days: DaySpan;
  /** The text has the year: nothing had to be worked out. */
  readonly stated: boolean;
}

/** The days that a sentence names. */
export interface NamedDays {
  readonly days: readonly NamedDay[];
  /** Those up to which something was told, and no longer: "until Thursday". */
  readonly untils: readonly NamedDay[];
}

export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** A day as `said` has it: EDTF, one day or an interval. */
export function writtenDays({ first, last }: DaySpan): string {
  return first === last ? first : `${first}/${last}`;
}

/**
 * Finds the days that a sentence names, as they were meant on the day of publication: "Thursday" is the last one up to
 * that day, "last week" Monday to Sunday before its week, "early in October" the first ten days. Of a text that came
 * out on one of several days, what it means on each. Days that lie ahead, and those that are only a bound ("since
 * Monday"), are none. Linear in the sentence.
 */
export function dayReader(
  words: ClaimWords,
  published: DaySpan | null,
): (tokens: readonly Token[]) => NamedDays {
  const kinds = Object.entries(words.days) as [DayKind, readonly string[]][];
  const phrases = phrasesOf(kinds, words);
  const bounds = phrasesOf([[true as const, words.notDays]], words);
  const until = phrasesOf([[true as const, words.until]], words);
  return (tokens) => {
    const named = namedDays(tokens, phrases, published);
    return {
      days: named.filter(({ from }) => !isBound(tokens, from, bounds)),
      untils: named.filter(({ from }) => isBound(tokens, from, until)),
    };
  };
}

function namedDays(
  tokens: readonly Token[],
  phrases: Phrases<DayKind>,
  published: DaySpan | null,
): NamedDay[] {
  return phrases.all(tokens).flatMap((match) => {
    const days = meantOn(match, published);
    if (days === null) return [];
    return [{ from: match.from, to: match.to, kind: match.value, days, stated: match.value === "full-date" }];
  });
}

function isBound(tokens: readonly Token[], from: number, bounds: Phrases<true>): boolean {
  return [1, 2].some((back) => bounds.at(tokens, from - back)?.to === from);
}

function meantOn(match: Match<DayKind>, published: DaySpan | null): DaySpan | null {
  if (match.value === "full-date") return fullDate(match);
  if (published === null) return null;
  const [early, late] = [published.first, published.last].map((day) =>
    MEANINGS[match.value](day, slotsOf(match)),
  );
  if (!early || !late) return null;
  return { first: early.first, last: late.last };
}

/** Each phrase has the slots that its meaning asks for: see the lists of days in the lexicon. */
type Slots = Readonly<Record<"number" | "weekday" | "day" | "month" | "year", number>>;
const slotsOf = (match: Match<unknown>) =>
  Object.fromEntries(match.slots.map(({ name, value }) => [name, value])) as Slots;

function fullDate(match: Match<DayKind>): DaySpan | null {
  const { year, month, day } = slotsOf(match);
  return one(dayOf(year, month, day));
}

/** What a phrase means in a text of one day; null: no day of saying. */
const MEANINGS: Readonly<Record<DayKind, (published: string, slots: Slots) => DaySpan | null>> = {
  today: (day) => one(day),
  yesterday: (day) => one(shift(day, -1)),
  "day-before-yesterday": (day) => one(shift(day, -2)),
  "days-ago": (day, { number }) => one(shift(day, -number)),
  "weeks-ago": (day, { number }) => weekOf(shift(day, -7 * number)),
  weekday: (day, { weekday }) => one(shift(day, -daysSince(day, weekday))),
  "last-weekday": (day, { weekday }) => one(shift(day, -(daysSince(day, weekday) || 7))),
  "weekday-last-week": (day, { weekday }) => one(shift(weekOf(day).first, weekday - 8)),
  "this-week": (day) => ({ first: weekOf(day).first, last: day }),
  "earlier-this-week": (day) => ({ first: weekOf(day).first, last: day }),
  "last-week": (day) => weekOf(shift(day, -7)),
  weekend: (day) => weekendBefore(day),
  "this-month": (day) => ({ first: `${day.slice(0, 7)}-01`, last: day }),
  "earlier-this-month": (day) => ({ first: `${day.slice(0, 7)}-01`, last: day }),
  "last-month": (day) => monthOf(shift(`${day.slice(0, 7)}-01`, -1)),
  "this-year": (day) => ({ first: `${day.slice(0, 4)}-01-01`, last: day }),
  "last-year": (day) => yearBefore(day),
  "day-of-month": (published, { month, day }) => {
    const [same, before] = [0, 1].map((back) => dayOf(yearOf(published) - back, month, day));
    return one(same && same <= published ? same : (before ?? null));
  },
  "early-month": (day, { month }) => partOfMonth(day, month, 1, 10),
  "mid-month": (day, { month }) => partOfMonth(day, month, 11, 20),
  "late-month": (day, { month }) => partOfMonth(day, month, 21, 31),
  month: (day, { month }) => partOfMonth(day, month, 1, 31),
  "full-date": () => null,
  ahead: () => null,
};

const one = (day: string | null): DaySpan | null => (day === null ? null : { first: day, last: day });
const yearOf = (day: string) => Number(day.slice(0, 4));

export function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Null where there is no such day. */
function dayOf(year: number, month: number, day: number): string | null {
  const written = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written ? null : written;
}

/** Monday is 1. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const daysSince = (day: string, weekday: number) => (weekdayOf(day) - weekday + 7) % 7;

function weekOf(day: string): DaySpan {
  const first = shift(day, 1 - weekdayOf(day));
  return { first, last: shift(first, 6) };
}

/** The last Saturday and Sunday that have begun. */
function weekendBefore(day: string): DaySpan {
  const saturday = shift(day, -daysSince(day, 6));
  return { first: saturday, last: earliest(shift(saturday, 1), day) };
}

const earliest = (a: string, b: string) => (a < b ? a : b);

function monthOf(day: string): DaySpan {
  const last = new Date(Date.UTC(yearOf(day), Number(day.slice(5, 7)), 0)).getUTCDate();
  return { first: `${day.slice(0, 7)}-01`, last: `${day.slice(0, 7)}-${last}` };
}

function yearBefore(day: string): DaySpan {
  const year = String(yearOf(day) - 1).padStart(4, "0");
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** The last such month that has begun, up to the day of publication. */
function partOfMonth(published: string, month: number, from: number, to: number): DaySpan | null {
  const isBegun = (year: number) => (dayOf(year, month, from) ?? "9") <= published;
  const year = isBegun(yearOf(published)) ? yearOf(published) : yearOf(published) - 1;
  const first = dayOf(year, month, from);
  if (first === null) return null;
  const { last } = monthOf(first);
  return { first, last: earliest(published, to > 28 ? last : (dayOf(year, month, to) ?? last)) };
}
