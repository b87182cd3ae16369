/**
 * From a save to the page that is seen and to the new PDF, with `dbrief watch` running and a browser that has the
 * page open: what a curator waits for.
 *
 *   npm run bench -- watch              DBRIEF_BENCH_MAIN=src/cli/main.ts for the program from its source
 *
 * A word of one excerpt is written anew; the clock runs from before the write until the word stands in the open page,
 * laid out, and until the PDF has been received. Beside it the processor's time of the program, which the other
 * programs of a busy machine don't lengthen as much. What is printed is also left in results/watch.json.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { openReader } from "../test/screen-page.ts";
import { seededDataset } from "./seeded-claims.ts";
import { writeSeededFiles } from "./seeded-files.ts";
import { DATASET, leave, median, programFile, ROOT, told } from "./seeded-program.ts";

const RUNS = Number(process.env.DBRIEF_BENCH_RUNS ?? 15);
const PRINTS = Math.min(RUNS, 5);
const WARM_UP = 4;
/** Longer than a save's events take, so that each save is a build of its own. */
const REST_MS = 400;

interface Curated {
  readonly name: string;
  readonly id: string;
  /** The file in which a word is another with every save, from the dataset's folder. */
  readonly file: string;
  /** A claim that the page tells of, and what stands before it there. */
  readonly claim: string;
  readonly before: string;
  /** A word of its excerpt. */
  readonly word: string;
  readonly goal: number;
  /** Of the PDF; null where it is not printed. */
  readonly pdf: number | null;
  write(data: string): void;
}

const SETS: readonly Curated[] = [
  {
    name: "60 claims",
    ...{ id: DATASET, file: "claims/reuters-2024-10-28.yaml", claim: "rutte-losses-reuters" },
    ...{ before: "id: rutte-losses-reuters", word: "killed", goal: 40, pdf: 150 },
    write: (data) => cpSync(join(ROOT, "data"), data, { recursive: true }),
  },
  {
    name: "1,000 claims",
    ...{ id: "flood", file: "claims.csv", claim: "c55", before: "\nc55,", word: "homes" },
    ...{ goal: 80, pdf: null },
    write: (data) =>
      void writeSeededFiles(seededDataset(1000, { groupSize: 20, statements: 0.1, days: 365 }), data),
  },
];

const reader = await openReader();
try {
  const results: Record<string, object> = {};
  for (const set of SETS) results[set.name] = await measure(set, reader);
  leave("watch", results);
} finally {
  await reader.close();
}

async function measure(set: Curated, browser: Browser): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
  set.write(join(folder, "data"));
  const watching = start(set.id, folder);
  try {
    const url = await addressOf(watching);
    const page = await browser.newPage();
    await page.goto(url);
    await seen(page, set.claim, set.word);
    const file = join(folder, "data", set.id, set.file);
    const text = readFileSync(file, "utf8");
    const at = text.indexOf(set.word, text.indexOf(set.before));
    const times = {
      page: [] as number[],
      processor: [] as number[],
      browser: [] as number[],
      pdf: [] as number[],
    };
    for (let turn = 0; turn < WARM_UP + RUNS + (set.pdf === null ? 0 : PRINTS); turn += 1) {
      const word = `w${turn}${set.word}`;
      const before = { processor: processorOf(watching), browser: await tasksOf(page) };
      const waiting = seen(page, set.claim, word);
      // The page looks for it before it is there.
      await pause(REST_MS);
      const started = Date.now();
      writeFileSync(file, `${text.slice(0, at)}${word}${text.slice(at + set.word.length)}`);
      const shown = (await waiting) - started;
      if (turn >= WARM_UP + RUNS) times.pdf.push(await printed(`${url}brief.en.pdf`, started));
      else if (turn >= WARM_UP) {
        times.page.push(shown);
        times.processor.push(processorOf(watching) - before.processor);
        times.browser.push((await tasksOf(page)) - before.browser);
      }
    }
    console.log(`${set.name.padEnd(13)} save to page ${told(times.page)}   goal under ${set.goal} ms`);
    if (existsSync(statOf(watching)))
      console.log(`${"".padEnd(13)} processor    ${told(times.processor)}   of the program`);
    console.log(`${"".padEnd(13)} main thread  ${told(times.browser)}   of the page`);
    if (set.pdf !== null)
      console.log(`${"".padEnd(13)} save to PDF  ${told(times.pdf)}   goal under ${set.pdf} ms`);
    await page.close();
    return {
      page: median(times.page),
      processor: median(times.processor),
      browser: median(times.browser),
      times,
    };
  } finally {
    watching.kill("SIGTERM");
    await new Promise((ended) => watching.once("exit", ended));
    rmSync(folder, { recursive: true });
  }
}

/** When the brief in the frame held the word and was laid out, in milliseconds of the day's clock. */
function seen(page: Page, claim: string, word: string): Promise<number> {
  return page.evaluate(`new Promise((seen) => {
    const look = () => {
      const row = document.getElementById("page").contentDocument?.getElementById("claim-${claim}");
      if (!row?.textContent.includes(${JSON.stringify(word)})) return setTimeout(look, 1);
      row.getBoundingClientRect();
      seen(Date.now());
    };
    look();
  })`) as Promise<number>;
}

/** What the browser's main thread has done for the page so far, in milliseconds. */
async function tasksOf(page: Page): Promise<number> {
  return ((await page.metrics()).TaskDuration ?? 0) * 1000;
}

async function printed(address: string, started: number): Promise<number> {
  const bytes = await (await fetch(address)).arrayBuffer();
  if (bytes.byteLength < 10_000) throw new Error("no PDF");
  return Date.now() - started;
}

function statOf({ pid }: ChildProcess): string {
  return `/proc/${pid}/stat`;
}

/** Milliseconds so far; 0 where the system doesn't say. A tick is a hundredth of a second on Linux. */
function processorOf(child: ChildProcess): number {
  if (!existsSync(statOf(child))) return 0;
  const fields = readFileSync(statOf(child), "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function start(id: string, cwd: string): ChildProcess {
  const args = [programFile(), "watch", id, "--quiet"];
  // In the process itself, not within another: its processor's time is asked for.
  const env = { ...process.env, DBRIEF_WITHIN: "usual" };
  return spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
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
