import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { expect, it } from "vitest";
import { chromiumEnvironment, usesSandbox } from "../src/browser/flags.ts";
import { currentMachine, findBrowser } from "../src/browser/index.ts";
import { characterGaps } from "../src/render/font-gaps.ts";
import { fontStyles } from "../src/render/fonts.ts";
import { HANG_MS } from "./hang.ts";
import { ownTheme } from "./own-theme.ts";

/** Letters, signs, marks and spaces, some thousand of each kind that a brief could hold. */
const RANGES = [
  ...[
    [0x20, 0x7e],
    [0xa0, 0x52f],
    [0x590, 0x77f],
    [0x1e00, 0x1fff],
    [0x2000, 0x22ff],
    [0x2500, 0x27bf],
  ],
  ...[
    [0x2c60, 0x2c7f],
    [0x3000, 0x303f],
    [0x3131, 0x318e],
    [0xac00, 0xac40],
    [0xa720, 0xa7ff],
    [0xfb1d, 0xfdff],
  ],
  ...[
    [0xfe00, 0xfeff],
    [0xff00, 0xffef],
    [0x1f300, 0x1f320],
  ],
] as const;

const BASES = ["a", "e", "Ж", "ψ", "ệ", "א", "و", "ʼ", "ł", "7", "«", "가"];
const MARKS = [
  "\u0300",
  "\u0301",
  "\u0303",
  "\u0304",
  "\u0308",
  "\u0323",
  "\u0329",
  "\u05b7",
  "\u064b",
  "\u0328",
];

// What is not warned of is drawn by the theme's own fonts, in every style there is: no machine's font has a say.
it("asks no machine for a character that is said to have a font", async () => {
  const { fonts, styles } = await ownTheme("brief");
  const all = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  );
  const known = all.filter((point) => !/[\p{Cn}\p{Cc}\p{Cs}]/u.test(String.fromCodePoint(point)));
  // Each by itself: a capital of another would be asked for with it.
  const text = String.fromCodePoint(...known);
  const gaps = new Set(await characterGaps(`<p>${escaped(text)}</p>`, fonts));
  const had = known.filter((point) => !gaps.has(point));
  expect(had.length).toBeGreaterThan(1500);
  expect(gaps.size).toBeGreaterThan(1000);
  const clusters = BASES.flatMap((base) => MARKS.map((mark) => `${base}${mark}`));
  const refused = await Promise.all(
    clusters.map(async (one) => (await characterGaps(`<p>${one}</p>`, fonts)).length > 0),
  );
  const joined = clusters.filter((_, index) => refused[index] === false);
  expect(joined.length).toBeGreaterThan(20);
  expect(joined.length).toBeLessThan(clusters.length - 30);
  const kinds = ["var(--serif)", "var(--sans)"].flatMap((family) =>
    ["400", "600", "italic 400"].map((weight) => `font:${weight} 12px ${family}`),
  );
  // In portions, each in a line: a mark would join the letter before it.
  const portions = Map.groupBy(had, (point) => point >> 5).values();
  const texts = [
    ...[...portions].map((points) => points.map((point) => escaped(String.fromCodePoint(point)))),
    ...joined.map((one) => [one]),
  ];
  const spans = kinds.flatMap((style) =>
    texts.map(
      (portion) =>
        `<p style='${style}' data-text="${portion.join(" ").replaceAll('"', "")}">${portion.join("<br>")}</p>`,
    ),
  );
  const html = `<!doctype html><meta charset="utf-8"><style>${fontStyles(fonts)}\n${styles[0]}</style>${spans.join("")}`;
  expect(await lentIn(html)).toEqual([]);
});

const escaped = (text: string) => text.replace(/[&<>]/gu, (one) => `&#${one.codePointAt(0)};`);

interface FontsUsed {
  readonly fonts: readonly { readonly familyName: string; readonly isCustomFont: boolean }[];
}

/** Texts that the browser draws with a font of this machine in part. */
async function lentIn(html: string): Promise<string[]> {
  const machine = currentMachine(files);
  const folder = await files.mkdtemp(join(tmpdir(), "fonts-test-"));
  const flags = ["--headless", `--user-data-dir=${join(folder, "profile")}`, "about:blank"];
  const browser = await puppeteer.launch({
    timeout: HANG_MS,
    protocolTimeout: HANG_MS,
    executablePath: (await findBrowser(machine)).path,
    pipe: true,
    ignoreDefaultArgs: true,
    args: usesSandbox({ sandbox: true }, machine) ? flags : [...flags, "--no-sandbox"],
    env: chromiumEnvironment(machine),
  });
  try {
    await files.writeFile(join(folder, "page.html"), html);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "page.html")).href, { timeout: HANG_MS });
    await page.evaluate("document.fonts.ready.then(() => true)");
    const session = await page.createCDPSession();
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "p" });
    const lent = new Set<string>();
    for (const nodeId of nodeIds) {
      const { fonts }: FontsUsed = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      const other = fonts.find(({ isCustomFont }) => !isCustomFont);
      if (other === undefined) continue;
      const { attributes } = await session.send("DOM.getAttributes", { nodeId });
      lent.add(`${attributes[attributes.indexOf("data-text") + 1]} ${other.familyName}`);
    }
    return [...lent];
  } finally {
    await browser.close();
    await files.rm(folder, { recursive: true, force: true });
  }
}
