import type { PDFArray, PDFDict, PDFDocument, PDFObject, PDFRef, PDFString } from "@cantoo/pdf-lib";

type Pdf = typeof import("@cantoo/pdf-lib");

/**
 * Gives the tagged elements identifiers by their order in the file (`node00000001`, …). Chromium numbers
 * them by how many nodes its renderer had seen before, so two prints that ran side by side, or one after the
 * other, would differ; table cells name their headers by them.
 */
export async function renumberTags(document: PDFDocument): Promise<void> {
  const pdf = await import("@cantoo/pdf-lib");
  const key = pdf.PDFName.of;
  const root = document.catalog.lookup(key("StructTreeRoot"));
  if (!(root instanceof pdf.PDFDict)) return;

  const elements = structureElements(pdf, document);
  const renamed = new Map<string, PDFString>();
  const tree: PDFObject[] = [];
  for (const [reference, element] of elements) {
    const identifier = element.lookup(key("ID"));
    if (!(identifier instanceof pdf.PDFString)) continue;
    const fresh = pdf.PDFString.of(`node${String(renamed.size + 1).padStart(8, "0")}`);
    renamed.set(identifier.asString(), fresh);
    element.set(key("ID"), fresh);
    tree.push(fresh, reference);
  }
  for (const [, element] of elements) renameHeaders(pdf, element, renamed);
  if (root.has(key("IDTree"))) replaceTree(pdf, document, root, tree);
}

function structureElements(pdf: Pdf, document: PDFDocument): [PDFRef, PDFDict][] {
  const type = pdf.PDFName.of("Type");
  const structElem = pdf.PDFName.of("StructElem");
  return document.context
    .enumerateIndirectObjects()
    .filter((entry): entry is [PDFRef, PDFDict] => entry[1] instanceof pdf.PDFDict)
    .filter(([, dictionary]) => dictionary.get(type) === structElem);
}

/** `/Headers` stands in one of an element's attribute objects (ISO 32000-2, 14.8.5.7). */
function renameHeaders(pdf: Pdf, element: PDFDict, renamed: ReadonlyMap<string, PDFString>): void {
  const attributes = element.lookup(pdf.PDFName.of("A"));
  const objects = attributes instanceof pdf.PDFArray ? attributes.asArray() : [attributes];
  for (const object of objects) {
    if (!(object instanceof pdf.PDFDict)) continue;
    const headers = object.lookup(pdf.PDFName.of("Headers"));
    if (!(headers instanceof pdf.PDFArray)) continue;
    for (let index = 0; index < headers.size(); index += 1) {
      const named = headers.lookup(index);
      const fresh = named instanceof pdf.PDFString ? renamed.get(named.asString()) : undefined;
      if (fresh !== undefined) headers.set(index, fresh);
    }
  }
}

/** One flat, sorted list in place of Chromium's tree, whose branches would carry the old names along. */
function replaceTree(pdf: Pdf, document: PDFDocument, root: PDFDict, names: PDFObject[]): void {
  const key = pdf.PDFName.of("IDTree");
  deleteBranches(pdf, document, root.get(key));
  root.set(key, document.context.obj({ Names: names }));
}

function deleteBranches(pdf: Pdf, document: PDFDocument, branch: PDFObject | undefined): void {
  const node = document.context.lookup(branch);
  if (!(node instanceof pdf.PDFDict)) return;
  const kids: PDFArray | undefined = node.lookupMaybe(pdf.PDFName.of("Kids"), pdf.PDFArray);
  for (const kid of kids?.asArray() ?? []) deleteBranches(pdf, document, kid);
  if (branch instanceof pdf.PDFRef) document.context.delete(branch);
}
