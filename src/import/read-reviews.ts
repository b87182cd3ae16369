import { error } from "../diagnostic.ts";
import type { ForeignRow, Reading, ReadingOptions } from "./foreign-table.ts";
import { objectLines } from "./json-lines.ts";
import { foreignTable, type TableRead } from "./table.ts";

/**
 * Fact checks as JSON → rows of ours: schema.org ClaimReview (one, a list, `@graph`, a data feed) and answers of
 * the Fact Check Tools API (`claims:search`).
 *
 * A review says two things: that somebody made the claim, which is a statement that affirms it, and what the
 * reviewer makes of it. The second is a statement of the reviewer where the rating leaves no doubt which: at an
 * end of its own scale, the words `true` or `false`, or words that the mapping translates. Any other rating
 * stays words, in the note.
 */
export function readReviews(text: string, file: string, options: ReadingOptions): TableRead {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    const at = { file, line: null, column: null };
    return { table: null, diagnostics: [error("import-json", `not JSON: ${(cause as Error).message}`, at)] };
  }
  const lines = objectLines(parsed, text);
  const isAnswer = isObject(parsed) && Array.isArray(parsed.claims);
  const reviews = isAnswer ? ofAnswer(parsed as Json, lines) : ofMarkup(parsed, lines);
  const format: Reading["format"] = isAnswer ? "Fact Check Tools" : "ClaimReview";
  const reading = { format, encoding: "UTF-8", delimiter: null, sheet: null };
  const rows = reviews.flatMap((review) => rowsOf(review, options.ratings));
  if (rows.length === 0) {
    const hint = "the file holds no ClaimReview and no claims of the Fact Check Tools API";
    return { table: null, diagnostics: [error("import-empty", `nothing to import: ${file}`, null, hint)] };
  }
  return foreignTable(file, reading, [{ cells: COLUMNS, line: 1 }, ...rows], (row) => ({
    file,
    line: row?.line ?? null,
    column: null,
  }));
}

type Json = { readonly [key: string]: unknown };

/** A fact check, whichever shape it came in. */
interface Review {
  readonly line: number;
  readonly claim: string;
  /** The words of the source that carry the claim, where they are given apart from it. */
  readonly quote: string;
  readonly claimant: string;
  readonly claimed: string;
  readonly appearance: string;
  readonly publisher: string;
  readonly url: string;
  readonly title: string;
  readonly reviewed: string;
  readonly language: string;
  readonly rating: string;
  /** 0 for the worst of the scale, 1 for the best; null where no scale is given. */
  readonly share: number | null;
}

const COLUMNS = [
  ...["claim_type", "proposition", "stance", "speaker", "said", "utterance", "publisher", "headline"],
  ...["url", "published", "language", "excerpt", "note"],
];

/** Words of a source that are quoted, at most. */
const EXCERPT_WORDS = 20;

function rowsOf(review: Review, ratings: ReadonlyMap<string, string>): ForeignRow[] {
  const document = [review.publisher, review.title, review.url, review.reviewed, review.language];
  const excerpt = [...(review.quote || review.claim).matchAll(/\S+/gu)]
    .slice(0, EXCERPT_WORDS)
    .map(([word]) => word)
    .join(" ");
  const seen = review.appearance === "" ? "" : `Seen at ${review.appearance}`;
  const rated = review.rating === "" ? "" : `Rated “${review.rating}” by ${review.publisher}`;
  const stance = stanceOf(review, ratings);
  const row = (speaker: string, said: string, held: string, notes: string[]): ForeignRow => ({
    line: review.line,
    cells: [
      ...["statement", review.claim, held, speaker, said],
      held === "affirms" && speaker !== "" && speaker === review.claimant
        ? `${review.claimant} ${review.claimed.slice(0, 10)} ${review.claim}`
        : "",
      ...document,
      ...[excerpt, notes.filter((note) => note !== "").join(". ")],
    ],
  });
  const claimed = row(review.claimant, review.claimed, "affirms", [rated, seen]);
  return stance === null ? [claimed] : [claimed, row(review.publisher, review.reviewed, stance, [rated])];
}

