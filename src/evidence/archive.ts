import path from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import type { Dataset, Source } from "../model/dataset.ts";
import { htmlText } from "./html-text.ts";

/** Archived files that were read, by the name that sources.yaml gives them. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** What reading an archive needs of a file system; node:fs/promises satisfies it. */
export interface ArchiveFiles {
  readFile(file: string): Promise<Uint8Array>;
  realpath(file: string): Promise<string>;
}

/**
 * Reads the files that the sources name; `archive` is null where there is no such folder. A name that leads
 * out of the folder, by its path or through a symbolic link, is an error and is not opened.
 */
export async function readArchive(
  folder: string,
  dataset: Dataset,
  files: ArchiveFiles,
): Promise<{ archive: Archive | null; diagnostics: Diagnostic[] }> {
  const root = await files.realpath(folder).catch(() => null);
  if (root === null) return { archive: null, diagnostics: [] };
  const archive = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const source of dataset.sources.values()) {
    if (source.archive === null || archive.has(source.archive)) continue;
    const read = await readInside(root, source.archive, files);
    if (typeof read !== "string") archive.set(source.archive, read);
    else diagnostics.push(unreadable(source, read));
  }
  return { archive, diagnostics };
}

type Trouble = "outside" | "missing" | "unreadable";

async function readInside(root: string, name: string, files: ArchiveFiles): Promise<Uint8Array | Trouble> {
  const file = path.resolve(root, name);
  if (name.includes("\0") || !isInside(root, file)) return "outside";
  try {
    if (!isInside(root, await files.realpath(file))) return "outside";
    return await files.readFile(file);
  } catch (error) {
    return isMissing(error) ? "missing" : "unreadable";
  }
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== "" && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== "..";
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "ENOENT" || code === "ENOTDIR";
}

function unreadable(source: Source, trouble: Trouble): Diagnostic {
  const [severity, code, says, hint] = {
    outside: ["error", "archive-outside", "leads out of the archive folder", "name a file inside the folder"],
    missing: [
      "warning",
      "archive-missing",
      "is not in the archive folder",
      "add the text, or remove the name",
    ],
    unreadable: ["error", "archive-unreadable", "can't be read", "check that it is a file and may be read"],
  }[trouble] as [Diagnostic["severity"], string, string, string];
  return {
    severity,
    code,
    message: `archived text of ${source.id}: ${source.archive} ${says}`,
    at: source.at,
    hint,
  };
}

/** The text of an archived file, `.html` without its markup; null where the bytes are not UTF-8. */
export function archiveText(name: string, bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  return /\.x?html?$/i.test(name) ? htmlText(text) : text;
}
