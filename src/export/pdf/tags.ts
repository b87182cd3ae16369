import { Dictionary, follow, Indirect, Leaf, numberIn, type Value } from "./objects/values.ts";
import type { PrintedPage, PrintedPart } from "./printed.ts";

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Tag {
  /** `TD`, without the slash. */
  role: string;
  /** Attributes, identifier, language, alternative text: all but its place in the tree. */
  readonly own: Dictionary;
  kids: Kid[];
  /** What it is in the file, filled in once the tree is whole. */
  readonly object: Indirect;
}

/** A run of drawing on a page, or within a drawing there. */
export interface TaggedContent {
  readonly page: Indirect;
  /** The page, or the drawing that it stands in. */
  readonly holder: Indirect;
  readonly id: number;
}

/** An annotation on a page. */
export interface TaggedObject {
  readonly page: Indirect;
  readonly annotation: Indirect;
}

export type Kid = Tag | TaggedContent | TaggedObject;

export const isTag = (kid: Kid): kid is Tag => "role" in kid;
export const isContent = (kid: Kid): kid is TaggedContent => "holder" in kid;
export const isObject = (kid: Kid): kid is TaggedObject => "annotation" in kid;

/** The tags of one print. */
export interface TagTree {
  /** Null where the print has none. */
  readonly document: Tag | null;
  /** The headings by the object that they were in the print, which the outline names. */
  readonly headings: ReadonlyMap<Indirect, Tag>;
}

/**
 * The structure tree of a print without what is there for nobody: elements of no meaning, whose content goes
 * to the element around them, and borders. What an item of a list holds becomes its body (ISO 14289-1, 7.6).
 */
export function readTags({ catalog, pages, sheet }: PrintedPart): TagTree {
  const root = catalog.dictionary("StructTreeRoot");
  const headings = new Map<Indirect, Tag>();
  if (root === null) return { document: null, headings };
  const decorations = decorationsOf(pages);
  // The borders of running lines belong to them.
  if (sheet !== null) decorations.set(sheet.object, new Set());
  const reader = new TagReader(decorations, headings);
  const kids = reader.kids(root, null);
  const [first] = kids;
  const whole = kids.length === 1 && first !== undefined && isTag(first) && first.role === "Document";
  return { document: whole ? first : newTag("Document", kids), headings };
}

export function newTag(role: string, kids: Kid[]): Tag {
  return { role, own: NOTHING, kids, object: new Indirect("null") };
}

/** All tags below it and itself, in reading order. */
export function tagsIn(tag: Tag, found: Tag[] = []): Tag[] {
  found.push(tag);
  for (const kid of tag.kids) if (isTag(kid)) tagsIn(kid, found);
  return found;
}

function decorationsOf(pages: readonly PrintedPage[]): Map<Indirect, ReadonlySet<number>> {
  const holders = pages.flatMap((page) => [page, ...page.drawings]);
  return new Map(holders.map(({ object, scanned }) => [object, scanned.decorations]));
}

class TagReader {
  readonly #decorations: ReadonlyMap<Indirect, ReadonlySet<number>>;
  readonly #headings: Map<Indirect, Tag>;

  constructor(decorations: ReadonlyMap<Indirect, ReadonlySet<number>>, headings: Map<Indirect, Tag>) {
    this.#decorations = decorations;
    this.#headings = headings;
  }

  kids(parent: Dictionary, page: Indirect | null): Kid[] {
    const found = parent.get("K");
    const kids: Kid[] = [];
    if (found === undefined) return kids;
    const here = pageIn(parent) ?? page;
    const values = follow(found);
    if (Array.isArray(values)) for (const kid of values) this.#kid(kid, here, kids);
    else this.#kid(found, here, kids);
    return kids;
  }

  #kid(value: Value, page: Indirect | null, kids: Kid[]): void {
    const kid = follow(value);
    if (kid instanceof Leaf) this.#content(kid.page, kid.page, kid.id, kids);
    else if (typeof kid === "string") this.#content(page, page, Number(kid), kids);
    else if (!(kid instanceof Dictionary)) return;
    else if (kid.has("S")) this.#element(value, kid, page, kids);
    else this.#reference(kid, pageIn(kid) ?? page, kids);
  }

  #reference(reference: Dictionary, page: Indirect | null, kids: Kid[]): void {
    const [stream, annotation] = [reference.get("Stm"), reference.get("Obj")];
    if (reference.has("MCID")) {
      const holder = stream instanceof Indirect ? stream : page;
      this.#content(page, holder, numberIn(reference.get("MCID")), kids);
    } else if (annotation instanceof Indirect && page !== null) kids.push({ page, annotation });
  }

  #content(page: Indirect | null, holder: Indirect | null, id: number, kids: Kid[]): void {
    const decorations = holder === null ? undefined : this.#decorations.get(holder);
    if (page === null || holder === null || decorations === undefined || decorations.has(id)) return;
    kids.push({ page, holder, id });
  }

  #element(value: Value, dictionary: Dictionary, page: Indirect | null, siblings: Kid[]): void {
    const kids = this.kids(dictionary, page);
    const role = String(dictionary.get("S")).slice(1);
    for (const key of PLACE) dictionary.delete(key);
    // A long brief has half a million of these: what was read is let go, and those without anything of their own share it.
    if (value instanceof Indirect) value.content = "null";
    if (dictionary.size === 0 && role === "NonStruct") for (const kid of kids) siblings.push(kid);
    else if (kids.length > 0 || MAY_BE_EMPTY.has(role)) {
      const held = role === "LI" ? itemBody(kids) : kids;
      const tag: Tag = {
        role,
        own: dictionary.size === 0 ? NOTHING : dictionary,
        kids: held,
        object: new Indirect("null"),
      };
      if (value instanceof Indirect && HEADING.test(role)) this.#headings.set(value, tag);
      siblings.push(tag);
    }
  }
}

const NOTHING = new Dictionary();
const HEADING = /^H\d$/;

const pageIn = (dictionary: Dictionary): Indirect | null => {
  const page = dictionary.get("Pg");
  return page instanceof Indirect ? page : null;
};

/** What an element says of its place, which is written anew. */
const PLACE: ReadonlySet<string> = new Set(["Type", "S", "P", "Pg", "K"]);
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(["TD", "TH"]);
const PARTS_OF_ITEM: ReadonlySet<string> = new Set(["Lbl", "LBody"]);

function itemBody(kids: Kid[]): Kid[] {
  if (kids.length === 0 || kids.every((kid) => isTag(kid) && PARTS_OF_ITEM.has(kid.role))) return kids;
  const labels = kids.filter((kid) => isTag(kid) && kid.role === "Lbl");
  return [
    ...labels,
    newTag(
      "LBody",
      kids.filter((kid) => !labels.includes(kid)),
    ),
  ];
}

/** Takes out all that stands on this page, and what is empty then. */
export function withoutPage(tag: Tag, page: Indirect): void {
  tag.kids = tag.kids.filter((kid) => {
    if (!isTag(kid)) return kid.page !== page;
    const before = kid.kids.length;
    withoutPage(kid, page);
    return kid.kids.length > 0 || before === 0;
  });
}
