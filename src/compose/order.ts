import { compareText } from "../model/compare-text.ts";
import type { Claim, Dataset } from "../model/dataset.ts";

/**
 * Order of the day said as a reader goes through it: by the last day that it can have been ("by 28 Oct" stands
 * with the 28th), then the first, then the claim's id. A claim without a day takes its source's.
 */
export function bySaid(dataset: Dataset): (x: Claim, y: Claim) => number {
  const lastDay = (claim: Claim) =>
    claim.said?.latest ??
    claim.said?.earliest ??
    dataset.sources.get(claim.source)?.published?.latest ??
    "9999";
  const firstDay = (claim: Claim) => claim.said?.earliest ?? "";
  return (x, y) =>
    compareText(lastDay(x), lastDay(y)) || compareText(firstDay(x), firstDay(y)) || compareText(x.id, y.id);
}
