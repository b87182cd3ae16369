import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  filesBelow,
  isRefused,
  LARGEST_ARCHIVED_TEXT,
  LARGEST_TABLE,
  LARGEST_THEME_FILE,
  type PlainFiles,
  readPlainFile,
} from "../files/index.ts";
import { hashBytes } from "./hash.ts";
import type { EditionInput, Inputs } from "./manifest.ts";

/** What of node:fs/promises reading the inputs takes. */
export interface InputFiles {
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{
    isFile(): boolean;
    isDirectory(): boolean;
    readonly mtimeMs?: number;
    readonly size?: number;
  }>;
  readFile(path: string): Promise<Uint8Array>;
  /** Where a path leads, links followed; a file system without it has no links. */
  realpath?(path: string): Promise<string>;
}

/** The files of a dataset that are read; a note beside them changes no brief. */
export function hashData(folder: string, files: InputFiles, signal?: AbortSignal): Promise<EditionInput[]> {
  const takes = (path: string) =>
    /^(?!\.)[^/]+\.(yaml|yml|csv|ndjson)$|^claims\/(?!\.)[^/]+$|^evidence\.lock\.json$/.test(path);
  return hashAll(folder, "data", dataFiles(folder, files), files, {
    takes,
    most: LARGEST_TABLE,
    within: [folder, join(folder, "..")],
    signal,
  });
}

async function* dataFiles(folder: string, files: InputFiles): AsyncIterable<string> {
  yield* await files.readdir(folder).catch(() => []);
  for (const name of await files.readdir(join(folder, "claims")).catch(() => [])) yield `claims/${name}`;
}

/** Folders of themes by name, those that a theme may extend. */
export type KnownThemes = Readonly<Record<string, string>>;

/** A theme's own files, those of the font folder that its theme.json names, and all of the theme that it extends. */
export async function hashTheme(
  folder: string,
  known: KnownThemes,
  files: InputFiles,
  signal?: AbortSignal,
  /** What leads here: the folders, and what the paths begin with. */
  passed: { readonly folders: readonly string[]; readonly below: string } = { folders: [], below: "" },
): Promise<EditionInput[]> {
  const options = { most: LARGEST_THEME_FILE, signal };
  const hashed = (place: string, prefix: string) =>
    hashAll(place, `${passed.below}${prefix}`, filesBelow(place, files, signal), files, options);
  const { fonts, parent } = await readThemeJson(folder, files);
  const own = await hashed(folder, "theme");
  const faces = fonts === null ? [] : await hashed(join(folder, fonts), "fonts");
  const path = parent !== null && Object.hasOwn(known, parent) ? known[parent] : undefined;
  if (path === undefined || passed.folders.includes(path)) return [...own, ...faces];
  const on = { folders: [...passed.folders, folder], below: `${passed.below}extends/${parent}/` };
  return [...own, ...faces, ...(await hashTheme(path, known, files, signal, on))];
}

/** The messages and words of languages in these folders; those of the program's own count as the program. */
export async function hashLanguages(
  folders: readonly string[],
  files: InputFiles,
  signal?: AbortSignal,
): Promise<EditionInput[]> {
  const hashed: EditionInput[] = [];
  for (const [index, folder] of folders.entries()) {
    const prefix = index === 0 ? "languages" : `languages-${index + 1}`;
    const paths = messageFiles(folder, files);
    for (const file of await hashAll(folder, prefix, paths, files, { most: LARGEST_TABLE, signal }))
      hashed.push(file);
  }
  return hashed;
}

async function* messageFiles(folder: string, files: InputFiles): AsyncIterable<string> {
  const isMessages = (name: string) => name.endsWith(".ftl") && !name.startsWith(".");
  const isRead = (name: string) => isMessages(name) || name === "lexicon.yaml" || name === "reporting.yaml";
  for (const name of await files.readdir(folder).catch(() => [])) {
    if (isMessages(name)) yield name;
    if (name.includes(".")) continue;
    const inside = await files.readdir(join(folder, name)).catch(() => []);
    for (const file of inside.filter(isRead)) yield `${name}/${file}`;
  }
}

