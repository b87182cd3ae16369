import { isObject, type Json, listed, textOf } from "./linked-data.ts";
import type { Review } from "./review.ts";

/** Answers of the Fact Check Tools API (`claims:search`), one or a list of them. */
export function answersIn(parsed: unknown): Json[] {
  const answers = listed(parsed).filter(isObject);
  return answers.every(({ claims }) => Array.isArray(claims)) ? answers : [];
}

/** A claim that nobody has reviewed is one all the same: what it lacks is said of its row. */
export function reviewsOfAnswer(answer: Json, lines: ReadonlyMap<object, number>): Review[] {
  return objects(answer.claims).flatMap((claim) => {
    const reviews = objects(claim.claimReview);
    return reviews.length === 0
      ? [reviewOf(claim, {}, lines.get(claim) ?? 1)]
      : reviews.map((review) => reviewOf(claim, review, lines.get(review) ?? 1));
  });
}

function reviewOf(claim: Json, review: Json, line: number): Review {
  const publisher = isObject(review.publisher) ? review.publisher : {};
  const name = textOf(publisher.name) || textOf(publisher.site);
  return {
    line,
    claim: textOf(claim.text),
    quote: "",
    claimants: [{ name: textOf(claim.claimant), said: textOf(claim.claimDate), seen: [] }],
    reviewer: name,
    byline: "",
    publisher: name,
    url: textOf(review.url),
    title: textOf(review.title),
    reviewed: textOf(review.reviewDate),
    language: textOf(review.languageCode),
    ratings: [{ words: textOf(review.textualRating), share: null, scale: "" }],
  };
}

const objects = (value: unknown): Json[] => listed(value).filter(isObject);
