import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { finishPdf } from "../src/export/pdf/index.ts";
import { ownTheme } from "./own-theme.ts";
import { openPage, openReader } from "./screen-page.ts";
import { CHANGES } from "./traced-numbers/changes.ts";
import { DIFFERENCES } from "./traced-numbers/differences.ts";
import type { Edition } from "./traced-numbers/edition.ts";
import { fictionalEdition, ownEdition } from "./traced-numbers/fixtures.ts";
import { GLANCE } from "./traced-numbers/glance.ts";
import { HIGHLIGHTS } from "./traced-numbers/highlights.ts";
import { LINE_UP } from "./traced-numbers/line-up.ts";
import { MASTHEAD } from "./traced-numbers/masthead.ts";
import { OVERVIEWS } from "./traced-numbers/overviews.ts";
import { PICTURES } from "./traced-numbers/pictures.ts";
import { pagesOf, textsInPrint, unlike } from "./traced-numbers/printed.ts";
import { RECORD } from "./traced-numbers/record.ts";
import { SHORT } from "./traced-numbers/short.ts";
import { SOURCES } from "./traced-numbers/sources.ts";
import { spoil } from "./traced-numbers/spoil.ts";
import { faultsOf, openTrace, type Trace } from "./traced-numbers/trace.ts";

/**
 * Every number that is printed traces to the data, in two steps: what the PDF prints is what its page prints; and
 * each number of the page, by where it stands, is worked out again from the rows of the tables.
 */
const TRACERS = [
  ...[...MASTHEAD, ...GLANCE, ...LINE_UP, ...HIGHLIGHTS, ...CHANGES, ...DIFFERENCES],
  ...[...PICTURES, ...OVERVIEWS, ...RECORD, ...SOURCES, ...SHORT],
];
const NAMES = ["own", "fictional"].flatMap((data) =>
  ["brief", "compact", "short"].flatMap((theme) =>
    ["en", "nb"].map((language) => `${data} ${theme} ${language}`),
  ),
);

/** How many places of each kind are spoiled; DBRIEF_FUZZ_CASES asks for more. */
const PLACES = process.env.DBRIEF_FUZZ_CASES === undefined ? 4 : 8;

interface Printed {
  readonly edition: Edition;
  readonly language: string;
  readonly html: string;
  readonly pdf: string;
  /** The texts of the page that are there in print. */
  readonly texts: readonly string[];
}

const printed = new Map<string, Printed>();
let folder: string;

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "traced-numbers-test-"));
  const editions = { own: await ownEdition(), fictional: await fictionalEdition() };
  const machine = currentMachine(files);
  const room = await openBrowser(await findBrowser(machine), machine);
  const reader = await openReader();
  try {
    const page = await openPage(reader);
    for (const name of NAMES) {
      const [data, form, language] = name.split(" ") as [keyof typeof editions, string, string];
      const edition = editions[data];
      const isShort = form === "short";
      const theme = await ownTheme(isShort ? "brief" : form);
      const html = edition.page(theme, language, isShort ? "short" : "long");
      const [path, pdf] = ["html", "pdf"].map((kind) => join(folder, `${name}.${kind}`)) as [string, string];
      await files.writeFile(path, html);
      const { title } = edition.material.dataset;
      const about = { title: title[language] ?? title.und!, language, creator: "test" };
      const date = new Date(`${edition.material.date}T12:00:00Z`);
      await files.writeFile(pdf, (await finishPdf(await room.print(html), { ...about, date })).bytes);
      printed.set(name, { edition, language, html, pdf, texts: await textsInPrint(page, path) });
    }
  } finally {
    await Promise.all([room.close(), reader.close()]);
  }
});
afterAll(() => files.rm(folder, { recursive: true, force: true }));

function traceOf(name: string, change: (html: string) => string = (html) => html): Trace {
  const { edition, language, html } = printed.get(name)!;
  return openTrace(change(html), edition.material, language);
}

describe.each(NAMES)("%s", (name) => {
  it("has no number on its page but those that the data say at that place", () => {
    expect(faultsOf(traceOf(name), TRACERS)).toEqual([]);
  });

  it("prints in its PDF the numbers of its page, and those of its running lines", (context) => {
    const { pdf, html, texts, language } = printed.get(name)!;
    const pages = pagesOf(pdf);
    if (pages === null) return context.skip("pdftotext (poppler) is not installed");
    expect(unlike(pages, texts, html, language)).toEqual({});
  });
});

