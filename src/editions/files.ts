import { dirname } from "node:path";
import { MachineError } from "../diagnostic.ts";
import { replaceFile as putInPlace, type ReplaceFiles } from "../files/index.ts";

/** What of node:fs/promises an edition needs; tests pass one that fails where they want it to. */
export type EditionFiles = Pick<
  typeof import("node:fs/promises"),
  | "lstat"
  | "mkdir"
  | "mkdtemp"
  | "open"
  | "readdir"
  | "readFile"
  | "readlink"
  | "rename"
  | "rm"
  | "symlink"
  | "unlink"
>;

const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: "make the folder writable, or choose another with --output",
  EPERM: "make the folder writable, or choose another with --output",
  EROFS: "the file system is read-only; choose another folder with --output",
  ENOSPC: "the disk is full; free some space and build again",
  EDQUOT: "the quota of the disk is used up; free some space and build again",
  ENOTDIR: "a file stands where a folder is needed; move it, or choose another folder with --output",
  EEXIST: "a file stands where a folder is needed; move it, or choose another folder with --output",
  ELOOP: "too many symbolic links; choose another folder with --output",
  ENAMETOOLONG: "the path is too long; choose another folder with --output",
  EMFILE: "too many files are open; raise the limit (ulimit -n)",
  EIO: "the disk failed; look at the system's log",
};

/** Runs what writes; a refusal of the machine becomes a {@link MachineError} with a remedy. */
export async function writing<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    if (typeof reason !== "string" || cause instanceof MachineError || !/^E[A-Z]+$/.test(reason)) throw cause;
    const hint = REMEDIES[reason] ?? "choose another folder with --output";
    throw new MachineError(`cannot write: ${folder} (${reason})`, { cause, hint });
  }
}

export type Entry = "folder" | "file" | "link" | "other" | "nothing";

/** What stands at `path` itself: a link is a link, wherever it leads. */
export async function entryAt(path: string, files: Pick<EditionFiles, "lstat">): Promise<Entry> {
  try {
    const found = await files.lstat(path);
    if (found.isSymbolicLink()) return "link";
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    if (reason === "ENOENT" || reason === "ENOTDIR") return "nothing";
    throw cause;
  }
}

/** Makes the folder where there is none; a link in its place could lead anywhere and is refused. */
export async function ensureFolder(path: string, files: EditionFiles): Promise<void> {
  const found = await entryAt(path, files);
  if (found === "nothing") await makeFolder(path, files);
  else if (found !== "folder") throw refusal(path, found);
}

/** Step by step: Node's own `recursive` never ends where a system takes no folders and says ENOENT (/proc). */
async function makeFolder(path: string, files: EditionFiles): Promise<void> {
  const parent = dirname(path);
  if (parent !== path && (await entryAt(parent, files)) === "nothing") await makeFolder(parent, files);
  await files.mkdir(path).catch((cause: NodeJS.ErrnoException) => {
    // Another run may have made it at the same moment.
    if (cause.code !== "EEXIST") throw cause;
  });
}

export function refusal(path: string, found: Entry): MachineError {
  const what = { link: "a symbolic link", other: "a pipe or device" }[found as string] ?? `a ${found}`;
  return new MachineError(`not writing through ${what}: ${path}`, {
    hint: `move ${path} away, or choose another folder with --output`,
  });
}

/** So that what was written survives a power cut; some file systems don't sync folders and say so. */
export async function syncFolder(path: string, files: Pick<EditionFiles, "open">): Promise<void> {
  const folder = await files.open(path, "r");
  try {
    await folder.sync();
  } catch (cause) {
    if (!["EINVAL", "ENOTSUP", "EPERM", "EISDIR"].includes((cause as NodeJS.ErrnoException).code ?? ""))
      throw cause;
  } finally {
    await folder.close();
  }
}

/** Puts a file in its place whole; what stands there is replaced, never written through. @throws MachineError */
export function replaceFile(path: string, text: string, files: ReplaceFiles): Promise<void> {
  return writing(dirname(path), () => putInPlace(path, text, files));
}
