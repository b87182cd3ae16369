import { CANT_BOTH_BE_TRUE, KINDS, type Kind } from "../../model/analysis.ts";
import type { EditionChange } from "../../model/edition.ts";
import type { DatasetReview, Review } from "../../pipeline.ts";

/**
 * What `--fail-on` takes: what becomes of claims, the kind that a pair of claims comes to be of, all kinds of which not
 * both can be true, an excerpt that is gone from its text, or anything that is told at all.
 */
export const failWords = [
  ...(["any", "added", "changed", "withdrawn", "gone", "cant-both-be-true"] as const),
  ...KINDS,
] as const;
export type FailWord = (typeof failWords)[number];

/** Those of the words that the change is a case of, in the order in which they were asked for. */
export function failures({ datasets }: Pick<Review, "datasets">, words: readonly FailWord[]): FailWord[] {
  return [...new Set(words)].filter((word) => datasets.some((review) => isCase(review, word)));
}

function isCase(review: DatasetReview, word: FailWord): boolean {
  const { changes, gone } = review;
  switch (word) {
    case "any":
      return isNews(review);
    case "gone":
      return gone.length > 0;
    case "added":
    case "changed":
    case "withdrawn":
      return changes.some(({ subjectType, change }) => subjectType === "claim" && change === word);
    case "cant-both-be-true":
      return changes.some((row) => CANT_BOTH_BE_TRUE.has(kindNow(row)!));
    default:
      return changes.some((row) => kindNow(row) === word);
  }
}

export const isNews = ({ changes, gone }: DatasetReview): boolean => changes.length + gone.length > 0;

/** The kind that a pair of claims has come to be of; null for all else, and for one that is none any more. */
function kindNow({ subjectType, new: now }: EditionChange): Kind | null {
  return subjectType === "discrepancy" ? (now as Kind | null) : null;
}
