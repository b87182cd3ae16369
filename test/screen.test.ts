import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { parse } from "node-html-parser";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentMachine, findBrowser, openBrowser } from "../src/browser/index.ts";
import { finishPdf } from "../src/export/pdf/index.ts";
import { violations } from "./axe.ts";
import { openReader, renderDataset, theme, visit } from "./screen-page.ts";

// brief.html as its readers have it: a file, a browser, a keyboard.

/** What the functions below that run in the page use of it; TypeScript is not told of a DOM, for the stages' sake. */
interface PageElement {
  readonly id: string;
  readonly className: string;
  readonly tagName: string;
  readonly localName: string;
  readonly textContent: string | null;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly scrollWidth: number;
  checkVisibility(): boolean;
  click(): void;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
declare const document: {
  readonly activeElement: PageElement | null;
  readonly documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
};
declare const location: { hash: string };
declare const innerWidth: number;
declare function dispatchEvent(event: Event): boolean;
declare function getComputedStyle(
  element: PageElement | null,
  part?: string,
): {
  readonly content: string;
  readonly clipPath: string;
  readonly outlineStyle: string;
};

const run = promisify(execFile);
const DATASET = "dprk-troops-2024";
const en = await renderDataset(DATASET, "en");
const nb = await renderDataset(DATASET, "nb");
const { claims } = en.brief.screen;
let browser: Browser;
let folder = "";
let address = "";

beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "dbrief-test-screen-"));
  await fs.writeFile(join(folder, "brief.html"), en.html);
  await fs.writeFile(join(folder, "brief.nb.html"), nb.html);
  address = pathToFileURL(join(folder, "brief.html")).href;
  browser = await openReader();
});
afterAll(async () => {
  await browser?.close();
  await fs.rm(folder, { recursive: true, force: true });
});

async function withPage<T>(
  fragment: string,
  look: (page: Page) => Promise<T>,
  settings: Parameters<typeof visit>[2] = {},
): Promise<T> {
  const { page, requests, faults } = await visit(browser, `${address}${fragment}`, settings);
  try {
    const seen = await look(page);
    expect({ faults, requests: requests.slice(1) }).toEqual({ faults: [], requests: [] });
    return seen;
  } finally {
    await page.close();
  }
}

/** Ids of the claims whose rows in the two long tables are on the screen. */
const shownClaims = (page: Page) =>
  page.$$eval("tr[id^='claim-']", (rows) =>
    rows.filter((row) => row.checkVisibility()).map((row) => row.id.slice("claim-".length)),
  );
const status = (page: Page) => page.$eval(".status", ({ textContent }) => textContent);
const fragmentOf = (page: Page) => page.evaluate(() => location.hash);
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName,
  );

describe("the page without scripts", () => {
  test("has every claim and no control", () =>
    withPage(
      "",
      async (page) => {
        expect(await page.$$(".bar, .skip, .permalink, .sort, button, input")).toEqual([]);
        // puppeteer's own evaluation runs in spite of the setting.
        expect((await shownClaims(page)).toSorted()).toEqual(claims.map(({ claimId }) => claimId).toSorted());
      },
      { scripts: false },
    ));

  test("prints the same bytes with its scripts as without", async () => {
    const machine = currentMachine(fs);
    const room = await openBrowser(await findBrowser(machine), machine);
    const metadata = { title: "t", language: "en", date: new Date("2024-10-28T00:00:00Z") };
    const print = async (html: string) =>
      Buffer.from((await finishPdf(await room.print(html), metadata)).bytes);
    try {
      const bare = en.html.replace(/<script[\s\S]*?<\/script>/g, "");
      expect(bare.length).toBeLessThan(en.html.length - 10_000);
      expect((await print(en.html)).equals(await print(bare))).toBe(true);
    } finally {
      await room.close();
    }
  });
});

