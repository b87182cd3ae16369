/**
 * The PDF of large datasets as whole processes: `build --format pdf`, shortened as it is by default and with
 * `--appendix full`, beside a bare Chromium's print of the same page; with how large the two files are.
 *
 *   DBRIEF_BROWSER=<path> npm run bench -- scale          DBRIEF_BENCH_SIZES=100,1000 for other sizes
 *
 * What is printed is also left in results/scale.json.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededDataset } from "./seeded-claims.ts";
import { writeSeededFiles } from "./seeded-files.ts";
import { leave, median, programFile } from "./seeded-program.ts";
import { barePrint, timed } from "./whole-process.ts";

const SIZES = (process.env.DBRIEF_BENCH_SIZES ?? "100,1000,10000").split(",").map(Number);
const RUNS = Number(process.env.DBRIEF_BENCH_RUNS ?? 3);
const PATIENCE_MS = 600_000;

const browser = process.env.DBRIEF_BROWSER;
const program = programFile();
const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
const measured = [];

try {
  console.log("claims  appendix       dbrief  browser alone  ratio   file  of the browser's");
  for (const claims of SIZES) {
    const dataset = seededDataset(claims, { groupSize: 10, statements: 0.1, days: 120 });
    writeSeededFiles(dataset, data(claims));
    for (const appendix of ["auto", "full"]) measured.push(measure(claims, dataset.id, appendix));
  }
  leave("scale", { runs: RUNS, measured });
} finally {
  rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 100 });
}

function data(claims: number): string {
  return join(folder, `data-${claims}`);
}

function measure(claims: number, id: string, appendix: string) {
  const output = join(folder, "output");
  const build = (formats: string) => {
    rmSync(output, { recursive: true, force: true });
    const written = ["--data", data(claims), "--output", output, "--format", formats, "--appendix", appendix];
    return timed(process.execPath, [program, "build", "--quiet", ...written], { patience: PATIENCE_MS });
  };
  build("html");
  const page = join(folder, "page.html");
  const latest = (name: string) => join(output, id, "latest", name);
  spawnSync("cp", [latest("brief.html"), page]);
  const own: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    if (browser !== undefined) bare.push(barePrint(browser, page, folder, PATIENCE_MS));
    own.push(build("pdf"));
  }
  const bytes = statSync(latest("brief.pdf")).size;
  const floor = bare.length === 0 ? null : median(bare);
  const ofFloor = floor === null ? null : median(own) / floor;
  const ofBytes = floor === null ? null : bytes / statSync(join(folder, "bare.pdf")).size;
  const seconds = (ms: number | null) => (ms === null ? "-" : `${(ms / 1000).toFixed(2)} s`);
  console.log(
    `${String(claims).padStart(6)}  ${appendix.padEnd(8)}  ${seconds(median(own)).padStart(11)}  ${seconds(floor).padStart(13)}` +
      `  ${ofFloor?.toFixed(2) ?? "-"}  ${(bytes / 1e6).toFixed(1).padStart(5)} MB  ${ofBytes?.toFixed(2) ?? "-"}`,
  );
  return { claims, appendix, own, bare, bytes, ofFloor, ofBytes };
}
