import { expect, test } from "vitest";
import type { FoundPairs, PublishedEdition } from "../model/edition.ts";
import { builtText } from "./built-text.ts";

const edition = (given: Partial<PublishedEdition> = {}): PublishedEdition => ({
  dataset: "rally",
  number: 3,
  changed: true,
  folder: "/srv/output/rally/latest",
  outputs: [],
  found: null,
  ...given,
});
const output = (name: string, bytes: number, pages?: number) => ({
  ...{ name, bytes, sha256: "" },
  ...(pages === undefined ? {} : { pages }),
});
const found = (kinds: FoundPairs["kinds"], ifSame = 0) =>
  builtText({ editions: [edition({ found: { kinds, ifSame } })], notBuilt: [] }, 1, "/srv")
    .split("\n")
    .slice(1, -2);

test("each file with its size, and its pages where it has any", () => {
  const outputs = [
    output("brief.pdf", 1_234_001, 7),
    output("short.pdf", 1_000, 1),
    output("claims.csv", 1_001),
  ];
  expect(builtText({ editions: [edition({ outputs })], notBuilt: [] }, 12.345, "/srv")).toBe(
    `output/rally/latest  edition 3
  brief.pdf                 1,235 kB   7 pages
  short.pdf                     1 kB   1 page
  claims.csv                    2 kB
1 built; 12.35 s
`,
  );
});

test("a folder below the one that one stands in is told from there, another as it is", () => {
  expect(builtText({ editions: [edition()], notBuilt: [] }, 1, "/srv/output")).toMatch(
    /^rally\/latest {2}edition 3\n/,
  );
  expect(builtText({ editions: [edition()], notBuilt: [] }, 1, "/home")).toMatch(
    /^\/srv\/output\/rally\/latest {2}edition 3\n/,
  );
});

test("how many were built, and how many stand unchanged", () => {
  const sum = (...changed: boolean[]) =>
    builtText({ editions: changed.map((one) => edition({ changed: one })), notBuilt: [] }, 0.5, "/")
      .split("\n")
      .at(-2);
  expect(sum()).toBe("nothing to build; 0.50 s");
  expect(sum(true, true)).toBe("2 built; 0.50 s");
  expect(sum(true, false)).toBe("1 built, 1 unchanged; 0.50 s");
  expect(sum(false)).toBe("1 unchanged; 0.50 s");
});

test("what was found, by kinds, those left out of which there are none", () => {
  expect(found({})).toEqual(["  0 pairs can't both be true"]);
  expect(found({ conflict: 1 })).toEqual(["  1 pair can't both be true"]);
  expect(found({ conflict: 1000, contradiction: 234 }, 2)).toEqual([
    "  1,234 pairs can't both be true (2 if two counts are one)",
  ]);
  expect(
    found({ change: 1, reversal: 2, shift: 3, unconfirmed: 4, revision: 5, retraction: 6, agreement: 7 }),
  ).toEqual([
    "  0 pairs can't both be true",
    "  1 only by a change, 5 moved, 4 not confirmed, 11 revised or taken back",
  ]);
});

test("more than three are told in a line each, what had not changed and what wasn't built too", () => {
  const outputs = [output("claims.csv", 1_001)];
  const built = ["a", "b", "c", "d"].map((dataset) =>
    edition({ dataset, folder: `/${dataset}/latest`, outputs, found: { kinds: { conflict: 2 }, ifSame: 0 } }),
  );
  const editions = [...built, edition({ folder: "/e/latest", changed: false })];
  expect(builtText({ editions, notBuilt: ["f"] }, 1, "/")).toBe(
    `a/latest  edition 3  2 pairs can't both be true
b/latest  edition 3  2 pairs can't both be true
c/latest  edition 3  2 pairs can't both be true
d/latest  edition 3  2 pairs can't both be true
e/latest  edition 3, nothing had changed
f  not built
4 built, 1 unchanged, 1 not built; 1.00 s
`,
  );
});