test("printed from a screen, filtered and sorted, it reads as the PDF does", async ({ skip }) => {
  const textOf = async (fragment: string, scripts: boolean) => {
    const { page } = await visit(browser, `${address}${fragment}`, { scripts });
    const path = join(folder, `printed-${scripts}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true });
    await page.close();
    return run("pdftotext", ["-layout", path, "-"]).catch((error) =>
      error.code === "ENOENT" ? null : Promise.reject(error),
    );
  };
  const whole = await textOf("", false);
  if (whole === null) return skip("not installed: pdftotext (poppler)");
  const filtered = await textOf(
    "#?kind=conflict&sort=figures.figure.descending&sort=lineup.said.descending",
    true,
  );
  expect(whole.stdout.length).toBeGreaterThan(10_000);
  expect(filtered!.stdout).toBe(whole.stdout);
});

describe("the controls", () => {
  test("show all claims at first, ask for nothing, and leave the address alone", () =>
    withPage("", async (page) => {
      expect(await shownClaims(page)).toHaveLength(claims.length);
      expect(await status(page)).toBe(`All ${claims.length} claims shown`);
      expect(await fragmentOf(page)).toBe("");
    }));

  test.each([
    ["speaker", "speakerId", "speakers"],
    ["party", "partyId", "parties"],
    ["source", "sourceId", "sources"],
    ["subject", "subjectId", "subjects"],
    ["kind", "kindIds", "kinds"],
  ] as const)("filter by %s, to the claim", (name, field, list) =>
    withPage("", async (page) => {
      for (const { choiceId } of [en.brief.screen[list][0]!, en.brief.screen[list].at(-1)!]) {
        await page.evaluate(
          (fragment) => {
            location.hash = fragment;
          },
          `?${new URLSearchParams([[name, choiceId]])}`,
        );
        await page.waitForFunction(() => document.documentElement.hasAttribute("data-filtering"));
        const expected = claims.filter((claim) => [claim[field]].flat().includes(choiceId));
        await page.waitForFunction(
          (text) => document.querySelector(".status")?.textContent === text,
          {},
          `Claims shown: ${expected.length} of ${claims.length}`,
        );
        expect((await shownClaims(page)).toSorted()).toEqual(
          expected.map(({ claimId }) => claimId).toSorted(),
        );
      }
    }),
  );

  test("filter by kind of difference: the others go, headings and all", () =>
    withPage("#?kind=conflict", async (page) => {
      const kinds = await page.$$eval("section[data-kind]", (sections) =>
        sections.filter((one) => one.checkVisibility()).map((one) => (one as PageElement).dataset.kind),
      );
      expect(kinds).toEqual(["conflict"]);
      expect(await page.$eval("#concordances", (heading) => heading.checkVisibility())).toBe(false);
    }));

  test("filter cards, highlights and who told whom with the rest", () =>
    withPage("#?speaker=zelensky", async (page) => {
      const shown = (selector: string) =>
        page.$$eval(selector, (all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.textContent!),
        );
      const cards = await shown(".card-figure");
      expect(cards).toHaveLength(1);
      expect(cards[0]).toContain("Volodymyr Zelensky");
      expect(await shown(".card")).toHaveLength(1);
      const highlights = await shown(".highlight");
      expect(highlights).toHaveLength(1);
      expect(highlights[0]).toContain("Volodymyr Zelensky");
      const carriers = await shown(".carriers-table tr.row");
      expect(carriers).toHaveLength(1);
      expect(carriers[0]).toContain("Volodymyr Zelensky");
    }));

  test("leave each group of speakers the name of its party, whoever of it is left", () =>
    withPage("", async (page) => {
      const named = () =>
        page.$$eval(".carriers-table tr.row .party", (cells) =>
          cells.map((cell) => {
            const before = getComputedStyle(cell, "::before").content;
            return cell.textContent + (before === "none" ? "" : before.slice(1, -1));
          }),
        );
      const whole = await named();
      const first = whole.findIndex((party, row) => party !== "" && whole[row + 1] === "");
      await page.$$eval(
        ".carriers-table tr.row",
        (rows, row) => rows[row]!.setAttribute("data-out", ""),
        first,
      );
      const left = await named();
      expect(left[first + 1]).toBe(whole[first]);
      expect(left.slice(first + 2)).toEqual(whole.slice(first + 2));
    }));

  test("filter by days said; what has no day is counted and left out", () =>
    withPage("#?from=2024-10-18&to=2024-10-18", async (page) => {
      const expected = claims.filter(
        ({ from, to }) =>
          (from !== "" || to !== "") && from <= "2024-10-18" && (to === "" || to >= "2024-10-18"),
      );
      expect(expected.length).toBeGreaterThan(3);
      expect((await shownClaims(page)).toSorted()).toEqual(expected.map(({ claimId }) => claimId).toSorted());
      const undated = claims.filter(({ from, to }) => from === "" && to === "").length;
      if (undated > 0) expect(await status(page)).toContain(`${undated} without a day`);
    }));

  test("search by the words of the source, whatever the case, and by figures, however grouped", () =>
    withPage("", async (page) => {
      await page.type("input[type=search]", "10000 PENTAGON");
      const found = await shownClaims(page);
      expect(found.length).toBeGreaterThan(0);
      for (const id of found) {
        const text = await page.$eval(`#claim-${id}`, ({ textContent }) => textContent ?? "");
        expect(text.toLowerCase()).toContain("pentagon");
        expect(text.replace(/[\s.,\u00a0]/g, "")).toContain("10000");
      }
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.documentElement.hasAttribute("data-filtering"));
      expect(await fragmentOf(page)).toBe("");
    }));

  test("say so when nothing is left, and paper has all of it", () =>
    withPage("#?text=zzzz", async (page) => {
      expect(await status(page)).toBe("No claim matches");
      expect(await shownClaims(page)).toEqual([]);
      await page.emulateMediaType("print");
      expect(await shownClaims(page)).toHaveLength(claims.length);
      expect(await page.$eval(".bar", (bar) => bar.checkVisibility())).toBe(false);
    }));

  test("leave alone what an address asks that the brief doesn't have", () =>
    withPage("#?speaker=nobody&from=yesterday&sort=figures.said.sideways&kind=constructor", async (page) => {
      expect(await shownClaims(page)).toHaveLength(claims.length);
    }));
});

