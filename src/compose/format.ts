import type { Day } from "../model/brief.ts";
import type { PartialDate } from "../model/partial-date.ts";
import { type Scope, textOf } from "./scope.ts";
import type { DayForm } from "./wording/day-words.ts";

export function formatNumber(scope: Scope, value: number): string {
  return scope.wording.number(value);
}

export function formatPercent(scope: Scope, fraction: number): string {
  return scope.wording.percentOf(fraction);
}

/** A date as a reader sees it, its year left out where the whole brief lies in one. */
export function formatDay(scope: Scope, date: PartialDate | null): Day {
  if (date === null)
    return { text: scope.wording.noDate, inferred: false, printed: false, why: "", note: null };
  const doubt = date.uncertain ? "?" : "";
  const why = date.basis === "inferred" ? textOf(scope, date.why) : "";
  return {
    text: `${dayText(scope, date)}${doubt}`,
    inferred: date.basis === "inferred",
    printed: date.basis === "stated" && date.earliest !== null,
    why,
    note: scope.dayNotes.get(why) ?? null,
  };
}

function dayText(scope: Scope, { earliest, latest, precision }: PartialDate): string {
  const { wording } = scope;
  const form = formOf(scope);
  if (earliest === null) return latest === null ? "" : wording.by(wording.day(latest, form));
  if (latest === null) return wording.from(wording.day(earliest, form));
  if (precision === "month") return wording.day(earliest, "month");
  if (precision === "year") return earliest.slice(0, 4);
  return formatSpan(scope, earliest, latest);
}

const formOf = ({ showYear }: Scope): DayForm => (showYear ? "dayYear" : "day");

/** "18 Oct" beside a tick of a time axis, from an ISO day. */
export function formatTick(scope: Scope, day: string): string {
  return scope.wording.day(day, formOf(scope));
}

/** "18 Oct", "21–27 Oct", "28 Sep – 3 Oct". */
export function formatSpan(scope: Scope, from: string, to: string, form: DayForm = formOf(scope)): string {
  const { wording } = scope;
  if (from === to) return wording.day(to, form);
  return from.slice(0, 7) === to.slice(0, 7)
    ? wording.daysOfMonth(wording.day(from, "dayOfMonth"), wording.day(to, form))
    : wording.daysOfMonths(wording.day(from, form), wording.day(to, form));
}

/** "18–28 October 2024": the days from the first to the last of some dates, in full. */
export function formatLongSpan(scope: Scope, from: string, to: string): string {
  const { wording } = scope;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return from.slice(0, 7) !== to.slice(0, 7) && sameYear
    ? wording.daysOfMonths(wording.day(from, "longDayMonth"), wording.day(to, "longDay"))
    : formatSpan(scope, from, to, "longDay");
}

/** "18 Oct 2024", from an ISO day, for a line with little room. */
export function formatShortDay(scope: Scope, day: string): string {
  return scope.wording.day(day, "dayYear");
}

/** "18 October 2024", from an ISO day. */
export function formatLongDay(scope: Scope, day: string): string {
  return scope.wording.day(day, "longDay");
}
