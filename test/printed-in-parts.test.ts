import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { documentsOf, finishPdf } from "../src/export/pdf/index.ts";
import { pdfFaults } from "./pdf-faults.ts";

// A thousand claims, printed in one go and in parts put together again: nobody should see a difference.
const CLAIMS = 1000;
const PER_PART = 125;
const metadata = { title: "A thousand claims", language: "en", date: new Date("2031-05-06T12:00:00Z") };

let folder: string;
let whole: Buffer;
let parted: Buffer;
let documents: readonly string[];

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "printed-in-parts-test-"));
  const machine = currentMachine(files);
  const room = await openBrowser(await findBrowser(machine), machine);
  try {
    const html = thousandClaims();
    documents = documentsOf(html, 100_000);
    const [one, ...parts] = await Promise.all([html, ...documents].map((document) => room.print(document)));
    whole = Buffer.from((await finishPdf(one!, metadata)).bytes);
    parted = Buffer.from((await finishPdf(parts, metadata)).bytes);
    await files.writeFile(join(folder, "whole.pdf"), whole);
    await files.writeFile(join(folder, "parted.pdf"), parted);
  } finally {
    await room.close();
  }
});
afterAll(() => files.rm(folder, { recursive: true, force: true }));

/** Two sections on the first pages, one that is cut in several parts, and one after it, with links each way. */
function thousandClaims(): string {
  const claim = (id: number) =>
    `<tr id="claim-${id}"><td>${1000 + ((id * 7919) % 9000)} seals</td><th scope="row">Warden ${id % 37}</th><td><p lang="nb">Vokteren sa at det var sel nummer ${id} i fjorden.</p><p>claim-${id} <a href="#line-${id - (id % 10)}">in the line-up</a> <a href="#claim-${(id + CLAIMS / 2) % CLAIMS}">the other of ${id}</a></p></td></tr>`;
  const table = (rows: string) =>
    `<table><thead><tr><th scope="col">figure</th><th scope="col">by</th><th scope="col">words</th></tr></thead><tbody>${rows}</tbody></table>`;
  const all = Array.from({ length: CLAIMS }, (_, id) => id);
  const parts = all
    .filter((id) => id % PER_PART === 0)
    .map((id) => {
      const head = id === 0 ? `<h2 id="claims">Every claim</h2>` : "";
      return `<section data-part>${head}<h3>From ${id}</h3>${table(
        all
          .slice(id, id + PER_PART)
          .map(claim)
          .join(""),
      )}</section>`;
    });
  const lines = all
    .filter((id) => id % 10 === 0)
    .map((id) => `<p id="line-${id}"><a href="#claim-${id}">line ${id}</a></p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A thousand claims</title><style>
@page { size: A4; margin: 25mm 20mm }
@page :first { margin-top: 60mm }
@media print {
  body { font: 10pt sans-serif }
  [data-part] { break-before: page }
  tr { break-inside: avoid }
  h2, h3 { break-after: avoid }
  thead { display: table-header-group }
  .running-page { position: relative; height: 297mm }
  .line { position: absolute; inset-inline: 20mm; display: flex; justify-content: space-between }
  .head { top: 12mm } .foot { top: 280mm }
}</style></head><body><main><h1>A thousand claims</h1><h2 id="lineup">The line-up</h2>${lines.join("")}${parts.join("")}<section data-part><h2 id="end">The end</h2><p>See <a href="#claim-999">the last</a> and <a href="https://example.org/">a page</a>.</p></section></main>
<div hidden><p class="line head" data-running="head" data-from="2"><span>Seals</span><span data-section></span></p><p class="line foot" data-running="foot"><span data-page></span><span data-pages></span></p></div>
</body></html>`;
}

/** A tool's output, or null where it is not installed. */
function run(tool: string, ...args: string[]): string | null {
  try {
    return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 64_000_000, cwd: folder });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const key = PDFName.of;

/** Page, words, and place of each link within the document, as page and height, or its address. */
async function linksIn(bytes: Buffer): Promise<string[]> {
  const document = await PDFDocument.load(bytes);
  const pages = document.getPages();
  const places = document.catalog.lookup(key("Dests"), PDFDict);
  return pages.flatMap(({ node }, index) => {
    const annotations = node.Annots()?.asArray() ?? [];
    return annotations.map((reference) => {
      const link = document.context.lookup(reference, PDFDict);
      const words = String(link.get(key("Contents")));
      const named = link.get(key("Dest"));
      if (!(named instanceof PDFName))
        return `${index} ${words} ${link.lookup(key("A"), PDFDict).get(key("URI"))}`;
      const place = places.lookup(named, PDFArray);
      const page = pages.findIndex(({ ref }) => ref === (place.get(0) as PDFRef));
      return `${index} ${words} ${named} ${page} ${place.get(3)}`;
    });
  });
}

describe("printed in parts and in one", () => {
  it("is printed in several", () => {
    expect(documents.length).toBeGreaterThan(2);
    expect(whole.equals(parted)).toBe(false);
  });

  it("has the same text on the same pages, running lines included, and every claim", (context) => {
    const text = run("pdftotext", "-layout", "parted.pdf", "-");
    if (text === null) return context.skip("pdftotext (poppler) is not installed");
    expect(text).toBe(run("pdftotext", "-layout", "whole.pdf", "-"));
    for (let id = 0; id < CLAIMS; id += 1) expect(text).toMatch(new RegExp(`claim-${id}\\b`, "u"));
    const pages = text
      .split("\f")
      .slice(0, -1)
      .map((page) => page.trim().split("\n"));
    expect(pages.length).toBeGreaterThan(30);
    for (const [index, lines] of pages.entries()) {
      expect(lines.at(-1)!.trim().split(/\s+/u)).toEqual([String(index + 1), String(pages.length)]);
    }
    // A part without a section of its own goes on with the one before it.
    const sections = pages.slice(1).map(([head]) => head!.replace("Seals", "").trim());
    expect([...new Set(sections)]).toEqual(["The line-up", "Every claim", "The end"]);
    expect(sections.toSorted((a, b) => sections.indexOf(a) - sections.indexOf(b))).toEqual(sections);
  });

  it("has the same bookmarks", (context) => {
    const outline = (name: string) => run("qpdf", "--json", "--json-key=outlines", name);
    const json = outline("parted.pdf");
    if (json === null) return context.skip("qpdf is not installed");
    const titles = (file: string) =>
      JSON.stringify(JSON.parse(file).outlines, ["title", "kids", "destpageposfrom1"]);
    expect(titles(json)).toBe(titles(outline("whole.pdf")!));
    expect(json.match(/"title"/gu)!.length).toBe(1 + 3 + CLAIMS / PER_PART);
  });

  it("has the same links, over parts too", async () => {
    const links = await linksIn(parted);
    expect(links.length).toBeGreaterThan(2 * CLAIMS);
    expect(links).toEqual(await linksIn(whole));
  });

  it("has the same tags", (context) => {
    const structure = (name: string) =>
      run("pdfinfo", "-struct", name)?.replace(/Object \d+ \d+/gu, "Object");
    const parts = structure("parted.pdf");
    if (parts === undefined) return context.skip("pdfinfo (poppler) is not installed");
    expect(parts).toBe(structure("whole.pdf"));
  });

  it("breaks nothing of PDF/UA-1 that can be told from the file", async () => {
    expect(await pdfFaults(parted)).toEqual([]);
    expect(await pdfFaults(whole)).toEqual([]);
  });

  it("is sound to qpdf", (context) => {
    const said = run("qpdf", "--check", "parted.pdf");
    if (said === null) return context.skip("qpdf is not installed");
    expect(said).toContain("No syntax or stream encoding errors");
  });
});