describe("origins that are left out", () => {
  const { origins, pairs } = en.brief.screen.switches!;
  const look = async (page: Page) => ({
    pairs: await page.$$eval(".origins li", (all) => all.filter((one) => one.checkVisibility()).length),
    drawings: await page.$$eval(".required-change .drawing", (all) =>
      all.flatMap((one, at) => (one.checkVisibility() ? [at] : [])),
    ),
  });

  test("take their pairs and drawings with them, at once, and stand in the address", () =>
    withPage("", async (page) => {
      const whole = await look(page);
      expect(whole.pairs).toBe(pairs.length);
      expect(whole.drawings).toHaveLength(en.brief.requiredChanges!.measures.length);
      const nis = origins.findIndex(({ choiceId }) => choiceId === "nis");
      await page.$eval(".origins input[value=nis]", (box) => (box as PageElement).click());
      const left = await look(page);
      expect(left.pairs).toBe(pairs.filter((pair) => !pair.origins.includes(nis)).length);
      expect(left.pairs).toBeLessThan(whole.pairs);
      // What the service counts has no match among the others: nothing is left to draw.
      expect(left.drawings).toEqual([]);
      expect(await fragmentOf(page)).toBe("#?without=nis");
      await page.keyboard.press("Escape");
      expect(await look(page)).toEqual(whole);
    }));

  test("come from an address, and are counted again in print", () =>
    withPage("#?without=post-text", async (page) => {
      const drawn = () =>
        page.$$eval(".required-change .drawing:not([hidden])", (all) => all.map((one) => one.textContent));
      const left = await drawn();
      expect(left.join()).not.toContain("the report itself");
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect((await drawn()).join()).toContain("the report itself");
    }));
});

