import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  type PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeDataset } from "../src/analyze/index.ts";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { composeBrief } from "../src/compose/index.ts";
import { finishPdf } from "../src/export/pdf/index.ts";
import { figureLanguage, readFigures } from "../src/figures/index.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Brief } from "../src/model/brief.ts";
import type { Claim, Dataset } from "../src/model/dataset.ts";
import { renderHtml } from "../src/render/index.ts";
import { validateDataset } from "../src/validate/index.ts";
import { languages } from "./languages.ts";
import { ownTheme } from "./own-theme.ts";
import { figuresInWords, pdfFaults } from "./pdf-faults.ts";

// The brief of the dataset here, read back from the finished file: what is printed, and that it is in the data.
interface Printed {
  readonly brief: Brief;
  /** For screens: the long form. */
  readonly html: string;
  /** As it is printed. */
  readonly printing: string;
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
      const theme = await ownTheme(name);
      for (const language of dataset.languages) {
        const brief = composeBrief({
          languages,
          dataset,
          evidence: { claims: new Map(), sources: new Map() },
          analysis,
          language,
          edition: 1,
          readFigures: (text, tag) => readFigures(text, { language: figureLanguage(tag) }),
        });
        const html = renderHtml({ ...brief, short: null }, theme);
        const printing = renderHtml(brief, theme);
        const pdf = join(folder, `${name}.${language}.pdf`);
        const date = new Date("2024-10-31T12:00:00Z");
        await files.writeFile(
          pdf,
          (
            await finishPdf(await room.print(printing), {
              title: brief.title,
              language,
              date,
              creator: "test",
            })
          ).bytes,
        );
        printed.set(`${name} ${language}`, { brief, html, printing, pdf });
      }
    }
  } finally {
    await room.close();
  }
});
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