function stanceOf({ rating, share }: Review, ratings: ReadonlyMap<string, string>): string | null {
  const own = ratings.get(rating);
  if (own !== undefined) return own;
  if (share === 0 || /^false\.?$/i.test(rating)) return "denies";
  return share === 1 || /^true\.?$/i.test(rating) ? "affirms" : null;
}

function ofAnswer(answer: Json, lines: ReadonlyMap<object, number>): Review[] {
  return listOf(answer.claims).flatMap((claim) =>
    listOf(claim.claimReview).map((review) => {
      const publisher = isObject(review.publisher) ? review.publisher : {};
      return {
        line: lines.get(review) ?? 1,
        claim: textOf(claim.text),
        quote: "",
        claimant: textOf(claim.claimant),
        claimed: textOf(claim.claimDate),
        appearance: "",
        publisher: textOf(publisher.name) || textOf(publisher.site),
        url: textOf(review.url),
        title: textOf(review.title),
        reviewed: textOf(review.reviewDate),
        language: textOf(review.languageCode),
        rating: textOf(review.textualRating),
        share: null,
      };
    }),
  );
}

function ofMarkup(parsed: unknown, lines: ReadonlyMap<object, number>): Review[] {
  return reviewsIn(parsed, 0).map((review) => {
    const item = firstOf(review.itemReviewed);
    const rating = firstOf(review.reviewRating);
    const appearance = [...listOf(item.firstAppearance), ...listOf(item.appearance)][0] ?? {};
    return {
      line: lines.get(review) ?? 1,
      claim: textOf(review.claimReviewed),
      quote: "",
      claimant: nameOf(item.author),
      claimed: textOf(item.datePublished) || textOf(appearance.datePublished),
      appearance: textOf(appearance.url) || linkIn(item.appearance) || linkIn(item.sameAs),
      publisher: nameOf(review.author) || nameOf(review.publisher),
      url: textOf(review.url),
      title: textOf(review.headline) || textOf(review.name),
      reviewed: textOf(review.datePublished),
      language: textOf(review.inLanguage),
      rating: textOf(rating.alternateName),
      share: shareOf(rating),
      ...inAppearance(review, item, appearance),
    };
  });
}

/** A review that names no reviewer and no page of its own: the claim was read where it appeared. */
function inAppearance(review: Json, item: Json, appearance: Json): Partial<Review> {
  if (nameOf(review.author) || nameOf(review.publisher) || textOf(review.url)) return {};
  return {
    quote: textOf(item.text),
    publisher: nameOf(appearance.publisher) || nameOf(appearance.author),
    url: textOf(appearance.url),
    title: textOf(appearance.headline) || textOf(appearance.name) || textOf(appearance.identifier),
    reviewed: textOf(appearance.datePublished),
    language: textOf(item.inLanguage) || textOf(appearance.inLanguage),
    appearance: "",
  };
}

/** ClaimReviews stand on their own, in a list, in a graph, or in the items of a feed. */
function reviewsIn(value: unknown, depth: number): Json[] {
  if (depth > 20) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => reviewsIn(inner, depth + 1));
  if (!isObject(value)) return [];
  if (listed(value["@type"]).some((type) => /(?:^|[/:])ClaimReview$/.test(String(type)))) return [value];
  return Object.values(value).flatMap((inner) => reviewsIn(inner, depth + 1));
}

function shareOf(rating: Json): number | null {
  const [value, best, worst] = ["ratingValue", "bestRating", "worstRating"].map((key) =>
    rating[key] === undefined || rating[key] === "" ? Number.NaN : Number(rating[key]),
  ) as [number, number, number];
  return best > worst && value >= worst && value <= best ? (value - worst) / (best - worst) : null;
}

function nameOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  const named = listOf(value)[0];
  return named === undefined ? "" : textOf(named.name) || textOf(named.url);
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const listOf = (value: unknown): Json[] => listed(value).filter(isObject);
const firstOf = (value: unknown): Json => listOf(value)[0] ?? {};
const linkIn = (value: unknown): string =>
  listed(value)
    .map(textOf)
    .find((text) => /^https?:/.test(text)) ?? "";

/** One line: what the markup breaks over lines is one sentence. */
function textOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : "";
}
