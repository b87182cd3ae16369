/** The theme of a run: which it is, what of it is at fault, and what it holds. */

import { type Config, oneOf } from "../config.ts";
import { type Diagnostic, ThemeError } from "../diagnostic.ts";
import { markTheme } from "../editions/index.ts";
import type { Brief } from "../model/brief.ts";
import type { Theme } from "../render/index.ts";
import type { Effects } from "./effects.ts";

/** One of the program's own by name, else a folder. */
export async function themeFolder({ theme }: Config, { files, program }: Effects): Promise<string> {
  const own = Object.hasOwn(program.themes, theme) ? program.themes[theme] : undefined;
  if (own !== undefined) return own;
  const isFolder = (await files.stat(theme).catch(() => null))?.isDirectory() ?? false;
  return isFolder ? theme : oneOf("theme", theme, Object.keys(program.themes), (name) => name);
}

/** The same with all that it may extend. */
export async function themeFolders(config: Config, effects: Effects): Promise<string[]> {
  return [...new Set([await themeFolder(config, effects), ...Object.values(effects.program.themes)])];
}

/** The theme as its files stand; where there is a memory and nothing of them has changed, the one that was read. */
export async function readTheme(config: Config, effects: Effects): Promise<Theme> {
  const { files, memory, program } = effects;
  const folder = await themeFolder(config, effects);
  const { loadTheme } = await import("../render/theme.ts");
  if (memory === undefined) return loadTheme(folder, files, program.themes);
  const marks = await markTheme(folder, program.themes, files);
  if (memory.theme?.folder !== folder || memory.theme.marks !== marks)
    memory.theme = { folder, marks, theme: await loadTheme(folder, files, program.themes) };
  return memory.theme.theme;
}

/** A fault of one of the program's own themes is the program's, and no data of anybody's. */
export const isOwnTheme = ({ theme }: Config, { program }: Effects): boolean =>
  Object.hasOwn(program.themes, theme);

/**
 * What is wrong with a folder of templates, before any of it is used: names that lead nowhere, and what a
 * stranger's may not do, since it may come from anybody.
 */
export async function themeFaults(config: Config, effects: Effects): Promise<readonly Diagnostic[]> {
  if (isOwnTheme(config, effects)) return [];
  return faultsOf(async () => {
    const { inspectTheme } = await import("../render/index.ts");
    return inspectTheme(await readTheme(config, effects), {
      files: effects.files,
      known: effects.program.themes,
      trusted: config.trustTheme,
    });
  });
}

/** Faults that come as a throw are faults like any other. */
async function faultsOf(inspect: () => Promise<readonly Diagnostic[]>): Promise<readonly Diagnostic[]> {
  try {
    return await inspect();
  } catch (thrown) {
    if (thrown instanceof ThemeError) return thrown.diagnostics;
    throw thrown;
  }
}

/** How a brief becomes a page with this theme: a stranger's is looked at before anybody gets it. */
export async function pageMaker(
  theme: Theme,
  config: Config,
  effects: Effects,
): Promise<(brief: Brief) => string> {
  if (config.trustTheme || isOwnTheme(config, effects)) {
    const { renderHtml } = await import("../render/index.ts");
    return (brief) => renderHtml(brief, theme);
  }
  const { renderChecked } = await import("../render/finished-page.ts");
  return (brief) => renderChecked(brief, theme);
}