/** A number as either language or a source writes it: 7, 1,500, 10 000, 2.5. */
const NUMBERS = /(?<![\d.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/gu;

/** The number of a text; a comma or point that groups three digits is no decimal sign in what is counted here. */
function numbersOf(text: string): number[] {
  return [...text.matchAll(NUMBERS)].map(([number]) =>
    /^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$/u.test(number)
      ? Number(number.replace(/\D/gu, ""))
      : Number(number.replace(",", ".")),
  );
}

/** What the row of a claim in claims.csv holds as numbers. */
function figuresOfClaim(claim: Claim): number[] {
  if (claim.type === "statement") return [];
  const { amount, low, high, ends } = claim;
  return [amount, low, high, ends.low?.value ?? null, ends.high?.value ?? null].filter(
    (value) => value !== null,
  );
}

/** All texts that the curators wrote, whatever field they stand in: what is quoted has numbers of its own. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Map) return [...value].flat().flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe.each(["brief en", "brief nb", "compact en", "compact nb"])("%s", (name) => {
  it("breaks nothing of PDF/UA-1 that can be told from the file, and says so", async () => {
    const bytes = await files.readFile(printed.get(name)!.pdf);
    expect(await pdfFaults(bytes)).toEqual([]);
    expect(bytes.includes("<pdfuaid:part>1</pdfuaid:part>")).toBe(true);
  });

  it("says in words what its pictures show, once each", async () => {
    const { pdf, brief } = printed.get(name)!;
    const said = await figuresInWords(await files.readFile(pdf));
    const shown = name.startsWith("brief") ? [brief.lineup, brief.timeline] : [brief.lineup];
    for (const { alternative } of shown)
      expect(said.filter((words) => words === alternative)).toHaveLength(1);
  });

  it("has its running lines on each page, with its number and section, as artifacts", async (context) => {
    const { pdf, brief } = printed.get(name)!;
    const text = run("pdftotext", "-layout", pdf, "-");
    if (text === null) return context.skip("pdftotext (poppler) is not installed");
    const { footing, title, labels } = brief;
    const pages = text.split("\f").slice(0, -1);
    for (const [index, page] of pages.entries()) {
      const lines = page.trim().split("\n");
      expect(lines.at(-1)).toContain(footing);
      expect(lines.at(-1)!.endsWith(` ${labels.page} ${index + 1} ${labels.of} ${pages.length}`)).toBe(true);
      if (index === 0) continue;
      expect(lines[0]!.startsWith(`${title}  `)).toBe(true);
      expect(lines[0]!.slice(title.length).trim()).not.toBe("");
    }
    const document = await PDFDocument.load(await files.readFile(pdf));
    for (const [index, content] of document.getPages().map(contentOf).entries()) {
      expect(content.match(/\/Artifact <<\/Type\/Pagination\/Subtype\/Header>> BDC/gu) ?? []).toHaveLength(
        Math.min(index, 1),
      );
      expect(content.match(/\/Artifact <<\/Type\/Pagination\/Subtype\/Footer>> BDC/gu)).toHaveLength(1);
    }
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
    const { printing, pdf } = printed.get(name)!;
    const json = run("qpdf", "--json", "--json-key=outlines", pdf);
    if (json === null) return context.skip("qpdf is not installed");
    const { outlines } = JSON.parse(json) as { outlines: Bookmark[] };
    const words = (text: string) => text.replace(/\s+/gu, " ").trim();
    // What is drawn in print stands as a table on screen.
    const heads = parse(printing)
      .querySelectorAll("h1, h2, h3, h4")
      .filter((head) => head.closest(".told-on-screen") === null)
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

/** Links within the document: where they lead, and the words that they stand on. */
function linksOf(document: PDFDocument): { readonly place: string; readonly words: string }[] {
  return document.getPages().flatMap(({ node }) => {
    const links = node.Annots()?.asArray() ?? [];
    return links.flatMap((reference) => {
      const link = document.context.lookup(reference, PDFDict);
      const words = link.get(PDFName.of("Contents"));
      const place = link.get(PDFName.of("Dest"));
      if (!(place instanceof PDFName)) return [];
      return [{ place: place.decodeText(), words: (words as PDFHexString | PDFString).decodeText() }];
    });
  });
}

function contentOf({ node }: PDFPage): string {
  const stream = node.lookup(PDFName.of("Contents")) as PDFRawStream;
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

/** What is counted, which the timeline prints before the figure: "killed since February 2022". */
const labelOf = (claim: Claim): string[] =>
  claim.type === "estimate" ? textsIn(dataset.measures.get(claim.measure)!.label) : [];

/** The words that a curator gave for the figure, where there are any. */
const plainWords = (claim: Claim): string =>
  claim.type === "estimate" ? textsIn(claim.words).join(" ") : "";

interface Bookmark {
  readonly title: string;
  readonly kids: readonly Bookmark[];
}

const titlesOf = (marks: readonly Bookmark[]): string[] =>
  marks.flatMap(({ title, kids }) => [title, ...titlesOf(kids)]);

const numberIn = (text: string, name: string) =>
  Number(new RegExp(`${name}="([-\\d.]+)"`, "u").exec(text)![1]);

describe.each(["brief en", "brief nb"])("%s", (name) => {
  it("prints at every link to a claim no number but of that claim’s own figures, day and measure", async () => {
    const document = await PDFDocument.load(await files.readFile(printed.get(name)!.pdf));
    const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
    const told = linksOf(document).flatMap(({ place, words }) => {
      const id = /^(?:claim|line)-(.+)$/u.exec(place)?.[1];
      return id === undefined || numbersOf(words).length === 0 ? [] : [{ id, words }];
    });
    expect(told.length).toBeGreaterThan(15);
    const foreign = told.filter(({ id, words }) => {
      const claim = byId.get(id);
      const own =
        claim === undefined
          ? []
          : [
              ...figuresOfClaim(claim),
              ...[plainWords(claim), ...textsIn(claim.said), ...labelOf(claim)].flatMap(numbersOf),
            ];
      return numbersOf(words).some((number) => !own.includes(number));
    });
    expect(foreign).toEqual([]);
  });

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

  it("is told in seven pages, each filled by more than half", (context) => {
    if (name.startsWith("compact")) return;
    const boxes = run("pdftotext", "-bbox", printed.get(name)!.pdf, "-");
    if (boxes === null) return context.skip("pdftotext (poppler) is not installed");
    const pages = boxes.split("<page ").slice(1);
    expect(pages).toHaveLength(7);
    const filled = pages.map((page) => {
      const ends = Array.from(page.matchAll(/yMax="([\d.]+)"/gu), ([, end]) => Number(end));
      // What stands below is the running foot, from 286 mm on.
      return Math.max(...ends.filter((end) => end < (284 / 25.4) * 72)) / ((283.5 / 25.4) * 72);
    });
    for (const share of filled) expect(share).toBeGreaterThan(0.55);
  });

  it("prints no heading at a page's foot and no page that is nearly empty", (context) => {
    const { pdf, brief } = printed.get(name)!;
    const text = run("pdftotext", "-layout", pdf, "-");
    if (text === null) return context.skip("pdftotext (poppler) is not installed");
    const { labels, short } = brief;
    const heads = [
      ...(short === null ? [] : [short.heading, short.register.heading]),
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

it("sees what breaks PDF/UA-1", async () => {
  const broken = async (spoil: (object: PDFDict) => unknown): Promise<string> => {
    const document = await PDFDocument.load(await files.readFile(printed.get("compact en")!.pdf));
    for (const [, object] of document.context.enumerateIndirectObjects())
      if (object instanceof PDFDict) spoil(object);
    return (await pdfFaults(await document.save())).join("\n");
  };
  const key = PDFName.of;
  const without = (name: string, kind: string) => (object: PDFDict) => {
    if ([object.get(key("S")), object.get(key("Subtype"))].includes(key(kind))) object.delete(key(name));
  };
  const rewrite = (name: string, from: string, to: string) => (object: PDFDict) => {
    if (object.get(key(name)) === key(from)) object.set(key(name), key(to));
  };
  const isLink = (object: PDFDict) => object.get(key("Subtype")) === key("Link");
  expect(await broken(() => undefined)).toBe("");
  expect(await broken(without("Alt", "Figure"))).toContain("a figure without words");
  expect(await broken(without("A", "TH"))).toContain("a table's head without scope");
  expect(await broken(without("Contents", "Link"))).toContain("a link without words");
  expect(await broken(without("ID", "TH"))).toContain("a cell without the head of its group");
  expect(await broken(rewrite("S", "Caption", "P"))).toContain("no row of a table: P");
  expect(
    await broken((object) => isLink(object) && object.set(key("Contents"), PDFString.of("there"))),
  ).toContain("one name for two places");
  expect(await broken(without("StructParent", "Link"))).toContain("an annotation that no link owns");
  expect(await broken(without("ToUnicode", "Type0"))).toContain("a font without its characters");
  expect(await broken(without("K", "P"))).toContain("that no tag owns");
  expect(await broken((object) => object.delete(key("Tabs")))).toContain("tabs do not follow the tags");
});

it("sees what is drawn outside of all marks, page by page", async () => {
  const bytes = await files.readFile(printed.get("brief en")!.pdf);
  const redrawn = async (change: (content: string) => string): Promise<string[]> => {
    const document = await PDFDocument.load(bytes);
    for (const page of document.getPages())
      page.node.set(
        PDFName.of("Contents"),
        document.context.register(document.context.stream(change(contentOf(page)))),
      );
    return pdfFaults(await document.save());
  };
  const count = (await PDFDocument.load(bytes)).getPageCount();
  expect(await redrawn((content) => content)).toEqual([]);
  expect(await redrawn((content) => `${content}\n0 0 9 9 re W n\nq 1 0 0 1 0 0 cm 0 g Q`)).toEqual([]);
  for (const operator of ["f", "S", "b*", "sh", "Tj", "EI", "unheard"])
    expect(await redrawn((content) => `${content}\n0 0 9 9 re ${operator}`)).toEqual(
      Array.from({ length: count }, (_, at) => `page ${at + 1}: neither tagged nor an artifact: ${operator}`),
    );
  expect(await redrawn((content) => `${content}\n0 0 9 9 re /Artifact BMC f EMC`)).toContain(
    "page 1: a mark within a path: BMC",
  );
});
