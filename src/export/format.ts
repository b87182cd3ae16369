import type { Artifact } from "../model/edition.ts";
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
  export(publication: Publication, tools: ExportTools): Promise<Artifact[]>;
}

/** What of the world the formats may use. */
export interface ExportTools {
  /** HTML → PDF as the browser makes it; several may run at once. */
  print(html: string): Promise<Uint8Array>;
  /** The edition's date, `YYYY-MM-DD`: that of its newest data, since a clock would change the bytes. */
  readonly date: string;
  /** Name and version of this program. */
  readonly producer: string;
  readonly csv: CsvOptions;
  /** What a print carries inside: files of the same edition, as they lie beside it. */
  readonly carried: Promise<readonly Artifact[]>;
}

export interface CsvOptions {
  readonly delimiter: "," | ";" | "\t";
  /** A byte order mark, without which Excel takes UTF-8 for the country's old code page. */
  readonly bom: boolean;
}
