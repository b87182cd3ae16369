/**
 * What a build costs where nothing has changed, beside starting Node alone: whole processes, in turn.
 *
 *   npm run bench -- unchanged
 *
 * Goal: at most 3 times Node alone. What is printed is also left in results/unchanged.json.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RUNS = 15;
const GOAL = 3;
const root = join(import.meta.dirname, "..");
const output = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
const build = [join(root, "src/cli/main.ts"), "build", "dprk-troops-2024", "--quiet", "--output", output];

try {
  run(build);
  const times = { node: [] as number[], unchanged: [] as number[] };
  for (let turn = 0; turn < RUNS; turn += 1) {
    times.node.push(run(["--eval", ""]));
    times.unchanged.push(run(build));
  }
  report(median(times.node), median(times.unchanged), times);
} finally {
  rmSync(output, { recursive: true });
}

/** Whole process, in milliseconds. */
function run(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  return performance.now() - started;
}

function report(node: number, unchanged: number, times: object): void {
  const ratio = unchanged / node;
  console.log(`node alone        ${node.toFixed(0)} ms\nunchanged build   ${unchanged.toFixed(0)} ms`);
  console.log(`ratio ${ratio.toFixed(2)} (goal at most ${GOAL}), median of ${RUNS}`);
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "unchanged.json"),
    `${JSON.stringify({ node, unchanged, ratio, times }, null, 2)}\n`,
  );
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
