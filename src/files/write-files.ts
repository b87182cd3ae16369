import { dirname, join } from "node:path";
import { MachineError } from "../diagnostic.ts";
import { stageBeside } from "./replace-file.ts";

/** What of node:fs/promises it takes to read files and write them. */
export type WritingFiles = Pick<
  typeof import("node:fs/promises"),
  "lstat" | "mkdir" | "open" | "rename" | "rm"
> & {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{
    isFile(): boolean;
    isDirectory(): boolean;
    readonly size: number;
    readonly ino?: number;
    readonly dev?: number;
  }>;
};

/** A file is another than it was when its change was worked out; nothing was written. */
export class FileChanged extends MachineError {
  readonly path: string;

  constructor(path: string) {
    super(`changed meanwhile: ${path}`, { hint: "nothing was written; try again" });
    this.path = path;
  }
}

/** A whole file to put in place. `before` is what stood there when the change was worked out; undefined: anything. */
export interface FileWrite {
  readonly path: string;
  readonly before: string | Uint8Array | null | undefined;
  /** Null: what stands there is taken away. */
  readonly after: string | Uint8Array | null;
}

/**
 * Puts files in place, each whole or not at all: all are written beside their places first, then renamed. A
 * symbolic link is refused, and so is a file that has changed since it was read.
 * @throws MachineError
 */
export async function writeFiles(writes: readonly FileWrite[], files: WritingFiles): Promise<void> {
  const folders = [...new Set(writes.map(({ path }) => dirname(path)))];
  const staged: { from: string; to: string }[] = [];
  try {
    for (const folder of folders) await ensureFolder(folder, files);
    for (const { path, after } of writes)
      if (after !== null) staged.push({ from: await stageBeside(path, after, files), to: path });
    // Last of all, so that whoever writes beside this one has hardly a moment to be overwritten in.
    for (const write of writes) await refuseOther(write, files);
    for (const { from, to } of staged) await files.rename(from, to);
    for (const { path, after } of writes) if (after === null) await files.rm(path, { force: true });
  } catch (cause) {
    throw asMachineError(cause, folders.join(", "));
  } finally {
    for (const { from } of staged) await files.rm(from, { force: true }).catch(() => undefined);
  }
}

async function ensureFolder(folder: string, files: WritingFiles): Promise<void> {
  const found = await entryAt(folder, files);
  if (found === null) await files.mkdir(folder, { recursive: true });
  else if (found.isSymbolicLink()) throw throughLink(folder);
  await sweepStaged(folder, files);
}

/** Folders in which versions before this one wrote, left by runs that were killed. */
async function sweepStaged(folder: string, files: WritingFiles): Promise<void> {
  for (const name of await files.readdir(folder)) {
    if (!/^\.import-\w{6}$/.test(name)) continue;
    const path = join(folder, name);
    if ((await entryAt(path, files))?.isDirectory())
      await files.rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function refuseOther({ path, before }: FileWrite, files: WritingFiles): Promise<void> {
  const found = await entryAt(path, files);
  if (found?.isSymbolicLink()) throw throughLink(path);
  if (found !== null && !found.isFile()) throw new MachineError(`not a file: ${path}`);
  if (before === undefined) return;
  const now = found === null ? null : await files.readFile(path);
  if (now === null ? before !== null : !holds(now, before)) throw new FileChanged(path);
}

function holds(bytes: Uint8Array, before: FileWrite["before"]): boolean {
  if (before instanceof Uint8Array) return Buffer.from(before).equals(bytes);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return text === before || text === `\ufeff${before}`;
}

function throughLink(path: string): MachineError {
  return new MachineError(`not writing through a symbolic link: ${path}`, {
    hint: `put a plain file or folder there`,
  });
}

async function entryAt(path: string, files: WritingFiles) {
  return files.lstat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw cause;
  });
}

function asMachineError(cause: unknown, place: string): unknown {
  const reason = (cause as NodeJS.ErrnoException).code;
  if (cause instanceof MachineError || typeof reason !== "string") return cause;
  const hint =
    reason === "ENOSPC" ? "the disk is full; free some space" : "make the folder writable, or choose another";
  return new MachineError(`cannot write: ${place} (${reason})`, { cause, hint });
}
