import { lstatSync, mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../model/cache-folder.ts";

/**
 * Has Node keep what it compiles of this program, in `${XDG_CACHE_HOME:-~/.cache}/discrepancy-brief/compiled`: the
 * next run starts in a third of the time. What lies there is run without being read, so the folder has to be the
 * user's alone; where it can't be, nothing is kept. Never throws. NODE_COMPILE_CACHE names another folder, and
 * NODE_DISABLE_COMPILE_CACHE=1 wants none (https://nodejs.org/api/module.html#module-compile-cache).
 */
export function keepCompiled(environment: Readonly<Record<string, string | undefined>> = process.env): void {
  if (environment.NODE_COMPILE_CACHE !== undefined || environment.NODE_DISABLE_COMPILE_CACHE !== undefined)
    return;
  try {
    const folder = compiledFolder(environment);
    if (folder !== null) enableCompileCache(folder);
  } catch {
    // No home, or one that can't be written: the program then is compiled anew.
  }
}

/** Made where it is not there; null where somebody else could write it, or the folder that it stands in. */
export function compiledFolder(
  environment: Readonly<Record<string, string | undefined>>,
  userId: number | null = process.getuid?.() ?? null,
): string | null {
  const cache = cacheFolder({ environment, home: homedir() });
  const folder = join(cache, "compiled");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return ownedBy(userId, cache) && ownedBy(userId, folder) ? folder : null;
}

/** On Windows a home is its user's alone, and there are no such bits to ask. */
function ownedBy(userId: number | null, folder: string): boolean {
  if (userId === null) return true;
  const entry = lstatSync(folder);
  return entry.isDirectory() && entry.uid === userId && (entry.mode & 0o022) === 0;
}
