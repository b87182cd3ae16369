import { sep } from "node:path";

/** What reading a plain file asks of a file system; node:fs/promises satisfies it. */
export interface PlainFiles {
  readFile(path: string): Promise<Uint8Array>;
  stat(path: string): Promise<{ isFile(): boolean; readonly size?: number | undefined }>;
  /** Where a path leads, links followed; a file system without it has no links. */
  realpath?(path: string): Promise<string>;
}

/** A file that was not read, and why. */
export interface Refused {
  readonly refused: "missing" | "outside" | "not-a-file" | "too-large" | "unreadable";
  /** Of one that is too large. */
  readonly size: number;
  /** What the machine said of one that is unreadable. */
  readonly cause: unknown;
}

interface Bounds {
  /** In bytes. */
  readonly most: number;
  /** Folders, in one of which the file has to lie, wherever its links lead; left out: anywhere. */
  readonly within?: readonly string[];
}

export function isRefused(read: Uint8Array | Refused): read is Refused {
  return "refused" in read;
}

/** The bytes of a plain file. What is anything else is not opened: a pipe or device would be waited for without end. */
export async function readPlainFile(
  path: string,
  { most, within }: Bounds,
  files: PlainFiles,
): Promise<Uint8Array | Refused> {
  try {
    if (within !== undefined && (await leadsOut(path, within, files))) return refusal("outside");
    const found = await files.stat(path);
    if (!found.isFile()) return refusal("not-a-file");
    if ((found.size ?? 0) > most) return refusal("too-large", found.size);
    const bytes = await files.readFile(path);
    // It may have grown since.
    return bytes.length > most ? refusal("too-large", bytes.length) : bytes;
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException | null)?.code ?? "";
    if (NOTHING_THERE.has(reason)) return refusal("missing");
    return NO_FILE.has(reason) ? refusal("not-a-file") : refusal("unreadable", 0, cause);
  }
}

/** A name that no file system would take (too long, a NUL) is a name under which nothing stands. */
const NOTHING_THERE: ReadonlySet<string> = new Set([
  "ENOENT",
  "ENOTDIR",
  "ENAMETOOLONG",
  "ERR_INVALID_ARG_VALUE",
]);

/** Links in a circle, a folder, a socket. */
const NO_FILE: ReadonlySet<string> = new Set(["ELOOP", "EISDIR", "ENXIO"]);

function refusal(refused: Refused["refused"], size = 0, cause: unknown = null): Refused {
  return { refused, size, cause };
}

async function leadsOut(path: string, folders: readonly string[], files: PlainFiles): Promise<boolean> {
  const { realpath } = files;
  if (realpath === undefined) return false;
  const real = await realpath(path);
  const homes = await Promise.all(folders.map((folder) => realpath(folder).catch(() => null)));
  return !homes.some((home) => home !== null && isWithin(real, home));
}

/** @param path as `realpath` gives it, as is the folder */
export function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
