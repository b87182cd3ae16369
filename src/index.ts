/**
 * The public API: what the command does, for programs. Stages may be run one by one (`loadDataset` →
 * `validateDataset` → `analyzeDataset` → `composeBrief` → `renderHtml`) or all in one (`build`).
 */
export { analyzeDataset, rules } from "./analyze/index.ts";
export { type Composition, composeBrief } from "./compose/index.ts";
export { type Config, normalizeConfig, UsageError, type WrittenConfig } from "./config.ts";
export {
  type Diagnostic,
  formatPlace,
  hasErrors,
  MachineError,
  type Place,
  type Severity,
} from "./diagnostic.ts";
export { FolderHeld } from "./editions/index.ts";
export { readArchive, readLock, verifyDataset } from "./evidence/index.ts";
export { type ExportTools, type Format, formats } from "./export/index.ts";
export { type DatasetFiles, listDatasets, loadDataset } from "./load/index.ts";
export type { Analysis, Discrepancy, Kind } from "./model/analysis.ts";
export type { Brief } from "./model/brief.ts";
export type { Claim, Dataset, Estimate, Source, Speaker, Statement } from "./model/dataset.ts";
export type { Artifact, EditionOutput, PublishedEdition } from "./model/edition.ts";
export type { Evidence } from "./model/evidence.ts";
export type { PartialDate } from "./model/partial-date.ts";
export type { Publication } from "./model/publication.ts";
export type { Quantity } from "./model/quantity.ts";
export {
  type BuildResult,
  build,
  type CheckResult,
  check,
  chromium,
  type Effects,
  type ExportResult,
  exportDataset,
  importClaims,
} from "./pipeline.ts";
export { loadTheme, renderHtml, type Theme } from "./render/index.ts";
export { jsonSchemas, type Validation, validateDataset } from "./validate/index.ts";
