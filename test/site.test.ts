import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EditionSummary } from "../src/model/summary.ts";
import { beginsWithPolicy } from "../src/render/html-policy.ts";
import { contentPolicy } from "../src/render/scripts.ts";
import { renderFeed, renderSitePage } from "../src/render/site/index.ts";
import { violations } from "./axe.ts";
import { openReader, theme, visit } from "./screen-page.ts";

/** Two hundred briefs of made-up names, each in three editions. */
const words = { title: "Discrepancy briefs", feed: "Feed of new editions and changed differences" };
const EDITIONS = Array.from({ length: 200 }, (_, index) =>
  [1, 2, 3].map((edition) => listed(index, edition)),
);
const newest = EDITIONS.flatMap((of) => of.slice(-1));
const sheet = readFileSync("templates/brief/styles/site.css", "utf8");
const html = renderSitePage({ briefs: newest, words, language: "en" }, theme, sheet);

function listed(index: number, edition: number) {
  const summary: EditionSummary = {
    ...{ summary: 1, dataset: `harbour-${index}`, edition, date: `2031-03-0${edition}`, language: "en" },
    ...{ title: `The strike in harbour ${index}`, question: "How many walked out?", publisher: "The desk" },
    headline: `Two counts of harbour ${index} can’t both be true`,
    ...{ editionWords: `Edition ${edition}`, day: `${edition} March 2031`, words },
    changes: edition === 1 ? "" : "Since edition 1 (1 March 2031): 1 claim added.",
    differences: [
      {
        ...{ id: "d-0123456789", change: "added", kind: "Conflict" },
        ...{ text: "The union (Courier): 1,200; The port (Herald): 400", details: "" },
      },
    ],
  };
  const outputs = ["brief.pdf", "brief.nb.pdf", "brief.html", "brief.xlsx", "claims.csv", "manifest.json"];
  return { summary, outputs: outputs.map((name) => ({ name, sha256: "", bytes: 1 })) };
}

describe("the page of all briefs", () => {
  test("begins with its policy, runs nothing, and links to what is there", () => {
    const document = parse(html);
    expect(beginsWithPolicy(document, contentPolicy([]))).toBe(true);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
    const links = [...html.matchAll(/href="(harbour-7\/[^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual(
      ["brief.html", "brief.pdf", "brief.nb.pdf", "brief.html", "brief.xlsx", "claims.csv"].map(
        (name) => `harbour-7/latest/${name}`,
      ),
    );
  });

  describe("in a browser", () => {
    let folder = "";
    let reader: Awaited<ReturnType<typeof openReader>>;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "dbrief-test-site-"));
      await writeFile(join(folder, "index.html"), html);
      reader = await openReader();
    });
    afterAll(async () => {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    });

    test.each([
      [1440, false],
      [768, false],
      [390, true],
    ])(
      "at %i px axe finds nothing, nothing is asked for, and nothing is wider than the window",
      async (width, dark) => {
        const address = pathToFileURL(join(folder, "index.html")).href;
        const { page, requests, faults } = await visit(reader, address, { width, dark });
        expect(await violations(page)).toEqual([]);
        expect({ requests, faults }).toEqual({ requests: [address], faults: [] });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        await page.close();
      },
    );
  });
});

describe("the feed", () => {
  const feed = renderFeed({ editions: EDITIONS.flat(), words, language: "en", base: null });

  test("has what Atom asks of a feed and of each entry, once, and no more entries than a reader takes", () => {
    const [head = "", ...entries] = feed.split("<entry");
    expect(entries).toHaveLength(300);
    for (const part of [head, ...entries])
      for (const name of ["id", "title", "updated"])
        expect(part.match(new RegExp(`<${name}>`, "g"))).toHaveLength(1);
    expect(head).toContain("<author><name>The desk</name></author>");
    const ids = [...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    // RFC 9562: version 8, variant 10.
    expect(
      ids.filter(
        (id) => !/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
      ),
    ).toEqual([]);
  });

  test("leads to a difference on its page, unless it is there no more", () => {
    expect(feed).toContain('href="harbour-0/editions/1/brief.html#d-0123456789"');
    const [edition] = EDITIONS.flat();
    if (edition === undefined) throw new Error("no edition");
    const differences = edition.summary.differences.map((one) => ({ ...one, change: "withdrawn" as const }));
    const gone = renderFeed({
      editions: [{ ...edition, summary: { ...edition.summary, differences } }],
      ...{ words, language: "en", base: null },
    });
    expect(gone).not.toContain("#d-0123456789");
  });
});
