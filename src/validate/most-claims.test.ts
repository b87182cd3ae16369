import { expect, test } from "vitest";
import { memoryFiles, RALLY } from "../../test/memory-files.ts";
import { loadDataset } from "../load/index.ts";
import { validateDataset } from "./index.ts";

test("more claims than are read are one error, told before any of them is looked at", async () => {
  const raw = await loadDataset("data", "rally", memoryFiles(RALLY));
  const at = { file: "data/rally/claims.csv", line: 1, column: 1 };
  const row = () => {
    throw new Error("looked at");
  };
  const table = { file: at.file, columns: ["claim_id"], size: 1_000_000, row, locate: () => at };
  const { dataset, diagnostics } = validateDataset({ ...raw, tables: [table] });
  expect(dataset).toBeNull();
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["too-many-claims", "too many claims: 1000003, at most 1000000 are read"],
  ]);
});
