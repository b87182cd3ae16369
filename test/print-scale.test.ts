import * as files from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeDataset } from "../src/analyze/index.ts";
import { currentMachine, findBrowser, openBrowser, type StartedBrowser } from "../src/browser/index.ts";
import { composeBrief } from "../src/compose/index.ts";
import { normalizeConfig } from "../src/config.ts";
import { nodeEffects } from "../src/effects.ts";
import { finishPdf } from "../src/export/pdf/index.ts";
import { pdf } from "../src/export/pdf.ts";
import { keepWhole } from "../src/model/edition.ts";
import type { Publication } from "../src/model/publication.ts";
import { exportTools } from "../src/pipeline/produce.ts";
import { renderHtml } from "../src/render/index.ts";
import { dataset, estimate, statement } from "./builders.ts";
import { languages } from "./languages.ts";
import { changedTo, filled, SHAPES, TEXT_FIELDS } from "./long-texts.ts";
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

const LONG_SENTENCE = "The council paid the contractor for the northern wall. ".repeat(5);
const LONG_WORD = "overvåkningskommisjonsmedlemskapsprotokoll".repeat(5);

describe("the scale of a finished PDF", () => {
  const page = (text: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><style>@page{size:A4;margin:20mm}</style></head><body><h1>t</h1><p style="white-space:nowrap">${text}</p></body></html>`;

  it("is 1 where all fits, and less where one line does not", async () => {
    expect(await scaleOf(page("fits"))).toBe(1);
    expect(await scaleOf(page("does not fit ".repeat(30)))).toBeLessThan(0.9);
  });

  it("is told by a build where it is less, as is what the page did not get", async () => {
    const effects = { ...nodeEffects(), onStep: () => undefined };
    const browser = { room: async () => room } as unknown as StartedBrowser;
    const config = normalizeConfig({});
    const tools = exportTools("2031-01-01", keepWhole, { chosen: [pdf], browser, config, effects });
    const wide = page(`${"does not fit ".repeat(30)}<img src="https://example.org/x.png" alt="x">`);
    const printedPage = { brief: { title: "t", question: "q" }, language: "en", print: () => wide };
    const publication = { pages: [printedPage], dataset: { languages: ["en"] } } as unknown as Publication;
    await pdf.export(publication, { ...tools, carried: Promise.resolve([]) });
    expect(tools.told.map(({ code }) => code).toSorted()).toEqual(["print-incomplete", "print-shrunk"]);
    expect(tools.told.find(({ code }) => code === "print-shrunk")?.message).toMatch(
      /^brief\.pdf: something is wider than the page, so all of it is printed at \d\d %$/,
    );
  });

  it.each(["brief", "compact"])(
    "is 1 in the theme %s, whatever the names and however many days",
    async (name) => {
      const days = Array.from({ length: 14 }, (_, day) =>
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
      const stances = (["affirms", "denies"] as const).map((stance) =>
        statement({ id: stance, speaker: stance, proposition: "paid", stance }),
      );
      const whole = dataset([...claims, ...stances]);
      const paid = { ...whole.propositions.get("paid")!, text: { und: LONG_SENTENCE } };
      const made = {
        ...{ ...whole, title: { und: LONG_WORD }, question: { und: LONG_WORD } },
        propositions: new Map([["paid", paid]]),
      };
      const theme = await ownTheme(name);
      const brief = composeBrief({
        languages,
        dataset: { ...made, focus: [...made.measures.keys(), "paid"] },
        evidence: { claims: new Map(), sources: new Map() },
        analysis: analyzeDataset(made),
        language: "en",
        edition: 1,
        extent: theme.extent,
      });
      expect(await scaleOf(renderHtml(brief, theme))).toBe(1);
    },
  );

  /** With one text in these fields, in a theme and a language. */
  async function scaleWith(fields: readonly string[], text: string, name: string, language: string) {
    const made = filled(fields, text);
    const theme = await ownTheme(name);
    const brief = composeBrief({
      languages,
      dataset: made,
      evidence: { claims: new Map(), sources: new Map() },
      analysis: analyzeDataset(made),
      language,
      edition: 2,
      extent: theme.extent,
      history: changedTo(text),
    });
    return scaleOf(renderHtml(brief, theme));
  }

  it.each([
    ["brief", "nb"],
    ["compact", "en"],
  ])("is 1 in the theme %s in %s with a word of sixty letters in every field", async (name, language) => {
    expect(await scaleWith(TEXT_FIELDS, SHAPES.word(60), name, language)).toBe(1);
  });

  it.skipIf(process.env.DBRIEF_FUZZ_CASES === undefined).each(TEXT_FIELDS)(
    "is 1 with 1 to 5,000 characters in %s, in both themes and languages",
    { timeout: 600_000 },
    async (field) => {
      const everywhere = [SHAPES.word(1), SHAPES.word(700), SHAPES.word(5000), SHAPES.sentence(5000)];
      const others = [SHAPES.digits, SHAPES.hangul, SHAPES.arabic, SHAPES.address].map((shape) =>
        shape(5000),
      );
      for (const name of ["brief", "compact"])
        for (const language of ["en", "nb"]) {
          const texts = (name === "brief") === (language === "nb") ? [...everywhere, ...others] : everywhere;
          for (const text of texts)
            expect(await scaleWith([field], text, name, language), `${text.slice(0, 9)} ${name}`).toBe(1);
        }
    },
  );
});
