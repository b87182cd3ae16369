import { expect, it } from "vitest";
import { Dictionary, Indirect } from "./objects/values.ts";
import { pageTree } from "./pages.ts";
import type { PrintedPage } from "./printed.ts";

const pagesOf = (count: number) =>
  Array.from({ length: count }, () => {
    const dictionary = new Dictionary();
    return { object: new Indirect(dictionary), dictionary } as PrintedPage;
  });

it.each([
  [1, ["1"]],
  [32, ["32"]],
  [33, ["32", "1"]],
  [64, ["32", "32"]],
])("a tree of %i pages has every page in order below its branch, and no empty one", (count, counts) => {
  const pages = pagesOf(count);
  const tree = pageTree(pages).content as Dictionary;
  const branches = tree.list("Kids") as Indirect[];
  const inner = branches.map(({ content }) => content as Dictionary);
  expect([tree.get("Count"), inner.map((branch) => branch.get("Count"))]).toEqual([String(count), counts]);
  expect(inner.flatMap((branch) => branch.list("Kids"))).toEqual(pages.map(({ object }) => object));
  for (const [index, { dictionary }] of pages.entries())
    expect(dictionary.get("Parent")).toBe(branches[Math.floor(index / 32)]);
});
