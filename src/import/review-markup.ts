import {
  isObject,
  type Json,
  type LinkedData,
  linkedData,
  listed,
  objectsIn,
  textOf,
  textsOf,
} from "./linked-data.ts";
import type { Rating } from "./rating-words.ts";
import type { Claimant, Review } from "./review.ts";

/** The schema.org ClaimReviews that stand in JSON-LD: on their own, in a list, in a graph, in the items of a feed. */
export function reviewsInMarkup(parsed: unknown, lines: ReadonlyMap<object, number>): Review[] {
  const data = linkedData(parsed);
  return reviewNodes(parsed).flatMap((review) => {
    const claims = textsOf(review.claimReviewed);
    return (claims.length === 0 ? [""] : claims).map((claim) =>
      reviewOf(review, claim, lines.get(review) ?? 1, data),
    );
  });
}

/** Not those that only name one which stands elsewhere. */
function reviewNodes(parsed: unknown): Json[] {
  const all = [...objectsIn(parsed)].filter((node) =>
    listed(node["@type"]).some((type) => /(?:^|[/:])ClaimReview$/.test(String(type))),
  );
  const isWhole = (node: Json) => node.claimReviewed !== undefined;
  const whole = new Set(all.filter(isWhole).map((node) => node["@id"]));
  return all.filter((node) => isWhole(node) || node["@id"] === undefined || !whole.has(node["@id"]));
}

function reviewOf(review: Json, claim: string, line: number, data: LinkedData): Review {
  const items = data.nodes(review.itemReviewed);
  const [publisher = ""] = data.names(review.publisher);
  const authors = data.names(review.author);
  const reviewer = reviewerOf(review, data) || publisher;
  const known = {
    line,
    claim,
    quote: "",
    claimants: claimantsOf(items, data),
    reviewer,
    byline: authors.filter((name) => name !== reviewer).join(", "),
    publisher: publisher || reviewer,
    url: textOf(review.url),
    title: textOf(review.headline) || textOf(review.name),
    reviewed: textOf(review.datePublished),
    language: languageOf(review.inLanguage),
    ratings: listed(review.reviewRating).flatMap((rating) => ratingsOf(rating, data)),
  };
  const [item] = items;
  return reviewer === "" && known.url === "" && item !== undefined
    ? { ...known, ...inAppearance(item, known.claimants, data) }
    : known;
}

/** A desk speaks for its writers: an organization among the authors stands for all of them, else the first does. */
function reviewerOf(review: Json, data: LinkedData): string {
  const desk = data
    .nodes(review.author)
    .find((author) => listed(author["@type"]).some((type) => /Organization$/.test(String(type))));
  return data.names(desk)[0] ?? data.names(review.author)[0] ?? "";
}

/** Each author of each item, once. */
function claimantsOf(items: readonly Json[], data: LinkedData): Claimant[] {
  const claimants = items.flatMap((item) => {
    const appearances = appearancesOf(item, data);
    const said = textOf(item.datePublished) || textOf(appearances[0]?.datePublished);
    const links = [
      ...appearances.map(({ url }) => textOf(url)),
      ...[item.firstAppearance, item.appearance, item.sameAs].flatMap(textsOf),
    ];
    const seen = [...new Set(links.filter((link) => /^https?:/.test(link)))];
    const authors = data.names(item.author ?? item.creator);
    return (authors.length === 0 ? [""] : authors).map((name) => ({ name, said, seen }));
  });
  return [...new Map(claimants.map((one) => [JSON.stringify([one.name, one.said]), one])).values()];
}

function appearancesOf(item: Json, data: LinkedData): Json[] {
  return [...data.nodes(item.firstAppearance), ...data.nodes(item.appearance)];
}

/** A review that names no reviewer and no page of its own: the claim was read where it appeared. */
function inAppearance(item: Json, claimants: readonly Claimant[], data: LinkedData): Partial<Review> {
  const [appearance = {}] = appearancesOf(item, data);
  const url = textOf(appearance.url);
  return {
    quote: textOf(item.text),
    publisher: data.names(appearance.publisher)[0] ?? data.names(appearance.author)[0] ?? "",
    url,
    title: textOf(appearance.headline) || textOf(appearance.name) || textOf(appearance.identifier),
    reviewed: textOf(appearance.datePublished),
    language: languageOf(item.inLanguage) || languageOf(appearance.inLanguage),
    claimants: claimants.map((claimant) => ({
      ...claimant,
      seen: claimant.seen.filter((link) => link !== url),
    })),
  };
}

/** A node, which may have an `@id` of its own, or words alone. */
function ratingsOf(rating: unknown, data: LinkedData): Rating[] {
  const [node] = data.nodes(rating);
  return node === undefined || "@value" in node ? textsOf(rating).map(inWords) : [ratingOf(node)];
}

/** Words may stand in place of the number, and a number is all that some give. */
function ratingOf(rating: Json): Rating {
  const [value, best, worst] = [rating.ratingValue, rating.bestRating, rating.worstRating].map(textOf) as [
    string,
    string,
    string,
  ];
  const words = textOf(rating.alternateName) || textOf(rating.name);
  const [number, most, least] = [value, best, worst].map((text) =>
    text === "" ? Number.NaN : Number(text),
  ) as [number, number, number];
  const isOnScale = most > least && number >= least && number <= most;
  const scale = isOnScale ? `${value} on a scale of ${worst} to ${best}` : "";
  return {
    words: words || scale || value,
    share: isOnScale ? (number - least) / (most - least) : null,
    scale,
  };
}

function inWords(words: string): Rating {
  return { words, share: null, scale: "" };
}

/** A tag, or a Language that has it as its other name. */
function languageOf(value: unknown): string {
  const [language] = listed(value).filter(isObject);
  return language === undefined ? textOf(value) : textOf(language.alternateName) || textOf(language.name);
}
