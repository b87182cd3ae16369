import { expect, test } from "vitest";
import { memoryFiles } from "../../../test/memory-files.ts";
import { loadDataset } from "../../load/index.ts";
import { validateDataset } from "../index.ts";

const warned = async (headline: string) => {
  const brief = `title: T\nquestion: Q\nlanguages: [en, nb]\nheadline: ${headline}\n`;
  const files = memoryFiles({ "data/d/brief.yaml": brief });
  const { diagnostics } = validateDataset(await loadDataset("data", "d", files));
  return diagnostics
    .filter(({ code }) => code === "long-headline")
    .map(({ message, at }) => [message, at?.line]);
};
const words = (count: number) => Array.from({ length: count }, () => "ord").join(" ");

test("a headline of more than twelve words is warned of, in each language", async () => {
  expect(await warned(words(12))).toEqual([]);
  expect(await warned(words(13))).toEqual([[`headline of 13 words: ${words(13)}`, 4]]);
  expect(await warned(`\n  en: ${words(12)} – \n  nb: ${words(14)}`)).toEqual([
    [`headline of 14 words: nb, ${words(14)}`, 6],
  ]);
});
