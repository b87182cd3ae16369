import { type Diagnostic, error, MachineError } from "../diagnostic.ts";
import { isRefused, LARGEST_THEME_FILE, type Refused, readPlainFile } from "../files/index.ts";

/** What `node:fs/promises` offers, and a test can fake. */
export interface ThemeFiles {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ isFile(): boolean; readonly size?: number | undefined }>;
  /** Where a path leads, links followed. */
  realpath(path: string): Promise<string>;
}

export interface ThemeFile {
  readonly path: string;
  readonly text: string;
}

/** Tells of a fault of the theme, and goes on: all of them are reported together. */
export type Report = (fault: Diagnostic) => void;

const FORM = "a theme is a folder with theme.json, layout.hbs, partials/ and styles/: docs/themes.md";

export function fileFault(path: string, message: string, hint: string): Diagnostic {
  return error("theme-file", message, { file: path, line: null, column: null }, hint);
}

/** A file of the first of these folders that has it; null, and a fault, where none has. */
export async function readFirst(
  folders: readonly string[],
  name: string,
  files: ThemeFiles,
  report: Report,
): Promise<ThemeFile | null> {
  for (const folder of folders) {
    const bytes = await readInside(folder, name, files, report);
    if (bytes === "fault") return null;
    if (bytes !== null) return { path: `${folder}/${name}`, text: new TextDecoder().decode(bytes) };
  }
  report(fileFault(`${folders[0]}/${name}`, `no such file: ${name}`, FORM));
  return null;
}

/** Every file of a folder with this ending; none where there is no such folder. */
export async function listFolder(folder: string, ending: string, files: ThemeFiles): Promise<string[]> {
  try {
    const names = await files.readdir(folder);
    return names.filter((name) => name.endsWith(ending)).sort();
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw unreadable(folder, cause);
  }
}

/**
 * Null where there is no such file. A link out of the folder, in a theme from elsewhere, would print one of this
 * machine's files.
 * @throws {MachineError} for one that can't be read
 */
export async function readInside(
  folder: string,
  name: string,
  files: ThemeFiles,
  report: Report,
): Promise<Uint8Array | null | "fault"> {
  const path = `${folder}/${name}`;
  const read = await readPlainFile(path, { most: LARGEST_THEME_FILE, within: [folder] }, files);
  if (!isRefused(read)) return read;
  if (read.refused === "missing") return null;
  const refusal = REFUSALS[read.refused];
  if (refusal === undefined) throw unreadable(path, read.cause);
  report(fileFault(path, `${refusal[0]}: ${name}`, refusal[1]));
  return "fault";
}

const REFUSALS: Partial<Record<Refused["refused"], readonly [says: string, hint: string]>> = {
  outside: ["leads out of its folder", "put the file itself there, not a link to it"],
  "not-a-file": ["no plain file", "put the file itself there"],
  "too-large": [
    `larger than ${LARGEST_THEME_FILE / 1e6} MB`,
    "split it: fonts by range, styles by what they lay out",
  ],
};

function unreadable(path: string, cause: unknown): MachineError {
  return new MachineError(`theme: can't read ${path}`, { hint: "look who may read it", cause });
}
