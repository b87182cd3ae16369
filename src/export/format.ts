import type { Artifact, KeepArtifact } from "../model/edition.ts";
import type { Publication } from "../model/publication.ts";

/** A seam: one file in this folder, one line in the registry. */
export interface Format {
  /** What `--format` takes. */
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** For `dbrief build --help` and the docs: what one finds in it. */
  readonly description: string;
  /** `data` needs no page to be rendered, `page` the HTML, `print` a browser as well. */
  readonly needs: "data" | "page" | "print";
  /** The documents that a page is printed as, so that printing can begin before the other pages are there. */
  documents?(html: string): Promise<readonly string[]>;
  export(publication: Publication, tools: ExportTools): Promise<Artifact[]>;
}

/** What of the world the formats may use. */
export interface ExportTools {
  /** HTML → PDF as the browser makes it; several may run at once. */
  print(html: string): Promise<Uint8Array>;
  /**
   * Settles when all that is to be printed is with the browser. Whoever computes for long waits for that, since the
   * browser works beside this process, and not before it has been told what to do.
   */
  begun(): Promise<unknown>;
  /** The edition's date, `YYYY-MM-DD`: that of its newest data, since a clock would change the bytes. */
  readonly date: string;
  /** Name and version of this program. */
  readonly producer: string;
  readonly csv: CsvOptions;
  /** Keeps a file that may be larger than memory. */
  readonly keep: KeepArtifact;
  /** What a print carries inside: files of the same edition, as they lie beside it. */
  readonly carried: Promise<readonly Artifact[]>;
  /** Told where something was wider than the page, so that the browser shrank all of the print to this share. */
  onShrunk?(name: string, scale: number): void;
}

export interface CsvOptions {
  readonly delimiter: "," | ";" | "\t";
  /** A byte order mark, without which Excel takes UTF-8 for the country's old code page. */
  readonly bom: boolean;
}
