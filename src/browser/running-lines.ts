import type { PrintMarks } from "../model/print-marks.ts";

/** Of the DOM what is used here: the compiler reads no library of it. */
interface PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly fonts: Iterable<PageFont> & { load(font: string, text: string): Promise<unknown> };
  readonly styleSheets: Iterable<{
    readonly cssRules: ArrayLike<{ readonly selectorText?: string; readonly cssText: string }>;
    deleteRule(index: number): void;
  }>;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageFont {
  readonly status: string;
  readonly family: string;
  readonly weight: string;
  readonly style: string;
}

interface PageElement {
  readonly parentElement: PageElement | null;
  readonly outerHTML: string;
  textContent: string | null;
  innerHTML: string;
  className: string;
  readonly dataset: Record<string, string | undefined>;
  readonly style: Record<string, string>;
  append(...nodes: (PageElement | string)[]): void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  remove(): void;
  readonly previousElementSibling: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/**
 * Makes the open document ready to be printed, and loads its fonts. Runs inside the page, in a world of its
 * own where scripts run although the page's don't, so it may use nothing from outside itself.
 *
 * - Elements with `data-running` are laid out on one last page, over each other: once for every section, and
 *   for every count of digits that a page number may have. The finishing of the PDF (export/pdf) cuts them up
 *   and puts them on each page; the page margin boxes of style sheets, which are for readers who print the page
 *   themselves, are left out then. Chromium neither knows what section a page is in nor tags margin boxes.
 * - A document that goes on from another (`data-continues`) has no first page.
 * - An empty table cell gets a space, as Chromium drops it from the tags else, and the columns of the row shift.
 *
 * @returns family and weight of each font that did not load
 */
export async function preparePrint(marks: PrintMarks): Promise<string[]> {
  const { document, getComputedStyle } = globalThis as unknown as {
    document: PageDocument;
    getComputedStyle(element: PageElement): { readonly display: string };
  };
  const MOST_DIGITS = 5;
  /** What style sheets put in: any of ASCII, a hyphen, an ellipsis. */
  const GENERATED = `${Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code)).join("")}\u2010\u2026`;

  const layOut = (): void => {
    const lines = [...document.querySelectorAll("[data-running]")];
    if (lines.length === 0) return;
    const main = document.querySelector("main");
    const heads = [...document.querySelectorAll("main h2")].filter(isShown);
    const sections = [main?.dataset.section ?? "", ...heads.map(({ textContent }) => textContent ?? "")];
    const sheet = document.createElement("div");
    sheet.className = "running-page";
    sheet.style.page = "running";
    sheet.style.breakBefore = "page";
    for (const [index, line] of lines.entries()) {
      const named = line.querySelector("[data-section]") === null ? [null] : sections.keys();
      for (const section of named) {
        for (const digits of counts(line)) sheet.append(variant(line, index, section, sections, digits));
      }
    }
    const style = document.createElement("style");
    const corners = ["top-left-corner", "top-right-corner", "bottom-left-corner", "bottom-right-corner"];
    const sides = ["left", "center", "right"].flatMap((at) => [`top-${at}`, `bottom-${at}`]);
    const edges = ["top", "middle", "bottom"].flatMap((at) => [`left-${at}`, `right-${at}`]);
    const none = [...corners, ...sides, ...edges].map((box) => `@${box} { content: none }`).join(" ");
    style.textContent = `@page { ${none} } @page running { margin: 0 }`;
    document.head.append(style);
    document.body.append(sheet);
  };

  /** As far as the body, which is hidden from the screen as a whole. */
  const isShown = (element: PageElement): boolean => {
    for (let at: PageElement | null = element; at !== null && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).display === "none") return false;
    return true;
  };

  /** How many digits the page's number and the count of pages have; [0, 0] shows all ten, null is no number. */
  const counts = (line: PageElement): (readonly [number, number] | null)[] => {
    if (line.querySelector("[data-page], [data-pages]") === null) return [null];
    const pairs: (readonly [number, number])[] = [[0, 0]];
    for (let pages = 1; pages <= MOST_DIGITS; pages += 1) {
      for (let page = 1; page <= pages; page += 1) pairs.push([page, pages]);
    }
    return pairs;
  };

