import { PRINT_MARKS } from "../../model/print-marks.ts";
import { type ScannedContent, scanContent } from "./content.ts";
import { readPdf, textOf } from "./objects/read.ts";
import { readText } from "./objects/text.ts";
import {
  type Dictionary,
  dictionaryIn,
  follow,
  Indirect,
  maybeDictionary,
  numberIn,
  Stream,
} from "./objects/values.ts";

/** What the browser printed in one go: the whole document or one part of it. */
export interface PrintedPart {
  readonly catalog: Dictionary;
  readonly pages: readonly PrintedPage[];
  /** The last page where it holds the running lines, which is among the pages. */
  readonly sheet: PrintedPage | null;
}

export interface PrintedPage {
  readonly object: Indirect;
  readonly dictionary: Dictionary;
  /** As printed. */
  readonly content: string;
  readonly scanned: ScannedContent;
  /** Drawings with tagged content of their own: text that is turned or half-transparent. */
  readonly drawings: readonly PrintedDrawing[];
  readonly annotations: readonly Indirect[];
  /** Numbers of tagged runs that only repeat what stands on an earlier page. */
  readonly repeated: Set<number>;
  /** In points. */
  readonly height: number;
  /** 1 as the page was laid out; less where the browser shrank the print because something is wider than the page. */
  readonly scale: number;
}

export interface PrintedDrawing {
  readonly object: Indirect;
  readonly dictionary: Dictionary;
  readonly content: string;
  readonly scanned: ScannedContent;
}

/** @throws Error on bytes that are no PDF, or one of another make */
export function readPart(printed: Uint8Array): PrintedPart {
  const catalog = dictionaryIn(readPdf(printed).get("Root"), "catalog");
  const pages = [...pagesIn(catalog.get("Pages"))].map(readPage);
  const last = pages.at(-1);
  const isSheet = last?.annotations.some((link) => addressOf(link)?.startsWith(PRINT_MARKS.runningLine));
  return { catalog, pages, sheet: last !== undefined && isSheet ? last : null };
}

/** Where a link leads outside the document; null for any other annotation. */
export function addressOf(annotation: Indirect): string | null {
  const address = follow(maybeDictionary(annotation)?.dictionary("A")?.get("URI"));
  return typeof address === "string" ? readText(address) : null;
}

function* pagesIn(node: unknown): Generator<Indirect> {
  if (!(node instanceof Indirect)) return;
  const dictionary = dictionaryIn(node, "page");
  if (dictionary.get("Type") === "/Page") yield node;
  else for (const kid of dictionary.list("Kids")) yield* pagesIn(kid);
}

function readPage(object: Indirect): PrintedPage {
  const dictionary = dictionaryIn(object, "page");
  const content = dictionary.list("Contents").map(contentIn).join("\n");
  const drawings = drawingsOf(dictionary);
  const holding = new Set(drawings.map(({ name }) => name));
  const scanned = scanContent(content, (name) => holding.has(name));
  const annotations = dictionary.list("Annots").map((entry) => {
    return entry instanceof Indirect ? entry : new Indirect(follow(entry) ?? "null");
  });
  const height = numberIn(dictionary.list("MediaBox")[3]);
  const printed = [...dictionary];
  dictionary.clear();
  for (const [key, value] of printed) if (KEPT.has(key)) dictionary.set(key, value);
  const scale = scaleOf(content);
  return { object, dictionary, content, scanned, drawings, annotations, repeated: new Set(), height, scale };
}

/** Chromium draws in three hundredths of an inch, and what it lays out in 96ths of one. */
const UNSHRUNK = 300 / 96;

/** By the first matrix after the page's own; of a page without one nothing is known to be shrunk. */
function scaleOf(content: string): number {
  const [, drawn] = /\n([\d.]+) 0 0 \1 [-\d.]+ [-\d.]+ cm\n/.exec(content.slice(0, HEAD_OF_PAGE)) ?? [];
  return drawn === undefined ? 1 : Math.round((Number(drawn) / UNSHRUNK) * 1000) / 1000;
}

const HEAD_OF_PAGE = 500;

/** What a page has besides its content and annotations, which are written anew. */
const KEPT: ReadonlySet<string> = new Set(["Type", "Resources", "MediaBox"]);

function contentIn(value: unknown): string {
  const stream = value instanceof Indirect ? value.content : null;
  return stream instanceof Stream ? textOf(stream) : "";
}

function drawingsOf(page: Dictionary): (PrintedDrawing & { readonly name: string })[] {
  const drawings = page.dictionary("Resources")?.dictionary("XObject");
  return [...(drawings ?? [])].flatMap(([name, object]) => {
    const dictionary = maybeDictionary(object);
    if (!(object instanceof Indirect) || dictionary?.get("Subtype") !== "/Form") return [];
    if (!dictionary.has("StructParents")) return [];
    const content = contentIn(object);
    const scanned = scanContent(content, () => false);
    if (scanned.runs.length > scanned.decorations.size)
      return [{ name, object, dictionary, content, scanned }];
    // A run of no text, say: what stands around it is an artifact, and so is all of it.
    dictionary.delete("StructParents");
    return [];
  });
}
