/**
 * The base for questions: how long the rows, the indexes and each question of docs/questions.md take, over a million
 * claims in one dataset with two editions. What takes a claim's place in them is compared as in a build.
 *
 *   npm run bench -- questions                DBRIEF_BENCH_SIZES=100000 for another size
 *
 * What is printed is also left in results/questions.json.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { analyzeDataset } from "../src/analyze/index.ts";
import { addDataset, addEdition, beginBase, finishBase } from "../src/export/sqlite/index.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { byKey } from "../src/model/compare-text.ts";
import type { Claim, Dataset } from "../src/model/dataset.ts";
import type { EditionChange, EditionRecord } from "../src/model/edition.ts";
import { questions } from "../test/questions.ts";
import { seededDataset } from "./seeded-claims.ts";
import { leave, median } from "./seeded-program.ts";
import { publicationOf } from "./seeded-publication.ts";

const SIZES = (process.env.DBRIEF_BENCH_SIZES ?? "1000000").split(",").map(Number);
const RUNS = 5;
/** Villages, each in as many excerpts. */
const VILLAGES = 5_000;

const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
const measured = [];
try {
  for (const claims of SIZES) measured.push(measure(claims));
  leave("questions", { runs: RUNS, measured });
} finally {
  rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 100 });
}

function measure(claims: number) {
  const seeded = seededDataset(claims, { groupSize: 10, statements: 0.1, days: 120 });
  const dataset = { ...seeded, claims: seeded.claims.map(withExcerpt) };
  const analysis = analyzeDataset(dataset);
  const path = join(folder, `${claims}.sqlite`);
  const filled = fill(path, dataset, analysis);
  const megabytes = statSync(path).size / 1e6;
  console.log(`${claims} claims, ${analysis.discrepancies.length} pairs: ${megabytes.toFixed(0)} MB`);
  console.log(`rows ${(filled.rows / 1000).toFixed(1)} s, indexes ${(filled.indexes / 1000).toFixed(1)} s\n`);
  const database = new DatabaseSync(path, { readOnly: true });
  const asked = questions().map((question) => ask(database, question, dataset, analysis));
  database.close();
  return { claims, pairs: analysis.discrepancies.length, megabytes, ...filled, asked };
}

function withExcerpt(claim: Claim, index: number): Claim {
  const excerpt = `${index % 977} people had to leave their homes in village${index % VILLAGES}, the service said`;
  return { ...claim, excerpt };
}

function fill(path: string, dataset: Dataset, analysis: Analysis) {
  const started = performance.now();
  const database = new DatabaseSync(path);
  beginBase(database);
  for (const edition of [1, 2]) run(addEdition(database, recordOf(dataset, analysis, edition)));
  const plain = publicationOf(dataset);
  // A sentence for each pair, without holding millions of them.
  const explanations = Object.assign(new Map<string, string>(), {
    get: (id: string) => `Of ${id}: no number satisfies both, on days that the texts don't tell apart.`,
  });
  const wordings = [{ ...plain.wordings[0], explanations }] as const;
  run(addDataset(database, { ...plain, analysis, wordings, changes: changesOf(dataset) }));
  const rows = performance.now() - started;
  finishBase(database);
  database.close();
  return { rows, indexes: performance.now() - started - rows };
}

function run(steps: Iterable<void>): void {
  for (const _ of steps);
}

function recordOf({ id, claims }: Dataset, { discrepancies }: Analysis, edition: number): EditionRecord {
  const shown = { en: { speaker: "the service", source: "a paper", words: "90", subject: "evacuated" } };
  return {
    record: 1,
    ...{ dataset: id, edition, date: `2031-05-0${edition}`, previous: null, sources: {}, changes: [] },
    claims: Object.fromEntries(byKey(claims.map((claim) => [claim.id, { fields: {}, shown }]))),
    discrepancies: Object.fromEntries(
      byKey(discrepancies.map(({ id: pair, kind, a, b }) => [pair, { kind, a: a.id, b: b.id }])),
    ),
  };
}

/** Every tenth claim's figure was another. */
function changesOf({ claims }: Dataset): EditionChange[] {
  return claims
    .filter((_, index) => index % 10 === 0)
    .map(({ id }) => ({
      ...({ edition: 2, change: "changed", subjectType: "claim", field: "amount" } as const),
      ...{ subjectId: id, old: "90", new: "95", why: null },
    }));
}

function ask(
  database: DatabaseSync,
  { asked, sql }: { readonly asked: string; readonly sql: string },
  dataset: Dataset,
  { discrepancies }: Analysis,
) {
  const [measure] = [...dataset.measures.keys()].slice(-1);
  const here: Readonly<Record<string, string>> = {
    "dprk-troops-2024": dataset.id,
    pentagon: "s3",
    shift: "shift",
    "soldater AND trening": "homes AND village42",
    verified: "verified",
    "dagsavisen-2024-10-28": "source-7",
    arrived: measure ?? "",
    "2024-10-01": "2031-01-01",
    "2024-10-31": "2031-04-30",
    "d-e579182f09": discrepancies[Math.floor(discrepancies.length / 2)]?.id ?? "",
  };
  // What stands in brackets there is how a word that was found is marked.
  const translated = sql.replace(/(?<=(?:=|BETWEEN|AND|MATCH|<>) )'([^']+)'/g, (_, literal: string) => {
    if (here[literal] === undefined) throw new Error(`${asked} nothing here takes the place of ${literal}`);
    return `'${here[literal]}'`;
  });
  const statement = database.prepare(translated);
  const times: number[] = [];
  let rows = 0;
  for (let turn = 0; turn < RUNS; turn += 1) {
    const started = performance.now();
    rows = statement.all().length;
    times.push(performance.now() - started);
  }
  const [first = 0] = times;
  const told = `${first.toFixed(1).padStart(7)} ms, then ${median(times).toFixed(1).padStart(6)} ms`;
  console.log(`${told}  ${String(rows).padStart(4)} rows  ${asked}`);
  return { asked, rows, times };
}