  /** A link, so that the tags around the words say by its address what they are. */
  const variant = (
    line: PageElement,
    index: number,
    section: number | null,
    sections: readonly string[],
    digits: readonly [number, number] | null,
  ): PageElement => {
    const link = document.createElement("a");
    link.className = line.className;
    link.innerHTML = line.innerHTML;
    const query = [
      `element=${index}`,
      `kind=${line.dataset.running}`,
      `from=${Number(line.dataset.from ?? 1)}`,
    ];
    if (section !== null) query.push(`section=${section}`);
    if (digits !== null) {
      const [page, pages] = digits;
      query.push(page === 0 ? "alphabet" : `page=${page}&pages=${pages}`);
      fill(link, "[data-page]", page === 0 ? marks.alphabets[0] : marks.placeholders[0].repeat(page));
      fill(link, "[data-pages]", page === 0 ? marks.alphabets[1] : marks.placeholders[1].repeat(pages));
    }
    fill(link, "[data-section]", sections[section ?? 0] ?? "");
    link.setAttribute("href", `${marks.runningLine}?${query.join("&")}`);
    return link;
  };

  const fill = (line: PageElement, selector: string, text: string): void => {
    for (const place of line.querySelectorAll(selector)) {
      place.textContent = text;
      // Digits are exchanged later and have to be as wide as each other.
      if (selector !== "[data-section]") place.style.fontVariantNumeric = "tabular-nums";
    }
  };

  const goOn = (): void => {
    if (document.querySelector("main[data-continues]") === null) return;
    for (const sheet of document.styleSheets) {
      // From the last, as those behind a rule that goes move up.
      for (const [index, rule] of Array.from(sheet.cssRules).entries().toArray().reverse())
        if (/^@page[^{]*:first/.test(rule.cssText)) sheet.deleteRule(index);
    }
  };

  /** What `.unseen` says is not painted and so never tagged: a sign before it takes it over as its own words. */
  const saySigns = (): void => {
    for (const unseen of document.querySelectorAll("svg + .unseen")) {
      const sign = unseen.previousElementSibling;
      sign?.removeAttribute("aria-hidden");
      sign?.setAttribute("role", "img");
      sign?.setAttribute("aria-label", unseen.textContent ?? "");
      unseen.remove();
    }
  };

  const fillCells = (): void => {
    for (const cell of document.querySelectorAll("td, th")) {
      const unseen = cell.querySelector(".unseen");
      const seen =
        unseen === null
          ? cell.textContent?.trim()
          : cell.textContent?.replace(unseen.textContent ?? "", "").trim();
      if (seen !== "" || cell.querySelector("[role=img], img") !== null) continue;
      cell.append("\u00a0");
      // A letter of no size is not painted, and the cell goes with it.
      if (unseen !== null) cell.style.fontSize = cell.style.lineHeight = "1px";
    }
  };

  /**
   * All that the page may be printed with: a hidden page asks for none by itself, and the print waits for none.
   * Families come in a file for each script, and those of scripts that do not occur stay out.
   */
  const loadFonts = async (): Promise<void> => {
    const written = [...new Set(document.documentElement.outerHTML.match(/[^\0-\x7f]/gu))].join("");
    const text = `${GENERATED}${written}${written.toUpperCase()}${written.toLowerCase()}`;
    const faces = [...document.fonts].map(({ style, weight, family }) => {
      // A variable font has a range of each, and one value of it leads to the same file.
      const [slant, thickness] = [style, weight].map((range) => range.split(" ", 1)[0]);
      return `${slant} ${thickness} 16px "${family.replaceAll('"', "")}"`;
    });
    // One that fails says so by its status.
    await Promise.allSettled([...new Set(faces)].map((face) => document.fonts.load(face, text)));
  };

  saySigns();
  fillCells();
  goOn();
  layOut();
  await loadFonts();
  return [...document.fonts]
    .filter(({ status }) => status === "error")
    .map(({ family, weight }) => `${family} ${weight}`);
}
