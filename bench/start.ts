/**
 * What a first build costs beside the browser alone: the same page, the same browser, whole processes, in turn.
 *
 *   DBRIEF_BROWSER=<path> npm run bench -- start
 *
 * The floor is `<browser> --headless --print-to-pdf`. The browser that comes with the program lacks what that takes
 * (it is packed without the resources of its command line) and would wait for ever, so another is named.
 * Goals: one language as PDF alone at most 1.3 times the floor, all formats in both languages at most 2.5 times.
 * What is printed is also left in results/start.json.
 */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATASET, leave, median, programFile, ROOT, told } from "./seeded-program.ts";
import { barePrint, timed } from "./whole-process.ts";

const RUNS = Number(process.env.DBRIEF_BENCH_RUNS ?? 11);
const GOALS = { "PDF alone": 1.3, everything: 2.5 } as const;
const PATIENCE_MS = 60_000;
const browser = process.env.DBRIEF_BROWSER;
const program = programFile();
const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
const page = join(folder, "page.html");

try {
  build([]);
  copyFileSync(join(folder, "output", DATASET, "latest/brief.html"), page);
  const floor = browser === undefined ? null : () => barePrint(browser, page, folder, PATIENCE_MS);
  const times: Record<string, number[]> = { floor: [], "PDF alone": [], everything: [] };
  for (let turn = 0; turn < RUNS; turn += 1) {
    if (floor !== null) times.floor!.push(floor());
    times["PDF alone"]!.push(build(["--format", "pdf", "--language", "en"]));
    times.everything!.push(build([]));
  }
  report(times);
} finally {
  rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 100 });
}

function report(times: Readonly<Record<string, readonly number[]>>): void {
  const floor = times.floor!.length > 0 ? median(times.floor!) : null;
  console.log(
    floor === null ? "no floor: name a browser in DBRIEF_BROWSER" : `browser alone  ${told(times.floor!)}`,
  );
  const ratios = Object.entries(GOALS).map(([name, goal]) => {
    const ratio = floor === null ? null : median(times[name]!) / floor;
    const beside = ratio === null ? "" : `   ${ratio.toFixed(2)} (goal at most ${goal})`;
    console.log(`${name.padEnd(13)}  ${told(times[name]!)}${beside}`);
    return [name, ratio] as const;
  });
  console.log(`median of ${RUNS}`);
  leave("start", { floor, ratios: Object.fromEntries(ratios), times });
}

/** Whole process, in milliseconds, each into an output folder that is not there yet. */
function build(options: readonly string[]): number {
  const output = join(folder, "output");
  rmSync(output, { recursive: true, force: true });
  const args = [program, "build", DATASET, "--quiet", "--output", output, ...options];
  return timed(process.execPath, args, { patience: PATIENCE_MS, cwd: ROOT });
}
