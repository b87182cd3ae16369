/**
 * Where the stages meet: they know the model and never each other, so everything that one of them needs of
 * another passes through here, one file of `pipeline/` for each thing that can be asked for. Each stage is
 * loaded when it is its turn; an unchanged build loads hardly any.
 */
export { type ExportedBase, exportBase } from "./pipeline/base.ts";
export { type BuildResult, build } from "./pipeline/build.ts";
export { type CheckedDataset, type CheckOptions, type CheckResult, check } from "./pipeline/check.ts";
export {
  archiveFolder,
  type ClaimProposal,
  type Curated,
  type CuratedText,
  claimWords,
  countExcluded,
  curate,
  curateText,
  deskFolder,
  differencesOf,
  holdDesk,
  lockProven,
  type NewEntry,
  type Touched,
  type Unsaved,
} from "./pipeline/desk.ts";
export { type ComparedEditions, compareEditions } from "./pipeline/diff.ts";
export { type Draft, type DraftPages, draft } from "./pipeline/draft.ts";
export {
  chromium,
  type Effects,
  emptyMemory,
  type GitAnswer,
  type Memory,
  type Program,
} from "./pipeline/effects.ts";
export { type ExportResult, exportDataset } from "./pipeline/exchange.ts";
export { type ExcerptFigure, type ExplainedPair, explain, type Standing } from "./pipeline/explain.ts";
export { type ImportResult, importClaims, suggestImport } from "./pipeline/import.ts";
export { type DatasetReview, type GoneExcerpt, type Review, reviewChange } from "./pipeline/review.ts";
export { type Scan, type ScannedFigure, scan } from "./pipeline/scan.ts";
export { checkRequest, datasetNames, formatHelp, schemas } from "./pipeline/selection.ts";
