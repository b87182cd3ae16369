/** Which datasets and archive a run is about. */

import { join } from "node:path";
import { type Config, oneOf } from "../config.ts";
import { error, hasErrors, UsageError } from "../diagnostic.ts";
import { type Format, formats } from "../export/index.ts";
import type { DatasetFiles } from "../load/index.ts";
import type { Id } from "../model/dataset.ts";
import type { Effects } from "./effects.ts";
import { themeFolder } from "./theme.ts";

/**
 * Would a build of this be a command line that makes sense? What is wrong with the data is left to the build.
 * @throws UsageError
 */
export async function checkRequest(
  names: readonly string[],
  config: Config,
  effects: Effects,
): Promise<void> {
  for (const id of config.formats ?? []) oneOf("format", id, formats, (format) => format.id);
  await themeFolder(config, effects);
  const known = names.length === 0 ? [] : await datasetNames(config, effects.files);
  for (const name of names) {
    oneOf("dataset", name, known, (id) => id);
    await archiveFolder(name, config, effects);
  }
}

/** What `--format` takes, each with what one finds in it. */
export const formatHelp = (): readonly Pick<Format, "id" | "description">[] => formats;

/**
 * JSON Schema of each data file, for editors; with the ids of a dataset where one is named, whatever its faults.
 * @throws UsageError
 */
export async function schemas(
  dataset: string | null,
  config: Config,
  files: DatasetFiles,
): Promise<Record<string, object>> {
  const { jsonSchemas, knownIds, withKnownIds } = await import("../validate/index.ts");
  if (dataset === null) return jsonSchemas();
  const id = oneOf("dataset", dataset, await datasetNames(config, files), (name) => name);
  const { loadDataset } = await import("../load/index.ts");
  return withKnownIds(jsonSchemas(), knownIds(await loadDataset(config.data, id, files)));
}

/** Names of the datasets there are; for completion. */
export async function datasetNames(config: Config, files: DatasetFiles): Promise<readonly Id[]> {
  const { listDatasets } = await import("../load/list-datasets.ts");
  return (await listDatasets(config.data, files)).datasets;
}

/** None where there is an error. */
export async function selectDatasets(names: readonly string[], config: Config, { files }: Effects) {
  if (names.length > 0) return { ids: [...new Set(names)], diagnostics: [] };
  const { listDatasets } = await import("../load/list-datasets.ts");
  const { datasets, diagnostics } = await listDatasets(config.data, files);
  if (datasets.length > 0 || hasErrors(diagnostics)) return { ids: [...datasets], diagnostics };
  const at = { file: config.data, line: null, column: null };
  const none = error("no-dataset", `no dataset in ${config.data}`, at, "write one; `dbrief init` starts it");
  return { ids: [], diagnostics: [...diagnostics, none] };
}

export async function archiveFolder(id: Id, config: Config, { files }: Effects): Promise<string> {
  const isFolder = async (path: string) => (await files.stat(path).catch(() => null))?.isDirectory() ?? false;
  if (config.archive !== null) {
    if (await isFolder(config.archive)) return config.archive;
    throw new UsageError(`no archive folder: ${config.archive}`, "correct --archive, or leave it out");
  }
  const own = join(config.data, id, "archive");
  const shared = join(config.data, "archive");
  return !(await isFolder(own)) && (await isFolder(shared)) ? shared : own;
}
