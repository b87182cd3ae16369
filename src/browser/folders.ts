import { join } from "node:path";
import type { Machine } from "./machine.ts";

export type FolderPurpose = "profile" | "browser";

const OWN_FOLDER = /^dbrief-(?:profile|browser)-(\d+)-[A-Za-z0-9]+$/;
const OWNER_FILE = "dbrief-owner";

/**
 * A folder of this run in the shared temporary folder, `dbrief-<purpose>-<pid>-…`, mode 0700 (mkdtemp's).
 * The name tells the next run whose it was; the host beside it, which process table that id belongs to.
 */
export async function createOwnFolder(machine: Machine, purpose: FolderPurpose): Promise<string> {
  const prefix = join(machine.temporaryFolder, `dbrief-${purpose}-${machine.processId}-`);
  const folder = await machine.files.mkdtemp(prefix);
  try {
    await machine.files.writeFile(join(folder, OWNER_FILE), await processSpace(machine));
  } catch (error) {
    await removeFolder(machine, folder);
    throw error;
  }
  return folder;
}

/**
 * Removes what runs that were killed left behind. Kept: folders of other users, of processes that still run,
 * of other hosts or containers that share the temporary folder, links, and whatever can't be removed.
 * @returns the folders removed
 */
export async function sweepOwnFolders(machine: Machine): Promise<string[]> {
  const names = await machine.files.readdir(machine.temporaryFolder).catch(() => []);
  const space = await processSpace(machine);
  const swept: string[] = [];
  for (const name of names) {
    const processId = Number(OWN_FOLDER.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(processId) || machine.isRunning(processId)) continue;
    const folder = join(machine.temporaryFolder, name);
    if (!(await isLeftover(machine, folder, space))) continue;
    if (await removeFolder(machine, folder)) swept.push(folder);
  }
  return swept;
}

async function isLeftover(machine: Machine, folder: string, space: string): Promise<boolean> {
  try {
    const entry = await machine.files.lstat(folder);
    if (!entry.isDirectory()) return false;
    if (machine.userId !== null && entry.uid !== machine.userId) return false;
    // On a full disk it stays without a word of whose it is, as it does where a run was killed before it said so.
    const owner = await machine.files.readFile(join(folder, OWNER_FILE), "utf8").catch(() => "");
    return owner === "" || owner === space;
  } catch {
    return false;
  }
}

/** Best effort: a browser that is still going down may write once more, so it is tried a few times. */
export async function removeFolder(machine: Machine, folder: string): Promise<boolean> {
  try {
    await machine.files.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    return true;
  } catch {
    return false;
  }
}

async function processSpace(machine: Machine): Promise<string> {
  const namespace = await machine.files.readlink("/proc/self/ns/pid").catch(() => "");
  return `${machine.host} ${namespace}`;
}
