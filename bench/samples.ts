/**
 * The three tables of docs/mappings, from the file to the finished edition: imported as documented, built as CSV
 * and workbook, then in every format.
 *
 *   DBRIEF_SAMPLES=<folder of battle-deaths.csv, battles.csv, polls.csv> npm run bench -- samples
 *
 * The tables are others' and not in this repository; without them there is nothing to do. What is printed is also
 * left in results/samples.json.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLES, sampleTable } from "./tables/sample-tables.ts";
import { type WholeRun, wholeRun } from "./tables/whole-run.ts";

const ROOT = join(import.meta.dirname, "..");
const MAIN = join(ROOT, "src/cli/main.ts");

interface Step {
  readonly step: string;
  readonly seconds: number;
  readonly peakMib: number | null;
}

const results = [];
for (const name of SAMPLES) {
  const table = sampleTable(name);
  if (table === null) console.log(`${name}: no table; say where with DBRIEF_SAMPLES`);
  else results.push(await fromTableToBrief(name, table));
}
if (results.length > 0) {
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "samples.json"), `${JSON.stringify(results, null, 2)}\n`);
}

async function fromTableToBrief(name: string, table: string) {
  const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
  const steps: Step[] = [];
  const run = async (step: string, exits: readonly number[], args: readonly string[]): Promise<WholeRun> => {
    const done = await wholeRun([MAIN, ...args, "--data", folder]);
    if (!exits.includes(done.status ?? -1))
      throw new Error(`${name}, ${step}: exit ${done.status}\n${done.stderr}`);
    steps.push({ step, seconds: done.seconds, peakMib: done.peakMib });
    console.log(
      `${name.padEnd(14)} ${step.padEnd(12)} ${done.seconds.toFixed(1).padStart(6)} s  ${(done.peakMib ?? 0).toFixed(0).padStart(5)} MiB`,
    );
    return done;
  };
  try {
    const mapping = join(ROOT, "docs/mappings", `${name}.yaml`);
    const into = ["--to", name, "--mapping", mapping, "--rejects", join(folder, "rejects.csv")];
    // Exit 1 says that some rows were left behind, which is so in each of the three.
    const imported = await run("import", [0, 1], ["import", table, ...into, "--json", "--quiet"]);
    const build = ["build", name, "--quiet"];
    await run("csv, xlsx", [0], [...build, "--format", "csv,xlsx", "--output", join(folder, "tables")]);
    await run("all formats", [0], [...build, "--output", join(folder, "all")]);
    const files = filesIn(join(folder, "all", name, "latest"));
    const pairs = rowsOf(join(folder, "all", name, "latest", "discrepancies.csv"));
    const { counts } = JSON.parse(imported.stdout) as { counts?: object };
    console.log(`${name.padEnd(14)} ${pairs} discrepancies; ${JSON.stringify(files)}`);
    return { name, counts, pairs, steps, files };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Name → bytes. */
function filesIn(folder: string): Record<string, number> {
  return Object.fromEntries(readdirSync(folder).map((file) => [file, statSync(join(folder, file)).size]));
}

/** No cell of this table holds a line break of its own. */
function rowsOf(path: string): number {
  return readFileSync(path).reduce((count, byte) => count + (byte === 10 ? 1 : 0), -1);
}
