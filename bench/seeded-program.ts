/** What the benchmarks of whole runs share: the program as it is published, and how a series of times is told. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = join(import.meta.dirname, "..");
export const DATASET = "dprk-troops-2024";

/** dist/cli/main.js, built where it is not there; DBRIEF_BENCH_MAIN names another, such as src/cli/main.ts. */
export function programFile(): string {
  const named = process.env.DBRIEF_BENCH_MAIN;
  if (named !== undefined) return resolve(named);
  const main = join(ROOT, "dist/cli/main.js");
  if (!existsSync(main)) {
    const { status } = spawnSync(process.execPath, [join(ROOT, "scripts/build.ts")], { stdio: "inherit" });
    if (status !== 0) throw new Error("dist/ could not be built");
  }
  return main;
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Half of the times lie within this. */
export function spread(times: readonly number[]): readonly [number, number] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)]!;
  return [at(0.25), at(0.75)];
}

/** `412 ms (398–431)` */
export function told(times: readonly number[]): string {
  const [low, high] = spread(times);
  return `${median(times).toFixed(0).padStart(6)} ms (${low.toFixed(0)}–${high.toFixed(0)})`;
}

export function leave(name: string, results: object): void {
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
}
