/**
 * How long comparing takes, what memory, and how both grow: 1,000 to 1,000,000 claims of figures alone, of figures
 * with one in ten a statement, and of statements alone (these to 100,000: on one proposition every two stances are
 * a pair); then real tables, where they are at hand.
 *
 *   npm run bench -- analyze            DBRIEF_BENCH=quick leaves the million out
 *   DBRIEF_SAMPLES=<folder> npm run bench -- analyze      with battle-deaths.csv, battles.csv, polls.csv
 *
 * Each cell runs in a process of its own, since peak memory is of a process, and the cells take turns, since a
 * machine has good and bad minutes; the median counts. Processor time is what is compared, as another program's
 * load lengthens the wall clock. Growth is the time over that of the size before, beside what n log n would have
 * made of it. What is printed is also left in results/analyze.json.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeDataset } from "../src/analyze/index.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { type Shape, seededDataset } from "./seeded-claims.ts";
import { importedDataset, SAMPLES, sampleTable } from "./tables/sample-tables.ts";

interface Measured {
  readonly name: string;
  readonly claims: number;
  readonly groups: number;
  readonly rows: number;
  /** A number a round. */
  readonly wall: readonly number[];
  /** User and system, of all threads. */
  readonly cpu: readonly number[];
  readonly peakMib: number;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  figures: { groupSize: 100, statements: 0, days: 365 },
  mixed: { groupSize: 100, statements: 0.1, days: 365 },
  statements: { groupSize: 100, statements: 1, days: 365 },
  "figures in a month": { groupSize: 100, statements: 0, days: 30 },
};
const QUICK = process.env.DBRIEF_BENCH === "quick";
const UP_TO = QUICK ? 100_000 : 1_000_000;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const LARGEST: Readonly<Record<string, number>> = { figures: UP_TO, mixed: UP_TO, statements: 100_000 };
const ROUNDS = 5;
const HEAD = ["", "claims", "groups", "rows", "wall", "processor", "peak MiB", "growth", "n log n"];
const GOAL = { claims: 100_000, seconds: 2 };

interface Cell {
  readonly name: string;
  /** null for a table, which has the size it has. */
  readonly claims: number | null;
}

const [mode, name, claims] = process.argv.slice(2);
if (mode === "measure") process.stdout.write(JSON.stringify(await measure(name!, claims)));
else compare();

function compare(): void {
  const grown = Object.entries(LARGEST).flatMap(([shape, largest]) =>
    SIZES.filter((size) => size <= largest).map((size): Cell => ({ name: shape, claims: size })),
  );
  const tables = SAMPLES.filter((sample) => sampleTable(sample) !== null).map(
    (sample): Cell => ({ name: sample, claims: null }),
  );
  const cells = [...grown, { name: "figures in a month", claims: GOAL.claims }, ...tables];
  const rounds = Array.from({ length: ROUNDS }, () => cells.map(inOwnProcess));
  const measured = cells.map((_, index) => joined(rounds.map((round) => round[index]!)));
  const lines = measured.map((each, index) => row(each, measured[index - 1]));
  console.log(table([HEAD, ...lines]));
  for (const sample of SAMPLES)
    if (sampleTable(sample) === null)
      console.log(`${sample}.csv is not at hand, and is left out: DBRIEF_SAMPLES=<its folder>`);
  report(measured);
}

function report(measured: readonly Measured[]): void {
  const goals = measured.filter(
    ({ claims: size, name: shape }) => size === GOAL.claims && shape !== "statements" && LARGEST[shape],
  );
  const missed = goals.filter(({ wall }) => median(wall) > GOAL.seconds);
  const goal = `${GOAL.claims.toLocaleString("en")} claims, figures and mixed, under ${GOAL.seconds} s`;
  console.log(`goal ${missed.length === 0 ? "met" : "missed"}: ${goal}`);
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const results = { node: process.version, rounds: ROUNDS, measured };
  writeFileSync(join(folder, "analyze.json"), `${JSON.stringify(results, null, 2)}\n`);
  if (missed.length > 0) process.exitCode = 1;
}

function inOwnProcess(cell: Cell): Measured {
  const args = [
    "--max-old-space-size=8192",
    import.meta.filename,
    "measure",
    cell.name,
    String(cell.claims ?? ""),
  ];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured;
}

/** Once, as a build does it: the compiler of the machine has seen nothing of it before, at any size. */
async function measure(cell: string, size: string | undefined): Promise<Measured> {
  const dataset = size ? seededDataset(Number(size), SHAPES[cell]!) : await imported(cell);
  const before = process.cpuUsage();
  const started = performance.now();
  const analysis = analyzeDataset(dataset);
  const wall = (performance.now() - started) / 1000;
  const used = process.cpuUsage(before);
  return {
    name: cell,
    claims: dataset.claims.length,
    groups: analysis.estimates.length + analysis.statements.length,
    rows: analysis.discrepancies.length,
    wall: [wall],
    cpu: [(used.user + used.system) / 1e6],
    peakMib: process.resourceUsage().maxRSS / 1024,
  };
}

function imported(sample: string): Promise<Dataset> {
  return importedDataset(sample, sampleTable(sample)!);
}

function joined(rounds: readonly Measured[]): Measured {
  return {
    ...rounds[0]!,
    wall: rounds.flatMap(({ wall }) => wall),
    cpu: rounds.flatMap(({ cpu }) => cpu),
    peakMib: Math.max(...rounds.map(({ peakMib }) => peakMib)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function row(now: Measured, before: Measured | undefined): string[] {
  const count = (value: number) => Math.round(value).toLocaleString("en");
  const seconds = (values: readonly number[]) => `${median(values).toFixed(3)} s`;
  const cells = [now.name, count(now.claims), count(now.groups), count(now.rows)];
  const measured = [...cells, seconds(now.wall), seconds(now.cpu), count(now.peakMib)];
  if (before?.name !== now.name) return [...measured, "", ""];
  const expected = (now.claims * Math.log(now.claims)) / (before.claims * Math.log(before.claims));
  const growth = median(now.cpu) / median(before.cpu);
  return [...measured, `× ${growth.toFixed(1)}`, `× ${expected.toFixed(1)}`];
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join("  "),
    )
    .join("\n");
}
