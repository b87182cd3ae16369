import type { Publication } from "../../model/publication.ts";

/** A seam: a form in which other programs take claims; one file in this folder, one line in the registry. */
export interface Exchange {
  /** What `--as` takes. */
  readonly id: string;
  readonly mediaType: string;
  /** For the help and the docs. */
  readonly description: string;
  /** The text piece by piece. @param language one of the dataset's, for what has room for one only */
  write(publication: Publication, language: string): Iterable<string>;
}
