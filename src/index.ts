/**
 * The public API: what the command does, for programs. All in one (`build`, `check`), in this computer's world unless
 * another is handed in; or stage by stage (`loadDataset` → `validateDataset` → `analyzeDataset` → `composeBrief` →
 * `renderHtml`).
 */
import { normalizeConfig, type WrittenConfig } from "./config.ts";
import { ownLanguages } from "./effects/own-languages.ts";
import { nodeEffects } from "./effects.ts";
import { useLanguages, withOwnLanguages } from "./figures/index.ts";
import * as pipeline from "./pipeline.ts";

// `verifyDataset` reads figures too, and nobody else makes the words known by which it does.
useLanguages(ownLanguages());

/** As the command's options, in camel case; what is left out has its default. */
export interface Request extends WrittenConfig {
  /** Left out: all there are. */
  readonly datasets?: readonly string[];
}

/**
 * Builds the briefs. With an error in any of the data nothing is published, `ok` is false and `diagnostics` says why.
 * @param world what is to be other than this computer's, such as a `signal` to stop
 * @throws UsageError, MachineError, FolderHeld
 */
export async function build(
  { datasets = [], ...written }: Request = {},
  world: Partial<pipeline.Effects> = {},
): Promise<pipeline.BuildResult> {
  return withOwnLanguages(() => pipeline.build(datasets, normalizeConfig(written), nodeEffects(world)));
}

/**
 * Looks for every fault in the data. With an `archive` the lock of what was verified is renewed, unless it is `strict`.
 * @throws UsageError, MachineError
 */
export async function check(
  {
    datasets = [],
    strict = false,
    coverage = false,
    reviewed = false,
    ...written
  }: Request & Partial<pipeline.CheckOptions> = {},
  world: Partial<pipeline.Effects> = {},
): Promise<pipeline.CheckResult> {
  const options = { strict, coverage, reviewed };
  return withOwnLanguages(() =>
    pipeline.check(datasets, options, normalizeConfig(written), nodeEffects(world)),
  );
}

/** Claims and discrepancies for other programs. */
export const exportDataset: typeof pipeline.exportDataset = (...asked) =>
  withOwnLanguages(() => pipeline.exportDataset(...asked));

/** Claims and all editions in one database. */
export const exportBase: typeof pipeline.exportBase = (...asked) =>
  withOwnLanguages(() => pipeline.exportBase(...asked));

/** Claims out of a table, or another's export. */
export const importClaims: typeof pipeline.importClaims = (...asked) =>
  withOwnLanguages(() => pipeline.importClaims(...asked));

export { analyzeDataset, rules } from "./analyze/index.ts";
export { type Composition, composeBrief } from "./compose/index.ts";
export { type Config, normalizeConfig, type WrittenConfig } from "./config.ts";
export {
  type Diagnostic,
  formatPlace,
  hasErrors,
  MachineError,
  type Place,
  type Severity,
  ThemeError,
  UsageError,
} from "./diagnostic.ts";
export { FolderHeld } from "./editions/index.ts";
export { nodeEffects } from "./effects.ts";
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
export type {
  BuildResult,
  CheckOptions,
  CheckResult,
  Effects,
  ExportedBase,
  ExportResult,
} from "./pipeline.ts";
export { loadTheme, renderHtml, type Theme } from "./render/index.ts";
export { jsonSchemas, type Validation, validateDataset } from "./validate/index.ts";
