import { type Dictionary, maybeDictionary, type Value } from "./objects/values.ts";
import type { PrintedPage } from "./printed.ts";
import { isObject, isTag, type Tag, tagsIn } from "./tags.ts";

/** What the finished document is judged by. */
export interface Finished {
  readonly documents: readonly Tag[];
  readonly pages: readonly PrintedPage[];
  readonly title: string;
  readonly language: string;
}

/**
 * What keeps the document from saying that it is PDF/UA-1, of all that can be told from the file itself: the
 * numbers are those of ISO 14289-1. That everything drawn is tagged or an artifact, that each tagged piece
 * leads back to its tag, and that links stand in the order of the tags, comes of how the file is written.
 */
export function faultsOf(finished: Finished): string[] {
  const tags = finished.documents.flatMap((document) => tagsIn(document));
  return [
    ...(tags.length > 1 ? [] : ["7.1: nothing is tagged"]),
    ...(finished.title.trim() === "" ? ["7.1: no title"] : []),
    ...(finished.language.trim() === "" ? ["7.2: no language"] : []),
    ...headingFaults(tags),
    ...tags
      .filter(({ role, own }) => role === "Figure" && !hasText(own.get("Alt")))
      .map(() => "7.3: a figure without words"),
    ...tags.filter(({ role }) => role === "Table").flatMap(tableFaults),
    ...linkFaults(tags, finished.pages),
    ...fontFaults(finished.pages),
  ];
}

const hasText = (value: Value | undefined): boolean =>
  typeof value === "string" && !/^(?:\(\s*\)|<(?:feff)?>)$/i.test(value);

/** The first is of the first level, and none skips one on the way down (7.4.2). */
function headingFaults(tags: readonly Tag[]): string[] {
  const levels = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`7.4.2: a heading of level ${level} out of turn`] : [],
  );
}

/** A head says what it is the head of, and all rows have as many columns (7.5). */
function tableFaults(table: Tag): string[] {
  const cells = tagsIn(table).filter(({ role }) => role === "TH" || role === "TD");
  const silent = cells.some(({ role, own }) => role === "TH" && !/\/Scope/.test(String(own.get("A"))));
  const widths = columnsOf(rowsOf(table));
  return [
    ...(silent ? ["7.5: a table's head without scope"] : []),
    ...(new Set(widths).size > 1 ? [`7.5: rows of ${[...new Set(widths)].join(" and ")} columns`] : []),
  ];
}

const rowsOf = (table: Tag): Tag[] => tagsIn(table).filter(({ role }) => role === "TR");

/** How many columns each row takes, cells that reach down from rows above included. */
export function columnsOf(rows: readonly Tag[]): number[] {
  let reaching: { readonly width: number; readonly rows: number }[] = [];
  return rows.map((row) => {
    const cells = row.kids
      .filter(isTag)
      .map(({ own }) => ({ width: spanOf(own, "Col"), rows: spanOf(own, "Row") }));
    const all = [...reaching, ...cells];
    reaching = all.flatMap(({ width, rows: left }) => (left > 1 ? [{ width, rows: left - 1 }] : []));
    return all.reduce((sum, { width }) => sum + width, 0);
  });
}

function spanOf(own: Dictionary, which: "Col" | "Row"): number {
  const attributes = own.get("A");
  const written = typeof attributes === "string" ? new RegExp(`/${which}Span (\\d+)`).exec(attributes) : null;
  return Number(written?.[1] ?? 1);
}

/** Each is described, and in the tree (7.18.1, 7.18.5). */
function linkFaults(tags: readonly Tag[], pages: readonly PrintedPage[]): string[] {
  const held = new Set(
    tags.flatMap(({ kids }) => kids.flatMap((kid) => (!isTag(kid) && isObject(kid) ? [kid.annotation] : []))),
  );
  return pages.flatMap(({ annotations }) =>
    annotations.flatMap((annotation) => [
      ...(hasText(maybeDictionary(annotation)?.get("Contents"))
        ? []
        : ["7.18.5: a link without a description"]),
      ...(held.has(annotation) ? [] : ["7.18.1: an annotation out of the tree"]),
    ]),
  );
}

/** Embedded, and each glyph with its text (7.21). */
function fontFaults(pages: readonly PrintedPage[]): string[] {
  const fonts = new Set<Value>();
  for (const { dictionary, drawings } of pages) {
    for (const holder of [dictionary, ...drawings.map((drawing) => drawing.dictionary)]) {
      for (const font of holder.dictionary("Resources")?.dictionary("Font")?.values() ?? []) fonts.add(font);
    }
  }
  return [...fonts].flatMap((value) => {
    const font = maybeDictionary(value);
    const inner = maybeDictionary(font?.list("DescendantFonts")[0]) ?? font;
    const descriptor = inner?.dictionary("FontDescriptor");
    const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(key));
    return [
      ...(embedded ? [] : ["7.21.4: a font that is not embedded"]),
      ...(font?.has("ToUnicode") ? [] : ["7.21.7: a font without its characters"]),
    ];
  });
}
