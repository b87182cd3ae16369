import { textString } from "./objects/text.ts";
import { Dictionary, Indirect, type SelfWriting, type Value } from "./objects/values.ts";
import { spaced, written as valueText } from "./objects/write.ts";
import type { PrintedPage } from "./printed.ts";
import { isContent, isTag, type Kid, type Tag, tagsIn } from "./tags.ts";
import { nameTree, numberTree } from "./trees.ts";

/**
 * Writes the structure tree anew: identifiers by their order, and the way back from each piece of content to
 * its tag. Chromium numbers tags by how many nodes its renderer had seen before, so that two prints side by
 * side, or one after the other, would differ; table cells name their heads by them.
 * @param documents the parts' own trees, in order; the first becomes the whole
 * @param pages all that stay, in order
 * @returns the root, or null where nothing is tagged
 */
export function writeStructure(documents: readonly Tag[], pages: readonly PrintedPage[]): Indirect | null {
  const [whole] = documents;
  if (whole === undefined) return null;
  const identified = documents.flatMap(renameTags, { count: 0 });
  whole.kids = documents.flatMap(({ kids }) => kids);
  const root = new Indirect("null");
  const owners = new Owners();
  writeTag(whole, root, owners);
  const parents = owners.numbered(pages);
  root.content = Dictionary.of({
    Type: "/StructTreeRoot",
    K: whole.object,
    ParentTree: numberTree(parents),
    ParentTreeNextKey: String(parents.length),
    IDTree: identified.length > 0 ? nameTree(identified) : undefined,
  });
  return root;
}

/** `node00000001`, …: one count over all parts, as each part's browser counted for itself. */
function renameTags(this: { count: number }, document: Tag): [string, Value][] {
  const renamed = new Map<string, string>();
  const identified: [string, Value][] = [];
  const tags = tagsIn(document);
  for (const { own, object } of tags) {
    const printed = own.get("ID");
    if (typeof printed !== "string") continue;
    this.count += 1;
    const identifier = textString(`node${String(this.count).padStart(8, "0")}`);
    renamed.set(printed, identifier);
    own.set("ID", identifier);
    identified.push([identifier, object]);
  }
  for (const { own } of tags) renameHeads(own, renamed);
  return identified;
}

/** `/Headers` stands in one of an element's attribute objects (ISO 32000-1, 14.8.5.7); spans of one go without saying. */
function renameHeads(own: Dictionary, renamed: ReadonlyMap<string, string>): void {
  const attributes = own.get("A");
  if (typeof attributes !== "string") return;
  const telling = attributes.replace(ONE_CELL, "");
  own.set(
    "A",
    telling.replace(/\(node\d+\)/g, (head) => renamed.get(head) ?? ""),
  );
  if (/^\[\s*\]$/.test(telling)) own.delete("A");
}

const ONE_CELL = /<<\/O \/Table\n\/(?:Row|Col)Span 1>>\s*/g;

function writeTag(tag: Tag, parent: Indirect, owners: Owners): void {
  tag.object.content = new WrittenTag(tag, parent);
  for (const kid of tag.kids) {
    if (isTag(kid)) writeTag(kid, tag.object, owners);
    else if (isContent(kid)) owners.claim(kid.holder, kid.id, tag.object);
    else owners.ofAnnotations.set(kid.annotation, tag.object);
  }
}

class WrittenTag implements SelfWriting {
  readonly #tag: Tag;
  readonly #parent: Indirect;

  constructor(tag: Tag, parent: Indirect) {
    this.#tag = tag;
    this.#parent = parent;
  }

  write(numberOf: (object: Indirect) => number): string {
    const { role, own, kids } = this.#tag;
    const page = this.#page();
    const written = kids.map((kid) => writtenKid(kid, page, numberOf)).join(" ");
    let text = `<</Type/StructElem/S/${role}/P ${numberOf(this.#parent)} 0 R`;
    if (page !== null) text += `/Pg ${numberOf(page)} 0 R`;
    if (kids.length > 0) text += kids.length === 1 ? `/K ${written}` : `/K[${written}]`;
    for (const [key, value] of own) text += `/${key}${spaced(valueText(value, numberOf))}`;
    return `${text}>>`;
  }

  /** One for the element; what stands on another page says so itself. */
  #page(): Indirect | null {
    for (const kid of this.#tag.kids)
      if (!isTag(kid) && isContent(kid) && kid.holder === kid.page) return kid.page;
    return null;
  }
}

function writtenKid(kid: Kid, page: Indirect | null, numberOf: (object: Indirect) => number): string {
  if (isTag(kid)) return `${numberOf(kid.object)} 0 R`;
  const its = `/Pg ${numberOf(kid.page)} 0 R`;
  if (!isContent(kid)) return `<</Type/OBJR/Obj ${numberOf(kid.annotation)} 0 R${its}>>`;
  if (kid.holder === page) return String(kid.id);
  const stream = kid.holder === kid.page ? "" : `/Stm ${numberOf(kid.holder)} 0 R`;
  return `<</Type/MCR${its}${stream}/MCID ${kid.id}>>`;
}

/** Whose each piece of content and each annotation is. */
class Owners {
  readonly ofAnnotations = new Map<Indirect, Indirect>();
  readonly #ofContent = new Map<Indirect, Indirect[]>();

  claim(holder: Indirect, id: number, owner: Indirect): void {
    const claimed = this.#ofContent.get(holder) ?? [];
    claimed[id] = owner;
    this.#ofContent.set(holder, claimed);
  }

  /** Numbers pages, drawings and annotations, and gives what the tree of parents has under each number. */
  numbered(pages: readonly PrintedPage[]): Value[] {
    const parents: Value[] = [];
    for (const { object, dictionary, drawings, annotations } of pages) {
      for (const holder of [{ object, dictionary }, ...drawings]) {
        holder.dictionary.delete("StructParents");
        const claimed = this.#ofContent.get(holder.object);
        if (claimed === undefined) continue;
        holder.dictionary.set("StructParents", String(parents.length));
        parents.push(new Indirect(Array.from(claimed, (owner) => owner ?? "null")));
      }
      for (const annotation of annotations) {
        const owner = this.ofAnnotations.get(annotation);
        const dictionary = annotation.content as Dictionary;
        dictionary.delete("StructParent");
        if (owner === undefined) continue;
        dictionary.set("StructParent", String(parents.length));
        parents.push(owner);
      }
    }
    return parents;
  }
}
