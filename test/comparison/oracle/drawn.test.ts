import fc from "fast-check";
import { expect, test } from "vitest";
import { analyzeDataset } from "../../../src/analyze/index.ts";
import { loadDataset } from "../../../src/load/index.ts";
import { validateDataset } from "../../../src/validate/index.ts";
import { memoryFiles } from "../../memory-files.ts";
import type { ToldDataset } from "./claims.ts";
import { differences } from "./differences.ts";
import { drawnDataset } from "./drawn-dataset.ts";
import { filesOf } from "./told-files.ts";

const DATASETS = Number(process.env.DBRIEF_ORACLE_DATASETS ?? 1000);

test("the engine finds what trying every value and day finds, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(drawnDataset, async (told) => {
      expect(differences(told, analyzeDataset(await asRead(told)))).toEqual([]);
    }),
    { numRuns: DATASETS },
  );
});

/** By way of its files, as any other dataset. */
async function asRead(told: ToldDataset) {
  const { dataset, diagnostics } = validateDataset(
    await loadDataset("data", "drawn", memoryFiles(filesOf(told))),
  );
  if (dataset === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return dataset;
}
