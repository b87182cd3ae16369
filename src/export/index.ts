/**
 * Publication → Artifact[]: the same edition as files of several formats, whole and in memory.
 *
 * Not here: what is said and how it is worded (compose), how a page looks (render), where the files go and
 * when they replace the old ones (editions).
 */
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { pdf } from "./pdf.ts";
import { xlsx } from "./xlsx.ts";

export { exportAll } from "./all.ts";
export type { CsvOptions, ExportTools, Format } from "./format.ts";

/** In the order in which a reader looks for them. */
export const formats: readonly Format[] = [pdf, html, xlsx, csv];
