import path from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import {
  isRefused,
  LARGEST_ARCHIVE,
  LARGEST_ARCHIVED_TEXT,
  type PlainFiles,
  type Refused,
  readPlainFile,
} from "../files/index.ts";
import { htmlText } from "../html/index.ts";
import type { Dataset, Source } from "../model/dataset.ts";

/** Archived files that were read, by the name that sources.yaml gives them. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** What reading an archive needs of a file system; node:fs/promises satisfies it. */
export type ArchiveFiles = PlainFiles & Required<Pick<PlainFiles, "realpath">>;

/**
 * Reads the files that the sources name; `archive` is null where there is no such folder. A name that leads
 * out of the folder, by its path or through a symbolic link, is an error and is not opened, nor is what is no plain
 * file or is larger than any text.
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
  let left = LARGEST_ARCHIVE;
  for (const source of dataset.sources.values()) {
    if (source.archive === null || archive.has(source.archive)) continue;
    const read = await readInside(root, source.archive, files);
    if (typeof read === "string") diagnostics.push(unreadable(source, read));
    else if (read.length > left) diagnostics.push(unreadable(source, "too-much"));
    else {
      archive.set(source.archive, read);
      left -= read.length;
    }
  }
  return { archive, diagnostics };
}

type Trouble = Refused["refused"] | "too-much";

async function readInside(root: string, name: string, files: ArchiveFiles): Promise<Uint8Array | Trouble> {
  const file = path.resolve(root, name);
  if (name.includes("\0") || !isInside(root, file)) return "outside";
  const read = await readPlainFile(file, { most: LARGEST_ARCHIVED_TEXT, within: [root] }, files);
  return isRefused(read) ? read.refused : read;
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== "" && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== "..";
}

const TROUBLES: Readonly<
  Record<Trouble, readonly [Diagnostic["severity"], code: string, says: string, hint: string]>
> = {
  outside: ["error", "archive-outside", "leads out of the archive folder", "name a file inside the folder"],
  missing: ["warning", "archive-missing", "is not in the archive folder", "add the text, or remove the name"],
  "not-a-file": ["error", "archive-unreadable", "is not a plain file", "put the text itself there"],
  unreadable: ["error", "archive-unreadable", "can't be read", "check that it is a file and may be read"],
  "too-large": [
    "error",
    "archive-too-large",
    `is larger than ${LARGEST_ARCHIVED_TEXT / 1e6} MB`,
    "archive the part of it that the claims are from, as a text of its own",
  ],
  "too-much": [
    "error",
    "archive-too-large",
    `would be more than ${LARGEST_ARCHIVE / 1e6} MB with the texts before it`,
    "archive texts and not whole pages, or make several datasets of it",
  ],
};

function unreadable(source: Source, trouble: Trouble): Diagnostic {
  const [severity, code, says, hint] = TROUBLES[trouble];
  const message = `archived text of ${source.id}: ${source.archive} ${says}`;
  return { severity, code, message, at: source.at, hint };
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
