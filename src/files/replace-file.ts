import { basename, dirname, join } from "node:path";

export type ReplaceFiles = Pick<typeof import("node:fs/promises"), "lstat" | "open" | "rename" | "rm"> & {
  readdir(path: string): Promise<string[]>;
};

/** What a file is to hold; a function fills the empty file at the path it is given, as a database is filled. */
export type FileContent = string | Uint8Array | ((path: string) => Promise<void>);

/**
 * Puts a file in its place whole: written beside, synced and renamed. What stands there is replaced, never
 * written through, so that a symbolic link there can lead nowhere; a plain file's mode and owner stay as they were.
 */
export async function replaceFile(
  path: string,
  content: FileContent,
  files: ReplaceFiles,
  signal?: AbortSignal,
): Promise<void> {
  const beside = await stageBeside(path, content, files, signal);
  try {
    await files.rename(beside, path);
  } catch (cause) {
    await files.rm(beside, { force: true });
    throw cause;
  }
}

/** Writes what is to stand at `path` beside it, synced, with the mode and owner of what stands there. @returns where */
export async function stageBeside(
  path: string,
  content: FileContent,
  files: ReplaceFiles,
  signal?: AbortSignal,
): Promise<string> {
  await sweepBeside(path, files);
  const beside = `${path}.${process.pid}.tmp`;
  const before = await files.lstat(path).catch(() => null);
  try {
    const handle = await files.open(beside, "wx");
    try {
      if (typeof content === "function") await content(beside);
      else await handle.writeFile(content, { signal });
      if (before?.isFile()) await takeAfter(handle, before);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    await files.rm(beside, { force: true });
    throw cause;
  }
  return beside;
}

type Handle = Awaited<ReturnType<ReplaceFiles["open"]>>;

async function takeAfter(
  handle: Handle,
  { uid, gid, mode }: { uid: number; gid: number; mode: number },
): Promise<void> {
  const made = await handle.stat();
  // Who may write another's file may not give it away; its group may be theirs as well.
  if (made.uid !== uid) await handle.chown(uid, gid).catch(() => undefined);
  if (made.gid !== gid) await handle.chown(-1, gid).catch(() => undefined);
  // After the owner, whose change takes the set-id bits away.
  if (made.mode !== mode) await handle.chmod(mode & 0o7777);
}

/** Removes what killed runs left beside a file while they wrote it. */
export async function sweepBeside(path: string, files: Pick<ReplaceFiles, "readdir" | "rm">): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const entry of await files.readdir(folder).catch(() => [])) {
    const owner = entry.startsWith(`${name}.`) ? LEFT.exec(entry.slice(name.length))?.[1] : undefined;
    if (owner === undefined || isRunning(Number(owner))) continue;
    await files.rm(join(folder, entry), { force: true }).catch(() => undefined);
  }
}

/** `.part` was written by versions before this one. */
const LEFT = /^\.(\d{1,10})\.(?:tmp|part)$/;

/** This process has nothing there yet: what has its number is of an earlier one of that number. */
function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
