import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import edtf from "edtf";
import { compareText } from "./compare-text.ts";
import { ANY_LANGUAGE, type Text } from "./text.ts";

/** Whether the source prints the date, or the curator worked it out and says why. */
export type DateBasis = (typeof DATE_BASES)[number];
export const DATE_BASES = ["stated", "inferred"] as const;

/**
 * A date as exact as its source, EDTF level 1 (ISO 8601-2:2019, annex A; https://www.loc.gov/standards/datetime/):
 * `2024-10-18`, `2024-10`, `2024-10-08/2024-10-13`, `2024-10-28?`, `../2024-10-28`.
 */
export interface PartialDate {
  /** As written, but for a time of day, which is left off: see `moment`. */
  readonly edtf: string;
  /** First day that it may mean, `YYYY-MM-DD`; null where the start is open. */
  readonly earliest: string | null;
  /** Last day that it may mean, inclusive; null where the end is open. */
  readonly latest: string | null;
  readonly precision: "day" | "month" | "year" | "season" | "interval";
  /** Marked `?`, `~` or `%`: the day itself is in doubt. */
  readonly uncertain: boolean;
  readonly basis: DateBasis;
  /** The reason for an inferred date; null for a stated one. */
  readonly why: Text | null;
  /** Of a time of day with its zone: milliseconds since 1970 in Greenwich. Days carry no zone. */
  readonly moment?: number;
  /** Of the same: all of it as written, hour and zone too. */
  readonly timed?: string;
}

/** An edtf of a year with 100,000 digits or a set of 20,000 items exhausts memory, so length is checked first. */
export const LONGEST_DATE = 100;

interface ParsedDate {
  readonly type: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly precision?: number;
  /** Of a season: its year, and 21 to 24 for spring to winter. */
  readonly year?: number;
  readonly season?: number;
  readonly uncertain?: { value: number };
  readonly approximate?: { value: number };
  readonly lower?: ParsedDate | number | null;
  readonly upper?: ParsedDate | number | null;
}

/** Reads EDTF level 1; null where it is none, or longer than {@link LONGEST_DATE}. */
export function parsePartialDate(
  written: string,
  basis: DateBasis = "stated",
  why: Text | string | null = null,
): PartialDate | null {
  const text = written.trim();
  if (text.length === 0 || text.length > LONGEST_DATE || namesNoDay(text)) return null;
  const reason = typeof why === "string" ? { [ANY_LANGUAGE]: why } : why;
  // Most dates are one day, and the grammar of all the others takes a tenth of a millisecond.
  if (isDay(text)) {
    const day = { earliest: text, latest: text, precision: "day", uncertain: false } as const;
    return { edtf: text, ...day, basis, why: reason };
  }
  let parsed: ParsedDate;
  try {
    parsed = edtf(text, { level: 1, types: ["Date", "Year", "Season", "Interval"] }) as ParsedDate;
  } catch {
    return null;
  }
  // Days are compared, and the one that was written stays it, whatever day it was in another zone.
  const days = text.replace(/T\d[^/]*/g, "");
  if (days !== text) return withMoment(parsePartialDate(days, basis, why), text);
  const { min, max } = parsed.type === "Season" ? seasonDays(parsed.year!, parsed.season!) : parsed;
  const earliest = isoDay(min);
  const latest = isoDay(max);
  if (earliest !== null && latest !== null && earliest > latest) return null;
  if (earliest === null && latest === null) return null;
  // An end in a year that ISO days have no word for is no open one.
  if ((earliest === null && Number.isFinite(min)) || (latest === null && Number.isFinite(max))) return null;
  return {
    edtf: text,
    earliest,
    latest,
    precision: precisionOf(parsed, text, earliest?.slice(0, 4) === latest?.slice(0, 4)),
    uncertain: isUncertain(parsed),
    basis,
    why: reason,
  };
}

