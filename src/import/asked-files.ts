import { MachineError, UsageError } from "../diagnostic.ts";
import type { WritingFiles } from "../files/index.ts";
import { isRefused, LARGEST_YAML, readPlainFile } from "../files/index.ts";
import { type Mapping, readMapping } from "./mapping.ts";
import type { ImportRequest } from "./request.ts";

/** The mapping that is asked for, in its file and on the command line. */
export async function mappingOf(
  { mappingFile, pairs, only, overTime }: ImportRequest,
  files: WritingFiles,
): Promise<Mapping> {
  if (mappingFile === null) return readMapping(null, pairs, only, overTime);
  const text = new TextDecoder().decode(await readBytes(mappingFile, LARGEST_YAML, files));
  return readMapping({ path: mappingFile, text }, pairs, only, overTime);
}

/** @throws UsageError for what can't be a file to read, MachineError where the machine refuses it */
export async function readBytes(path: string, most: number, files: WritingFiles): Promise<Uint8Array> {
  const read = await readPlainFile(path, { most }, files);
  if (!isRefused(read)) return read;
  if (read.refused === "missing") throw new UsageError(`no such file: ${path}`);
  if (read.refused === "too-large")
    throw new UsageError(`file too large: ${path}`, `at most ${most / 1e6} MB are read; split it`);
  if (read.refused === "not-a-file") throw new UsageError(`not a file: ${path}`);
  const reason = (read.cause as NodeJS.ErrnoException).code;
  throw new MachineError(`cannot read: ${path} (${reason})`, { cause: read.cause });
}
