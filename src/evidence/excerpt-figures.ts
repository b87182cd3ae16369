import { type Figure, figureLanguage, readFigures } from "../figures/index.ts";
import type { Claim, Dataset, Id } from "../model/dataset.ts";
import { ANY_LANGUAGE } from "../model/text.ts";
import { carries } from "./check-figures.ts";
import { isClaimable } from "./covering.ts";

/** A figure of a claim's excerpt, and whose it is. */
export interface ExcerptFigure {
  readonly figure: Figure;
  /** The claim states this very figure. */
  readonly own: boolean;
  /** Other claims from the same source that state it. */
  readonly others: readonly Id[];
}

/** Every figure of an excerpt that could be a claim, in the order of its words. */
export function excerptFigures(claim: Claim, dataset: Dataset): ExcerptFigure[] {
  const language = figureLanguage(dataset.sources.get(claim.source)?.language ?? ANY_LANGUAGE);
  const figures = readFigures(claim.excerpt, { language }).filter(isClaimable);
  if (figures.length === 0) return [];
  const beside = dataset.claims.filter(({ id, source }) => source === claim.source && id !== claim.id);
  return figures.map((figure) => ({
    figure,
    own: states(claim, figure),
    others: beside.filter((other) => states(other, figure)).map(({ id }) => id),
  }));
}

function states(claim: Claim, figure: Figure): boolean {
  return claim.type === "estimate" && figure.modifier !== null && carries(claim, figure);
}
