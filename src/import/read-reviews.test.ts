import { expect, test } from "vitest";
import { readReviewPage, readReviews } from "./read-reviews.ts";
import { REVIEW_COLUMNS } from "./review.ts";
import { looksLikePage } from "./review-page.ts";
import type { TableRead } from "./table.ts";

const OPTIONS = {
  encoding: null,
  delimiter: null,
  sheet: null,
  ratings: new Map(),
  heading: null,
  rows: null,
};
const read = (value: unknown) => readReviews(JSON.stringify(value, null, 1), "r.json", OPTIONS);
const column = ({ table }: TableRead, name: string) =>
  table?.rows.map(({ cells }) => cells[REVIEW_COLUMNS.indexOf(name)]) ?? [];
const told = ({ table, diagnostics }: TableRead) => [
  ...(table?.rows.flatMap(({ undecided }) => undecided?.described ?? []) ?? []),
  ...diagnostics.map(({ code }) => code),
];

const review = (more: object = {}) => ({
  "@type": "ClaimReview",
  claimReviewed: "The dam is cracked",
  url: "https://desk.example/1",
  author: { "@type": "Organization", name: "Fact Desk" },
  itemReviewed: { "@type": "Claim", author: { name: "A. Minister" }, datePublished: "2031-05-02" },
  reviewRating: { alternateName: "False" },
  ...more,
});

test("each author of each item has a statement, once; whoever wrote the review beside the desk is its byline", () => {
  const second = { author: ["A. Minister", { name: "C. Mayor" }], datePublished: "2031-05-03" };
  const first = { author: [{ name: "A. Minister" }, { name: "B. Engineer" }, { name: "A. Minister" }] };
  const several = read(
    review({
      author: [
        { "@type": "Person", name: "Jo" },
        { "@type": "NewsMediaOrganization", name: "Fact Desk" },
      ],
      itemReviewed: [first, second],
    }),
  );
  expect(column(several, "speaker")).toEqual([
    "A. Minister",
    "B. Engineer",
    "A. Minister",
    "C. Mayor",
    "Fact Desk",
  ]);
  expect(column(several, "said").slice(0, 4)).toEqual(["", "", "2031-05-03", "2031-05-03"]);
  expect(new Set(column(several, "byline"))).toEqual(new Set(["Jo"]));
});

test("all that a review reviews, and everywhere that it was seen", () => {
  const item = {
    author: "A. Minister",
    firstAppearance: { url: "https://a.example/1" },
    appearance: [{ url: "https://b.example/2" }, "https://c.example/3", { url: "https://a.example/1" }],
  };
  const both = read(
    review({ claimReviewed: ["The dam is cracked", "The bridge is closed"], itemReviewed: item }),
  );
  expect(column(both, "proposition")).toEqual([
    ...["The dam is cracked", "The dam is cracked", "The bridge is closed", "The bridge is closed"],
  ]);
  expect(column(both, "note")[0]).toBe(
    "Rated “False” by Fact Desk. Seen at https://a.example/1, https://b.example/2, https://c.example/3",
  );
});

test("what is named by its @id is found, in a graph or in another block of a page, and counts once", () => {
  const graph = [
    { "@type": "Person", "@id": "#p1", name: "A. Minister" },
    { "@type": "WebPage", mainEntity: { "@type": "ClaimReview", "@id": "#r" } },
    { "@type": "Claim", "@id": "#c", author: { "@id": "#p1" }, datePublished: "2031-05-02" },
    {
      ...review({ author: "#org", itemReviewed: { "@id": "#c" }, reviewRating: { "@id": "#no" } }),
      "@id": "#r",
    },
    { "@id": "#no", alternateName: "False", "@type": "Rating" },
    { "@id": "#org", "@type": "Organization", name: "Fact Desk", parentOrganization: { "@id": "#org" } },
  ];
  const expected = ["A. Minister", "Fact Desk"];
  expect(column(read({ "@graph": graph }), "speaker")).toEqual(expected);
  expect(column(read({ "@graph": graph }), "stance")).toEqual(["affirms", "denies"]);
  const blocks = graph.map(
    (node) => `<SCRIPT defer type='application/ld+json'>\n${JSON.stringify(node)}\n</SCRIPT>\n`,
  );
  const hidden = `<!-- <script type="application/ld+json">${JSON.stringify(review())}</script> -->`;
  const page = `<html>\n${hidden}<script>var a = "</p>"</script>\n${blocks.join("")}`;
  const ofPage = readReviewPage(page, "p.html", "UTF-8", OPTIONS);
  expect(column(ofPage, "speaker")).toEqual(expected);
  expect(ofPage.table?.rows.map(({ line }) => page.split("\n")[line - 1]?.includes("claimReviewed"))).toEqual(
    [...[true, true]],
  );
});

test("a rating with an @id has no words but its own; who created the item is its author", () => {
  const rated = review({
    itemReviewed: { "@type": "CreativeWork", creator: { name: "B. Mayor" } },
    reviewRating: { "@id": "https://desk.example/1#rating", "@type": "Rating", alternateName: "False" },
  });
  expect(column(read(rated), "speaker")).toEqual(["B. Mayor", "Fact Desk"]);
  expect(column(read(rated), "stance")).toEqual(["affirms", "denies"]);
  const inWords = review({ reviewRating: { "@value": "False", "@language": "en" } });
  expect(column(read(inWords), "stance")).toEqual(["affirms", "denies"]);
});

test("two reviews under one @id are two", () => {
  const twice = read([
    { ...review(), "@id": "#r" },
    { ...review({ claimReviewed: "The bridge is closed" }), "@id": "#r" },
  ]);
  expect(twice.table?.rows).toHaveLength(4);
});

