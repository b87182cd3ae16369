import * as files from "node:fs/promises";
import { PDFDocument } from "@cantoo/pdf-lib";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeDataset } from "../src/analyze/index.ts";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { composeBrief } from "../src/compose/index.ts";
import { finishPdf } from "../src/export/pdf/index.ts";
import type { Brief } from "../src/model/brief.ts";
import { renderHtml, type Theme } from "../src/render/index.ts";
import { fictionalDataset } from "./fictional-dataset.ts";
import { languages } from "./languages.ts";
import { SHAPES } from "./long-texts.ts";
import { ownTheme } from "./own-theme.ts";

// A theme of one page keeps to it, however much there is to tell and however long its names.
let theme: Theme;
let room: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  theme = await ownTheme("compact");
  const machine = currentMachine(files);
  room = await openBrowser(await findBrowser(machine), machine);
});
afterAll(() => room.close());

function briefOf(count: number, language: string, dataset = fictionalDataset(count)): Brief {
  const evidence = { claims: new Map(), sources: new Map() };
  const analysis = analyzeDataset(dataset);
  return composeBrief({ languages, dataset, evidence, analysis, language, edition: 1, extent: theme.extent });
}

async function pagesOf(brief: Brief, language: string): Promise<number> {
  const printed = await room.print(renderHtml(brief, theme));
  const metadata = { title: brief.title, language, date: new Date(0), creator: "" };
  return (await PDFDocument.load((await finishPdf(printed, metadata)).bytes)).getPageCount();
}

const longName = (at: number) => `${(at % 2 === 0 ? SHAPES.word : SHAPES.sentence)(90)} ${at}`;

describe.each(["en", "nb"])("the compact theme in %s", (language) => {
  it.each([1, 5, 60, 1000])("holds %i claims on one page", async (count) => {
    expect(await pagesOf(briefOf(count, language), language)).toBe(1);
  });
});

it.each([5, 60, 300])("holds %i claims, each by somebody with a name of ninety letters", async (count) => {
  const made = fictionalDataset(count);
  const named = [...made.speakers].map(
    ([id, speaker], at) => [id, { ...speaker, name: { und: longName(at) } }] as const,
  );
  const published = [...made.sources].map(
    ([id, source], at) => [id, { ...source, publisher: longName(at) }] as const,
  );
  const dataset = { ...made, speakers: new Map(named), sources: new Map(published) };
  expect(await pagesOf(briefOf(count, "nb", dataset), "nb")).toBe(1);
});

it("says what it leaves out, and where that stands", () => {
  const brief = briefOf(1000, "en");
  expect(brief.rest.lineup).toMatch(
    /^\d+ of \d+ figures on these measures are shown here\. All stand in lineup\.csv\.$/u,
  );
  expect(brief.rest.sources).toMatch(/^[1-5] of 30 sources are shown here\. All stand in sources\.csv\.$/u);
  const text = parse(renderHtml(brief, theme)).textContent;
  for (const words of [brief.digest, brief.rest.lineup, brief.rest.sources]) expect(text).toContain(words);
});

it("gives the figures of page one's differences a row first", () => {
  const { highlights, lineup } = briefOf(60, "en");
  const rows = lineup.groups.flatMap((group) => group.rows.flatMap(({ refs }) => refs));
  for (const { number } of highlights) expect(rows).toContain(number);
});

it("leaves nothing out where a page holds it all", () => {
  const brief = briefOf(5, "en");
  expect([brief.digest, brief.rest.lineup, brief.rest.sources]).toEqual(["", "", ""]);
});
