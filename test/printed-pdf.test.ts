import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { finishPdf } from "../src/export/pdf/index.ts";

// From the browser to the finished file: what neither of the two folders can show by itself.
const machine = currentMachine(files);
const metadata = {
  title: "Hvor mange? «Æ»",
  language: "nb",
  date: new Date("2024-10-28T12:00:00Z"),
  creator: "discrepancy-brief test",
};

const page = (
  language: string,
): string => `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<title>Printed</title><style>@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) } } h2 { break-before: page }</style></head><body>
<h1>First ${language}</h1><p>Up to 12,000 <a href="https://example.org/">source</a> <a href="javascript:alert(1)">script</a> <a href="#second">on</a></p>
<table><thead><tr><th scope="col">Who</th><th scope="col">Figure</th></tr></thead><tbody><tr><td>NIS</td><td>3,000</td></tr></tbody></table>
<svg role="img" aria-label="A chart" width="90" height="20"><rect width="50" height="20" fill="teal"/></svg>
<h2 id="second">Second</h2><p>Более 600 000</p></body></html>`;

let folder: string;
let pdf: string;

async function printTogether(languages: readonly string[]): Promise<Map<string, Buffer>> {
  const room = await openBrowser(await findBrowser(machine), machine);
  try {
    const printed = languages.map(async (language) => {
      const { bytes } = await finishPdf(await room.print(page(language)), { ...metadata, language });
      return [language, Buffer.from(bytes)] as const;
    });
    return new Map(await Promise.all(printed));
  } finally {
    await room.close();
  }
}

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "printed-pdf-test-"));
  pdf = join(folder, "printed.pdf");
  await files.writeFile(pdf, (await printTogether(["nb"])).get("nb") ?? Buffer.of());
});
afterAll(() => files.rm(folder, { recursive: true, force: true }));

/** A tool's output, or null where it is not installed. */
function run(tool: string, ...args: string[]): string | null {
  try {
    return execFileSync(tool, args, { encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

describe("a finished PDF", () => {
  it("has the same bytes from another browser, alone or beside other prints, in any order", async () => {
    const alone = await files.readFile(pdf);
    const together = await printTogether(["en", "nb", "ko"]);
    const turned = await printTogether(["nb", "ko", "en"]);
    expect(together.get("nb")?.equals(alone)).toBe(true);
    expect(turned.get("nb")?.equals(alone)).toBe(true);
    expect(turned.get("en")?.equals(together.get("en") ?? Buffer.of())).toBe(true);
    expect(together.get("en")?.equals(alone)).toBe(false);
  });

  it("is sound to qpdf", (context) => {
    const said = run("qpdf", "--check", pdf);
    if (said === null) return context.skip("qpdf is not installed");
    expect(said).toContain("No syntax or stream encoding errors");
  });

  it("keeps tags and header cells, and has its own title, language and dates", (context) => {
    const info = run("pdfinfo", pdf);
    if (info === null) return context.skip("pdfinfo (poppler) is not installed");
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Hvor mange\? «Æ»/);
    expect(info).toMatch(/CreationDate: +Mon Oct 28 12:00:00 2024/);
    expect(info).toMatch(/Producer: +discrepancy-brief test/);
    expect(info).toMatch(/Page size: +59[45].* \(A4\)/);
    expect(info).toMatch(/Metadata Stream: +yes/);
    const structure = run("pdfinfo", "-struct-text", pdf) ?? "";
    expect(structure).toContain("H1");
    expect(structure).toContain("/Scope /Column");
  });

  it("holds the outline, the language and the alternative text", (context) => {
    const json = run("qpdf", "--json", "--json-key=outlines", "--json-key=qpdf", pdf);
    if (json === null) return context.skip("qpdf is not installed");
    const read = JSON.parse(json) as { outlines: { title: string; kids: { title: string }[] }[] };
    expect(read.outlines.map(({ title, kids }) => [title, kids.map((kid) => kid.title)])).toEqual([
      ["First nb", ["Second"]],
    ]);
    expect(json).toContain('"/Lang": "u:nb"');
    expect(json).toContain('"/Alt": "u:A chart"');
    expect(json).toContain('"/DisplayDocTitle": true');
  });

  it("embeds every font, none as Type 3", (context) => {
    const fonts = run("pdffonts", pdf)?.trim().split("\n").slice(2);
    if (fonts === undefined) return context.skip("pdffonts (poppler) is not installed");
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/TrueType|CID/);
    for (const font of fonts) expect(font).toMatch(/ yes yes (yes|no) +\d+ +0$/);
  });

  it("leads to the web and within itself, and nowhere else", (context) => {
    const links = run("pdfinfo", "-url", pdf);
    if (links === null) return context.skip("pdfinfo (poppler) is not installed");
    expect(links).toContain("https://example.org/");
    expect(links).not.toContain("javascript");
  });
});