describe("tables", () => {
  test("sort within each group: up, down, and back to the order of the brief", () =>
    withPage("", async (page) => {
      const order = () =>
        page.$$eval("table[data-table=figures] tbody", (bodies) =>
          bodies.map((body) =>
            [...body.querySelectorAll("tr[data-claims]")].map((row) => (row as PageElement).dataset.claims!),
          ),
        );
      const head = "table[data-table=figures] th[data-sort=figure]";
      const sizes = new Map(claims.map(({ claimId, size }) => [claimId, size]));
      const before = await order();
      const press = async (state: string) => {
        await page.focus(`${head} .sort`);
        await page.keyboard.press("Enter");
        expect(await page.$eval(head, (th) => th.getAttribute("aria-sort"))).toBe(state);
        return order();
      };
      for (const [state, sign] of [
        ["ascending", 1],
        ["descending", -1],
      ] as const) {
        const sorted = await press(state);
        for (const [index, group] of sorted.entries()) {
          expect(group.toSorted()).toEqual(before[index]!.toSorted());
          const keys = group.map((id) => sizes.get(id) ?? null);
          const numbers = keys.filter((key) => key !== null);
          expect(keys).toEqual([
            ...numbers.toSorted((a, b) => sign * (a - b)),
            ...keys.filter((key) => key === null),
          ]);
        }
      }
      expect(await fragmentOf(page)).toBe("#?sort=figures.figure.descending");
      expect(await press("none")).toEqual(before);
    }));

  test("come sorted from an address, print in the order of the brief, and keep no line that would mislead", () =>
    withPage("#?sort=lineup.said.descending", async (page) => {
      const rows = () =>
        page.$$eval("table[data-table=lineup] tr[data-claims]", (all) => all.map(({ id }) => id));
      const brief = en.brief.lineup.groups.flatMap(({ rows: lines }) =>
        lines.map(({ claimIds }) => `line-${claimIds[0]}`),
      );
      expect(await rows()).not.toEqual(brief);
      expect(
        await page.$$eval(".plot .join", (joins) => joins.filter((join) => join.checkVisibility()).length),
      ).toBe(0);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await rows()).toEqual(brief);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      expect(await rows()).not.toEqual(brief);
    }));

  test("light up with everything else that stands for the same claim, on hover and on focus", () =>
    withPage("", async (page) => {
      const id = en.brief.lineup.groups[0]!.rows[0]!.claimIds[0]!;
      const lit = () => page.$$eval("[data-lit]", (all) => all.map((one) => one.id || one.className));
      await page.hover(`#line-${id}`);
      expect(await lit()).toEqual(expect.arrayContaining([`line-${id}`, `claim-${id}`]));
      await page.mouse.move(0, 0);
      expect(await lit()).toEqual([]);
      await page.focus(`#line-${id}`);
      expect(await lit()).toEqual(expect.arrayContaining([`line-${id}`, `claim-${id}`]));
    }));
});

describe("addresses", () => {
  test("lead to a claim, shown though the filter leaves it out, and keep the filter", () =>
    withPage("#?kind=conflict", async (page) => {
      const hidden = claims.find(({ kindIds }) => !kindIds.includes("conflict"))!.claimId;
      await page.evaluate((id) => {
        location.hash = `claim-${id}`;
      }, hidden);
      await page.waitForSelector(`#claim-${hidden}.is-target`);
      expect(await shownClaims(page)).toContain(hidden);
      expect(await focused(page)).toBe(`claim-${hidden}`);
      expect(await fragmentOf(page)).toBe(`#claim-${hidden}?kind=conflict`);
    }));

  test("open on a claim, in sight and in focus", () =>
    withPage(`#claim-${claims.at(-1)!.claimId}?kind=conflict`, async (page) => {
      const place = await page.$eval(
        `#claim-${claims.at(-1)!.claimId}`,
        (row) => row.getBoundingClientRect().top,
      );
      const bar = await page.$eval(".bar", (element) => element.getBoundingClientRect().bottom);
      expect(place).toBeGreaterThanOrEqual(bar - 1);
      expect(place).toBeLessThan(900);
    }));

  test("stand beside every claim and finding", () =>
    withPage("", async (page) => {
      const links = await page.$$eval(".permalink", (all) =>
        all.map((link) => link.getAttribute("href")!.slice(1)),
      );
      const { findings: told, concordances, appendix } = en.brief;
      const later = appendix
        .flatMap(({ sections }) => sections)
        .flatMap((section) => [...section.findings, ...section.concordances]);
      const findings = [...told, ...concordances, ...later].flatMap((group) =>
        group.findings.map(({ findingId }) => findingId),
      );
      expect(links.toSorted()).toEqual(
        [...claims.map(({ claimId }) => `claim-${claimId}`), ...findings].toSorted(),
      );
      const names = await page.$$eval(".permalink", (all) =>
        all.map((link) => link.getAttribute("aria-label")),
      );
      expect(names.every((name) => name!.startsWith("Link to: ") && name!.length > 12)).toBe(true);
    }));
});

