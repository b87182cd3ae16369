import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/**
 * What of PDF/UA-1 (ISO 14289-1) a finished file breaks, of all that can be told from the file; with a reader
 * that knows nothing of how it was written.
 */
export async function pdfFaults(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const tree = readTree(document);
  return [
    ...catalogFaults(document),
    ...document
      .getPages()
      .flatMap(({ node, ref }, index) =>
        [...pageFaults(node, ref, tree)].map((fault) => `page ${index + 1}: ${fault}`),
      ),
    ...treeFaults(tree),
    ...linkFaults(document),
    ...fontFaults(document),
  ];
}

/** The words of every figure, in reading order, as a screen reader finds them in the tree of tags. */
export async function figuresInWords(bytes: Uint8Array): Promise<string[]> {
  const { elements } = readTree(await PDFDocument.load(bytes, { updateMetadata: false }));
  return elements
    .filter(({ role }) => role === "Figure")
    .map(({ dictionary }) => textOf(dictionary.get(key("Alt"))));
}

const key = PDFName.of;

interface Element {
  readonly role: string;
  readonly dictionary: PDFDict;
  readonly kids: readonly Element[];
  /** `<holder's reference> <MCID>`. */
  readonly content: readonly string[];
  readonly annotations: readonly PDFRef[];
}

interface Tree {
  readonly elements: readonly Element[];
  readonly byDictionary: ReadonlyMap<PDFDict, Element>;
  /** What the tree of parents has under each number. */
  readonly parents: ReadonlyMap<number, PDFObject>;
  readonly seen: Set<string>;
}

function readTree(document: PDFDocument): Tree {
  const root = document.catalog.lookup(key("StructTreeRoot"), PDFDict);
  const elements: Element[] = [];
  const read = (dictionary: PDFDict, parent: PDFDict, inherited: PDFRef | null): Element => {
    if (dictionary.lookup(key("P")) !== parent) throw new Error("a tag does not name its parent");
    const page = pageOf(dictionary) ?? inherited;
    const [kids, content, annotations]: [Element[], string[], PDFRef[]] = [[], [], []];
    const at = elements.push(null as never) - 1;
    for (const kid of listOf(dictionary, "K")) {
      if (kid instanceof PDFNumber) content.push(`${page} ${kid.asNumber()}`);
      else if (!(kid instanceof PDFDict)) throw new Error(`a kid that is nothing: ${kid}`);
      else if (kid.has(key("S"))) kids.push(read(kid, dictionary, page));
      else if (kid.has(key("MCID")))
        content.push(`${kid.get(key("Stm")) ?? pageOf(kid) ?? page} ${kid.get(key("MCID"))}`);
      else annotations.push(kid.get(key("Obj")) as PDFRef);
    }
    const role = String(dictionary.get(key("S"))).slice(1);
    elements[at] = { role, dictionary, kids, content, annotations };
    return elements[at];
  };
  for (const kid of listOf(root, "K")) read(kid as PDFDict, root, null);
  const parents = new Map(numbersIn(root.lookup(key("ParentTree"), PDFDict)));
  const byDictionary = new Map(elements.map((element) => [element.dictionary, element]));
  return { elements, byDictionary, parents, seen: new Set() };
}

const pageOf = (dictionary: PDFDict) => dictionary.get(key("Pg")) as PDFRef | undefined;

function listOf(dictionary: PDFDict, name: string): PDFObject[] {
  const value = dictionary.lookup(key(name));
  if (value instanceof PDFArray) return value.asArray().map((_, index) => value.lookup(index)!);
  return value === undefined ? [] : [value];
}

function* numbersIn(node: PDFDict): Generator<[number, PDFObject]> {
  const numbers = listOf(node, "Nums");
  for (let index = 0; index < numbers.length; index += 2) yield [Number(numbers[index]), numbers[index + 1]!];
  for (const kid of listOf(node, "Kids")) yield* numbersIn(kid as PDFDict);
}

function* catalogFaults({ catalog }: PDFDocument): Generator<string> {
  const marked = catalog.lookup(key("MarkInfo"), PDFDict);
  if (String(marked.get(key("Marked"))) !== "true") yield "not marked as tagged";
  if (textOf(catalog.get(key("Lang"))) === "") yield "no language";
  const preferences = catalog.lookup(key("ViewerPreferences"), PDFDict);
  if (String(preferences.get(key("DisplayDocTitle"))) !== "true") yield "the window shows no title";
  const xmp = Buffer.from((catalog.lookup(key("Metadata")) as PDFRawStream).getContents()).toString("utf8");
  if (!/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(xmp)) yield "no title in XMP";
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : "";
}

