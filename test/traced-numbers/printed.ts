import { execFileSync } from "node:child_process";
import { type HTMLElement, parse } from "node-html-parser";
import type { Page } from "puppeteer-core";
import { numbersIn } from "./numbers.ts";

/** Of the DOM what is used here: the compiler reads no library of it. */
interface PageDocument {
  readonly body: object;
  createTreeWalker(root: object, show: number): { nextNode(): TextNode | null };
  createRange(): { selectNodeContents(node: TextNode): void; getClientRects(): ArrayLike<unknown> };
}

interface TextNode {
  readonly data: string;
  readonly parentElement: PageElement | null;
}

interface PageElement {
  readonly parentElement: PageElement | null;
  getBoundingClientRect(): { readonly width: number; readonly height: number };
}

/**
 * Every text of the open page that is laid out in its medium, and not in a box too small to show any of it. Runs
 * inside the page: it may use nothing from outside itself.
 */
function laidOut(): string[] {
  const { document, getComputedStyle } = globalThis as unknown as {
    document: PageDocument;
    getComputedStyle(element: PageElement): { readonly overflow: string };
  };
  const isCutOff = (element: PageElement | null): boolean => {
    if (element === null) return false;
    const { width, height } = element.getBoundingClientRect();
    const hides = getComputedStyle(element).overflow !== "visible" && Math.min(width, height) <= 1;
    return hides || isCutOff(element.parentElement);
  };
  const walker = document.createTreeWalker(document.body, 4);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length > 0 && !isCutOff(node.parentElement)) texts.push(node.data);
  }
  return texts;
}

/** What of a page is printed: measured with the styles of print, so nothing of it is listed here. */
export async function textsInPrint(page: Page, path: string): Promise<string[]> {
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType("print");
  await page.goto(`file://${path}`);
  return page.evaluate(laidOut);
}

/** The text of each page of a PDF; null where poppler is not installed. */
export function pagesOf(pdf: string): string[] | null {
  try {
    const text = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 64_000_000 });
    // A word that breaks at the end of a line, between two syllables, is one all the same.
    return text
      .replaceAll(/(?<=\p{L})[-\u00ad]\n(?=\p{Ll})/gu, "")
      .split("\f")
      .slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * How often each number stands in some texts, as a word or in digits. Digits that a space or a line break groups are
 * counted by themselves, as a PDF doesn't tell which it was.
 */
export function countNumbers(texts: readonly string[], language: string): Map<string, number> {
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(/\d+/gu)].map(([digits]) => digits),
    ...numbersIn(text.replace(/\d/gu, " "), language).map((word) => `in words: ${word}`),
  ]);
  return new Map([...Map.groupBy(found, (each) => each)].map(([each, all]) => [each, all.length]));
}

/** What stands more often (or, below zero, less often) in the one than in the other. */
export function difference(
  more: ReadonlyMap<string, number>,
  less: ReadonlyMap<string, number>,
): Record<string, number> {
  const all = new Set([...more.keys(), ...less.keys()]);
  const counts = [...all].map((each) => [each, (more.get(each) ?? 0) - (less.get(each) ?? 0)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}

/**
 * How the numbers of a PDF differ from those of its page. Each page has its running lines beside that, and the heads
 * of tables stand again where those go on.
 */
export function unlike(
  pages: readonly string[],
  texts: readonly string[],
  html: string,
  language: string,
): Record<string, number> {
  const document = parse(html);
  const bodies = pages.map((text, index) => withoutRunningLines(text, document, index + 1, pages.length));
  const extra = bodies.filter((body) => body === null).length;
  if (extra > 0) return { "pages without their running lines": extra };
  const heads = document.querySelectorAll("thead").map((head) =>
    countNumbers(
      head.querySelectorAll("th, .tick").map(({ text }) => text),
      language,
    ),
  );
  const counted = countNumbers(texts, language);
  const found = countNumbers(bodies as string[], language);
  return withoutRepeats(
    difference(found, counted),
    heads.filter((head) => head.size > 0),
    pages.length,
  );
}

const flat = (text: string) => text.replace(/\s+/gu, " ").trim();

/** A page less what stands at its head and foot; null where that is not what it should be. */
function withoutRunningLines(
  text: string,
  document: HTMLElement,
  page: number,
  pages: number,
): string | null {
  const {
    "data-title": title,
    "data-footing": footing,
    "data-page": word,
    "data-of": of,
  } = document.querySelector("html")!.attributes;
  const foot = ` ${flat(`${footing} ${word} ${of} ${page} ${pages}`)}`;
  const whole = ` ${flat(text)}`;
  if (!whole.endsWith(foot)) return null;
  const body = whole.slice(0, -foot.length);
  if (page === 1) return body;
  const sections = document.querySelectorAll("h2").map((head) => ` ${title} ${flat(head.text)}`);
  const head = sections.find((section) => body.endsWith(section));
  return head === undefined ? null : body.slice(0, -head.length);
}

/** Takes off as many whole heads of tables as there are in what is left over. */
function withoutRepeats(
  left: Record<string, number>,
  heads: readonly ReadonlyMap<string, number>[],
  most: number,
): Record<string, number> {
  for (const head of heads) {
    for (let times = 0; times < most; times += 1) {
      if (![...head].every(([each, count]) => (left[each] ?? 0) >= count)) break;
      left = difference(new Map(Object.entries(left)), head);
    }
  }
  return left;
}
