import { join } from "node:path";
import { MachineError } from "../diagnostic.ts";
import { type EditionFiles, ensureFolder, entryAt, refusal, writing } from "./files.ts";

const LOCK = ".lock.sqlite";
const SQLITE_BUSY = 5;
const SQLITE_NOT_A_DATABASE = 26;

/** Another run holds the output folder (exit 75). */
export class FolderHeld extends Error {
  override readonly name = "FolderHeld";
  readonly hint = "wait for it to end and build again, or build into another folder with --output";
}

export interface HeldFolder {
  release(): void;
}

/**
 * Holds `output/<dataset>` for this run alone. The lock is SQLite's on an empty file, because the kernel frees
 * it when its holder dies, however it dies: a file that merely exists would stay behind.
 * @throws FolderHeld at once where another run holds it; MachineError where the folder can't be written
 */
export async function holdFolder(folder: string, files: EditionFiles): Promise<HeldFolder> {
  const path = join(folder, LOCK);
  await writing(folder, async () => {
    await ensureFolder(folder, files);
    // SQLite would open what a link leads to.
    const found = await entryAt(path, files);
    if (found !== "nothing" && found !== "file") throw refusal(path, found);
  });
  const { DatabaseSync } = await import("node:sqlite");
  try {
    const database = new DatabaseSync(path, { timeout: 0 });
    database.exec("BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch (cause) {
    throw heldOrBroken(folder, path, cause);
  }
}

function heldOrBroken(folder: string, path: string, cause: unknown): Error {
  const code = (cause as { errcode?: number }).errcode;
  if (code === SQLITE_BUSY)
    return new FolderHeld(`another run holds this output folder: ${folder}`, { cause });
  const hint =
    code === SQLITE_NOT_A_DATABASE
      ? `remove ${path}, which is not a lock of this program`
      : "make the folder writable, or choose another with --output";
  return new MachineError(`cannot lock: ${path} (${(cause as Error).message})`, { cause, hint });
}
