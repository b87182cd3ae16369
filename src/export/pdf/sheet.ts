import { PRINT_MARKS } from "../../model/print-marks.ts";
import { type Cutting, cutContent } from "./cut.ts";
import type { GlyphReader } from "./glyphs.ts";
import type { Dictionary, Indirect } from "./objects/values.ts";
import { addressOf, type PrintedPart } from "./printed.ts";
import { isContent, isObject, isTag, type Tag, type TaggedObject, tagsIn } from "./tags.ts";

/** The running lines of a part as the browser laid them out, over each other, on a page of their own. */
export interface RunningSheet {
  readonly lines: readonly RunningLine[];
  readonly resources: Dictionary | null;
}

/** One line for one section and one length of its numbers. */
export interface RunningLine {
  /** Number of the theme's element that it comes from. */
  readonly element: number;
  readonly kind: "head" | "foot";
  /** The first page that has it. */
  readonly from: number;
  /** Number of the section that it names: 0 is the one that goes on from before; null where it names none. */
  readonly section: number | null;
  /** How many digits the page's number takes, and the count of pages; null where it has no number. */
  readonly digits: readonly [page: number, pages: number] | null;
  /** In place of each number stand all ten digits. */
  readonly alphabet: boolean;
  readonly runs: readonly RunningText[];
}

export interface RunningText extends Cutting {
  readonly text: string;
}

/** Null where the part has none, and where nothing is tagged, by which the lines are told apart. */
export function readSheet(
  { sheet }: PrintedPart,
  document: Tag | null,
  glyphs: GlyphReader,
): RunningSheet | null {
  if (sheet === null || document === null) return null;
  const queries = new Map(sheet.annotations.map((link) => [link, queryOf(link)]));
  const cuttings = cutContent(sheet.content, sheet.scanned.runs);
  const lines: RunningLine[] = [];
  for (const tag of tagsIn(document)) {
    const link =
      tag.role === "Link"
        ? tag.kids.find((kid) => !isTag(kid) && isObject(kid) && queries.has(kid.annotation))
        : null;
    const query = queries.get((link as TaggedObject | undefined)?.annotation as Indirect);
    if (!query) continue;
    const runs = [...contentIn(tag)].flatMap((id) => cuttings.get(id) ?? []);
    lines.push(
      lineOf(
        query,
        runs.map((run) => ({ ...run, text: glyphs.read(run.drawing, sheet.dictionary) })),
      ),
    );
  }
  return { lines, resources: sheet.dictionary.dictionary("Resources") };
}

function queryOf(link: Indirect): URLSearchParams | null {
  const address = addressOf(link);
  return address?.startsWith(PRINT_MARKS.runningLine) ? new URL(address).searchParams : null;
}

function* contentIn(tag: Tag): Generator<number> {
  for (const kid of tag.kids) {
    if (isTag(kid)) yield* contentIn(kid);
    else if (isContent(kid)) yield kid.id;
  }
}

function lineOf(query: URLSearchParams, runs: readonly RunningText[]): RunningLine {
  const section = query.get("section");
  const [page, pages] = [query.get("page"), query.get("pages")];
  return {
    element: Number(query.get("element")),
    kind: query.get("kind") === "head" ? "head" : "foot",
    from: Number(query.get("from")),
    section: section === null ? null : Number(section),
    digits: page === null || pages === null ? null : [Number(page), Number(pages)],
    alphabet: query.has("alphabet"),
    runs,
  };
}