function* pageFaults(page: PDFDict, reference: PDFRef, tree: Tree): Generator<string> {
  if (String(page.get(key("Tabs"))) !== "/S") yield "tabs do not follow the tags";
  yield* holderFaults(page, reference, listOf(page, "Contents") as PDFRawStream[], tree);
  for (const [index, annotation] of listOf(page, "Annots").entries()) {
    const link = annotation as PDFDict;
    const named = page.lookup(key("Annots"), PDFArray).get(index);
    if (textOf(link.get(key("Contents"))) === "") yield `a link without words: ${link}`;
    const parent = tree.parents.get(Number(link.get(key("StructParent"))));
    const element = tree.byDictionary.get(parent as PDFDict);
    if (element?.role !== "Link" || !element.annotations.includes(named as PDFRef))
      yield `an annotation that no link owns: ${link}`;
  }
}

/** Everything drawn is in a tag, which the tree knows, or in an artifact. */
function* holderFaults(
  holder: PDFDict,
  reference: PDFRef,
  streams: readonly PDFRawStream[],
  tree: Tree,
): Generator<string> {
  const number = holder.get(key("StructParents"));
  const owners =
    number === undefined ? undefined : (tree.parents.get(Number(number)) as PDFArray | undefined);
  const drawings = holder.lookupMaybe(key("Resources"), PDFDict)?.lookupMaybe(key("XObject"), PDFDict);
  const content = streams
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1"))
    .join("\n");
  const open: ("tag" | "artifact" | "span")[] = [];
  const isMarked = () => open.some((kind) => kind !== "span");
  let inText = false;
  let textAt = 0;
  let inPath = false;
  for (const { operator, operands } of operatorsIn(content)) {
    if (inPath && MARKS.has(operator)) yield `a mark within a path: ${operator}`;
    inPath = PATH.has(operator) || (inPath && !PAINTS.has(operator) && operator !== "n");
    if (operator === "BMC" || operator === "BDC") {
      const id = /\/MCID (\d+)/.exec(operands)?.[1];
      const kind = id !== undefined ? "tag" : operands.startsWith("/Artifact") ? "artifact" : "span";
      if (kind !== "span" && open.includes("tag")) yield `${kind} within a tag`;
      if (kind === "tag" && open.includes("artifact")) yield "a tag within an artifact";
      open.push(kind);
      if (id !== undefined) {
        const element = tree.byDictionary.get(owners?.lookup(Number(id)) as PDFDict);
        if (!element?.content.includes(`${reference} ${id}`)) yield `content ${id} that no tag owns`;
        tree.seen.add(`${reference} ${id}`);
      }
    } else if (operator === "EMC") {
      if (open.pop() === undefined) yield "an end of marked content too many";
    } else if (operator === "BT" || operator === "ET") {
      inText = operator === "BT";
      if (!inText && textAt !== open.length) yield "marked content half in a text object";
      textAt = open.length;
    } else if (operator === "Do") {
      const name = operands.trim().slice(1);
      const drawing = drawings?.lookup(key(name));
      const tagged = drawing instanceof PDFRawStream && drawing.dict.has(key("StructParents"));
      if (tagged && isMarked()) yield "a drawing with tags within a mark";
      if (tagged) yield* holderFaults(drawing.dict, drawings!.get(key(name)) as PDFRef, [drawing], tree);
      else if (!isMarked()) yield `a drawing that is neither tagged nor an artifact: ${name}`;
    } else if (!isMarked() && !SILENT.has(operator)) yield `neither tagged nor an artifact: ${operator}`;
  }
  if (open.length > 0) yield "marked content without end";
}

const words = (text: string) => new Set(text.split(" "));
const PATH = words("m l c v y h re W W*");
const MARKS = words("BMC BDC EMC");
const PAINTS = words("f F f* S s B B* b b* sh Tj TJ ' \" EI");
/** What may stand outside of all marks, for it puts nothing on the page: states, colours, paths until painted. */
const SILENT = new Set([
  ...[...PATH, ...words("n q Q cm w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k")],
  ...words("Tc Tw Tz TL Tf Tr Ts Td TD Tm T* MP DP BI ID"),
]);

/** A content stream's operators in order, with what stands before each. */
function* operatorsIn(content: string): Generator<{ readonly operator: string; readonly operands: string }> {
  let operands = "";
  for (const [token] of content.matchAll(
    /\((?:\\[\s\S]|[^\\)])*\)|<<|>>|<[\dA-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|[^\s()<>[\]{}/%]+/g,
  )) {
    if (/^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token)) {
      yield { operator: token, operands };
      operands = "";
    } else operands += `${token} `;
  }
}

