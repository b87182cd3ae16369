import * as files from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeDataset } from "../src/analyze/index.ts";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { composeBrief } from "../src/compose/index.ts";
import { finishPdf } from "../src/export/pdf/index.ts";
import { renderHtml } from "../src/render/index.ts";
import { dataset, estimate } from "./builders.ts";
import { ownTheme } from "./own-theme.ts";

// Whatever is wider than the page makes the browser shrink the whole print, so nothing may be.
let room: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  const machine = currentMachine(files);
  room = await openBrowser(await findBrowser(machine), machine);
});
afterAll(() => room.close());

async function scaleOf(html: string): Promise<number> {
  const metadata = { title: "t", language: "en", date: new Date(0), creator: "" };
  return (await finishPdf(await room.print(html), metadata)).scale;
}

const LONG_WORD = "overvåkningskommisjonsmedlemskapsprotokoll".repeat(5);

describe("the scale of a finished PDF", () => {
  const page = (text: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><style>@page{size:A4;margin:20mm}</style></head><body><h1>t</h1><p style="white-space:nowrap">${text}</p></body></html>`;

  it("is 1 where all fits, and less where one line does not", async () => {
    expect(await scaleOf(page("fits"))).toBe(1);
    expect(await scaleOf(page("does not fit ".repeat(30)))).toBeLessThan(0.9);
  });

  it.each(["brief", "compact"])(
    "is 1 in the theme %s, whatever the names and however many days",
    async (name) => {
      const days = Array.from({ length: 40 }, (_, day) =>
        new Date(Date.UTC(2031, 0, 1 + 7 * day)).toISOString().slice(0, 10),
      );
      const claims = days.flatMap((asOf, index) => [
        estimate({ id: `a${index}`, asOf, said: "2031-12-02", amount: 1000 + index * 37, place: LONG_WORD }),
        estimate({
          id: `b${index}`,
          asOf,
          said: "2031-12-02",
          amount: 700,
          speaker: LONG_WORD,
          source: LONG_WORD,
          place: LONG_WORD,
          population: `${LONG_WORD} og ${LONG_WORD}`,
        }),
      ]);
      const made = { ...dataset(claims), title: { und: LONG_WORD }, question: { und: LONG_WORD } };
      const theme = await ownTheme(name);
      const brief = composeBrief({
        dataset: { ...made, focus: [...made.measures.keys()] },
        evidence: { claims: new Map(), sources: new Map() },
        analysis: analyzeDataset(made),
        language: "en",
        edition: 1,
        extent: theme.extent,
      });
      expect(await scaleOf(renderHtml(brief, theme))).toBe(1);
    },
  );
});
