import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDataset } from "../../src/load/index.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { validateDataset } from "../../src/validate/index.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The tables that docs/mappings reads; none of them is in this repository. */
export const SAMPLES = ["battle-deaths", "battles", "polls"];

/** Where a sample lies: `DBRIEF_SAMPLES`, else beside this file. null where it is not there. */
export function sampleTable(name: string): string | null {
  const table = join(process.env.DBRIEF_SAMPLES ?? import.meta.dirname, `${name}.csv`);
  return existsSync(table) ? table : null;
}

/** The table as `dbrief import` makes a dataset of it, in a folder that is gone afterwards. */
export async function importedDataset(name: string, table: string): Promise<Dataset> {
  const folder = await files.mkdtemp(join(tmpdir(), "dbrief-bench-"));
  try {
    const mapping = join(ROOT, "docs/mappings", `${name}.yaml`);
    const into = [
      "--mapping",
      mapping,
      "--to",
      name,
      "--data",
      folder,
      "--rejects",
      join(folder, "rejects.csv"),
    ];
    // Exit 1 says that some rows were left behind, which is so in each of the three.
    runImport([join(ROOT, "src/cli/main.ts"), "import", table, ...into, "--quiet"]);
    const { dataset, diagnostics } = validateDataset(await loadDataset(folder, name, files));
    if (dataset === null) throw new Error(`${name}: ${diagnostics[0]?.message}`);
    return dataset;
  } finally {
    await files.rm(folder, { recursive: true, force: true });
  }
}

function runImport(command: readonly string[]): void {
  try {
    execFileSync(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
}
