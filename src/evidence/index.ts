/**
 * Dataset and archived texts → Evidence: does each excerpt stand in its source, each figure in its excerpt, and
 * which figures of the texts does no claim carry.
 *
 * Not here: comparing claims with each other (analyze), telling readers about it (compose), and files, but for
 * the thin reader of the archive folder, which gets its file system by parameter.
 */

export { type Archive, type ArchiveFiles, archiveText, readArchive } from "./archive.ts";
export { checkContext } from "./check-context.ts";
export { checkFigures } from "./check-figures.ts";
export { checkTimes } from "./check-times.ts";
export { type Coverage, type CoveredFigure, coverage } from "./coverage.ts";
export { isClaimable } from "./covering.ts";
export { type ExcerptFigure, excerptFigures } from "./excerpt-figures.ts";
export { type Folded, fold, foldText } from "./fold.ts";
export { type Located, locateExcerpt, type Passage } from "./locate.ts";
export {
  claimHash,
  editedFields,
  isStale,
  type Lock,
  type LockChange,
  type LockedClaim,
  makeLock,
} from "./lock.ts";
export { readLock, writeLock } from "./lock-file.ts";
export { checkOriginals } from "./originals.ts";
export { type ScannedFigure, scanText } from "./scan.ts";
export { verifyDataset } from "./verify.ts";
