import { number } from "./numbers.ts";

/** First and last day that a date of the tables may mean; null where that end is open. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads the dates that the datasets of these tests have: days, months, and intervals of days. */
export function rangeOf(edtf: string): Range {
  const [from, to = from] = edtf.split("/");
  return { from: from === ".." ? null : endOf(from!, "01"), to: to === ".." ? null : endOf(to!, "31") };
}

function endOf(written: string, monthsEnd: string): string {
  const found = /^\d{4}-\d\d(-\d\d)?$/u.exec(written);
  if (found === null) throw new Error(`no date that this test can read: ${written}`);
  return found[1] === undefined ? `${written}-${monthsEnd}` : written;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** From the nearest ends to the farthest, in days; null for what no text tells. */
export function daysBetween(a: Range, b: Range): { least: number | null; most: number | null } {
  const between = (from: string | null, to: string | null) =>
    from === null || to === null ? null : dayNumber(to) - dayNumber(from);
  const gaps = [between(a.to, b.from), between(b.to, a.from)];
  const least = Math.max(0, ...gaps.map((gap) => gap ?? 0));
  const spans = [between(a.from, b.to), between(b.from, a.to)];
  const most = spans.includes(null) ? null : Math.max(...spans.map((span) => span!));
  return { least, most };
}

/** A date as its numbers are printed: 21, 27, October. */
export function printedDays({ from, to }: Range, showYear: boolean): string[] {
  const [first, last] = [from ?? to!, to ?? from!];
  if (first === last) return oneDay(last, showYear);
  if (first.slice(0, 7) === last.slice(0, 7))
    return [number(Number(first.slice(8))), ...oneDay(last, showYear)];
  return [...oneDay(first, showYear), ...oneDay(last, showYear)];
}

/** "18–28 October 2024", "1 March – 4 April 2024": the year stands once where it is one. */
export function printedSpan(from: string, to: string): string[] {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (from.slice(0, 7) === to.slice(0, 7) || !sameYear) return printedDays({ from, to }, true);
  return [...oneDay(from, false), ...oneDay(to, true)];
}

export function oneDay(day: string, showYear: boolean): string[] {
  const [year, month, date] = day.split("-").map(Number);
  return [number(date!), `m${month}`, ...(showYear ? [number(year!)] : [])];
}
