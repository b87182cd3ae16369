/**
 * What printing a brief costs as the dataset grows, a page of it beside a page of the floor: bare tables of as
 * many rows as the dataset has claims, six columns, about 100 characters of excerpt, split by 100 rows. One
 * print each, in one part, in turn.
 *
 *   npm run bench -- document           DBRIEF_BENCH_SIZES=100,1000 for other sizes
 *
 * What is printed is also left in results/document.json.
 */
import "../test/read-languages.ts";
import * as files from "node:fs/promises";
import { analyzeDataset } from "../src/analyze/index.ts";
import { type BrowserRoom, currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { type AppendixSize, composeBrief } from "../src/compose/index.ts";
import { figureLanguage, readFigures } from "../src/figures/index.ts";
import { renderHtml } from "../src/render/index.ts";
import { fictionalDataset } from "../test/fictional-dataset.ts";
import { languages } from "../test/languages.ts";
import { ownTheme } from "../test/own-theme.ts";
import { leave, median } from "./seeded-program.ts";

const SIZES = (process.env.DBRIEF_BENCH_SIZES ?? "1,5,60,300,1000,3000").split(",").map(Number);
const RUNS = 3;
const theme = await ownTheme("brief");

interface Measured {
  readonly name: string;
  readonly claims: number;
  readonly pages: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

const machine = currentMachine(files);
const room = await openBrowser(await findBrowser(machine), machine);
try {
  await room.print(bareTables(10));
  const measured: Measured[] = [];
  for (const claims of SIZES) {
    measured.push(
      ...(await inTurn(room, claims, [
        ["floor", () => bareTables(claims)],
        ["auto", () => briefOf(claims, "auto")],
        ["full", () => briefOf(claims, "full")],
      ])),
    );
  }
  leave("document", measured);
} finally {
  await room.close();
}

async function inTurn(
  { print }: BrowserRoom,
  claims: number,
  documents: readonly (readonly [name: string, make: () => string])[],
): Promise<Measured[]> {
  const made = documents.map(([name, make]) => ({ name, html: make(), times: [] as number[], pages: 0 }));
  for (let turn = 0; turn < RUNS; turn += 1) {
    for (const one of made) {
      const started = performance.now();
      const pdf = await print(one.html, { timeoutMs: 600_000 });
      one.times.push(performance.now() - started);
      one.pages = Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/gu)!.length;
    }
  }
  return made.map(({ name, html, times, pages }) => {
    const milliseconds = median(times);
    const row = `${String(claims).padStart(6)} claims  ${name.padEnd(6)}${String(pages).padStart(6)} pages`;
    const each = (milliseconds / pages).toFixed(1).padStart(8);
    console.log(`${row}${milliseconds.toFixed(0).padStart(9)} ms${each} ms a page`);
    return { name, claims, pages, milliseconds, megabytes: html.length / 1e6 };
  });
}

function briefOf(claims: number, appendix: AppendixSize): string {
  const dataset = fictionalDataset(claims);
  const brief = composeBrief({
    languages,
    dataset,
    evidence: { claims: new Map(), sources: new Map() },
    analysis: analyzeDataset(dataset),
    language: "en",
    edition: 1,
    appendix,
    readFigures: (text, tag) => readFigures(text, { language: figureLanguage(tag) }),
  });
  return renderHtml(brief, theme);
}

function bareTables(rows: number): string {
  const excerpt =
    "some words of a source in which a figure stands, with what was said before it and a little after that";
  const head = "<table><thead><tr><th>said<th>by<th>source<th>figure<th>words<th>status</tr></thead>";
  const row = (index: number) =>
    `<tr><td>2031-03-${(index % 28) + 1}<td>Speaker ${index}<td>Source ${index % 30}<td>${index * 7}<td>${excerpt}<td>verified</tr>`;
  const tables = Array.from({ length: Math.ceil(rows / 100) }, (_, table) =>
    Array.from({ length: Math.min(100, rows - table * 100) }, (_row, index) => row(table * 100 + index)),
  );
  const style =
    "@page{size:A4;margin:15mm}body{font:8.25pt/1.45 sans-serif}table{border-collapse:collapse;width:100%}td{vertical-align:top;border-bottom:1px solid #ccc}tr{break-inside:avoid}";
  return `<!doctype html><html lang="en"><title>floor</title><style>${style}</style>${tables.map((lines) => `${head}<tbody>${lines.join("")}</tbody></table>`).join("")}`;
}
