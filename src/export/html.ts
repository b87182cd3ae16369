import type { Format } from "./format.ts";
import { pageName } from "./page-name.ts";

export const html: Format = {
  id: "html",
  extension: "html",
  mediaType: "text/html; charset=utf-8",
  description: "the brief as one HTML file for screens, fonts and drawings inside it",
  needs: "page",
  export: async (publication) =>
    publication.pages.map((page) => ({
      name: pageName(publication, page.language, html.extension),
      mediaType: html.mediaType,
      bytes: new TextEncoder().encode(page.html),
    })),
};
