/**
 * How long comparing takes, and how that grows: 1,000 to 1,000,000 claims of one shape, then 100,000 claims in
 * 1,000 groups of other shapes.
 *
 *   npm run bench -- analyze
 *
 * Each size runs in a process of its own, since peak memory is of a process, and several times, the median
 * counting. Growth is the time over that of the size before, over what n log n would have made of it: 1.0 is
 * n log n, below is better. What is printed is also left in results/analyze.json.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeDataset } from "../src/analyze/index.ts";
import { type Shape, seededDataset } from "./seeded-claims.ts";

interface Measured {
  readonly shape: string;
  readonly claims: number;
  readonly groups: number;
  readonly rows: number;
  /** Median of the runs. */
  readonly seconds: number;
  readonly peakMib: number;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  mixed: { groupSize: 100, statements: 0.1, days: 365 },
  figures: { groupSize: 100, statements: 0, days: 365 },
  "figures in a month": { groupSize: 100, statements: 0, days: 30 },
  statements: { groupSize: 100, statements: 1, days: 365 },
};
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const GOAL = { claims: 100_000, seconds: 2 };

const [mode, shape, claims] = process.argv.slice(2);
if (mode === "measure") process.stdout.write(JSON.stringify(measure(shape!, Number(claims))));
else compare();

function compare(): void {
  const grown = SIZES.map((size) => inOwnProcess("mixed", size));
  const shaped = Object.keys(SHAPES)
    .slice(1)
    .map((name) => inOwnProcess(name, GOAL.claims));
  const growth = grown.map((measured, index) => growthOver(grown[index - 1], measured));
  console.log("shape                 claims   groups        rows     median  peak MiB  growth");
  for (const [index, measured] of [...grown, ...shaped].entries())
    console.log(line(measured, growth[index] ?? null));
  const goal = grown.find(({ claims: size }) => size === GOAL.claims)!;
  const met = goal.seconds <= GOAL.seconds ? "met" : "missed";
  console.log(`goal ${met}: ${GOAL.claims.toLocaleString("en")} claims under ${GOAL.seconds} s`);
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const results = { node: process.version, grown, growth, shaped };
  writeFileSync(join(folder, "analyze.json"), `${JSON.stringify(results, null, 2)}\n`);
  if (met === "missed") process.exitCode = 1;
}

function inOwnProcess(name: string, size: number): Measured {
  const args = ["--max-old-space-size=8192", import.meta.filename, "measure", name, String(size)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured;
}

function measure(name: string, size: number): Measured {
  const dataset = seededDataset(size, SHAPES[name]!);
  const runs = size >= 1_000_000 ? 3 : 5;
  let rows = 0;
  let groups = 0;
  const seconds = Array.from({ length: runs }, () => {
    const started = performance.now();
    const analysis = analyzeDataset(dataset);
    const took = (performance.now() - started) / 1000;
    rows = analysis.discrepancies.length;
    groups = analysis.estimates.length + analysis.statements.length;
    return took;
  }).sort((a, b) => a - b);
  const peakMib = process.resourceUsage().maxRSS / 1024;
  return { shape: name, claims: size, groups, rows, seconds: seconds[Math.floor(runs / 2)]!, peakMib };
}

function growthOver(before: Measured | undefined, now: Measured): number | null {
  if (before === undefined) return null;
  const expected = (now.claims * Math.log(now.claims)) / (before.claims * Math.log(before.claims));
  return now.seconds / before.seconds / expected;
}

function line(
  { shape: name, claims: size, groups, rows, seconds, peakMib }: Measured,
  growth: number | null,
): string {
  const count = (value: number, width: number) => value.toLocaleString("en").padStart(width);
  return [
    name.padEnd(19),
    count(size, 9),
    count(groups, 8),
    count(rows, 11),
    `${seconds.toFixed(3)} s`.padStart(10),
    count(Math.round(peakMib), 9),
    (growth === null ? "" : growth.toFixed(2)).padStart(7),
  ].join(" ");
}
