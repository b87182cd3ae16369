/**
 * *printed PDF → finished PDF*: title, language and dates as Info and XMP, links held to http, https and the
 * document itself, attachments, object streams, and an identifier from the content. The same print and the
 * same metadata give the same bytes; tags and outline come through as Chromium wrote them.
 *
 * What does not belong here: printing (browser), the look of a page (render), and any knowledge of claims.
 */
export { type Attachment, finishPdf, type PdfMetadata } from "./finish.ts";
