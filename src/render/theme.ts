import { type Diagnostic, hasErrors, ThemeError } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { type FontFace, parseUnicodeRange } from "./fonts.ts";
import { fileFault, listFolder, type Report, readFirst, readInside, type ThemeFiles } from "./theme-files.ts";
import { readFontsJson, readThemeJson, type WrittenFont, type WrittenTheme } from "./theme-json.ts";
import { checkScript, checkStyles } from "./theme-texts.ts";

/** How a brief looks: templates, style sheets and fonts, all in memory. */
export interface Theme {
  /** Handlebars source of the document. */
  readonly layout: string;
  /** Handlebars source by name: `partials/lineup.hbs` is `lineup`. */
  readonly partials: Readonly<Record<string, string>>;
  /** CSS in the order of theme.json. */
  readonly styles: readonly string[];
  /** JavaScript in the order of theme.json, for screens only; empty for a page that stands still. */
  readonly scripts: readonly string[];
  readonly fonts: readonly FontFace[];
  /** What it has room for: all there is to tell, or one page. */
  readonly extent: "document" | "page";
  /** Its folder, and those of the themes that it extends, nearest first. */
  readonly folders: readonly [string, ...string[]];
  /** Files of the templates; those of the theme that it extends where it holds none of its own. */
  readonly paths: { readonly layout: string; readonly partials: Readonly<Record<string, string>> };
}

/** Folders of themes that others may extend, by name. */
export type KnownThemes = Readonly<Record<string, string>>;

/**
 * Reads a theme's folder: theme.json, layout.hbs, partials/*.hbs, the style sheets and scripts that theme.json
 * lists, and the faces of fonts.json in the folder that it names. Paths in theme.json are relative to the theme;
 * what is not there is looked for in the theme that it extends.
 * @throws {ThemeError} with each fault: a file that is missing, isn't what it should be, or reaches outside the
 *   document (`@import`, a `url()` that isn't `data:`) or its folder (a path with `..`, a link)
 * @throws {MachineError} for a file that can't be read
 */
export async function loadTheme(folder: string, files: ThemeFiles, known: KnownThemes = {}): Promise<Theme> {
  const faults: Diagnostic[] = [];
  const report: Report = (fault) => faults.push(fault);
  const chain = await readChain(folder, files, known, report);
  const folders = chain.map((link) => link.folder) as [string, ...string[]];
  const settle = <K extends keyof WrittenTheme>(key: K) =>
    chain.find(({ written }) => written[key] !== undefined)?.written[key];
  const read = async (name: string) => readFirst(folders, name, files, report);
  // Nothing is known of a theme whose theme.json can't be read.
  const texts = chain.length === 0 ? [] : [...(settle("styles") ?? missing("styles"))];
  const [layout, partials, styles, scripts, fonts] = await Promise.all([
    chain.length === 0 ? null : read("layout.hbs"),
    readPartials(folders, files, report),
    Promise.all(texts.map(read)),
    Promise.all((settle("scripts") ?? []).map(read)),
    readFonts(chain, files, report),
  ]);
  for (const style of styles) if (style !== null) checkStyles(style, report);
  for (const script of scripts) if (script !== null) checkScript(script, report);
  if (hasErrors(faults) || layout === null) throw new ThemeError(faults);
  const textsOf = (read: typeof styles) => read.flatMap((file) => file?.text ?? []);
  const each = (part: "text" | "path") => Object.fromEntries(partials.map((one) => [one.name, one[part]]));
  return {
    layout: layout.text,
    partials: each("text"),
    styles: textsOf(styles),
    scripts: textsOf(scripts),
    fonts,
    extent: settle("extent") ?? "document",
    folders,
    paths: { layout: layout.path, partials: each("path") },
  };

  function missing(key: string): string[] {
    const hint = `write it, or extend a theme that has it: "extends": "brief"`;
    report(fileFault(`${folder}/theme.json`, `theme.json: no ${key}`, hint));
    return [];
  }
}

interface Link {
  readonly folder: string;
  readonly written: WrittenTheme;
}

/** The theme and those that it extends, nearest first; none, and a fault, where one of them can't be read. */
async function readChain(
  folder: string,
  files: ThemeFiles,
  known: KnownThemes,
  report: Report,
  passed: readonly string[] = [],
): Promise<Link[]> {
  const written = await readThemeJson(folder, files, report);
  if (written === null) return [];
  const link = { folder, written };
  const parent = written.extends;
  if (parent === undefined) return [link];
  const fault = (message: string, hint: string) => report(fileFault(`${folder}/theme.json`, message, hint));
  const path = Object.hasOwn(known, parent) ? known[parent] : undefined;
  if (path === undefined) {
    const names = Object.keys(known);
    const hint = didYouMean(parent, names) ?? `a theme may extend ${names.join(" or ")}`;
    fault(`theme.json: extends an unknown theme: ${parent}`, hint);
    return [];
  }
  if (path === folder || passed.includes(path)) {
    fault(`theme.json: extends itself: ${[...passed, folder, path].map(nameOf).join(" → ")}`, "leave it out");
    return [];
  }
  const rest = await readChain(path, files, known, report, [...passed, folder]);
  return rest.length === 0 ? [] : [link, ...rest];
}

const nameOf = (folder: string) => folder.split(/[\\/]/u).at(-1);

interface Partial {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

async function readPartials(
  folders: readonly string[],
  files: ThemeFiles,
  report: Report,
): Promise<Partial[]> {
  const listed = await Promise.all(folders.map((folder) => listFolder(`${folder}/partials`, ".hbs", files)));
  const partials = [...new Set(listed.flat())].sort().map(async (name) => {
    const file = await readFirst(folders, `partials/${name}`, files, report);
    return file === null ? [] : [{ name: name.slice(0, -".hbs".length), ...file }];
  });
  return (await Promise.all(partials)).flat();
}

/** Of the nearest theme that names a folder of fonts. */
async function readFonts(chain: readonly Link[], files: ThemeFiles, report: Report): Promise<FontFace[]> {
  const link = chain.find(({ written }) => written.fonts !== undefined);
  if (link === undefined) {
    const [own] = chain;
    if (own !== undefined)
      report(fileFault(`${own.folder}/theme.json`, "theme.json: no fonts", "name the folder of fonts.json"));
    return [];
  }
  const folder = `${link.folder}/${link.written.fonts}`;
  const entries = (await readFontsJson(folder, files, report)) ?? [];
  return (await Promise.all(entries.map((entry) => readFace(folder, entry, files, report)))).flat();
}

async function readFace(
  folder: string,
  { family, weight, style, file, range }: WrittenFont,
  files: ThemeFiles,
  report: Report,
): Promise<FontFace[]> {
  const bytes = await readInside(folder, file, files, report);
  if (bytes === "fault") return [];
  if (bytes === null) {
    report(fileFault(`${folder}/${file}`, `no such file: ${file}`, "correct fonts.json, or put it there"));
    return [];
  }
  return [{ family, weight, style, ranges: parseUnicodeRange(range), path: `${folder}/${file}`, bytes }];
}
