import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeDataset } from "../src/analyze/index.ts";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { composeBrief } from "../src/compose/index.ts";
import { figureLanguage, readFigures } from "../src/evidence/index.ts";
import { finishPdf } from "../src/export/pdf/index.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Brief } from "../src/model/brief.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { loadTheme, renderHtml } from "../src/render/index.ts";
import { validateDataset } from "../src/validate/index.ts";

// The brief of the dataset here, read back from the finished file: what is printed, and that it is in the data.
interface Printed {
  readonly brief: Brief;
  readonly html: string;
  readonly pdf: string;
}

const printed = new Map<string, Printed>();
let dataset: Dataset;
let folder: string;

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "finished-brief-test-"));
  dataset = validateDataset(await loadDataset("data", "dprk-troops-2024", files)).dataset!;
  const analysis = analyzeDataset(dataset);
  const machine = currentMachine(files);
  const room = await openBrowser(await findBrowser(machine), machine);
  try {
    for (const name of ["brief", "compact"]) {
      const theme = await loadTheme(`templates/${name}`, files);
      for (const language of dataset.languages) {
        const brief = composeBrief({
          dataset,
          evidence: { claims: new Map(), sources: new Map() },
          analysis,
          language,
          edition: 1,
          readFigures: (text, tag) => readFigures(text, { language: figureLanguage(tag) }),
        });
        const html = renderHtml(brief, theme);
        const pdf = join(folder, `${name}.${language}.pdf`);
        const date = new Date("2024-10-31T12:00:00Z");
        await files.writeFile(
          pdf,
          await finishPdf(await room.print(html), { title: brief.title, language, date, creator: "test" }),
        );
        printed.set(`${name} ${language}`, { brief, html, pdf });
      }
    }
  } finally {
    await room.close();
  }
}, 120_000);
afterAll(() => files.rm(folder, { recursive: true, force: true }));

/** A tool's output, or null where it is not installed. */
function run(tool: string, ...args: string[]): string | null {
  try {
    return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 64_000_000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Numbers of four digits or more as either language or a source groups them. */
const NUMBERS = /(?<![\d.,])\d{1,3}(?:[.,\u00a0 ]\d{3})+(?![\d])|(?<![\d.,-])\d{5,}(?![\d-])/gu;
const numberOf = (text: string) => Number(text.replace(/\D/gu, ""));

/** Every figure of the data, and how far apart two of them can be. */
function figuresOf({ claims }: Dataset): Set<number> {
  const ends = claims.flatMap((claim) =>
    claim.type === "estimate"
      ? [claim.amount, claim.low, claim.high, claim.ends.low?.value ?? null, claim.ends.high?.value ?? null]
      : [],
  );
  const known = ends.filter((value) => value !== null);
  return new Set([...known, ...known.flatMap((x) => known.map((y) => Math.abs(x - y)))]);
}

describe.each(["brief en", "brief nb", "compact en", "compact nb"])("%s", (name) => {
  it("prints no number that the data do not hold", (context) => {
    const { pdf, brief } = printed.get(name)!;
    const text = run("pdftotext", "-layout", pdf, "-");
    if (text === null) return context.skip("pdftotext (poppler) is not installed");
    const allowed = figuresOf(dataset);
    const ticks = new Set(brief.lineup.axis.ticks.map(({ value }) => value));
    const found = [...text.matchAll(NUMBERS)].map(([number]) => numberOf(number));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((number) => !allowed.has(number) && !ticks.has(number))).toEqual([]);
  });

  it("keeps all text on the page", (context) => {
    const boxes = run("pdftotext", "-bbox", printed.get(name)!.pdf, "-");
    if (boxes === null) return context.skip("pdftotext (poppler) is not installed");
    const outside: string[] = [];
    for (const page of boxes.split("<page ").slice(1)) {
      const [width, height] = [numberIn(page, "width"), numberIn(page, "height")];
      for (const [word] of page.matchAll(/<word .*?<\/word>/gu)) {
        const inside =
          numberIn(word, "xMin") > 30 &&
          numberIn(word, "xMax") < width - 30 &&
          numberIn(word, "yMin") > 15 &&
          numberIn(word, "yMax") < height - 15;
        if (!inside) outside.push(word);
      }
    }
    expect(outside).toEqual([]);
  });

  it("embeds its fonts, none as Type 3", (context) => {
    const fonts = run("pdffonts", printed.get(name)!.pdf)?.trim().split("\n").slice(2);
    if (fonts === undefined) return context.skip("pdffonts (poppler) is not installed");
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/(?:TrueType|CID).* yes yes (?:yes|no) +\d+ +0$/u);
  });

  it("has a bookmark for every part", (context) => {
    const { html, pdf } = printed.get(name)!;
    const json = run("qpdf", "--json", "--json-key=outlines", pdf);
    if (json === null) return context.skip("qpdf is not installed");
    const { outlines } = JSON.parse(json) as { outlines: Bookmark[] };
    const words = (text: string) => text.replace(/\s+/gu, " ").trim();
    const heads = parse(html)
      .querySelectorAll("h1, h2, h3, h4")
      .map(({ textContent }) => words(textContent));
    expect(titlesOf(outlines).map(words)).toEqual(heads);
  });

  it("starts with what differs: line-up, differences and stances on page one", (context) => {
    const { brief, pdf } = printed.get(name)!;
    const text = run("pdftotext", "-f", "1", "-l", "1", pdf, "-");
    if (text === null) return context.skip("pdftotext (poppler) is not installed");
    const { labels, focusStances } = brief;
    for (const head of [labels.lineup, labels.differences, focusStances!.text]) expect(text).toContain(head);
    expect(text).toContain(focusStances!.camps.at(-1)!.members.at(-1)!.speaker);
  });
});

