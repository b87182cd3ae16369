import { describe, expect, test } from "vitest";
import type { EditionChange } from "../../model/edition.ts";
import type { DatasetReview, Review } from "../../pipeline.ts";
import { reviewMarkdown } from "./review-markdown.ts";

const row = (changes: Partial<EditionChange>): EditionChange => ({
  ...{ edition: 2, change: "changed", subjectType: "claim", subjectId: "seals" },
  ...{ field: "note", old: null, new: "x", why: null },
  ...changes,
});

function reviewOf(changes: readonly EditionChange[], more: Partial<DatasetReview> = {}): Review {
  const dataset: DatasetReview = {
    ...{ dataset: "ice", state: "both", changes, pairs: {}, claims: new Map(), sentences: new Map() },
    ...{ gone: [], excluded: { before: 2, after: 2 } },
    ...more,
  };
  return { ref: "main", commit: "0123456789abcdef", datasets: [dataset], diagnostics: [] };
}

const markdownOf = (...review: Parameters<typeof reviewOf>) => reviewMarkdown(reviewOf(...review), []);

describe("a text of the data", () => {
  test.each([
    [
      "markup",
      "<img src=x onerror=alert(1)> **bold** [a](b) `c` | d",
      /&lt;img src=x onerror=alert\(1\)&gt; \\\*\\\*bold\\\*\\\* \\\[a\\\]\(b\) \\`c\\` \\\| d/,
    ],
    ["a mention, of nobody", "thanks @somebody", /thanks @\u2060somebody/],
    ["an issue, of none", "see #12 and GH-12", /see #\u206012 and GH-\u206012/],
    ["no line of its own", "one\n## two\r\n- three", /one #\u2060#\u2060 two - three/],
    [
      "an address, no link",
      "https://a.example and www.a.example",
      /https:\u2060\/\/a\.example and www\.\u2060a\.example/,
    ],
  ])("is %s", (_, text, shown) => {
    expect(markdownOf([row({ new: text })])).toMatch(shown);
  });

  test("is cut where nobody would read on", () => {
    expect(markdownOf([row({ new: "x".repeat(5_000) })]).length).toBeLessThan(1_000);
  });
});

test("what somebody typed as a commit stays within its quotes", () => {
  const review: Review = { ref: "a``b", commit: "0123456789abcdef", datasets: [], diagnostics: [] };
  expect(reviewMarkdown(review, [])).toContain("against ``` a``b ``` (0123456789)");
});

test("a review of any length fits a comment, and ends with where the rest is", () => {
  const text = markdownOf(Array.from({ length: 5_000 }, (_, at) => row({ subjectId: `claim-${at}` })));
  expect(text.length).toBeLessThan(65_000);
  expect(text).toMatch(/\n\n… and more, which is too long for here: `dbrief review main` has it all\.\n$/);
});

test("is told: what changed, that no claim did, and what --fail-on stopped at, each where it is so", () => {
  const pair = row({
    subjectType: "discrepancy",
    subjectId: "d-1",
    change: "added",
    field: null,
    new: "echo",
  });
  const more = { pairs: { "d-1": ["a", "b"] as const } };
  const of = (changes: EditionChange[], failed: string[] = []) =>
    reviewMarkdown(reviewOf(changes, more), failed);
  expect(of([row({})])).not.toContain("no claim changed");
  expect(of([row({})])).not.toContain("--fail-on");
  expect(of([pair])).toContain("no claim changed; ");
  expect(of([pair], ["echo", "any"])).toContain("\n\n**`echo`, `any`**: what `--fail-on` stops at.\n\n");
});

test("a pair that only agrees goes without a sentence, unless it was more", () => {
  const pair = { subjectType: "discrepancy", subjectId: "d-1", field: null } as const;
  const more = { pairs: { "d-1": ["a", "b"] as const }, sentences: new Map([["d-1", "They agree."]]) };
  const agrees = markdownOf([row({ ...pair, change: "added", new: "agreement" })], more);
  expect(agrees).toContain("- `d-1` **agreement**: `a`, `b`");
  expect(agrees).not.toContain("They agree.");
  const was = row({ ...pair, change: "reclassified", field: "kind", old: "conflict", new: "agreement" });
  expect(markdownOf([was], more)).toContain("- `d-1` conflict → **agreement**: `a`, `b`<br>They agree.");
});
