import { scaleUtc } from "d3-scale";
import type { TimeAxis, TimeSpan } from "../../model/brief.ts";
import { comparedRange, type PartialDate } from "../../model/partial-date.ts";
import { formatTick } from "../format.ts";
import type { Scope } from "../scope.ts";

const DAY = 86_400_000;

/** A day in doubt is drawn as wide as the comparison takes it. */
export function spanOf(date: PartialDate): TimeSpan {
  const { earliest, latest } = comparedRange(date);
  return { from: dayNumber(earliest), to: dayNumber(latest) };
}

const dayNumber = (day: string | null) => (day === null ? null : Date.parse(`${day}T00:00:00Z`) / DAY);

/**
 * From the first to the last day said or published. What a figure holds for may lie years off ("by 2030"): it
 * is drawn as far as the axis goes, and would else press all the others together.
 */
export function timeAxis(scope: Scope, spans: readonly (TimeSpan | null)[]): TimeAxis {
  const days = spans.flatMap((span) => [span?.from, span?.to]).filter((day) => typeof day === "number");
  if (days.length === 0) return { from: 0, to: 1, ticks: [] };
  const [from, to] = [days.reduce((x, y) => Math.min(x, y)), days.reduce((x, y) => Math.max(x, y))];
  const ticks = scaleUtc([from * DAY, to * DAY], [0, 1])
    .ticks(5)
    .map((tick) => tick.getTime() / DAY)
    .filter(Number.isInteger);
  const shown = ticks.length > 0 ? ticks : [from];
  return { from, to, ticks: shown.map((value) => ({ value, label: formatTick(scope, isoDay(value)) })) };
}

const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
