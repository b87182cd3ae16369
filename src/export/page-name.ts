import type { Publication } from "../model/publication.ts";

/** `brief.pdf` in the dataset's first language, `brief.nb.pdf` in another. */
export function pageName(publication: Publication, language: string, extension: string): string {
  const isDefault = language === publication.dataset.languages[0];
  return isDefault ? `brief.${extension}` : `brief.${language}.${extension}`;
}