function* treeFaults({ elements, seen }: Tree): Generator<string> {
  let level = 0;
  for (const { role, dictionary, kids, content } of elements) {
    for (const one of content) if (!seen.has(one)) yield `${role} with content that is nowhere: ${one}`;
    const heading = /^H(\d)$/.exec(role)?.[1];
    if (heading !== undefined && Number(heading) > level + 1)
      yield `a heading of level ${heading} after ${level}`;
    if (heading !== undefined) level = Number(heading);
    if (role === "Figure" && textOf(dictionary.get(key("Alt"))) === "") yield "a figure without words";
    if (role === "TH" && !/\/Scope \/(?:Column|Row)/.test(String(dictionary.lookup(key("A")))))
      yield "a table's head without scope";
    if (role === "LI" && kids.some((kid) => !["Lbl", "LBody"].includes(kid.role)))
      yield "an item without a body";
    if (role === "L" && kids.some((kid) => kid.role !== "LI")) yield "a list of something else";
    if (["Table", "TR", "L"].includes(role) && content.length > 0) yield `content right in a ${role}`;
    for (const [at, kid] of kids.entries())
      if (kid.role === "Table" && kid.kids[0]?.role !== "Caption" && !isHeaded(kids.slice(0, at)))
        yield "a table without a caption or a heading";
    if (role === "Table") yield* tableFaults(kids);
    if (!ROLES.has(role)) yield `a tag that is none of the standard: ${role}`;
  }
}

const ROLES = new Set(
  "Document Art Sect Div P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody Span Quote Link Figure Caption BlockQuote NonStruct Em Strong".split(
    " ",
  ),
);

/** Words alone tell where a link leads: the same never lead to two places. */
function* linkFaults(document: PDFDocument): Generator<string> {
  const placeOf = new Map<string, string>();
  for (const { node } of document.getPages()) {
    for (const annotation of listOf(node, "Annots")) {
      const link = annotation as PDFDict;
      const words = textOf(link.get(key("Contents")));
      const place = String(link.get(key("Dest")) ?? link.lookup(key("A")));
      const known = placeOf.get(words) ?? place;
      if (known !== place) yield `one name for two places: ${words}`;
      placeOf.set(words, place);
    }
  }
}

/** A head across columns is named by every cell of the rows below it, to the next one. */
function* groupFaults(rows: readonly Element[]): Generator<string> {
  let group: string | null = null;
  for (const { kids: cells } of rows) {
    const head = cells.find((cell) => cell.role === "TH" && isRowHead(cell) && spanOf(cell, "Col") > 1);
    if (head !== undefined) group = textOf(head.dictionary.get(key("ID")));
    else if (group !== null)
      for (const cell of cells)
        if (group === "" || !headsOf(cell).includes(group)) yield "a cell without the head of its group";
  }
}

const isRowHead = ({ dictionary }: Element) => /\/Scope \/Row/.test(String(dictionary.lookup(key("A"))));

function headsOf({ dictionary }: Element): string[] {
  const heads = listOf(dictionary, "A").flatMap((each) =>
    each instanceof PDFDict ? listOf(each, "Headers") : [],
  );
  return heads.map(textOf);
}

/** By what stands above, but for a text or a key in between. */
const isHeaded = (before: readonly Element[]) =>
  /^H\d$/.test(before.findLast(({ role }) => !["P", "L"].includes(role))?.role ?? "");

function* tableFaults(kids: readonly Element[]): Generator<string> {
  const rows = kids.filter(({ role }, at) => role !== "Caption" || at > 0);
  for (const { role } of rows) if (role !== "TR") yield `no row of a table: ${role}`;
  yield* groupFaults(rows);
  const taken = new Map<number, number>();
  const widths = rows.map((row, at) => {
    for (const cell of row.kids) {
      for (let down = 0; down < spanOf(cell, "Row"); down += 1)
        taken.set(at + down, (taken.get(at + down) ?? 0) + spanOf(cell, "Col"));
    }
    return taken.get(at) ?? 0;
  });
  if (new Set(widths).size > 1) yield `rows of ${[...new Set(widths)].join(", ")} columns`;
}

const spanOf = ({ dictionary }: Element, which: string) =>
  Number(new RegExp(`/${which}Span (\\d+)`).exec(String(dictionary.lookup(key("A"))))?.[1] ?? 1);

function* fontFaults({ context }: PDFDocument): Generator<string> {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || String(font.get(key("Type"))) !== "/Font") continue;
    const kind = String(font.get(key("Subtype")));
    if (kind === "/Type3") yield "a font of type 3";
    if (kind === "/Type0" && !(font.lookup(key("ToUnicode")) instanceof PDFRawStream))
      yield "a font without its characters";
    const descriptor = font.lookupMaybe(key("FontDescriptor"), PDFDict);
    if (kind.startsWith("/CIDFont") && !["FontFile2", "FontFile3"].some((name) => descriptor?.has(key(name))))
      yield "a font that is not embedded";
  }
}
