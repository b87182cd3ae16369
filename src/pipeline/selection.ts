/** Which datasets, archive and theme a run is about. */

import { join } from "node:path";
import { type Config, oneOf, UsageError } from "../config.ts";
import { type Diagnostic, error, hasErrors } from "../diagnostic.ts";
import { markTheme } from "../editions/index.ts";
import { type Format, formats } from "../export/index.ts";
import type { DatasetFiles } from "../load/index.ts";
import type { Id } from "../model/dataset.ts";
import type { Theme } from "../render/index.ts";
import type { Effects } from "./effects.ts";

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

/** JSON Schema of each data file, for editors. */
export async function schemas(): Promise<Record<string, object>> {
  return (await import("../validate/index.ts")).jsonSchemas();
}

/** Names of the datasets there are; for completion. */
export async function datasetNames(config: Config, files: DatasetFiles): Promise<readonly Id[]> {
  const { listDatasets } = await import("../load/list-datasets.ts");
  return (await listDatasets(config.data, files)).datasets;
}

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

/** One of the program's own by name, else a folder. */
export async function themeFolder({ theme }: Config, { files, program }: Effects): Promise<string> {
  const own = Object.hasOwn(program.themes, theme) ? program.themes[theme] : undefined;
  if (own !== undefined) return own;
  const isFolder = (await files.stat(theme).catch(() => null))?.isDirectory() ?? false;
  return isFolder ? theme : oneOf("theme", theme, Object.keys(program.themes), (name) => name);
}

/** The theme as its files stand; where there is a memory and nothing of them has changed, the one that was read. */
export async function readTheme(config: Config, effects: Effects): Promise<Theme> {
  const { files, memory } = effects;
  const folder = await themeFolder(config, effects);
  const { loadTheme } = await import("../render/index.ts");
  if (memory === undefined) return loadTheme(folder, files);
  const marks = await markTheme(folder, files);
  if (memory.theme?.folder !== folder || memory.theme.marks !== marks)
    memory.theme = { folder, marks, theme: await loadTheme(folder, files) };
  return memory.theme.theme;
}

/** A folder of templates may come from anybody: what it holds is looked at before any of it is used. */
export async function themeFaults(
  chosen: readonly Format[],
  config: Config,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  const { files, program } = effects;
  if (config.trustTheme || Object.hasOwn(program.themes, config.theme)) return [];
  if (chosen.every(({ needs }) => needs === "data")) return [];
  const { lintTheme, loadTheme } = await import("../render/index.ts");
  const folder = await themeFolder(config, effects);
  const theme = await loadTheme(folder, files);
  const own = theme.scripts.length === 0 ? [] : Object.values(program.themes);
  const scripts = await Promise.all(own.map(async (path) => (await loadTheme(path, files)).scripts));
  return lintTheme(folder, theme, new Set(scripts.flat()));
}
