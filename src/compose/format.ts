import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import type { Day } from "../model/brief.ts";
import type { PartialDate } from "../model/partial-date.ts";
import { type Scope, textOf } from "./scope.ts";
import { numberIn, percentIn } from "./wording/numbers.ts";

export function formatNumber(scope: Scope, value: number): string {
  return numberIn(scope.wording.language, value);
}

export function formatPercent(scope: Scope, fraction: number): string {
  return percentIn(scope.wording.language, fraction);
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

function dayText(scope: Scope, date: PartialDate): string {
  const { wording, showYear } = scope;
  const pattern = showYear ? wording.patterns.dayYear : wording.patterns.day;
  const { earliest, latest, precision } = date;
  if (earliest === null) return latest === null ? "" : wording.by(print(scope, latest, pattern));
  if (latest === null) return wording.from(print(scope, earliest, pattern));
  if (precision === "month") return print(scope, earliest, wording.patterns.month);
  if (precision === "year") return earliest.slice(0, 4);
  return formatSpan(scope, earliest, latest, pattern, wording.patterns.dayOfMonth);
}

/** "18 Oct" beside a tick of a time axis, from an ISO day. */
export function formatTick(scope: Scope, day: string): string {
  return print(scope, day, scope.showYear ? scope.wording.patterns.dayYear : scope.wording.patterns.day);
}

/** "18 Oct", "21–27 Oct", "28 Sept – 3 Oct". */
export function formatSpan(
  scope: Scope,
  from: string,
  to: string,
  pattern: string,
  dayOfMonth: string,
): string {
  if (from === to) return print(scope, to, pattern);
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return `${print(scope, from, dayOfMonth)}–${print(scope, to, pattern)}`;
  }
  return `${print(scope, from, pattern)} – ${print(scope, to, pattern)}`;
}

/** "18–28 October 2024": the days from the first to the last of some dates, in full. */
export function formatLongSpan(scope: Scope, from: string, to: string): string {
  const { longDay, longDayOfMonth, longDayMonth } = scope.wording.patterns;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (from !== to && from.slice(0, 7) !== to.slice(0, 7) && sameYear) {
    return `${print(scope, from, longDayMonth)} – ${print(scope, to, longDay)}`;
  }
  return formatSpan(scope, from, to, longDay, longDayOfMonth);
}

/** "18 Oct 2024", from an ISO day, for a line with little room. */
export function formatShortDay(scope: Scope, day: string): string {
  return print(scope, day, scope.wording.patterns.dayYear);
}

/** "18 October 2024", from an ISO day. */
export function formatLongDay(scope: Scope, day: string): string {
  return print(scope, day, scope.wording.patterns.longDay);
}

function print(scope: Scope, day: string, pattern: string): string {
  return format(parseISO(day), pattern, { locale: scope.wording.locale });
}
