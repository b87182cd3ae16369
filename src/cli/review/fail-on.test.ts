import { expect, test } from "vitest";
import type { EditionChange } from "../../model/edition.ts";
import type { DatasetReview } from "../../pipeline.ts";
import { failures } from "./fail-on.ts";

const reviewed = (more: Partial<DatasetReview>): DatasetReview => ({
  ...{ dataset: "ice", state: "both", changes: [], pairs: {}, claims: new Map(), sentences: new Map() },
  ...{ gone: [], excluded: { before: 2, after: 2 } },
  ...more,
});

test("one excerpt that is gone is a case of “gone” and of “any”, and an unchanged dataset of nothing", () => {
  const gone = [{ claim: "seals" }] as unknown as DatasetReview["gone"];
  const words = ["any", "gone", "changed", "cant-both-be-true"] as const;
  expect(failures({ datasets: [reviewed({}), reviewed({ gone })] }, words)).toEqual(["any", "gone"]);
  expect(failures({ datasets: [reviewed({})] }, words)).toEqual([]);
});

test("a pair is a case of the kind that it comes to be of, not of the one that it was of", () => {
  const change = { subjectType: "discrepancy", change: "reclassified", old: "conflict", new: "echo" };
  const changes = [change as EditionChange];
  const words = ["conflict", "echo", "cant-both-be-true"] as const;
  expect(failures({ datasets: [reviewed({ changes })] }, words)).toEqual(["echo"]);
});
