/**
 * From a save to the new page and to the new PDF, with `dbrief watch` running: what a curator waits for.
 *
 *   npm run bench -- watch
 *
 * The title of the five-source brief is written anew; the clock runs from before the write until the page, or
 * the PDF, that holds it has been received. Goals: 60 ms to the page, 150 ms to the PDF. What is printed is also
 * left in results/watch.json.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DATASET, leave, median, programFile, ROOT, told } from "./seeded-program.ts";

const RUNS = Number(process.env.DBRIEF_BENCH_RUNS ?? 15);
const WARM_UP = 4;
const GOALS = { page: 60, pdf: 150 } as const;
/** Longer than a save's events take, so that each save is a build of its own. */
const REST_MS = 400;

const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
const brief = join(folder, "data", DATASET, "brief.yaml");
cpSync(join(ROOT, "data"), join(folder, "data"), { recursive: true });
const watching = start();

try {
  const url = await addressOf(watching);
  const built = await builds(url);
  const times = { page: [] as number[], pdf: [] as number[] };
  for (let turn = 0; turn < WARM_UP + RUNS; turn += 1) {
    const measured = await save(turn, url, built);
    if (turn < WARM_UP) continue;
    times.page.push(measured.page);
    times.pdf.push(measured.pdf);
  }
  for (const [name, goal] of Object.entries(GOALS))
    console.log(
      `save to ${name.padEnd(5)} ${told(times[name as keyof typeof times])}   goal under ${goal} ms`,
    );
  console.log(`median of ${RUNS}`);
  leave("watch", { page: median(times.page), pdf: median(times.pdf), times });
} finally {
  watching.kill("SIGTERM");
  await new Promise((ended) => watching.once("exit", ended));
  rmSync(folder, { recursive: true });
}

async function save(turn: number, url: string, built: () => Promise<void>) {
  const title = `Saved ${turn} times`;
  const text = readFileSync(brief, "utf8").replace(/^( +en: ).*$/m, `$1${title}`);
  let next = built();
  const started = performance.now();
  writeFileSync(brief, text);
  // On a busy machine the events of the save before may come to a build of their own.
  for (let html = ""; !html.includes(title); ) {
    await next;
    next = built();
    html = await (await fetch(`${url}brief.en.html`)).text();
  }
  const page = performance.now() - started;
  const bytes = await (await fetch(`${url}brief.en.pdf`)).arrayBuffer();
  const pdf = performance.now() - started;
  if (bytes.byteLength < 10_000) throw new Error("no PDF");
  await pause(REST_MS);
  return { page, pdf };
}

/** @returns waits for the next build that is told of */
async function builds(url: string): Promise<() => Promise<void>> {
  const { body } = await fetch(`${url}events`);
  let waiting: (() => void)[] = [];
  void (async () => {
    for await (const _ of body!) {
      for (const wake of waiting) wake();
      waiting = [];
    }
  })().catch(() => undefined);
  await pause(REST_MS);
  return () => new Promise((wake) => waiting.push(wake));
}

function start(): ChildProcess {
  const args = [programFile(), "watch", DATASET, "--quiet"];
  return spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
}

async function addressOf(child: ChildProcess): Promise<string> {
  const [chunk] = await Promise.race([
    new Promise<[Buffer]>((found) => child.stdout!.once("data", (bytes: Buffer) => found([bytes]))),
    new Promise<never>((_, failed) =>
      child.once("exit", (code) => failed(new Error(`watch ended: ${code}`))),
    ),
  ]);
  return chunk.toString().trim();
}
