/**
 * Artifact[] → Edition: the files of one build put in place whole, under `output/<dataset>/editions/<n>/`,
 * with `latest` naming the newest; and whether there is anything to build at all.
 *
 * Not here: what the files hold (export), which inputs there are (pipeline), when to build (cli).
 */
export { editionDate } from "./date.ts";
export type { EditionFiles } from "./files.ts";
export { archivedNames, hashArchive, hashData, hashTheme, programVersion, withArchive } from "./inputs.ts";
export { FolderHeld, type HeldFolder, holdFolder } from "./lock.ts";
export type { EditionInput, Inputs, Manifest } from "./manifest.ts";
export { adoptEdition, describePublished, nextNumber, publishEdition } from "./publish.ts";
export { canBeAdopted, type EditionState, isCurrent, readState } from "./state.ts";