/** Tells whether a theme has been written since, by times and sizes: quicker than its hashes, and for one process only. */
export async function markTheme(folder: string, known: KnownThemes, files: InputFiles): Promise<string> {
  const marked = await hashTheme(folder, known, {
    readdir: (path) => files.readdir(path),
    stat: (path) => files.stat(path),
    async readFile(path) {
      const { mtimeMs, size } = await files.stat(path);
      // theme.json says which folders belong to it; and some file systems tell no times.
      if (mtimeMs === undefined || basename(path) === "theme.json") return files.readFile(path);
      return new TextEncoder().encode(`${mtimeMs} ${size}`);
    },
  });
  return JSON.stringify(marked);
}

/** Archived texts by the names that sources give them; one that leads out of the folder is not opened. */
export async function hashArchive(
  names: readonly string[],
  folder: string,
  files: InputFiles,
  signal?: AbortSignal,
): Promise<EditionInput[]> {
  const bounds = { most: LARGEST_ARCHIVED_TEXT, within: [folder] };
  return await hashEach(names, folder, ARCHIVE, bounds, files, signal);
}

/** The names of the archived texts that went into an edition. */
export function archivedNames(inputs: readonly EditionInput[]): string[] {
  return inputs.flatMap(({ path }) => (path.startsWith(ARCHIVE) ? [path.slice(ARCHIVE.length)] : []));
}

/** The same inputs with these archived texts in place of whichever it had. */
export function withArchive(inputs: Inputs, archived: readonly EditionInput[]): Inputs {
  const others = inputs.files.filter(({ path }) => !path.startsWith(ARCHIVE));
  return { ...inputs, files: [...others, ...archived] };
}

const ARCHIVE = "archive/";

/** `0.1.0`, and run from its source `0.1.0+` and a hash of that: a version says little while it is worked on. */
export async function programVersion(
  version: string,
  source: string | null,
  files: InputFiles,
): Promise<string> {
  if (source === null) return version;
  const takes = (path: string) => /(?<!\.test)\.ts$/.test(path);
  const code = await hashAll(source, "src", filesBelow(source, files), files, { takes });
  const read = [...code, ...(await hashLanguages([join(source, "../languages")], files))];
  return `${version}+${hashBytes(JSON.stringify(read)).slice(0, 12)}`;
}

/** What else a theme is made of. A theme.json that is none is for render to complain of. */
async function readThemeJson(folder: string, files: InputFiles) {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const read = await readPlainFile(join(folder, "theme.json"), { most: LARGEST_THEME_FILE }, files);
  try {
    const json = isRefused(read) ? "{}" : new TextDecoder().decode(read);
    const { fonts, extends: parent } = JSON.parse(json) as { fonts?: unknown; extends?: unknown };
    return { fonts: text(fonts), parent: text(parent) };
  } catch {
    return { fonts: null, parent: null };
  }
}

/** Of these files below `folder`, those that `takes` accepts, as `<prefix>/<path>`, sorted. */
async function hashAll(
  folder: string,
  prefix: string,
  paths: AsyncIterable<string>,
  files: InputFiles,
  { takes = () => true, most = Number.POSITIVE_INFINITY, within, signal }: HashOptions = {},
): Promise<EditionInput[]> {
  const found: string[] = [];
  for await (const path of paths) if (takes(path)) found.push(path);
  const bounds = within === undefined ? { most } : { most, within };
  return await hashEach(found.sort(), folder, `${prefix}/`, bounds, files, signal);
}

/** One after the other, so that a signal is heard in between, and no more than one is held in memory. */
async function hashEach(
  paths: readonly string[],
  folder: string,
  prefix: string,
  bounds: Parameters<typeof readPlainFile>[1],
  files: InputFiles,
  signal: AbortSignal | undefined,
): Promise<EditionInput[]> {
  const hashed: EditionInput[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % BETWEEN_BREATHS === 0) await setImmediate();
    signal?.throwIfAborted();
    hashed.push({ path: `${prefix}${path}`, sha256: await hashFile(join(folder, path), bounds, files) });
  }
  return hashed;
}

interface HashOptions {
  readonly takes?: (path: string) => boolean;
  /** In bytes: what is larger is refused by whoever reads it. */
  readonly most?: number;
  readonly within?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** So many files are hashed before a signal is heard. */
const BETWEEN_BREATHS = 50;

/** Null where there is no such file, or none that would be read: whoever reads it for its content says why. */
async function hashFile(
  path: string,
  bounds: Parameters<typeof readPlainFile>[1],
  files: PlainFiles,
): Promise<string | null> {
  const read = await readPlainFile(path, bounds, files);
  return isRefused(read) ? null : hashBytes(read);
}