interface Bookmark {
  readonly title: string;
  readonly kids: readonly Bookmark[];
}

const titlesOf = (marks: readonly Bookmark[]): string[] =>
  marks.flatMap(({ title, kids }) => [title, ...titlesOf(kids)]);

const numberIn = (text: string, name: string) =>
  Number(new RegExp(`${name}="([-\\d.]+)"`, "u").exec(text)![1]);

describe.each(["brief en", "brief nb"])("%s", (name) => {
  it("has an anchor and a link for every claim", () => {
    const page = parse(printed.get(name)!.html);
    for (const { id } of dataset.claims) {
      expect(page.querySelectorAll(`[id="claim-${id}"]`), id).toHaveLength(1);
      expect(page.querySelector(`a[href="#claim-${id}"]`), id).not.toBeNull();
    }
  });

  it("gives each reason for a day once, and leads to it", () => {
    const { html, brief } = printed.get(name)!;
    const page = parse(html);
    expect(brief.dayNotes.length).toBeGreaterThan(10);
    for (const { number } of brief.dayNotes) {
      expect(page.querySelectorAll(`[id="day-${number}"]`)).toHaveLength(1);
      expect(page.querySelector(`a[href="#day-${number}"]`)).not.toBeNull();
    }
  });

  it("prints no heading at a page's foot and no page that is nearly empty", (context) => {
    const { pdf, brief } = printed.get(name)!;
    const text = run("pdftotext", "-layout", pdf, "-");
    if (text === null) return context.skip("pdftotext (poppler) is not installed");
    const { labels } = brief;
    const heads = [
      labels.findings,
      labels.timeline,
      labels.matrix,
      labels.carriers,
      labels.table,
      labels.stances,
      labels.sources,
      labels.dayNotes,
      labels.method,
    ];
    const pages = text
      .split("\f")
      .slice(0, -1)
      .map((page) =>
        page
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== ""),
      );
    for (const lines of pages) {
      // The last line is the running foot.
      expect(heads).not.toContain(lines.at(-2));
      expect(lines.length).toBeGreaterThan(8);
    }
  });
});

it("fits the compact theme on one page", (context) => {
  for (const language of ["en", "nb"]) {
    const info = run("pdfinfo", printed.get(`compact ${language}`)!.pdf);
    if (info === null) return context.skip("pdfinfo (poppler) is not installed");
    expect(info).toMatch(/^Pages: +1$/mu);
  }
});
