import { Dictionary, follow, Indirect, type Value } from "./objects/values.ts";
import type { PrintedPart } from "./printed.ts";
import type { Tag, TagTree } from "./tags.ts";

export interface Bookmark {
  /** A text string as it is written. */
  readonly title: string;
  /** 1 for `<h1>`. */
  readonly level: number;
  /** Where it leads: page, kind of view, place. */
  readonly destination: readonly Value[];
  readonly tag: Tag | null;
}

/** The bookmarks of one print in their order, each with the level of its heading. */
export function readOutline({ catalog }: PrintedPart, { headings }: TagTree): Bookmark[] {
  return [...bookmarksIn(catalog.dictionary("Outlines"), 1, headings)];
}

function* bookmarksIn(
  parent: Dictionary | null,
  depth: number,
  headings: ReadonlyMap<Indirect, Tag>,
): Generator<Bookmark> {
  for (let item = parent?.dictionary("First") ?? null; item !== null; item = item.dictionary("Next")) {
    const element = item.get("SE");
    const tag = (element instanceof Indirect ? headings.get(element) : null) ?? null;
    const destination = follow(item.get("Dest"));
    const title = follow(item.get("Title"));
    if (typeof title === "string" && Array.isArray(destination)) {
      yield { title, level: Number(tag?.role.match(/^H(\d)$/)?.[1] ?? depth), destination, tag };
    }
    yield* bookmarksIn(item, depth + 1, headings);
  }
}

interface Root {
  readonly object: Indirect;
  readonly kids: Node[];
}

interface Node extends Root {
  readonly bookmark: Bookmark;
}

/**
 * Nests the bookmarks of all parts by their levels, as if they had been printed in one. The parts of the
 * document stand open, what is below them closed.
 * @returns null where there are none
 */
export function writeOutline(bookmarks: readonly Bookmark[]): Indirect | null {
  if (bookmarks.length === 0) return null;
  const root: Root = { object: new Indirect("null"), kids: [] };
  let open: readonly Node[] = [];
  for (const bookmark of bookmarks) {
    const node: Node = { bookmark, object: new Indirect("null"), kids: [] };
    const around = open.filter((outer) => outer.bookmark.level < bookmark.level);
    (around.at(-1) ?? root).kids.push(node);
    open = [...around, node];
  }
  writeKids(root);
  root.object.content = Dictionary.of({ Type: "/Outlines", ...family(root), Count: String(shown(root)) });
  return root.object;
}

function writeKids(parent: Root): void {
  for (const [index, node] of parent.kids.entries()) {
    const { title, destination, tag } = node.bookmark;
    node.object.content = Dictionary.of({
      Title: title,
      Parent: parent.object,
      Prev: parent.kids[index - 1]?.object,
      Next: parent.kids[index + 1]?.object,
      ...family(node),
      Count: node.kids.length > 0 ? String(isOpen(node) ? shown(node) : -node.kids.length) : undefined,
      Dest: [...destination],
      SE: tag?.object,
    });
    writeKids(node);
  }
}

function family({ kids }: Root): Readonly<Record<string, Value | undefined>> {
  return { First: kids[0]?.object, Last: kids.at(-1)?.object };
}

const isOpen = ({ bookmark }: Node): boolean => bookmark.level === 1;

/** How many lines it takes below itself as it stands when the file is opened (ISO 32000-1, table 153). */
function shown({ kids }: Root): number {
  return kids.reduce((sum, kid) => sum + 1 + (isOpen(kid) ? shown(kid) : 0), 0);
}
