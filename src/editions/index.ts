/**
 * Artifact[] → Edition: the files of one build put in place whole, under `output/<dataset>/editions/<n>/`,
 * with `latest` naming the newest; and whether there is anything to build at all.
 *
 * Not here: what the files hold (export), which inputs there are (pipeline), when to build (cli).
 */
export { editionDate } from "./date.ts";
export { type EditionFiles, entryAt, replaceFile, writing } from "./files.ts";
export { gatherInputs, gatherShared, type SharedInputs } from "./gather.ts";
export {
  type ComparedEditions,
  compareRecords,
  emptyRecord,
  listPublished,
  newestRecord,
  readRecord,
} from "./history.ts";
export { hashArchive, markTheme, withArchive } from "./inputs.ts";
export { inputsFile } from "./inputs-file.ts";
export { FolderHeld, type HeldFolder, holdFolder, type Waiting } from "./lock.ts";
export type { EditionInput, Inputs, Manifest } from "./manifest.ts";
export { adoptEdition, describePublished, nextNumber, publishEdition } from "./publish.ts";
export { readingOnce } from "./reading-once.ts";
export { recordEdition, recordFile } from "./record.ts";
export { inShard } from "./shard.ts";
export { Staging } from "./staging.ts";
export { canBeAdopted, type EditionState, isCurrent, readState } from "./state.ts";
export { listEditions, type PublishedBrief, summaryFile } from "./summary.ts";
