/**
 * What a build costs where nothing has changed, beside starting Node alone: whole processes, in turn.
 *
 *   npm run bench -- unchanged          DBRIEF_BENCH_MAIN=src/cli/main.ts for the program from its source
 *
 * Goal: at most 3 times Node alone. What is printed is also left in results/unchanged.json.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATASET, leave, median, programFile, ROOT, told } from "./seeded-program.ts";

const RUNS = 21;
const GOAL = 3;
const output = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
const build = [programFile(), "build", DATASET, "--quiet", "--output", output];

try {
  // The first builds, the second leaves what was compiled for those that count.
  for (const args of [build, build]) run(args);
  const times = { node: [] as number[], unchanged: [] as number[] };
  for (let turn = 0; turn < RUNS; turn += 1) {
    times.node.push(run(["--eval", ""]));
    times.unchanged.push(run(build));
  }
  const ratio = median(times.unchanged) / median(times.node);
  console.log(`node alone       ${told(times.node)}\nunchanged build  ${told(times.unchanged)}`);
  console.log(`ratio ${ratio.toFixed(2)} (goal at most ${GOAL}), median of ${RUNS}`);
  leave("unchanged", { node: median(times.node), unchanged: median(times.unchanged), ratio, times });
} finally {
  rmSync(output, { recursive: true });
}

/** Whole process, in milliseconds. */
function run(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  return performance.now() - started;
}
