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

const WEEKDAYS: readonly (readonly string[])[] = [
  ["sunday", "søndag", "sundag"],
  ["monday", "mandag", "måndag"],
  ["tuesday", "tirsdag", "tysdag"],
  ["wednesday", "onsdag"],
  ["thursday", "torsdag"],
  ["friday", "fredag"],
  ["saturday", "lørdag", "laurdag"],
];

function weekdayFindings(claim: Claim): Diagnostic[] {
  const named = new Set(weekdaysIn([claim.prefix, claim.excerpt, claim.suffix].join(" ")));
  const days = [claim.said, claim.asOf].filter((date): date is PartialDate => date !== null);
  if (named.size === 0 || days.length === 0 || !days.every(isFullDay)) return [];
  const dated = days.map((date) => weekdayOf(date));
  if (dated.some((weekday) => named.has(weekday))) return [];
  const [first] = named;
  return [
    warning(
      "weekday-differs",
      `day of ${claim.id}: the excerpt names ${WEEKDAYS[first!]![0]}, ${days[0]!.edtf} is a ${WEEKDAYS[dated[0]!]![0]}`,
      claim.at,
      "check the date, or say in a note which day the excerpt means",
    ),
  ];
}

function weekdaysIn(text: string): number[] {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return words.flatMap((word) => {
    const weekday = WEEKDAYS.findIndex((names) =>
      names.some((name) => word === name || word === `${name}s` || word === `${name}ens`),
    );
    return weekday === -1 ? [] : [weekday];
  });
}

function weekdayOf(date: PartialDate): number {
  return new Date(`${date.earliest}T00:00:00Z`).getUTCDay();
}
