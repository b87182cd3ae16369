/**
 * Daily figures of ten origins on one measure, beside as many claims of which no two count the same: reading,
 * checking and comparing both, 1,000 to 100,000 claims. What a series costs beyond what its claims cost anyway.
 *
 *   npm run bench -- series [most claims, 100000]
 *
 * Each run is a process of its own, in turn with the other, since peak memory is of a process; the median counts.
 * Seconds are of the processor. Growth is the time over that of the size before, over what n log n would have made of
 * it. What is printed is also left in results/series.json.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyzeDataset } from "../src/analyze/index.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Dataset, Estimate } from "../src/model/dataset.ts";
import { parsePartialDate } from "../src/model/partial-date.ts";
import { quantityOf } from "../src/model/quantity.ts";
import { validateDataset } from "../src/validate/index.ts";
import { dataset, estimate } from "../test/builders.ts";
import { writeSeededFiles } from "./seeded-files.ts";

const SIZES = [1_000, 10_000, 100_000];
const ORIGINS = 10;
const RUNS = 5;
const GOAL = { claims: 100_000, ratio: 1.5 };
const SHAPES = ["single", "series"] as const;
type Shape = (typeof SHAPES)[number];

interface Measured {
  readonly seconds: number;
  readonly peakMib: number;
  readonly rows: number;
}

const [mode, claims, folder] = process.argv.slice(2);
if (mode === "make") writeSeededFiles(seeded(claims as Shape, Number(folder)), process.argv[5]!);
else if (mode === "measure") process.stdout.write(JSON.stringify(await measure(claims!)));
else compare(Number(mode ?? SIZES.at(-1)));

function compare(most: number): void {
  console.log("  claims     single   MiB     series   MiB      rows  ratio  growth");
  let before: { claims: number; seconds: number } | null = null;
  const lines = SIZES.filter((size) => size <= most).map((size) => {
    const [single, series] = medians(size);
    const ratio = series.seconds / single.seconds;
    const growth = before === null ? null : series.seconds / before.seconds / nLogN(before.claims, size);
    before = { claims: size, seconds: series.seconds };
    console.log(
      [
        size.toLocaleString("en").padStart(8),
        `${single.seconds.toFixed(3)} s`.padStart(10),
        single.peakMib.toFixed(0).padStart(5),
        `${series.seconds.toFixed(3)} s`.padStart(10),
        series.peakMib.toFixed(0).padStart(5),
        series.rows.toLocaleString("en").padStart(9),
        ratio.toFixed(2).padStart(6),
        (growth?.toFixed(2) ?? "").padStart(7),
      ].join(" "),
    );
    return { claims: size, single, series, ratio, growth };
  });
  const goal = lines.find((line) => line.claims === GOAL.claims);
  if (goal !== undefined) {
    console.log(
      `goal ${goal.ratio <= GOAL.ratio ? "met" : "missed"}: a series in at most ${GOAL.ratio} × as many single claims`,
    );
    if (goal.ratio > GOAL.ratio) process.exitCode = 1;
  }
  const results = join(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(
    join(results, "series.json"),
    `${JSON.stringify({ node: process.version, lines }, null, 2)}\n`,
  );
}

function medians(size: number): [Measured, Measured] {
  const folders = SHAPES.map((shape) => {
    const data = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
    inOwnProcess("make", shape, String(size), data);
    return data;
  });
  try {
    const turns = Array.from({ length: RUNS }, () =>
      folders.map((data) => JSON.parse(inOwnProcess("measure", data)) as Measured),
    );
    const medianOf = (shape: number): Measured =>
      turns.map((turn) => turn[shape]!).toSorted((x, y) => x.seconds - y.seconds)[Math.floor(RUNS / 2)]!;
    return [medianOf(0), medianOf(1)];
  } finally {
    for (const data of folders) rmSync(data, { recursive: true, force: true });
  }
}

function inOwnProcess(...args: string[]): string {
  const options = ["--max-old-space-size=8192", import.meta.filename];
  return execFileSync(process.execPath, [...options, ...args], { encoding: "utf8" });
}

/** Ten origins that count what rises and falls a little, each a little apart from the others. */
function seeded(shape: Shape, size: number): Dataset {
  const model = estimate();
  const start = Date.parse("2001-01-01");
  const days = Array.from({ length: Math.ceil(size / ORIGINS) }, (_, day) =>
    parsePartialDate(new Date(start + day * 86_400_000).toISOString().slice(0, 10)),
  );
  const made = Array.from({ length: size }, (_, index): Estimate => {
    const [day, origin] = [Math.floor(index / ORIGINS), index % ORIGINS];
    const stated = {
      amount: 1000 + ((day * 37) % 101) + Math.floor(origin / 2) * 20,
      low: null,
      high: null,
      modifier: "exact" as const,
    };
    const who = { speaker: `s${origin}`, origin: `s${origin}`, source: `source-${origin}` };
    return {
      ...model,
      ...who,
      ...stated,
      id: `c${index}`,
      utterance: `c${index}`,
      said: days[day]!,
      measure: shape === "series" ? "m0" : `m${index}`,
      ends: quantityOf(stated, 0.1),
    };
  });
  return dataset(made, {});
}

async function measure(data: string): Promise<Measured> {
  const before = process.cpuUsage();
  const { dataset: read, diagnostics } = validateDataset(await loadDataset(data, "flood", files));
  if (read === null) throw new Error(diagnostics[0]?.message);
  const { discrepancies } = analyzeDataset(read);
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (user + system) / 1e6,
    peakMib: process.resourceUsage().maxRSS / 1024,
    rows: discrepancies.length,
  };
}

function nLogN(before: number, now: number): number {
  return (now * Math.log(now)) / (before * Math.log(before));
}
