import { createHash } from "node:crypto";
import type { EditionOutput } from "../../model/edition.ts";
import type { EditionSummary } from "../../model/summary.ts";

/** One edition on disk, as a page of all briefs and its feed tell of it. */
export interface ListedEdition {
  readonly summary: EditionSummary;
  readonly outputs: readonly EditionOutput[];
}

/** `brief.html` and what stands beside it, by what a reader calls it: "PDF", "PDF nb", "claims.csv". */
export function linksOf(
  { outputs }: ListedEdition,
  folder: string,
): { readonly label: string; readonly href: string }[] {
  const pages = /^brief(?:\.([A-Za-z0-9-]+))?\.(pdf|html|xlsx)$/;
  return outputs.flatMap(({ name }) => {
    const [page, language, extension] = pages.exec(name) ?? [];
    const label = page === undefined ? name : [extension?.toUpperCase(), language ?? ""].join(" ").trim();
    return page !== undefined || DATA.has(name) ? [{ label, href: `${folder}/${name}` }] : [];
  });
}

const DATA: ReadonlySet<string> = new Set(["claims.csv", "discrepancies.csv", "datapackage.json"]);

/** Where a reader begins: the brief as a page, else as it is printed, else what the edition is made of. */
export function mainFile({ outputs }: ListedEdition): string {
  const named = (pattern: RegExp) => outputs.find(({ name }) => pattern.test(name))?.name;
  return named(/^brief(?:\.[^.]+)?\.html$/) ?? named(/^brief(?:\.[^.]+)?\.pdf$/) ?? "manifest.json";
}

/**
 * The name of something for all time, wherever it is served: a UUID of its own kind (RFC 9562, version 8) of these
 * words.
 */
export function stableId(...words: readonly string[]): string {
  const hex = createHash("sha256")
    .update(["discrepancy-brief", ...words].join("\n"))
    .digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join("-")}`;
}
