import { join } from "node:path";
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
}

/** The files of a dataset that are read; a note beside them changes no brief. */
export function hashData(folder: string, files: InputFiles): Promise<EditionInput[]> {
  return hashFolder(folder, "data", files, (path) =>
    /^[^/]+\.(yaml|yml|csv|ndjson)$|^claims\/[^/]+$|^evidence\.lock\.json$/.test(path),
  );
}

/** A theme's own files, and those of the font folder that its theme.json names. */
export async function hashTheme(folder: string, files: InputFiles): Promise<EditionInput[]> {
  const written = await files.readFile(join(folder, "theme.json")).catch(() => null);
  const fonts = written === null ? null : fontFolder(new TextDecoder().decode(written));
  const own = await hashFolder(folder, "theme", files);
  return fonts === null ? own : [...own, ...(await hashFolder(join(folder, fonts), "fonts", files))];
}

/** Tells whether a theme has been written since, by times and sizes: quicker than its hashes, and for one process only. */
export async function markTheme(folder: string, files: InputFiles): Promise<string> {
  const marked = await hashTheme(folder, {
    readdir: (path) => files.readdir(path),
    stat: (path) => files.stat(path),
    async readFile(path) {
      const { mtimeMs, size } = await files.stat(path);
      // theme.json says which folder of fonts is its own; and some file systems tell no times.
      if (mtimeMs === undefined || path === join(folder, "theme.json")) return files.readFile(path);
      return new TextEncoder().encode(`${mtimeMs} ${size}`);
    },
  });
  return JSON.stringify(marked);
}

/** Archived texts by the names that sources give them. */
export function hashArchive(
  names: readonly string[],
  folder: string,
  files: InputFiles,
): Promise<EditionInput[]> {
  return Promise.all(
    names.map(async (name) => ({
      path: `${ARCHIVE}${name}`,
      sha256: await hashFile(join(folder, name), files),
    })),
  );
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
  const read = await hashFolder(source, "src", files, (path) => /(?<!\.test)\.ts$/.test(path));
  return `${version}+${hashBytes(JSON.stringify(read)).slice(0, 12)}`;
}

/** A theme.json that is none is for render to complain of. */
function fontFolder(theme: string): string | null {
  try {
    const { fonts } = JSON.parse(theme) as { fonts?: unknown };
    return typeof fonts === "string" ? fonts : null;
  } catch {
    return null;
  }
}

/**
 * Every file below `folder` whose path `takes` accepts, as `<prefix>/<path>` with `/` on all systems, sorted.
 * A folder that is not there holds none.
 */
async function hashFolder(
  folder: string,
  prefix: string,
  files: InputFiles,
  takes: (path: string) => boolean = () => true,
): Promise<EditionInput[]> {
  const found: string[] = [];
  await walk(folder, "", files, found);
  const taken = found.filter(takes).sort();
  return Promise.all(
    taken.map(async (path) => ({
      path: `${prefix}/${path}`,
      sha256: await hashFile(join(folder, path), files),
    })),
  );
}

/** Null where there is no such file. */
async function hashFile(path: string, files: Pick<InputFiles, "readFile">): Promise<string | null> {
  try {
    return hashBytes(await files.readFile(path));
  } catch {
    // Whoever reads it for its content says what is wrong with it.
    return null;
  }
}

async function walk(folder: string, below: string, files: InputFiles, found: string[]): Promise<void> {
  const names = await files.readdir(join(folder, below)).catch(() => []);
  for (const name of names) {
    if (name.startsWith(".")) continue;
    const path = below === "" ? name : `${below}/${name}`;
    const entry = await files.stat(join(folder, path)).catch(() => null);
    if (entry?.isDirectory()) await walk(folder, path, files, found);
    else if (entry?.isFile()) found.push(path);
  }
}
