import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Machine } from "./machine.ts";
import { withFile } from "./with-file.ts";

/** Written last, so a folder without it was never finished. */
export const RECORD_FILE = "unpacked.json";

export interface UnpackedFile {
  readonly path: string;
  /** Hex. */
  readonly sha256: string;
}

interface RecordedFile {
  /** Relative to the folder. */
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number;
  readonly sha256: string;
}

/** Notes what was unpacked, so that the next run can tell whether it is all still there and unchanged. */
export async function writeRecord(
  machine: Machine,
  folder: string,
  written: readonly UnpackedFile[],
): Promise<void> {
  const recorded: RecordedFile[] = [];
  for (const { path, sha256 } of written) {
    const { size, mtimeMs } = await machine.files.stat(path);
    recorded.push({ name: relative(folder, path), size, modifiedMs: mtimeMs, sha256 });
  }
  const text = `${JSON.stringify({ files: recorded }, null, 2)}\n`;
  await machine.files.writeFile(join(folder, RECORD_FILE), text, { mode: 0o600 });
}

/**
 * Is the folder whole, unchanged and writable by nobody else? Sizes and times are compared each time; a file
 * whose time differs is hashed, since a copy or a restored backup has the same bytes and another time.
 */
export async function isSound(
  machine: Machine,
  folder: string,
  { hashAll = false }: { hashAll?: boolean } = {},
): Promise<boolean> {
  try {
    if (!(await isPrivate(machine, folder, "folder"))) return false;
    const files = parseRecord(await machine.files.readFile(join(folder, RECORD_FILE), "utf8"));
    const checks = await Promise.all(files.map((file) => isUnchanged(machine, folder, file, hashAll)));
    return files.some((file) => file.name === "chromium") && checks.every(Boolean);
  } catch {
    return false;
  }
}

function parseRecord(text: string): RecordedFile[] {
  const { files } = JSON.parse(text) as { files: RecordedFile[] };
  return files;
}

async function isPrivate(machine: Machine, path: string, kind: "folder" | "file"): Promise<boolean> {
  const entry = await machine.files.lstat(path);
  if (kind === "folder" ? !entry.isDirectory() : !entry.isFile()) return false;
  if (machine.userId !== null && entry.uid !== machine.userId) return false;
  return (entry.mode & 0o022) === 0;
}

async function isUnchanged(
  machine: Machine,
  folder: string,
  recorded: RecordedFile,
  hashAll: boolean,
): Promise<boolean> {
  const path = join(folder, recorded.name);
  if (!(await isPrivate(machine, path, "file"))) return false;
  const { size, mtimeMs } = await machine.files.lstat(path);
  if (size !== recorded.size) return false;
  if (mtimeMs === recorded.modifiedMs && !hashAll) return true;
  return (await hashFile(machine, path)) === recorded.sha256;
}

async function hashFile(machine: Machine, path: string): Promise<string> {
  const hash = createHash("sha256");
  await withFile(machine, path, "r", (file) =>
    pipeline(file.createReadStream({ highWaterMark: 2 ** 20 }), hash),
  );
  return hash.digest("hex");
}
