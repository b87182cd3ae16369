import type { Dataset } from "../model/dataset.ts";

/** Where no claim and no source has a date: a fixed day, since a clock would make two builds differ. */
const NO_DATE = "1970-01-01";

/**
 * The edition's date, `YYYY-MM-DD`: the newest day on which anything in it was said or came out. Days that
 * figures hold for are left out, since a plan may be for next year.
 */
export function editionDate(dataset: Dataset): string {
  const dates = [
    ...Iterator.from(dataset.sources.values()).map(({ published }) => published),
    ...dataset.claims.map(({ said }) => said),
  ];
  return dates
    .map((date) => date?.latest ?? date?.earliest ?? NO_DATE)
    .reduce((newest, day) => (day > newest ? day : newest), NO_DATE);
}
