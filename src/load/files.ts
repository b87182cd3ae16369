import { MachineError } from "../diagnostic.ts";

/** What loading needs of a file system; `node:fs/promises` satisfies it. */
export interface DatasetFiles {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ isFile(): boolean; isDirectory(): boolean; readonly size: number }>;
  /** Where a path leads, links followed; a file system without it has no links. */
  realpath?(path: string): Promise<string>;
}

/** Names in a folder, sorted by code unit so that every machine reads in one order; null where there is none. */
export async function namesIn(folder: string, files: DatasetFiles): Promise<string[] | null> {
  const names = await unlessAbsent(folder, () => files.readdir(folder));
  return names === null ? null : [...names].sort();
}

/**
 * What `read` gives, null where nothing (or no folder) stands at `path`.
 * @throws MachineError where the machine refuses: no permission, a failing disk
 */
export async function unlessAbsent<T>(path: string, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    // A name that no file system would take (too long, a NUL) is a name under which nothing stands.
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(reason ?? "")) return null;
    throw machineError(path, cause);
  }
}

export function machineError(path: string, cause: unknown): MachineError {
  const denied = ["EACCES", "EPERM"].includes((cause as NodeJS.ErrnoException).code ?? "");
  const hint = denied ? { hint: "check the permissions of the file or folder" } : {};
  return new MachineError(`cannot read: ${path}`, { cause, ...hint });
}
