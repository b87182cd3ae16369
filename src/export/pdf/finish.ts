import type { PDFDocument } from "@cantoo/pdf-lib";
import { assignIdentifier, setPlaceholderIdentifier } from "./identifier.ts";
import { keepSafeLinks } from "./links.ts";
import { setInfo, setXmp } from "./metadata.ts";
import { renumberTags } from "./tags.ts";
import { writeCompact } from "./write.ts";

export interface PdfMetadata {
  readonly title: string;
  /** BCP 47, the document's own language. */
  readonly language: string;
  /** The edition's date, for every date in the file; seconds are kept, milliseconds are not. */
  readonly date: Date;
  readonly author?: string | null;
  readonly subject?: string | null;
  readonly keywords?: readonly string[];
  /** The program that laid it out, `discrepancy-brief 0.1.0`. */
  readonly creator?: string | null;
  /** In place of the browser's own name, which differs from machine to machine. */
  readonly producer?: string | null;
  readonly attachments?: readonly Attachment[];
}

/** A file carried inside the PDF. */
export interface Attachment {
  /** Plain file name. */
  readonly name: string;
  /** `text/csv` */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly description?: string;
}

/**
 * Finishes what the browser printed. Throws an Error on bytes that are no PDF, and a RangeError on a date
 * that is none.
 */
export async function finishPdf(printed: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  if (Number.isNaN(metadata.date.getTime())) throw new RangeError("the PDF's date is no date");
  const { PDFDocument, ParseSpeeds } = await import("@cantoo/pdf-lib");
  const document = await PDFDocument.load(printed, {
    // Its default pauses after every hundred objects, and a brief of 1,000 rows has 100,000.
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  await renumberTags(document);
  await keepSafeLinks(document);
  await setInfo(document, metadata);
  await setXmp(document, metadata);
  await attachFiles(document, metadata);
  await setPlaceholderIdentifier(document);
  return assignIdentifier(await writeCompact(document));
}

/** By name, as the PDF's tree of names has to be (ISO 32000-2, 7.9.6). */
async function attachFiles(document: PDFDocument, { attachments = [], date }: PdfMetadata): Promise<void> {
  const { AFRelationship } = await import("@cantoo/pdf-lib");
  for (const { name, mediaType, bytes, description } of attachments.toSorted(byName)) {
    await document.attach(bytes, name, {
      mimeType: mediaType,
      afRelationship: AFRelationship.Data,
      creationDate: date,
      modificationDate: date,
      ...(description === undefined ? {} : { description }),
    });
  }
}

const byName = (a: Attachment, b: Attachment): number => (a.name < b.name ? -1 : 1);
