import * as fs from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { MachineError } from "../diagnostic.ts";

/**
 * Calls `onChange` for whatever changes in these folders and those within, until closed; resolves when it looks.
 * A folder that is not there yet is looked at once something within another one changes.
 *
 * One watcher a folder, none a file: an editor that saves by renaming gives the name another file, and a watcher
 * of the old one hears nothing more. The kernel tells a folder of both. Node's `recursive` watches files on Linux.
 *
 * @param watch Node's own, or what a test makes of it
 * @throws MachineError where the system lets no more folders be watched
 */
export async function watchFolders(
  roots: readonly string[],
  onChange: () => void,
  watch: Watch = fs.watch,
): Promise<{ close(): Promise<void> }> {
  const places = roots.map((root) => resolve(root));
  const watchers = new Map<string, fs.FSWatcher>();
  let closed = false;
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  // A watcher goes with its folder and not with the name, which by now another one may have.
  const forget = (path: string) => {
    for (const folder of watchers.keys())
      if (folder === path || folder.startsWith(`${path}${sep}`)) drop(folder);
  };
  const look = (folder: string): boolean => {
    if (closed || watchers.has(folder)) return false;
    const watcher = maybeWatch(watch, folder, (event, name) => {
      onChange();
      if (event !== "rename") return;
      // Something came or went: perhaps a folder, or this one itself, under its own name then.
      if (name !== null) forget(join(folder, name));
      if (name === null || name === basename(folder)) forget(folder);
      void lookAgain().catch(onChange);
    });
    if (watcher === null) return false;
    watcher.on("error", () => drop(folder));
    watchers.set(folder, watcher);
    return true;
  };
  const lookOnce = async () => {
    const there = new Set((await Promise.all(places.map(foldersWithin))).flat());
    for (const folder of watchers.keys()) if (!there.has(folder)) drop(folder);
    return [...there].filter(look).length > 0;
  };
  // One look at a time: one that began before a folder came would drop what the next has found.
  let looking: Promise<void> | null = null;
  let isStale = false;
  const lookAgain = () => {
    isStale = true;
    looking ??= (async () => {
      while (isStale) {
        isStale = false;
        // Something may have come into a new folder before it was looked at.
        if (await lookOnce()) onChange();
      }
    })().finally(() => {
      looking = null;
    });
    return looking;
  };
  const close = async () => {
    closed = true;
    for (const folder of [...watchers.keys()]) drop(folder);
  };
  try {
    await lookOnce();
  } catch (cause) {
    await close();
    const hint = "fewer folders in the archive, or a higher limit of the system for watches (inotify)";
    throw new MachineError(`cannot watch the folders: ${(cause as Error).message}`, { cause, hint });
  }
  return { close };
}

type Watch = (folder: string, listener: fs.WatchListener<string>) => fs.FSWatcher;

/** Null where the folder has gone since it was found. */
function maybeWatch(watch: Watch, folder: string, listener: fs.WatchListener<string>): fs.FSWatcher | null {
  try {
    return watch(folder, listener);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
}

/** The folder and all within it; none where it is not there. */
async function foldersWithin(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [];
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  return [folder, ...(await Promise.all(inner.map(foldersWithin))).flat()];
}
