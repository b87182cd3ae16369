import * as fs from "node:fs/promises";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { analyzeDataset } from "../src/analyze/index.ts";
import { currentMachine, findBrowser } from "../src/browser/index.ts";
import { composeBrief } from "../src/compose/index.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Brief } from "../src/model/brief.ts";
import { renderHtml } from "../src/render/index.ts";
import { validateDataset } from "../src/validate/index.ts";
import { HANG_MS } from "./hang.ts";
import { languages } from "./languages.ts";
import { ownTheme } from "./own-theme.ts";

export const theme = await ownTheme("brief");

/** The brief of a dataset in this repository, unchecked against any archive, and its page. */
export async function renderDataset(id: string, language: string): Promise<{ brief: Brief; html: string }> {
  const { dataset, diagnostics } = validateDataset(await loadDataset("data", id, fs));
  if (dataset === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const evidence = { claims: new Map(), sources: new Map() };
  const analysis = analyzeDataset(dataset);
  // A screen has the long form.
  const brief = {
    ...composeBrief({ languages, dataset, evidence, analysis, language, edition: 1 }),
    short: null,
  };
  return { brief, html: renderHtml(brief, theme) };
}

/** A browser with scripts on, as a reader's is. */
export async function openReader(): Promise<Browser> {
  const { path, environment } = await findBrowser(currentMachine(fs));
  return puppeteer.launch({
    timeout: HANG_MS,
    protocolTimeout: HANG_MS,
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    env: { ...process.env, ...environment },
    pipe: true,
  });
}

export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(HANG_MS);
  return page;
}

export interface Visit {
  readonly page: Page;
  /** Addresses that the page asked for beside itself, and what went wrong in it. */
  readonly requests: string[];
  readonly faults: string[];
}

/** Opens a file as a reader would, `fragment` and all. */
export async function visit(
  browser: Browser,
  address: string,
  settings: { width?: number; height?: number; dark?: boolean; scripts?: boolean } = {},
): Promise<Visit> {
  const { width = 1280, height = 900, dark = false, scripts = true } = settings;
  const page = await openPage(browser);
  const requests: string[] = [];
  const faults: string[] = [];
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) faults.push(message.text());
  });
  await page.goto(address);
  return { page, requests, faults };
}
