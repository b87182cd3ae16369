import { type Artifact, bytesOf } from "../model/edition.ts";
import type { Page, Publication } from "../model/publication.ts";
import type { ExportTools, Format } from "./format.ts";
import { pageName } from "./page-name.ts";

export const pdf: Format = {
  id: "pdf",
  extension: "pdf",
  mediaType: "application/pdf",
  description: "the brief for print: A4, tagged, with bookmarks, fonts embedded",
  needs: "print",
  documents: async (html) => (await import("./pdf/parts.ts")).documentsOf(html),
  // The languages print at the same time, in one browser.
  export: (publication, tools) =>
    Promise.all(publication.pages.map((page) => printPage(page, publication, tools))),
};

async function printPage(page: Page, publication: Publication, tools: ExportTools): Promise<Artifact> {
  const { documentsOf, finishPdf } = await import("./pdf/index.ts");
  const printed = documentsOf(page.print()).map((document) => tools.print(document));
  // Each is read as soon as it is there; one that fails before they are waited for must not end the process.
  for (const part of printed) part.catch(() => undefined);
  const carried = await tools.carried;
  const { bytes, pages, scale } = await finishPdf(printed, {
    title: page.brief.title,
    subject: page.brief.question,
    language: page.language,
    date: new Date(`${tools.date}T00:00:00Z`),
    creator: tools.producer,
    attachments: await Promise.all(
      carried.map(async (artifact) => ({
        name: artifact.name,
        mediaType: plainType(artifact.mediaType),
        bytes: await bytesOf(artifact),
      })),
    ),
  });
  const name = pageName(publication, page.language, pdf.extension);
  if (scale < 1) tools.onShrunk?.(name, scale);
  return { name, mediaType: pdf.mediaType, bytes, pages };
}

/** A PDF names the type of what it carries without parameters. */
const plainType = (mediaType: string): string => mediaType.replace(/;.*/s, "").trim();
