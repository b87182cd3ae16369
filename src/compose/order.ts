import { compareText } from "../model/compare-text.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { compareDates, type PartialDate } from "../model/partial-date.ts";

/** The day that a claim was said: where no text gives it, by the day on which its source came out. */
export function daySaid({ sources }: Dataset, { said, source }: Claim): PartialDate | null {
  const published = sources.get(source)?.published ?? null;
  if (said !== null || published === null || published.latest === null) return said;
  return { ...published, edtf: `../${published.latest}`, earliest: null };
}

/**
 * Order of the day said as a reader goes through it: by the last day that it can have been ("by 28 Oct" stands
 * with the 28th), then the first, then the day that it holds for, then the claim's id. A claim without a day takes
 * its source's.
 */
export function bySaid(dataset: Dataset): (x: Claim, y: Claim) => number {
  const lastDay = (claim: Claim) => {
    const said = daySaid(dataset, claim);
    return said?.latest ?? said?.earliest ?? "9999";
  };
  const firstDay = (claim: Claim) => claim.said?.earliest ?? "";
  return (x, y) =>
    compareText(lastDay(x), lastDay(y)) ||
    compareText(firstDay(x), firstDay(y)) ||
    compareDates(x.asOf ?? x.said, y.asOf ?? y.said) ||
    compareText(x.id, y.id);
}