describe("copying a link", () => {
  test.each([
    ["to a claim", ".permalink", () => `#claim-${claims[0]!.claimId}`],
    ["to what is seen", ".bar-line button:not([hidden]):last-of-type", () => "#?kind=conflict"],
  ])("%s copies its address, and says so", (_, selector, fragment) =>
    withPage("#?kind=conflict", async (page) => {
      await page.evaluate(`globalThis.copied = [];
        Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => copied.push(text) } })`);
      const button = selector === ".permalink" ? `.permalink[href="${fragment()}"]` : selector;
      await page.$eval(button, (link) => (link as PageElement).click());
      await page.waitForFunction("document.querySelector('.status').textContent === 'Link copied'");
      expect(await page.evaluate("copied")).toEqual([`${address}${fragment()}`]);
    }),
  );

  test("says nothing where the browser does not allow it, and the address bar has it all the same", () =>
    withPage("", async (page) => {
      await page.evaluate(`Object.defineProperty(navigator, "clipboard", { value: undefined })`);
      const id = claims[0]!.claimId;
      await page.$eval(`.permalink[href="#claim-${id}"]`, (link) => (link as PageElement).click());
      await page.waitForSelector(`#claim-${id}.is-target`);
      expect(await status(page)).toBe(`All ${claims.length} claims shown`);
      expect(await fragmentOf(page)).toBe(`#claim-${id}`);
    }));
});

describe("the keyboard alone", () => {
  test("skips to the brief, opens a list, chooses, walks the rows, follows one, and clears", () =>
    withPage("", async (page) => {
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("skip");
      expect(await page.$eval(".skip", (link) => getComputedStyle(link).clipPath)).toBe("none");
      for (const _ of ["contents", "search", "filter"]) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.$eval("#screen-filters", (filters) => filters.checkVisibility())).toBe(true);
      await tabTo(page, "summary");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      const { choiceId } = en.brief.screen.speakers[0]!;
      expect(await fragmentOf(page)).toBe(`#?speaker=${choiceId}`);
      await page.keyboard.press("Escape");
      expect(await page.$$("details[open]")).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
      await page.keyboard.press("Escape");
      expect(await shownClaims(page)).toHaveLength(claims.length);

      await page.focus("table[data-table=lineup] tr[tabindex='0']");
      const lines = en.brief.lineup.groups.flatMap(({ rows }) => rows.map(({ claimIds }) => claimIds[0]!));
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe(`line-${lines[1]}`);
      await page.keyboard.press("End");
      expect(await focused(page)).toBe(`line-${lines.at(-1)}`);
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowUp");
      expect(await focused(page)).toBe(`line-${lines[0]}`);
      await page.keyboard.press("Enter");
      await page.waitForSelector(`#claim-${lines[0]}.is-target`);
      expect(await focused(page)).toBe(`claim-${lines[0]}`);
    }));

  test("has one stop in each table, on a row that is shown, and a ring around it", () =>
    withPage("#?speaker=pentagon", async (page) => {
      const tables = await page.$$eval("table[data-table]", (all) =>
        all.map((table) => {
          const stops = [...table.querySelectorAll("tr[tabindex='0']")];
          return {
            shown: table.checkVisibility(),
            stops: stops.length,
            seen: stops.every((row) => row.checkVisibility()),
          };
        }),
      );
      for (const { shown, stops, seen } of tables)
        if (shown) expect({ stops, seen }).toEqual({ stops: 1, seen: true });
      expect(tables.some(({ shown }) => shown)).toBe(true);
      await tabTo(page, "tr");
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      expect(outline).toBe("solid");
    }));

  async function tabTo(page: Page, tag: string): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.localName)) === tag) return;
    }
    throw new Error(`60 Tabs led to no ${tag}`);
  }
});