function withMoment(date: PartialDate | null, text: string): PartialDate | null {
  const moment = /^[^/]*(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(text) ? Date.parse(text) : Number.NaN;
  return date === null || Number.isNaN(moment) ? date : { ...date, moment, timed: text };
}

/** As a data file has it: with its time of day where that has a zone, and so a bearing on what came first. */
export function dateAsWritten({ edtf, timed }: PartialDate): string {
  return timed ?? edtf;
}

/** One day of the Gregorian calendar, written out. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** Is one of its days 29 February of a common year? The grammar takes it for the first of March. */
function namesNoDay(text: string): boolean {
  for (const [, year] of text.matchAll(/(\d{4})-02-29/g)) {
    if (new Date(Date.UTC(2000 + (Number(year) % 400), 1, 29)).getUTCDate() !== 29) return true;
  }
  return false;
}

/**
 * EDTF sets no days for a season, so these are this program's: three whole months, as in the north, spring from
 * March, and winter from December into the next year.
 */
function seasonDays(year: number, season: number): { min: number; max: number } {
  const firstMonth = (season - 21) * 3 + 2;
  const day = (month: number, dayOfMonth: number) => new Date(0).setUTCFullYear(year, month, dayOfMonth);
  return { min: day(firstMonth, 1), max: day(firstMonth + 3, 0) };
}

function isoDay(milliseconds: number | null): string | null {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return null;
  const day = new Date(milliseconds);
  if (Number.isNaN(day.getTime()) || day.getUTCFullYear() < 0 || day.getUTCFullYear() > 9999) return null;
  return day.toISOString().slice(0, 10);
}

function precisionOf(parsed: ParsedDate, text: string, inOneYear: boolean): PartialDate["precision"] {
  if (parsed.type === "Season") return "season";
  // To a reader a decade ("201X") or a century is the span that it is, and not its first year.
  if (parsed.type === "Interval" || !inOneYear) return "interval";
  // edtf marks unspecified digits ("2024-10-XX") apart from precision; to a reader it is the month.
  if (/^\d{4}-XX/i.test(text) || parsed.precision === 1 || parsed.type === "Year") return "year";
  if (/^\d{4}-\d{2}-XX/i.test(text) || parsed.precision === 2) return "month";
  return "day";
}

function isUncertain(parsed: ParsedDate): boolean {
  if (parsed.type !== "Interval") return Boolean(parsed.uncertain?.value || parsed.approximate?.value);
  return [parsed.lower, parsed.upper].some(
    (end) => end !== null && typeof end === "object" && isUncertain(end as ParsedDate),
  );
}

/** One calendar day, known for certain. */
export function isFullDay(date: PartialDate): boolean {
  return date.precision === "day" && !date.uncertain;
}

/**
 * The days a comparison has to reckon with. A day in doubt (`?`, `~`, `%`) may be off by one of its own
 * kind to either side; the margin is this program's convention, EDTF sets none.
 */
export function comparedRange(date: PartialDate): { earliest: string | null; latest: string | null } {
  if (!date.uncertain) return { earliest: date.earliest, latest: date.latest };
  const margin = { day: 1, interval: 1, month: 31, season: 92, year: 366 }[date.precision];
  return { earliest: shiftDay(date.earliest, -margin), latest: shiftDay(date.latest, margin) };
}

function shiftDay(day: string | null, days: number): string | null {
  if (day === null) return null;
  const shifted = new Date(`${day}T00:00:00Z`);
  // There is no ISO day before the year 0 or after the year 9999.
  return isoDay(shifted.setUTCDate(shifted.getUTCDate() + days)) ?? day;
}

/** Was `a` over before `b` began, whichever days of their ranges they were? */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  const latest = comparedRange(a).latest;
  const earliest = comparedRange(b).earliest;
  return latest !== null && earliest !== null && latest < earliest;
}

const HOUR = 3_600_000;

/**
 * Was `a` over before `b` began, wherever on the earth? Days say so, unless one of the two has its hour and zone:
 * then a day lasts from its start at UTC+14 to its end at UTC−12, so that what was said on the third in Seoul can
 * have been printed on the second in New York.
 */
export function isBeforeEverywhere(a: PartialDate, b: PartialDate): boolean {
  if (!isBefore(a, b) || (a.moment === undefined && b.moment === undefined)) return isBefore(a, b);
  const end = a.moment ?? Date.parse(`${comparedRange(a).latest}T00:00:00Z`) + 36 * HOUR;
  const start = b.moment ?? Date.parse(`${comparedRange(b).earliest}T00:00:00Z`) - 14 * HOUR;
  return end < start;
}

/** Days from the end of the one to the start of the other; 0 where the ranges touch or overlap. */
export function daysApart(a: PartialDate, b: PartialDate): number {
  return daysUntil(a, b) || daysUntil(b, a);
}

/** 0 where the one is not over before the other begins. */
function daysUntil(earlier: PartialDate, later: PartialDate): number {
  const [{ latest }, { earliest }] = [comparedRange(earlier), comparedRange(later)];
  return latest === null || earliest === null || latest >= earliest ? 0 : daysBetween(latest, earliest);
}

/** Whole days from one ISO day to a later one. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(`${to}T00:00:00`, `${from}T00:00:00`);
}

type DateEnds = Pick<PartialDate, "earliest" | "latest">;

/** Orders by first possible day, then last; an open start comes first. 0 for one day written in two ways. */
export function compareDates(a: DateEnds | null, b: DateEnds | null): number {
  return (
    compareText(a?.earliest ?? "", b?.earliest ?? "") ||
    compareText(a?.latest ?? "9999-12-31", b?.latest ?? "9999-12-31")
  );
}
