import { expect, test } from "vitest";
import { claimFields, sourceFields } from "./recorded-fields.ts";

const rowsOf = (columns: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]) => ({
  columns: columns.map((name) => ({ name })),
  rows: () => rows,
});

test("of a claim is recorded what makes it up, without its id, empty cells and what only follows from it", () => {
  const columns = ["claim_id", "amount", "modifier", "words", "note", "verification", "claim_type", "party"];
  const table = rowsOf(
    columns,
    ["b", 90, "about", "about 90", null, "verified", "estimate", "Left"],
    ["a", null, "vague", "dozens", "", "not-found", "estimate", "Left"],
  );
  expect(Object.entries(claimFields(table))).toEqual([
    ["a", { modifier: "vague", words: "dozens", verification: "not-found", claim_type: "estimate" }],
    ["b", { amount: "90", modifier: "about", verification: "verified", claim_type: "estimate" }],
  ]);
});

test("of a source is recorded all but its id and how many claims it carries", () => {
  const table = rowsOf(["source_id", "publisher", "url", "claims"], ["post", "Post", "", 3]);
  expect(sourceFields(table)).toEqual({ post: { publisher: "Post" } });
});