describe("in the other language", () => {
  test("no word of the controls is English", async () => {
    const labels = nb.brief.labels.screen;
    for (const [key, text] of Object.entries(en.brief.labels.screen)) {
      expect(labels[key as keyof typeof labels], key).not.toBe(text);
    }
    const { page } = await visit(browser, address.replace("brief.html", "brief.nb.html"));
    expect(await status(page)).toBe(`Viser alle ${claims.length} påstander`);
    await page.close();
  });
});

const SIZES = { desk: { width: 768, height: 900 }, phone: { width: 360, height: 800 } };

describe.each(Object.entries(SIZES))("on a %s", (_, size) => {
  test.each([
    ["light", false],
    ["dark", true],
  ])("in %s colours axe finds nothing", (__, dark) =>
    withPage(
      "#?kind=conflict&sort=figures.said.descending",
      async (page) => {
        expect(await violations(page)).toEqual([]);
        // The whole page, with a list open.
        await page.evaluate(() => (document.querySelector(".bar button") as PageElement).click());
        await page.$eval("#screen-filters", (filters) => filters.removeAttribute("hidden"));
        await page.$eval("#screen-filters summary", (summary) => (summary as PageElement).click());
        expect(await violations(page)).toEqual([]);
      },
      { ...size, dark },
    ),
  );

  test("the line-up has its marks beside its words where there is room, else below them", () =>
    withPage(
      "",
      async (page) => {
        const [words, plot] = await Promise.all(
          ["words", "plot"].map((name) =>
            page.$eval(`.lineup .row .${name}`, (cell) => {
              const { top, bottom } = cell.getBoundingClientRect();
              return { top, bottom };
            }),
          ),
        );
        if (size.width < 768) expect(plot!.top).toBeGreaterThanOrEqual(words!.bottom);
        else expect(plot!.top).toBe(words!.top);
      },
      size,
    ));

  test("the statement in focus stands over its stances, as wide as they are", () =>
    withPage(
      "",
      async (page) => {
        const [caption, rows] = await Promise.all(
          ["caption", "tbody"].map((part) =>
            page.$eval(`.camps ${part}`, (box) => box.getBoundingClientRect().width),
          ),
        );
        expect(caption).toBe(rows);
      },
      size,
    ));

  test("nothing reaches beyond the edge, with the filters open as well", () =>
    withPage(
      "",
      async (page) => {
        const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        const [before, width] = await widths();
        expect(before).toBe(width);
        await page.$eval("#screen-filters", (filters) => filters.removeAttribute("hidden"));
        expect((await widths())[0]).toBe(width);
        await page.setContent(nb.html);
        expect((await widths())[0]).toBe(width);
      },
      size,
    ));
});

test("markup in its address, its filters and its search stays a text, and nothing of it runs", async () => {
  const markup = `"><b id=planted></b><img src=x onerror="document.title='RAN'">`;
  const names = ["speaker", "party", "source", "subject", "kind", "from", "to", "text", "without", "sort"];
  const asked = `?${new URLSearchParams(names.map((name): [string, string] => [name, markup]))}`;
  for (const fragment of [`#${markup}`, `#${asked}`, `#${encodeURIComponent(markup)}${asked}`])
    await withPage(fragment, async (page) => {
      await page.type("input[type=search]", markup);
      await page.waitForFunction(() => location.hash.includes("planted"));
      expect(await page.$$("#planted, img")).toEqual([]);
      expect(await page.title()).not.toBe("RAN");
    });
});

test("the theme's scripts never write markup, ask a network or keep anything", () => {
  const source = theme.scripts.join("\n");
  expect(source).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|fetch\(|XMLHttp|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB|cookie|import\(/,
  );
  expect(parse(en.html).querySelectorAll("script")).toHaveLength(2);
});
