import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Diagnostic, warning } from "../diagnostic.ts";
import { isRefused, LARGEST_ORIGINAL, readPlainFile } from "../files/index.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ArchiveFiles } from "./archive.ts";

/**
 * Whether the files that archived texts were read out of are there, and are the ones they were. The excerpts are
 * looked for in the texts: what is told of an original is a warning. Nothing where there is no archive.
 */
export async function checkOriginals(
  folder: string,
  dataset: Dataset,
  files: ArchiveFiles,
): Promise<Diagnostic[]> {
  const root = await files.realpath(folder).catch(() => null);
  if (root === null) return [];
  const diagnostics: Diagnostic[] = [];
  for (const { id, original, originalSha256, at } of dataset.sources.values()) {
    if (original === null) continue;
    const bytes = await readPlainFile(
      join(root, original),
      { most: LARGEST_ORIGINAL, within: [root] },
      files,
    );
    if (isRefused(bytes)) {
      const message = `original of ${id}: ${original} is not to be read from the archive folder (${bytes.refused})`;
      diagnostics.push(warning("original-missing", message, at, "add it, or remove its name"));
    } else if (
      originalSha256 !== null &&
      createHash("sha256").update(bytes).digest("hex") !== originalSha256
    ) {
      const message = `original of ${id}: ${original} is another file than its text was read out of`;
      const hint = "put the first one back, or add the source anew";
      diagnostics.push(warning("original-changed", message, at, hint));
    }
  }
  return diagnostics;
}
