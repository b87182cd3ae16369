import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeDataset } from "../src/analyze/index.ts";
import { composeBrief } from "../src/compose/index.ts";
import { figureLanguage, readFigures } from "../src/figures/index.ts";
import type { Brief } from "../src/model/brief.ts";
import { renderHtml } from "../src/render/index.ts";
import { fictionalDataset } from "./fictional-dataset.ts";
import { languages, TAGS } from "./languages.ts";
import { ownTheme } from "./own-theme.ts";
import { openPage, openReader } from "./screen-page.ts";
import { type Collision, collisions } from "./text-boxes.ts";

// The laid-out page, measured in a browser: what reads well in the templates can still collide on paper.
const SIZES = [1, 5, 60, 1000];
const THEMES = ["brief", "compact"];
/** A4 less the margins of both themes, in CSS pixels. */
const COLUMN = 680;
const PHONE = 390;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openReader();
  folder = await files.mkdtemp(join(tmpdir(), "pages-test-"));
});
afterAll(async () => {
  await browser.close();
  await files.rm(folder, { recursive: true, force: true });
});

function briefOf(count: number, language: string): Brief {
  const dataset = fictionalDataset(count);
  const evidence = { claims: new Map(), sources: new Map() };
  const analysis = analyzeDataset(dataset);
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis,
    language,
    edition: 1,
    readFigures: (text, tag) => readFigures(text, { language: figureLanguage(tag) }),
  });
}

async function measure(html: string, media = "print", width = COLUMN): Promise<Collision[]> {
  const path = join(folder, "page.html");
  await files.writeFile(path, html);
  const page = await openPage(browser);
  try {
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width, height: 1000 });
    await page.emulateMediaType(media);
    await page.goto(`file://${path}`);
    return await page.evaluate(collisions, width);
  } finally {
    await page.close();
  }
}

describe.each(THEMES)("theme %s", (name) => {
  it.each(SIZES)("%i claims: no text runs into another or off the page", async (count) => {
    const theme = await ownTheme(name);
    expect(await measure(renderHtml(briefOf(count, "en"), theme))).toEqual([]);
  });

  it.each(TAGS.filter((tag) => tag !== "en"))("60 claims in %s", async (language) => {
    const theme = await ownTheme(name);
    expect(await measure(renderHtml(briefOf(60, language), theme))).toEqual([]);
  });
});

it.each(TAGS)("on a phone no text of a brief in %s runs into another", async (language) => {
  const theme = await ownTheme("brief");
  expect(await measure(renderHtml(briefOf(60, language), theme), "screen", PHONE)).toEqual([]);
});

it("sees texts that collide and texts that run off", async () => {
  const page = (body: string) => `<!doctype html><title>x</title><body style="margin:0">${body}`;
  const over = `<p style="position:absolute;top:0">first words</p><p style="position:absolute;top:4px">second words</p>`;
  expect((await measure(page(over))).map(({ texts }) => texts)).toEqual([["first words", "second words"]]);
  expect(
    await measure(page(`<p style="width:690px;white-space:nowrap">${"wide ".repeat(60)}</p>`)),
  ).toHaveLength(1);
  expect(await measure(page("<p>one line</p><p>another</p>"))).toEqual([]);
});
