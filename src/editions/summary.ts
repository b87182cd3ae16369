import { join } from "node:path";
import type { EditionOutput, WholeArtifact } from "../model/edition.ts";
import type { EditionSummary } from "../model/summary.ts";
import { hashBytes } from "./hash.ts";
import { editionFolder, numbersIn, ownFile, ownManifests, type StateFiles } from "./state.ts";

const SUMMARY = "summary.json";

/** A summary as a file of its edition, which the manifest covers. */
export function summaryFile(summary: EditionSummary): WholeArtifact {
  const bytes = new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`);
  return { name: SUMMARY, mediaType: "application/json", bytes };
}

/** One edition on disk, as others tell of it, and its files. */
export interface PublishedBrief {
  readonly summary: EditionSummary;
  readonly outputs: readonly EditionOutput[];
}

/** Of one dataset's folder, oldest first; an edition of a version before there were summaries is passed over. */
export async function listEditions(folder: string, files: StateFiles): Promise<PublishedBrief[]> {
  const numbers = await numbersIn(join(folder, "editions"), files);
  const listed: PublishedBrief[] = [];
  for (const { edition, outputs } of await ownManifests(numbers, folder, files)) {
    const own = outputs.find(({ name }) => name === SUMMARY);
    const bytes = own && (await ownFile(join(editionFolder(folder, edition), SUMMARY), files));
    if (!bytes || hashBytes(bytes) !== own.sha256) continue;
    listed.push({ summary: JSON.parse(new TextDecoder().decode(bytes)) as EditionSummary, outputs });
  }
  return listed;
}
