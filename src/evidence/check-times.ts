import { type Diagnostic, warning } from "../diagnostic.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { isFullDay, type PartialDate } from "../model/partial-date.ts";

/**
 * Does a weekday in the words of the source fit the day said, or the day it holds for? Warnings: a source may
 * speak of another Monday. How the days of the data fit each other is for validation.
 */
export function checkTimes(dataset: Dataset): Diagnostic[] {
  return dataset.claims.flatMap(weekdayFindings);
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The same day in Norwegian, of both kinds. */
const NORWEGIAN: Readonly<Record<string, string>> = {
  søndag: "sunday",
  sundag: "sunday",
  mandag: "monday",
  måndag: "monday",
  tirsdag: "tuesday",
  tysdag: "tuesday",
  onsdag: "wednesday",
  torsdag: "thursday",
  fredag: "friday",
  lørdag: "saturday",
  laurdag: "saturday",
};

/** Every form of a word for a weekday ("mondays", "mandagens") → the day. */
const WEEKDAY_OF = new Map(
  [...WEEKDAYS.map((day) => [day, day] as const), ...Object.entries(NORWEGIAN)].flatMap(([word, day]) =>
    ["", "s", "ens"].map((ending) => [word + ending, day] as const),
  ),
);

function weekdayFindings(claim: Claim): Diagnostic[] {
  const named = new Set(weekdaysIn([claim.prefix, claim.excerpt, claim.suffix].join(" ")));
  const days = [claim.said, claim.asOf].filter((date): date is PartialDate => date !== null);
  const [[weekday], [day]] = [named, days];
  if (weekday === undefined || day === undefined || !days.every(isFullDay)) return [];
  if (days.some((date) => named.has(weekdayOf(date)))) return [];
  return [
    warning(
      "weekday-differs",
      `day of ${claim.id}: the excerpt names ${weekday}, ${day.edtf} is a ${weekdayOf(day)}`,
      claim.at,
      "check the date, or say in a note which day the excerpt means",
    ),
  ];
}

function weekdaysIn(text: string): string[] {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return words.flatMap((word) => WEEKDAY_OF.get(word) ?? []);
}

function weekdayOf(date: PartialDate): string {
  return WEEKDAYS[new Date(`${date.earliest}T00:00:00Z`).getUTCDay()] ?? "";
}
