import { expect, test } from "vitest";
import { memoryFiles, RALLY } from "../../../test/memory-files.ts";
import { loadDataset } from "../../load/index.ts";
import { validateDataset } from "../index.ts";

/** Diagnostics of the rally with these lines more, and no others than it had. */
async function foundWith(file: string, more: string): Promise<string[]> {
  const tree = { ...RALLY, [`data/rally/${file}`]: `${RALLY[`data/rally/${file}`]}${more}\n` };
  const { diagnostics } = validateDataset(await loadDataset("data", "rally", memoryFiles(tree)));
  const codes = new Set(["look-alike", "mixed-scripts"]);
  return diagnostics
    .filter(({ code }) => codes.has(code))
    .map(({ severity, message }) => `${severity}: ${message}`);
}

test("a speaker in another's name, by a Cyrillic letter", async () => {
  expect(await foundWith("speakers.yaml", 'fake: {name: "The p\u043elice"}')).toEqual([
    "warning: two speakers that look alike: The police and The p\u043elice (U+043E)",
    "warning: letters of two alphabets in one word: p\u043elice (U+043E)",
  ]);
});

test("one name twice, unless an office or a party tells them apart", async () => {
  const twice = "warning: two speakers that look alike: The union and The union";
  expect(await foundWith("speakers.yaml", "union-2: {name: The union}")).toEqual([twice]);
  expect(await foundWith("speakers.yaml", "union-2: {name: The union, party: Hills}")).toEqual([]);
  expect(await foundWith("speakers.yaml", "union-2: {name: THE UNION, party: Hills}")).toHaveLength(1);
});

test("a publisher in two spellings, once", async () => {
  const more = "a: {publisher: VALLEY HERALD}\nb: {publisher: VALLEY HERALD}\nc: {publisher: Valley Herald}";
  expect(await foundWith("sources.yaml", more)).toEqual([
    "warning: two publisher names that look alike: Valley Herald and VALLEY HERALD",
  ]);
});

test("ids", async () => {
  expect(await foundWith("speakers.yaml", "po1ice: {name: Another}")).toEqual([
    "warning: two ids that look alike: police and po1ice",
  ]);
});
