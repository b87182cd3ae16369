import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { isWithin } from "./plain-file.ts";

export interface WalkedFiles {
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ isFile(): boolean; isDirectory(): boolean }>;
  /** Where a path leads, links followed; a file system without it has no links. */
  realpath?(path: string): Promise<string>;
}

/** So many entries are looked at before a signal is heard. */
const BETWEEN_BREATHS = 100;

/**
 * The plain files below a folder, as paths from it with `/` on all systems, by name; hidden ones are passed over.
 * Each folder is entered once, however many links lead to it, and none that lies elsewhere. A folder that is not
 * there holds none.
 * @throws the signal's reason
 */
export async function* filesBelow(
  folder: string,
  files: WalkedFiles,
  signal?: AbortSignal,
): AsyncIterable<string> {
  const real = async (path: string) => files.realpath?.(path).catch(() => null) ?? path;
  const root = (await real(join(folder))) ?? folder;
  const entered = new Set([root]);
  let looked = 0;
  const ahead = [""];
  for (let below = ahead.pop(); below !== undefined; below = ahead.pop()) {
    const inner: string[] = [];
    for (const name of (await files.readdir(join(folder, below)).catch(() => [])).sort()) {
      if (++looked % BETWEEN_BREATHS === 0) await setImmediate();
      signal?.throwIfAborted();
      if (name.startsWith(".")) continue;
      const path = below === "" ? name : `${below}/${name}`;
      const entry = await files.stat(join(folder, path)).catch(() => null);
      if (entry?.isFile()) yield path;
      if (!entry?.isDirectory()) continue;
      const leads = await real(join(folder, path));
      if (leads === null || entered.has(leads) || !isWithin(leads, root)) continue;
      entered.add(leads);
      inner.push(path);
    }
    for (const path of inner.reverse()) ahead.push(path);
  }
}
