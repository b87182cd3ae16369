import type { Artifact } from "../model/edition.ts";
import type { Page, Publication } from "../model/publication.ts";
import type { ExportTools, Format } from "./format.ts";
import { pageName } from "./page-name.ts";

export const pdf: Format = {
  id: "pdf",
  extension: "pdf",
  mediaType: "application/pdf",
  description: "the brief for print: A4, tagged, with bookmarks, fonts embedded",
  needs: "print",
  // The languages print at the same time, in one browser.
  export: (publication, tools) =>
    Promise.all(publication.pages.map((page) => printPage(page, publication, tools))),
};

async function printPage(page: Page, publication: Publication, tools: ExportTools): Promise<Artifact> {
  const [printed, carried, { finishPdf }] = await Promise.all([
    tools.print(page.html),
    tools.carried,
    import("./pdf/index.ts"),
  ]);
  const bytes = await finishPdf(printed, {
    title: page.brief.title,
    subject: page.brief.question,
    language: page.language,
    date: new Date(`${tools.date}T00:00:00Z`),
    creator: tools.producer,
    attachments: carried.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType: plainType(mediaType),
      bytes,
    })),
  });
  const name = pageName(publication, page.language, pdf.extension);
  return { name, mediaType: pdf.mediaType, bytes, pages: countPages(printed) };
}

/** A PDF names the type of what it carries without parameters. */
const plainType = (mediaType: string): string => mediaType.split(";")[0]!.trim();

/** As Chromium writes them, uncompressed; once finished, the file would have to be parsed again for it. */
function countPages(printed: Uint8Array): number {
  return Buffer.from(printed.buffer, printed.byteOffset, printed.length)
    .toString("latin1")
    .matchAll(/\/Type\s*\/Page\b/g)
    .toArray().length;
}
