import { type Diagnostic, error } from "../diagnostic.ts";
import { checkNames } from "./check-names.ts";
import { parseTemplates } from "./template.ts";
import { type KnownThemes, loadTheme, type Theme } from "./theme.ts";
import type { ThemeFiles } from "./theme-files.ts";

/** What a look at a theme takes. */
export interface Inspection {
  readonly files: ThemeFiles;
  /** The program's own: what of them a theme extends is not looked at again. */
  readonly known: KnownThemes;
  /** Leaves out what a stranger's theme may not do; a name that leads nowhere is a fault of any. */
  readonly trusted: boolean;
}

/** All that is wrong with a theme before there is a page: names that lead nowhere, and what a stranger's may not do. */
export async function inspectTheme(
  theme: Theme,
  { files, known, trusted }: Inspection,
): Promise<Diagnostic[]> {
  const folders = Object.values(known);
  const isOwn = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`));
  const { templates, faults } = parseTemplates(theme);
  const wrong = [...faults, ...checkNames(templates, isOwn)];
  if (trusted) return wrong;
  const { lintTemplate } = await import("./lint.ts");
  const foreign = templates.filter(({ path }) => !isOwn(path));
  return [...wrong, ...foreign.flatMap(lintTemplate), ...(await foreignScripts(theme, files, known))];
}

/** A script runs at the reader's: none but the program's own. */
async function foreignScripts(
  { folders, scripts }: Theme,
  files: ThemeFiles,
  known: KnownThemes,
): Promise<Diagnostic[]> {
  if (scripts.length === 0) return [];
  const own = await Promise.all(Object.values(known).map((path) => loadTheme(path, files, known)));
  const texts = new Set(own.flatMap((theme) => theme.scripts));
  if (scripts.every((script) => texts.has(script))) return [];
  const at = { file: `${folders[0]}/theme.json`, line: null, column: null };
  const hint = "use the scripts that come with the program, or none; --trust-theme if the theme is your own";
  return [error("theme-script", "a script that is none of the program's", at, hint)];
}
