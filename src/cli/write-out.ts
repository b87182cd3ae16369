import * as files from "node:fs/promises";
import { normalize } from "node:path";
import { MachineError } from "../diagnostic.ts";
import { replaceFile } from "../files/index.ts";

/**
 * Writes a text where the user asked for it: a new file, or in place of a plain one, whole or not at all. Into a
 * pipe or a character device it is written as it comes, as a shell would; a link, a folder or a disk is refused.
 * @throws MachineError
 */
export async function writeOut(path: string, text: string, signal: AbortSignal): Promise<void> {
  const place = await placeOf(path);
  try {
    if (place === "file") await replaceFile(path, text, files, signal);
    else if (place === "stream") await writeThrough(path, text, signal);
  } catch (cause) {
    signal.throwIfAborted();
    const hint = "make the folder writable, or name another file with --to";
    throw new MachineError(`cannot write: ${path} (${(cause as Error).message})`, { cause, hint });
  }
  if (place === "file" || place === "stream") return;
  throw new MachineError(`not writing to ${place}: ${path}`, { hint: "name a plain file with --to" });
}

type Entry = Pick<
  Awaited<ReturnType<typeof files.lstat>>,
  "isFile" | "isFIFO" | "isCharacterDevice" | "isSocket"
>;

async function placeOf(path: string): Promise<string> {
  const found = await files.lstat(path).catch(() => null);
  if (found === null || found.isFile()) return "file";
  if (isStream(found)) return "stream";
  if (found.isDirectory()) return "a folder";
  if (!found.isSymbolicLink()) return "a device";
  // The system's own names for what a process has open are links: /dev/stdout, and what a shell puts for >(…).
  const leadsTo = normalize(path).startsWith("/dev/") ? await files.stat(path).catch(() => null) : null;
  return leadsTo !== null && isStream(leadsTo) ? "stream" : "a symbolic link";
}

function isStream(entry: Entry): boolean {
  return entry.isFIFO() || entry.isCharacterDevice() || entry.isSocket();
}

async function writeThrough(path: string, text: string, signal: AbortSignal): Promise<void> {
  // Neither made nor cut: it is there, and what has been written to it is somebody else's.
  const stream = await files.open(path, files.constants.O_WRONLY);
  try {
    await stream.writeFile(text, { signal });
  } finally {
    await stream.close();
  }
}
