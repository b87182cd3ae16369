/**
 * *printed PDF, whole or in parts → finished PDF*: one tree of tags, one outline and one set of pages out of all
 * parts; everything drawn is tagged or an artifact; running heads and feet; links held to http, https and the
 * document itself, each with a description; title, language and dates as Info and XMP; attachments, object
 * streams, and an identifier from the content. The same print and the same metadata give the same bytes.
 *
 * Objects of the file are read and written in objects/; what Chromium writes and nothing else is understood.
 *
 * What does not belong here: printing (browser), the look of a page (render), and any knowledge of claims.
 */
export type { Attachment } from "./attachments.ts";
export { type FinishedPdf, finishPdf } from "./finish.ts";
export type { PdfMetadata } from "./metadata.ts";
export { documentsOf } from "./parts.ts";
