import { smallest } from "../../model/extremes.ts";
import { attachFiles } from "./attachments.ts";
import { faultsOf } from "./conformance.ts";
import { GlyphReader } from "./glyphs.ts";
import { assignIdentifier, PLACEHOLDER_IDENTIFIER } from "./identifier.ts";
import { keepSafeLinks } from "./links.ts";
import { infoOf, type PdfMetadata, xmpOf } from "./metadata.ts";
import { nameGroups, nameTables } from "./named-tables.ts";
import { textString } from "./objects/text.ts";
import { Dictionary, Indirect, type Value } from "./objects/values.ts";
import { writePdf } from "./objects/write.ts";
import { type Bookmark, readOutline, writeOutline } from "./outline.ts";
import { finishPages, pageTree } from "./pages.ts";
import { type PrintedPage, readPart } from "./printed.ts";
import { forgetRepeatedHeads } from "./repeated-heads.ts";
import { RunningLines } from "./running.ts";
import { sectionsOf } from "./sections.ts";
import { shareStreams } from "./shared.ts";
import { readSheet } from "./sheet.ts";
import { writeStructure } from "./structure.ts";
import { readTags, type Tag, withoutPage } from "./tags.ts";

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Of the page that is shrunk most: 1 where everything fits its width. */
  readonly scale: number;
}

/**
 * Finishes what the browser printed, in one go or in parts that follow each other, each taken up as it comes.
 * Throws an Error on bytes that are no PDF, and a RangeError on a date that is none.
 */
export async function finishPdf(
  printed: Uint8Array | readonly (Uint8Array | Promise<Uint8Array>)[],
  metadata: PdfMetadata,
): Promise<FinishedPdf> {
  if (Number.isNaN(metadata.date.getTime())) throw new RangeError("the PDF's date is no date");
  const glyphs = new GlyphReader();
  const waited = printed instanceof Uint8Array ? [printed] : printed;
  const parts = await Promise.all(waited.map(async (bytes) => partOf(await bytes, glyphs)));
  const pages = parts.flatMap((part) => part.pages);
  const documents = parts.flatMap(({ document }) => document ?? []);
  const bookmarks = parts.flatMap((part) => part.bookmarks);
  const places = placesOf(parts);
  if (parts.length > 1) shareStreams(pages);
  keepSafeLinks(pages, documents, new Set(places.keys()), glyphs);

  await finishPages(runningPages(parts, pages.length));
  const structure = writeStructure(documents, pages);
  const { title, language } = metadata;
  const conforms = faultsOf({ documents, pages, title, language }).length === 0;
  const carried = await attachFiles(metadata.attachments ?? [], metadata.date);
  const catalog = Dictionary.of({
    Type: "/Catalog",
    Pages: pageTree(pages),
    Lang: textString(metadata.language),
    ViewerPreferences: Dictionary.of({ DisplayDocTitle: "true" }),
    Metadata: xmpOf(metadata, structure !== null && conforms),
    Dests: places.size > 0 ? new Indirect(places) : undefined,
    Outlines: writeOutline(bookmarks) ?? undefined,
    ...(structure === null ? {} : { MarkInfo: Dictionary.of({ Marked: "true" }), StructTreeRoot: structure }),
    ...carried,
  });
  const trailer = { Root: new Indirect(catalog), Info: infoOf(metadata), ID: PLACEHOLDER_IDENTIFIER };
  const scale = smallest(
    pages.map((page) => page.scale),
    1,
  );
  return { bytes: assignIdentifier(await writePdf(Dictionary.of(trailer))), pages: pages.length, scale };
}

interface Part {
  readonly pages: readonly PrintedPage[];
  readonly document: Tag | null;
  readonly bookmarks: readonly Bookmark[];
  readonly places: ReadonlyMap<string, Value>;
  readonly lines: RunningLines | null;
}

function partOf(bytes: Uint8Array, glyphs: GlyphReader): Part {
  const part = readPart(bytes);
  const tags = readTags(part);
  const bookmarks = readOutline(part, tags);
  const places = part.catalog.dictionary("Dests") ?? new Dictionary();
  const sheet = readSheet(part, tags.document, glyphs);
  if (tags.document !== null) {
    forgetRepeatedHeads(tags.document, part.pages);
    nameTables(tags.document);
    nameGroups(tags.document);
  }
  if (part.sheet === null) return { ...part, ...tags, bookmarks, places, lines: null };
  const pages = part.pages.filter((page) => page !== part.sheet);
  if (tags.document !== null) withoutPage(tags.document, part.sheet.object);
  return { pages, document: tags.document, bookmarks, places, lines: sheet && new RunningLines(sheet) };
}

function placesOf(parts: readonly Part[]): Dictionary {
  const places = new Dictionary();
  for (const part of parts)
    for (const [name, place] of part.places) if (!places.has(name)) places.set(name, place);
  return places;
}

function runningPages(parts: readonly Part[], count: number) {
  let number = 0;
  return parts.flatMap(({ pages, bookmarks, lines }) => {
    const sections = sectionsOf(pages, bookmarks);
    return pages.map((page, index) => {
      number += 1;
      return { page, number, pages: count, section: sections[index] ?? 0, lines };
    });
  });
}
