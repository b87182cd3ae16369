import * as files from "node:fs/promises";
import { join, normalize } from "node:path";
import { MachineError } from "../diagnostic.ts";
import { type FileContent, replaceFile } from "../files/index.ts";

/**
 * Writes what the user asked for where they asked for it: a new file, or in place of a plain one, whole or not at all.
 * Into a pipe or a character device a text is written as it comes, as a shell would; a link, a folder or a disk is
 * refused, and for what is no text a pipe too.
 * @throws MachineError
 */
export async function writeOut(path: string, content: FileContent, signal: AbortSignal): Promise<void> {
  const place = await placeOf(path);
  const streamed = place === "stream" && typeof content === "string";
  try {
    if (place === "file") await replaceFile(path, content, files, signal);
    else if (streamed) await writeThrough(path, content, signal);
  } catch (cause) {
    signal.throwIfAborted();
    if (!/^E[A-Z]+$/.test((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
    const hint = "make the folder writable, or name another file with --to";
    throw new MachineError(`cannot write: ${path} (${(cause as Error).message})`, { cause, hint });
  }
  if (place === "file" || streamed) return;
  const what = place === "stream" ? "a pipe or device" : place;
  throw new MachineError(`not writing to ${what}: ${path}`, { hint: "name a plain file with --to" });
}

/**
 * Writes some files into a folder, which is made where it is not there: new ones, or in place of plain ones.
 * @param option the one that named the folder
 * @returns their paths
 * @throws MachineError
 */
export async function writeInto(
  folder: string,
  contents: readonly { readonly name: string; readonly text: string }[],
  option: string,
): Promise<string[]> {
  try {
    await files.mkdir(folder, { recursive: true });
    const paths = contents.map(({ name }) => join(folder, name));
    for (const path of paths) {
      const place = await placeOf(path);
      if (place === "file") continue;
      const what = place === "stream" ? "a pipe or device" : place;
      throw new MachineError(`not writing to ${what}: ${path}`, {
        hint: `move it away, or name another folder with ${option}`,
      });
    }
    for (const [index, path] of paths.entries()) await replaceFile(path, contents[index]!.text, files);
    return paths;
  } catch (cause) {
    if (cause instanceof MachineError) throw cause;
    const hint = `make the folder writable, or name another with ${option}`;
    throw new MachineError(`cannot write: ${folder} (${(cause as Error).message})`, { cause, hint });
  }
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
