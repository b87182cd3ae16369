/**
 * Reading, checking and comparing claims.csv, beside csv-parse alone on the same file: 1,000 to 1,000,000 claims.
 *
 *   npm run bench -- load               node bench/load.ts 100000 for as many claims at most
 *
 * Each run is a process of its own, in turn with the others, since peak memory is of a process; the median counts.
 * Seconds are of the processor, with the collector's, which runs beside. Growth is the time over that of the size
 * before, over what n log n would have made of it: 1.0 is n log n. What is printed is also left in
 * results/load.json.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { analyzeDataset } from "../src/analyze/index.ts";
import { loadDataset } from "../src/load/index.ts";
import { validateDataset } from "../src/validate/index.ts";
import { seededDataset } from "./seeded-claims.ts";
import { writeSeededFiles } from "./seeded-files.ts";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const SHAPE = { groupSize: 100, statements: 0.1, days: 365 };
const GOAL = { claims: 100_000, ratio: 2.5 };
const WAYS = ["csv-parse", "load", "load+analyze"] as const;
type Way = (typeof WAYS)[number];

interface Measured {
  readonly seconds: number;
  readonly peakMib: number;
}

const [mode, claims, folder] = process.argv.slice(2);
if (mode === "make") makeFiles(Number(claims), folder!);
else if ((WAYS as readonly string[]).includes(mode ?? ""))
  process.stdout.write(JSON.stringify(await measure(mode as Way, folder!)));
else compare(Number(mode ?? SIZES.at(-1)));

function compare(most: number): void {
  const rows = SIZES.filter((size) => size <= most).map((size) => ({ claims: size, ...medians(size) }));
  console.log("   claims  csv-parse   MiB      load  ratio  growth   MiB  load+analyze  ratio   MiB");
  const lines = rows.map((row, index) => {
    const growth = index === 0 ? null : growthOver(rows[index - 1]!, row);
    const [bare, load, all] = [row["csv-parse"], row.load, row["load+analyze"]];
    const cells = [
      row.claims.toLocaleString("en").padStart(9),
      `${bare.seconds.toFixed(3)} s`.padStart(10),
      bare.peakMib.toFixed(0).padStart(5),
      `${load.seconds.toFixed(3)} s`.padStart(9),
      (load.seconds / bare.seconds).toFixed(2).padStart(6),
      (growth?.toFixed(2) ?? "").padStart(7),
      load.peakMib.toFixed(0).padStart(5),
      `${all.seconds.toFixed(3)} s`.padStart(13),
      (all.seconds / bare.seconds).toFixed(2).padStart(6),
      all.peakMib.toFixed(0).padStart(5),
    ];
    console.log(cells.join(" "));
    return { ...row, growth };
  });
  const goal = rows.find((row) => row.claims === GOAL.claims);
  if (goal !== undefined) {
    const ratio = goal["load+analyze"].seconds / goal["csv-parse"].seconds;
    console.log(
      `goal ${ratio <= GOAL.ratio ? "met" : "missed"}: loaded and compared in at most ${GOAL.ratio} × csv-parse`,
    );
    if (ratio > GOAL.ratio) process.exitCode = 1;
  }
  const results = join(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "load.json"), `${JSON.stringify({ node: process.version, lines }, null, 2)}\n`);
}

function medians(size: number): Record<Way, Measured> {
  const data = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
  try {
    inOwnProcess("make", size, data);
    const runs = size >= 1_000_000 ? 3 : 7;
    const measured = Array.from({ length: runs }, () =>
      WAYS.map((way) => JSON.parse(inOwnProcess(way, size, data)) as Measured),
    );
    const median = (way: number, key: keyof Measured) =>
      measured.map((turn) => turn[way]![key]).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
    return Object.fromEntries(
      WAYS.map((way, index) => [
        way,
        { seconds: median(index, "seconds"), peakMib: median(index, "peakMib") },
      ]),
    ) as Record<Way, Measured>;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function inOwnProcess(mode: string, size: number, data: string): string {
  const args = ["--max-old-space-size=8192", import.meta.filename, mode, String(size), data];
  return execFileSync(process.execPath, args, { encoding: "utf8" });
}

function makeFiles(size: number, data: string): void {
  writeSeededFiles(seededDataset(size, SHAPE), data);
}

async function measure(way: Way, data: string): Promise<Measured> {
  const before = process.cpuUsage();
  if (way === "csv-parse") parse(readFileSync(join(data, "flood/claims.csv")), { bom: true });
  else {
    const { dataset, diagnostics } = validateDataset(await loadDataset(data, "flood", files));
    if (dataset === null) throw new Error(diagnostics[0]?.message);
    if (way === "load+analyze") analyzeDataset(dataset);
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, peakMib: process.resourceUsage().maxRSS / 1024 };
}

function growthOver(before: { claims: number } & Record<Way, Measured>, now: typeof before): number {
  const expected = (now.claims * Math.log(now.claims)) / (before.claims * Math.log(before.claims));
  return now.load.seconds / before.load.seconds / expected;
}