describe("the check itself", () => {
  it("notices every number that is one too many, at each kind of place", () => {
    const tried = new Map(TRACERS.map(({ id }) => [id, 0]));
    const unnoticed: string[] = [];
    for (const name of NAMES.filter((each) => !each.endsWith("brief nb") && each !== "fictional short nb")) {
      const trace = traceOf(name);
      for (const tracer of TRACERS) {
        for (const element of trace.page.querySelectorAll(tracer.at).slice(0, PLACES)) {
          const result = spoil(tracer, element, trace);
          tried.set(tracer.id, tried.get(tracer.id)! + result.tried);
          unnoticed.push(...result.unnoticed);
        }
      }
    }
    expect(unnoticed).toEqual([]);
    expect([...tried].filter(([, count]) => count === 0)).toEqual([]);
  });

  it.each(spoiledPages())(
    "sees what is spoiled on one page, each by its tracer: %s, %i",
    (name, _, spoiled) => {
      const trace = traceOf(name, (html) =>
        spoiled.reduce((page, [, from, to]) => {
          expect(page).toContain(from);
          return page.replaceAll(from, to);
        }, html),
      );
      for (const [tracer, from, to] of spoiled) {
        const asked = TRACERS.filter(({ id }) => id === tracer);
        expect(
          faultsOf(trace, asked).map((fault) => fault.tracer),
          `${from} → ${to}`,
        ).toContain(tracer);
      }
    },
  );

  it("notices a number where none is traced, and one that two would answer for", () => {
    const stray = traceOf("own short en", (html) =>
      html.replace('<span class="kicker">', '<span class="kicker">3 '),
    );
    const unknown = faultsOf(stray, TRACERS).filter(({ tracer }) => tracer === null);
    expect(unknown.map(({ place }) => place)).toEqual([expect.stringMatching(/span\.kicker: 3 /u)]);
    const edition = TRACERS.find(({ id }) => id === "edition-and-span")!;
    const again = [...TRACERS, { ...edition, id: "again" }];
    expect(faultsOf(traceOf("own short en"), again).find(({ tracer }) => tracer === null)?.expected).toEqual([
      "edition-and-span",
      "again",
    ]);
  });

  it("notices a PDF that prints another number than its page", (context) => {
    const { pdf, html, texts, language } = printed.get("own brief en")!;
    const pages = pagesOf(pdf);
    if (pages === null) return context.skip("pdftotext (poppler) is not installed");
    const spoiled = (from: string, to: string) => {
      const at = pages.findIndex((page) => page.includes(from));
      return unlike(pages.with(at, pages[at]!.replace(from, to)), texts, html, language);
    };
    expect(spoiled("12,000", "13,000")).toEqual({ 12: -1, 13: 1 });
    expect(spoiled("six said so", "five said so")).toEqual({ "in words: 5": 1, "in words: 6": -1 });
    expect(spoiled(`\n2 ${pages.length}`, `\n3 ${pages.length}`)).toEqual({
      "pages without their running lines": 1,
    });
  });
});

type Spoiled = readonly [tracer: string, from: string, to: string];

/** On each page as many at once as have tracers of their own: to read a page again for each takes a minute. */
function spoiledPages(): [name: string, round: number, spoiled: Spoiled[]][] {
  const written: readonly (readonly [name: string, ...Spoiled])[] = [
    ["own brief en", "glance-backing", "at most 4 origins", "at most 3 origins"],
    ["own brief en", "glance-who", ">4 speakers", ">5 speakers"],
    ["own brief en", "shared-number", "stands for six different", "stands for five different"],
    ["own brief en", "highlight-text", "are 2,000 apart", "are 7,000 apart"],
    ["own brief en", "finding-explanation", "within 1 to 10 days", "within 1 to 11 days"],
    ["own brief en", "focus-head", "six said so", "seven said so"],
    ["own brief nb", "focus-head", "seks sa det", "sju sa det"],
    ["own brief en", "finding-pairs", ">12 pairs of claims", ">11 pairs of claims"],
    ["own brief en", "line-words", ">up to 12,000</a>", ">up to 10,000</a>"],
    ["own brief en", "line-said", 'class="said">17\u00a0Oct', 'class="said">18\u00a0Oct'],
    ["own brief en", "matrix-stance", "no evidence, 17\u00a0Oct", "no evidence, 18\u00a0Oct"],
    ["own brief en", "rule-text", "Contradiction, 12 times", "Contradiction, 11 times"],
    ["own brief en", "rule-text", "Conflict, once", "Conflict, twice"],
    ["own brief en", "lead", "at least 6,000 were added", "at least 7,000 were added"],
    ["own brief en", "lead", "who gave three figures", "who gave four figures"],
    ["own brief en", "method", "at most 7 days apart", "at most 9 days apart"],
    ["own brief en", "method", "allows 10% either way", "allows 20% either way"],
    ["own brief en", "footing", "61 claims, 5 sources", "62 claims, 5 sources"],
    ["own brief en", "edition-and-span", "18–31\u00a0October 2024", "18–30\u00a0October 2024"],
    ["own brief en", "source", "15 claims, all quotes", "14 claims, all quotes"],
    ["own brief en", "carrier-route", ">4 claims</span>", ">5 claims</span>"],
    ["own brief en", "claim-days", ">*3</a>", ">*2</a>"],
    ["own brief en", "line-axis", ">8,000</text>", ">9,000</text>"],
    ["own brief en", "time-axis", ">20\u00a0Oct</text>", ">21\u00a0Oct</text>"],
    ["own brief nb", "witness-excerpt", "10 000", "12 000"],
    ["own compact nb", "compact-source-claims", ">15 påstander", ">14 påstander"],
    ["fictional brief en", "differences-told", "24 of 73 pairs", "25 of 73 pairs"],
    ["fictional brief en", "line-label", "m-2 – Ward 7", "m-2 – Ward 8"],
    ["fictional brief en", "line-label", "m-2 – 1865-04-09", "m-2 – 1865-04-08"],
    ["fictional brief en", "line-alternative", "m-2 – Ward 7: ", "m-2 – Ward 8: "],
    ["fictional brief en", "tally", "<td>41</td>", "<td>42</td>"],
    ["fictional brief en", "claim-proof", "line 11", "line 12"],
    ["fictional brief en", "changes-counted", "9 claims added", "10 claims added"],
  ];
  const rounds = Map.groupBy(written, ([name, tracer, from], at) => {
    const inTheWay = written
      .slice(0, at)
      .filter((each) => each[0] === name && (each[1] === tracer || from.includes(each[2])));
    return JSON.stringify([name, inTheWay.length]);
  });
  return [...rounds].map(([key, some]) => {
    const [name, round] = JSON.parse(key) as [string, number];
    return [name, round, some.map(([, ...spoiled]) => spoiled)];
  });
}
