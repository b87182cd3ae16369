import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { templateFolder } from "../src/effects.ts";
import { openPreview, type Preview } from "../src/preview/index.ts";
import { openReader } from "./screen-page.ts";

// What a browser shows of a page that came in parts is what it shows of the whole.

let reader: Browser;
const open: Preview[] = [];
beforeAll(async () => {
  reader = await openReader();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((preview) => preview.close()));
});
afterAll(() => reader?.close());

const template = (name: string) => readFile(join(templateFolder("preview"), name), "utf8");

/** Shows one page after the other in one frame. */
async function shower() {
  const [html, script, frame, style] = await Promise.all(
    ["shell.html", "shell.js", "frame.js", "shell.css"].map(template),
  );
  const shell = { html: html!, script: script!, frame: frame!, style: style! };
  const preview = await openPreview({ token: "a-token-of-the-test", port: 0, shell });
  open.push(preview);
  const tab = await reader.newPage();
  await tab.goto(preview.url);
  return {
    async show(page: string) {
      await tab.evaluate(`{
        const frame = document.getElementById("page");
        globalThis.shown = new Promise((shown) => frame.addEventListener("shown", shown, { once: true }));
        undefined;
      }`);
      const pdf = async () => new Uint8Array();
      preview.show({ languages: ["en"], html: async () => page, pdf }, []);
      await tab.evaluate("shown.then(() => undefined)");
    },
    /** Whether the document is still the one that this was last said of. */
    isSame: () => tab.evaluate(`marked === (marked = document.getElementById("page").contentDocument)`),
    mark: () =>
      tab.evaluate(`{ globalThis.marked = document.getElementById("page").contentDocument; undefined; }`),
    held: () => heldBy(tab, `document.getElementById("page").contentDocument`),
    wholly: (page: string) =>
      heldBy(tab, `new DOMParser().parseFromString(${JSON.stringify(page)}, "text/html")`),
  };
}

/** The elements of a document; the blanks between its sections are nobody's. */
function heldBy(tab: Page, document: string): Promise<unknown> {
  return tab.evaluate(`(() => {
    const { documentElement: root, head, body } = ${document};
    const main = body.querySelector("main");
    const all = (parent) => [...parent.children].map((child) => (child === main ? "main" : child.outerHTML));
    return [root.lang, all(head), all(main), all(body)];
  })()`);
}

/** A piece of a page: a text, or an element. */
type Piece =
  | string
  | { readonly name: string; readonly id: string | null; readonly pieces: readonly Piece[] };

const written = (piece: Piece): string => {
  if (typeof piece === "string") return piece.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const { name, id, pieces } = piece;
  return `<${name} class="x"${id === null ? "" : ` id="${id}"`}>${pieces.map(written).join("")}</${name}>`;
};

const pageOf = (title: string, sections: readonly Piece[]) => `<!doctype html>
<html lang="en"><head><title>${title}</title><style>p{}</style></head>
<body><main>${sections.map((section) => `\n${written(section)}`).join("")}
</main><footer>${sections.length}</footer></body></html>`;

const text = fc.constantFrom("7", "12,000", "a < b & c", "</div>", 'id="a"', "", "æ");
// Few, so that some are doubled.
const id = fc.option(fc.constantFrom("a", "b", "c", "d", "e"));
const { section } = fc.letrec<{ piece: Piece; section: Piece }>((tie) => {
  const pieces = fc.array(tie("piece"), { maxLength: 4 });
  const element = (...names: string[]) => fc.record({ name: fc.constantFrom(...names), id, pieces });
  const cell = fc.record({ name: fc.constant("td"), id, pieces });
  const row = fc.record({ name: fc.constant("tr"), id, pieces: fc.array(cell, { maxLength: 2 }) });
  const around = (name: string, inner: fc.Arbitrary<Piece>) =>
    fc.record({ name: fc.constant(name), id, pieces: fc.array(inner, { maxLength: 3 }) });
  const table = around("table", around("tbody", row));
  const drawing = around("svg", around("g", text));
  return {
    piece: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      element("div", "span"),
      table,
      drawing,
    ),
    section: element("section", "div", "article"),
  };
});

type Edit = { readonly at: number; readonly to: Piece; readonly how: "piece" | "first" | "last" | "id" };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(200),
  to: fc.oneof(text, section),
  how: fc.constantFrom("piece", "piece", "piece", "first", "last", "id"),
});

/** Another text in the place of one, a section more or less, or another id. */
function edited(sections: readonly Piece[], { at, to, how }: Edit): readonly Piece[] {
  if (how === "first") return typeof to === "string" ? sections.slice(1) : [to, ...sections];
  if (how === "last") return typeof to === "string" ? sections.slice(0, -1) : [...sections, to];
  let passed = 0;
  const places = sections.reduce((count: number, piece) => count + placesIn(piece), 0);
  const walk = (piece: Piece): Piece => {
    const isHere = passed === at % Math.max(1, places);
    passed += 1;
    if (typeof piece === "string") return isHere && typeof to === "string" ? to : piece;
    const pieces = piece.pieces.map(walk);
    return { ...piece, id: isHere && how === "id" ? "other" : piece.id, pieces };
  };
  return sections.map(walk);
}

const placesIn = (piece: Piece): number =>
  typeof piece === "string" ? 1 : piece.pieces.reduce((sum: number, inner) => sum + placesIn(inner), 1);

describe("a page that comes in parts", () => {
  test("is the whole, element for element, whatever was edited", async () => {
    const { show, isSame, mark, held, wholly } = await shower();
    await show(pageOf("0", []));
    await mark();
    let [pages, swapped] = [0, 0];
    const whole = fc.asyncProperty(
      fc.array(section, { maxLength: 4 }),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async (first, edits) => {
        let sections: readonly Piece[] = first;
        for (const one of [null, ...edits]) {
          if (one !== null) sections = edited(sections, one);
          pages += 1;
          const page = pageOf(String(pages), sections);
          await show(page);
          if (await isSame()) swapped += 1;
          expect(await held()).toEqual(await wholly(page));
        }
      },
    );
    await fc.assert(whole, { numRuns: 60 });
    // Of a doubled id nobody knows which is meant, and such a page is loaded.
    expect(swapped).toBeGreaterThan(pages / 2);
  });

  test.each([
    ["scripts that know nothing of it", "document.title += ''", false],
    [
      "a script that looks again",
      "addEventListener('renewed', (event) => event.preventDefault(), true)",
      true,
    ],
  ])("with %s", async (_, script, stays) => {
    const { show, isSame, mark, held, wholly } = await shower();
    const page = (words: string) =>
      `<!doctype html><html lang="en"><head><title>${words}</title></head><body><main><p>${words}</p></main>` +
      `<script>${script}</script></body></html>`;
    await show(page("one"));
    await mark();
    await show(page("two"));
    expect(await isSame()).toBe(stays);
    expect(await held()).toEqual(await wholly(page("two")));
  });
});
