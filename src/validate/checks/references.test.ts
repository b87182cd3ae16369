import { expect, test } from "vitest";
import { memoryFiles, RALLY } from "../../../test/memory-files.ts";
import { loadDataset } from "../../load/index.ts";
import { validateDataset } from "../index.ts";

const SOURCES = 2000;
/** As many unknown ids as are more than worth comparing with so many sources. */
const UNKNOWN = 2600;

const claim = (index: number, keys: object) =>
  JSON.stringify({
    id: `c-${index}`,
    ...{ measure: "at-square", amount: 5, speaker: "police", source: "s-0", excerpt: "five", ...keys },
  });

async function faultsWith(keysOf: (index: number) => object) {
  const { "data/rally/claims.yaml": _, ...others } = RALLY as Record<string, string>;
  const sources = Array.from({ length: SOURCES }, (_, index) => `s-${index}: {publisher: P}\n`).join("");
  const claims = Array.from({ length: UNKNOWN }, (_, index) => claim(index, keysOf(index)));
  const tree = {
    ...others,
    "data/rally/sources.yaml": sources,
    "data/rally/claims.ndjson": claims.join("\n"),
  };
  return validateDataset(await loadDataset("data", "rally", memoryFiles(tree))).diagnostics;
}

test("of thousands of unknown sources each is named, and the first with what is near", async () => {
  const faults = await faultsWith((index) => ({ source: `s-${index}x` }));
  const dangling = faults.filter(({ code }) => code === "dangling-reference");
  expect(dangling).toHaveLength(UNKNOWN);
  expect(dangling[0]!.hint).toMatch(/^did you mean s-0/);
  expect(dangling.at(-1)!.hint).toMatch(/^define it/);
});

test("of thousands of free ids the first are held against the speakers", async () => {
  const faults = await faultsWith((index) => ({ origin: index === 0 ? "polices" : `free-origin-${index}` }));
  expect(faults.map(({ code, at }) => [code, at!.line])).toEqual([["near-miss", 1]]);
  const last = await faultsWith((index) => ({
    origin: index === UNKNOWN - 1 ? "polices" : `free-origin-${index}`,
  }));
  expect(last).toEqual([]);
});
