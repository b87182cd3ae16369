/**
 * Claims to CSV, row by row: how long and in how much memory, beside csv-stringify alone on the same cells.
 *
 *   npm run bench -- claims-csv
 *   node bench/claims-csv.ts [claims, 1000000] [turns, 5]
 *
 * Each writes to a file of its own in a process of its own, in turn with the other, since peak memory is of a
 * process. The ratio is the median of the turns', in seconds of the processor. csv-stringify is used as is quickest:
 * by batches of fifty rows. What is printed is also left in results/claims-csv.json.
 */
import { execFileSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { csvChunks } from "../src/export/csv/csv-bytes.ts";
import { claimColumns } from "../src/export/tables/claims.ts";
import { contentOf, type TableContent } from "../src/export/tables/column.ts";
import type { Claim } from "../src/model/dataset.ts";
import { dataset, date, estimate } from "../test/builders.ts";
import { publicationOf } from "./seeded-publication.ts";

const GOAL = { speed: 0.9, mib: 256 };
const WAYS = ["csv-stringify", "dbrief"] as const;

interface Measured {
  readonly seconds: number;
  /** Seconds of both cores. */
  readonly cpu: number;
  readonly peakMib: number;
  readonly fileMib: number;
}

const [way, written] = process.argv.slice(2);
if (way === "measure") console.log(JSON.stringify(measure(written!, Number(process.argv[4]))));
else compare(Number(way ?? 1_000_000), Number(written ?? 5));

function compare(claims: number, turns: number): void {
  const runs = Array.from({ length: turns }, () => WAYS.map((name) => inOwnProcess(name, claims)));
  for (const [index, name] of WAYS.entries()) {
    const of = (key: keyof Measured) => median(runs.map((turn) => turn[index]![key]));
    console.log(
      `${name.padEnd(14)} ${of("seconds").toFixed(1)} s, processor ${of("cpu").toFixed(1)} s, peak ${of("peakMib").toFixed(0)} MiB, file ${of("fileMib").toFixed(0)} MiB`,
    );
  }
  const speed = median(runs.map(([alone, ours]) => alone!.cpu / ours!.cpu));
  const mib = Math.max(...runs.map(([, ours]) => ours!.peakMib));
  const met = speed >= GOAL.speed && mib <= GOAL.mib;
  console.log(
    `${speed.toFixed(2)} × the speed of csv-stringify alone, ${claims.toLocaleString("en")} claims`,
  );
  console.log(`goal ${met ? "met" : "missed"}: at least ${GOAL.speed} ×, at most ${GOAL.mib} MiB`);
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "claims-csv.json"),
    `${JSON.stringify({ claims, speed, mib, runs }, null, 2)}\n`,
  );
  if (!met) process.exitCode = 1;
}

function inOwnProcess(name: string, claims: number): Measured {
  const args = [import.meta.filename, "measure", name, String(claims)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function measure(name: string, claims: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
  const path = join(folder, "claims.csv");
  const file = openSync(path, "wx");
  const started = performance.now();
  const before = process.cpuUsage();
  const table = tableOf(claims);
  for (const piece of name === "dbrief" ? csvChunks(table, { delimiter: ",", bom: true }) : bare(table))
    writeSync(file, typeof piece === "string" ? Buffer.from(piece) : piece);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  closeSync(file);
  const fileMib = statSync(path).size / 2 ** 20;
  rmSync(folder, { recursive: true });
  return { seconds, cpu, peakMib: process.resourceUsage().maxRSS / 1024, fileMib };
}

/** What there would be without guards, plain numbers and clean texts. */
function* bare(table: TableContent): Generator<string> {
  let records: (readonly unknown[])[] = [table.columns.map(({ name }) => name)];
  for (const row of table.rows()) {
    records.push(row);
    if (records.length < 50) continue;
    yield stringify(records as unknown[][], { record_delimiter: "\r\n" });
    records = [];
  }
  yield stringify(records as unknown[][], { record_delimiter: "\r\n" });
}

/** Claims made as they are asked for, every column filled; one in ten has a text that needs a guard. */
function tableOf(count: number): TableContent {
  const sample = estimate({
    id: "c-0",
    asOf: "2031-05-03",
    place: "the lower town",
    population: "residents",
  });
  const words = { get: (id: string) => `some ${id}` } as ReadonlyMap<string, string>;
  const publication = publicationOf(dataset([sample]), words);
  const said = date("2031-05-04");
  const text = (words: string) => ({ en: words });
  function* claims(): Generator<Claim> {
    for (let index = 0; index < count; index++) {
      const quote = `“some ${index} people had to leave, among them 12 children”, the service said`;
      yield {
        ...sample,
        id: `c-${index}`,
        utterance: `u-${index}`,
        amount: index,
        said,
        via: ["wire", "radio"],
        excerpt: index % 10 === 0 ? `-${quote}` : quote,
        translation: text(quote),
        note: text("Counted at the gates, without the crews"),
        derived: text("12 children and their parents"),
        prefix: "said on Monday:",
        suffix: "and went on",
      };
    }
  }
  return contentOf(claimColumns(publication), claims);
}
