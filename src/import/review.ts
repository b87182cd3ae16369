import { plainWords } from "../html/index.ts";
import type { ForeignRow } from "./foreign-table.ts";
import { isNoDay } from "./odd-cells.ts";
import { isContradictory, type Rating, stanceOf } from "./rating-words.ts";

/** A fact check, whichever shape it came in. */
export interface Review {
  readonly line: number;
  readonly claim: string;
  /** The words of the source that carry the claim, where they are given apart from it. */
  readonly quote: string;
  /** Whoever made the claim, each time that one did. */
  readonly claimants: readonly Claimant[];
  readonly reviewer: string;
  /** Who wrote the review beside the reviewer. */
  readonly byline: string;
  readonly publisher: string;
  readonly url: string;
  readonly title: string;
  readonly reviewed: string;
  readonly language: string;
  readonly ratings: readonly Rating[];
}

export interface Claimant {
  readonly name: string;
  readonly said: string;
  /** Where the claim appeared. */
  readonly seen: readonly string[];
}

export const REVIEW_COLUMNS = [
  ...["claim_type", "proposition", "stance", "speaker", "said", "utterance", "publisher", "headline"],
  ...["byline", "url", "published", "language", "excerpt", "note"],
];

/** Words of a source that are quoted, at most. */
const EXCERPT_WORDS = 20;

/**
 * A review says two things: that somebody made the claim, which is a statement of theirs that affirms it, and what
 * the reviewer makes of it, a statement of the reviewer. Its stance is the rating's, where that has one; else it is
 * to be decided, and the row has none.
 * @param ratings words of ratings → stances, from the mapping
 */
export function rowsOf(written: Review, ratings: ReadonlyMap<string, string>): ForeignRow[] {
  const review = withPlainWords(written);
  const { claim, reviewer, title, line } = review;
  const rated = review.ratings.filter(({ words }) => words !== "");
  const verdict = rated.length === 0 ? "" : `Rated ${rated.map(describe).join(", ")} by ${reviewer}`;
  const claimed = (review.claimants.length === 0 ? [NOBODY] : review.claimants).map((claimant) => ({
    stance: "affirms",
    speaker: claimant.name,
    said: claimant.said,
    utterance: claimant.name === "" ? "" : `${claimant.name} ${dayOf(claimant)} ${claim}`,
    excerpt: review.quote || claim,
    notes: [verdict, claimant.seen.length === 0 ? "" : `Seen at ${claimant.seen.join(", ")}`],
  }));
  const rows = claimed.map((one) => ({ line, cells: cellsOf(review, one) }));
  if (rated.length === 0) return rows;
  const stances = new Set(rated.map((rating) => stanceOf(rating, ratings)));
  const stance = stances.size === 1 ? [...stances][0]! : null;
  // The claim's words are the claimant's; the reviewer's own are those of the rating.
  const [{ words, scale }] = rated as [Rating, ...Rating[]];
  const excerpt = words === scale ? title || words : words;
  const held = { stance: stance ?? "", speaker: reviewer, said: review.reviewed, utterance: "" };
  const cells = cellsOf(review, { ...held, excerpt, notes: [verdict] });
  return [
    ...rows,
    stance === null
      ? {
          line,
          cells,
          undecided: {
            words: rated.map((rating) => rating.words),
            described: rated.map(describe).join(", "),
          },
        }
      : { line, cells },
  ];
}

const dayOf = ({ said }: Claimant) => (isNoDay(said) ? "" : said.slice(0, 10));

const NOBODY: Claimant = { name: "", said: "", seen: [] };

interface Statement {
  readonly stance: string;
  readonly speaker: string;
  readonly said: string;
  readonly utterance: string;
  readonly excerpt: string;
  readonly notes: readonly string[];
}

function cellsOf(review: Review, { stance, speaker, said, utterance, excerpt, notes }: Statement): string[] {
  const { claim, publisher, title, byline, url, reviewed, language } = review;
  const quoted = [...excerpt.matchAll(/\S+/gu)].slice(0, EXCERPT_WORDS).map(([word]) => word);
  return [
    ...["statement", claim, stance, speaker, said, utterance, publisher, title],
    ...[byline, url, reviewed, language, quoted.join(" "), notes.filter((note) => note !== "").join(". ")],
  ];
}

function describe(rating: Rating): string {
  return `“${rating.words}”${isContradictory(rating) ? ` (${rating.scale})` : ""}`;
}

function withPlainWords(review: Review): Review {
  return {
    ...review,
    claim: plainWords(review.claim),
    quote: plainWords(review.quote),
    claimants: review.claimants.map((claimant) => ({ ...claimant, name: plainWords(claimant.name) })),
    reviewer: plainWords(review.reviewer),
    byline: plainWords(review.byline),
    publisher: plainWords(review.publisher),
    title: plainWords(review.title),
    ratings: review.ratings.map((rating) => ({ ...rating, words: plainWords(rating.words) })),
  };
}

/** The texts of reviews that have markup in them, as they stand. */
export function markedUp(reviews: readonly Review[]): { readonly line: number; readonly text: string }[] {
  return reviews.flatMap((review) => {
    const texts = [
      ...[review.claim, review.quote, review.reviewer, review.byline, review.publisher, review.title],
      ...review.claimants.map(({ name }) => name),
      ...review.ratings.map(({ words }) => words),
    ];
    return [...new Set(texts)]
      .filter((text) => plainWords(text) !== text)
      .map((text) => ({ line: review.line, text }));
  });
}