test("a block that is no JSON is told of, and the others are read", () => {
  const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const page = `<html>\n${script("{oh")}\n${script(`//<![CDATA[\n${JSON.stringify(review())}\n//]]>`)}`;
  const { table, diagnostics } = readReviewPage(page, "p.html", "UTF-8", OPTIONS);
  expect(table?.rows).toHaveLength(2);
  expect(diagnostics).toMatchObject([{ severity: "warning", code: "import-json", at: { line: 2 } }]);
});

test("markup is taken out of texts, not out of addresses, and it is said once", () => {
  const marked = read(
    review({
      claimReviewed: "<p>The dam isn&#8217;t &quot;dry&quot;</p>",
      author: { name: "Fact &amp; Desk" },
      url: "https://desk.example/?a=1&amp;b=2",
    }),
  );
  expect(column(marked, "proposition")[0]).toBe('The dam isn’t "dry"');
  expect(column(marked, "speaker")[1]).toBe("Fact & Desk");
  expect(column(marked, "url")[0]).toBe("https://desk.example/?a=1&amp;b=2");
  expect(marked.diagnostics).toMatchObject([
    { code: "import-markup", message: expect.stringContaining("out of texts: 2 ("), at: { line: 1 } },
  ]);
});

test.each([
  ["a number alone", { ratingValue: 1, worstRating: 1, bestRating: 5 }, "“1 on a scale of 1 to 5”"],
  [
    "a number against its words",
    { ratingValue: "1", worstRating: "1", bestRating: "5", alternateName: "True" },
    "“True” (1 on a scale of 1 to 5)",
  ],
  ["words in place of the number", { ratingValue: "Mixed" }, "“Mixed”"],
  ["a rating that is a text", "Mixed", "“Mixed”"],
  ["two ratings that differ", [{ alternateName: "True" }, { alternateName: "False" }], "“True”, “False”"],
])("%s is left to be decided, in its words", (_, reviewRating, words) => {
  expect(told(read(review({ reviewRating })))).toEqual([words]);
});

test("an answer with a token of the next page is one of several; the last of a list of answers decides", () => {
  const answer = (more: object) => ({
    claims: [{ text: "x", claimant: "y", claimReview: [{ textualRating: "False" }] }, { text: "unreviewed" }],
    ...more,
  });
  const first = read(answer({ nextPageToken: "CAo" }));
  expect(told(first)).toEqual(["import-one-page"]);
  expect(column(first, "proposition")).toEqual(["x", "x", "unreviewed"]);
  const all = read([answer({ nextPageToken: "CAo" }), answer({})]);
  expect(all.diagnostics).toEqual([]);
  expect(all.table?.rows).toHaveLength(6);
});

test.each([
  ["en_US", "en_US"],
  [{ "@type": "Language", name: "Norwegian", alternateName: "nb" }, "nb"],
])("of the language %j the tag is %s", (inLanguage, tag) => {
  expect(column(read(review({ inLanguage })), "language")[0]).toBe(tag);
});

test.each([
  ["<!DOCTYPE html><p>", "a.csv", true],
  ['\n<?xml version="1.0"?><Workbook>', "a.xls", true],
  ["<div>x</div>", "a.html", true],
  ["<div>,x\n1,2\n", "a.csv", false],
  ['{"text": "<p>x</p>"}', "a.html", false],
  ["a,b\n1,2\n", "a.htm", false],
])("is %j in %s a page: %s", (text, file, isPage) => {
  expect(looksLikePage(text, file)).toBe(isPage);
});

test("keys with the prefix of schema.org are those without it, and a review may stand on each line", () => {
  const prefixed = (prefix: string, context: object = {}) => ({
    ...context,
    "@type": `${prefix}ClaimReview`,
    [`${prefix}claimReviewed`]: [{ "@value": "The dam is cracked" }],
    [`${prefix}url`]: [{ "@id": "https://desk.example/1" }],
    [`${prefix}author`]: [{ "@type": `${prefix}Organization`, [`${prefix}name`]: "Fact Desk" }],
    [`${prefix}itemReviewed`]: [{ [`${prefix}author`]: [{ [`${prefix}name`]: "A. Minister" }] }],
    [`${prefix}reviewRating`]: [{ [`${prefix}alternateName`]: [{ "@value": "False" }] }],
  });
  const plain = read(review({ itemReviewed: { author: { name: "A. Minister" } } }));
  const context = { "@context": { s: "http://schema.org/" } };
  for (const written of [prefixed("schema:"), prefixed("http://schema.org/"), prefixed("s:", context)])
    expect(read(written).table?.rows.map(({ cells }) => cells)).toEqual(
      plain.table?.rows.map(({ cells }) => cells),
    );
  const lines = [review(), prefixed("schema:")].map((one) => JSON.stringify(one)).join("\n\n");
  const { table } = readReviews(lines, "r.ndjson", OPTIONS);
  expect(table?.rows.map(({ line }) => line)).toEqual([1, 1, 3, 3]);
});

test("keys that are parts of every object are no values, and change none", () => {
  const hostile = JSON.stringify(review()).replace(
    "{",
    '{"__proto__": {"url": "https://a.example/planted", "admin": true}, "constructor": {"prototype": {"admin": true}},',
  );
  const bare = hostile.replace(/"url":"[^"]*",/, "");
  const found = readReviews(`[${hostile}, ${bare}]`, "r.json", OPTIONS);
  expect(JSON.stringify(found.table)).not.toContain("planted");
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  expect(column(found, "proposition")).toEqual(column(read([review(), review()]), "proposition"));
});
