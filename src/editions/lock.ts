import { join } from "node:path";
import { setTimeout as afterMilliseconds } from "node:timers/promises";
import { MachineError } from "../diagnostic.ts";
import { loadSqlite } from "../files/index.ts";
import { type EditionFiles, ensureFolder, entryAt, refusal, writing } from "./files.ts";

const LOCK = ".lock.sqlite";
const SQLITE_BUSY = 5;
const SQLITE_NOT_A_DATABASE = 26;
const SQLITE_FULL = 13;

/** Another run holds the output folder (exit 75). */
export class FolderHeld extends Error {
  override readonly name = "FolderHeld";
  readonly hint =
    "wait for it to end and build again (or let --wait do that), or build into another folder with --output";
}

export interface HeldFolder {
  release(): void;
}

export interface Waiting {
  /** 0 is not at all. */
  readonly seconds: number;
  /** Aborted: waited no longer, and its reason is thrown. */
  readonly signal: AbortSignal;
  /** Told once, where there is something to wait for. */
  onWait(folder: string): void;
}

/**
 * Holds `output/<dataset>` for this run alone. The lock is SQLite's on an empty file, because the kernel frees
 * it when its holder dies, however it dies: a file that merely exists would stay behind.
 * @param waiting left out: not at all
 * @throws FolderHeld where another run holds it for longer; MachineError where the folder can't be written
 */
export async function holdFolder(
  folder: string,
  files: EditionFiles,
  waiting: Waiting | null = null,
): Promise<HeldFolder> {
  const path = join(folder, LOCK);
  await writing(folder, async () => {
    await ensureFolder(folder, files);
    // SQLite would open what a link leads to.
    const found = await entryAt(path, files);
    if (found !== "nothing" && found !== "file") throw refusal(path, found);
  });
  return await (waiting === null ? lock(folder, path) : tryUntil(() => lock(folder, path), folder, waiting));
}

/** Asked again often enough that nobody notices, and not by SQLite's own timeout, which stops this process. */
const ASK_AGAIN_MS = 200;

async function tryUntil(
  attempt: () => Promise<HeldFolder>,
  folder: string,
  waiting: Waiting,
): Promise<HeldFolder> {
  const attempts = 1 + Math.ceil((waiting.seconds * 1000) / ASK_AGAIN_MS);
  for (let made = 1; ; made++) {
    try {
      return await attempt();
    } catch (cause) {
      if (!(cause instanceof FolderHeld) || made >= attempts) throw cause;
    }
    if (made === 1) waiting.onWait(folder);
    await pause(waiting.signal);
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await afterMilliseconds(ASK_AGAIN_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
}

async function lock(folder: string, path: string): Promise<HeldFolder> {
  const { DatabaseSync } = await loadSqlite();
  let database: InstanceType<typeof DatabaseSync> | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    // Nothing is ever written, so there is nothing to roll back: a journal would only be left by a killed run.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    const held = database;
    return { release: () => held.close() };
  } catch (cause) {
    database?.close();
    throw heldOrBroken(folder, path, cause);
  }
}

function heldOrBroken(folder: string, path: string, cause: unknown): Error {
  const code = (cause as { errcode?: number }).errcode;
  if (code === SQLITE_BUSY)
    return new FolderHeld(`another run holds this output folder: ${folder}`, { cause });
  return new MachineError(`cannot lock: ${path} (${(cause as Error).message})`, {
    cause,
    hint: remedyFor(code, path),
  });
}

function remedyFor(code: number | undefined, path: string): string {
  if (code === SQLITE_NOT_A_DATABASE) return `remove ${path}, which is not a lock of this program`;
  if (code === SQLITE_FULL) return "the disk is full; free some space and build again";
  return "make the folder writable, or choose another with --output";
}
