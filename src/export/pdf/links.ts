import type { PDFDict, PDFDocument, PDFObject } from "@cantoo/pdf-lib";

type Pdf = typeof import("@cantoo/pdf-lib");

/**
 * Takes every action out of the document that is not a link within it or to http(s). Chromium carries
 * `javascript:`, `file:`, `data:` and `smb:` links into a PDF as they are. The words stay, the link goes.
 * A link that stays gets its address as its description, which screen readers read (ISO 14289-1, 7.18.5).
 * @returns the addresses taken out
 */
export async function keepSafeLinks(document: PDFDocument): Promise<string[]> {
  const pdf = await import("@cantoo/pdf-lib");
  const key = pdf.PDFName.of;
  const removed = [...removeUnsafeAnnotations(pdf, document)];

  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof pdf.PDFDict)) continue;
    removed.push(...removeUnsafeAction(pdf, object, "A"));
    // Actions that run by themselves, on opening, closing or entering.
    object.delete(key("AA"));
  }
  removed.push(...removeUnsafeAction(pdf, document.catalog, "OpenAction"));
  const names = document.catalog.lookup(key("Names"));
  if (names instanceof pdf.PDFDict) names.delete(key("JavaScript"));
  return removed;
}

/** The whole annotation goes: poppler crashes on a link that leads nowhere. */
function* removeUnsafeAnnotations(pdf: Pdf, document: PDFDocument): Generator<string> {
  const gone = new Set<PDFObject>();
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index -= 1) {
      const annotation = annotations?.lookup(index);
      if (!(annotation instanceof pdf.PDFDict)) continue;
      const addresses = removeUnsafeAction(pdf, annotation, "A");
      if (addresses.length === 0) {
        describeLink(pdf, annotation);
        continue;
      }
      const reference = annotations?.get(index);
      if (reference instanceof pdf.PDFRef) gone.add(reference);
      annotations?.remove(index);
      yield* addresses;
    }
  }
  if (gone.size > 0) forgetLinks(pdf, document, gone);
}

/** A `/Link` in the tag tree that points at an annotation that went becomes plain text. */
function forgetLinks(pdf: Pdf, document: PDFDocument, gone: ReadonlySet<PDFObject>): void {
  const key = pdf.PDFName.of;
  const isGone = (kid: PDFObject | undefined): boolean =>
    kid instanceof pdf.PDFDict && gone.has(kid.get(key("Obj")) as PDFObject);
  for (const [, element] of document.context.enumerateIndirectObjects()) {
    if (!(element instanceof pdf.PDFDict)) continue;
    const kids = element.lookup(key("K"));
    if (!(kids instanceof pdf.PDFArray)) continue;
    for (let index = kids.size() - 1; index >= 0; index -= 1) {
      if (!isGone(kids.lookup(index))) continue;
      kids.remove(index);
      element.set(key("S"), key("Span"));
    }
  }
  for (const reference of gone) if (reference instanceof pdf.PDFRef) document.context.delete(reference);
}

function removeUnsafeAction(pdf: Pdf, holder: PDFDict, name: "A" | "OpenAction"): string[] {
  const key = pdf.PDFName.of;
  const action = holder.lookup(key(name));
  // A structure element has an /A too, its attributes; only an action has a kind.
  if (!(action instanceof pdf.PDFDict) || !action.has(key("S"))) return [];
  const address = addressOf(pdf, action);
  if (!isSafe(action.lookup(key("S"))?.toString(), address)) {
    holder.delete(key(name));
    return [address ?? String(action)];
  }
  // A chain of further actions would run after it.
  action.delete(key("Next"));
  return [];
}

function describeLink(pdf: Pdf, annotation: PDFDict): void {
  const key = pdf.PDFName.of;
  const action = annotation.lookup(key("A"));
  const address = action instanceof pdf.PDFDict ? addressOf(pdf, action) : null;
  if (address === null || annotation.has(key("Contents"))) return;
  annotation.set(key("Contents"), pdf.PDFHexString.fromText(address));
}

function addressOf(pdf: Pdf, action: PDFDict): string | null {
  const uri = action.lookup(pdf.PDFName.of("URI"));
  return uri instanceof pdf.PDFString || uri instanceof pdf.PDFHexString ? uri.decodeText() : null;
}

/** An internal link goes to a place (`/GoTo`); an outer one has an address that we allow. */
function isSafe(kind: string | undefined, address: string | null): boolean {
  if (kind === "/GoTo") return true;
  return kind === "/URI" && address !== null && isWebAddress(address);
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}
