import { basename, dirname, join } from "node:path";
import { type Diagnostic, error } from "../diagnostic.ts";
import { isRefused, type Refused, readPlainFile } from "../files/index.ts";
import { type DatasetFiles, machineError } from "./files.ts";

export type TextFile = { readonly text: string } | { readonly fault: Diagnostic };

/**
 * Reads one file as UTF-8 (a BOM is taken off), or says why it can't be: absent, no file, too large, not UTF-8, empty,
 * a link out of the dataset, which could have diagnostics quote one of this machine's files.
 * @param folder of the dataset; it may itself be a link, and a file may lead to another of the folder above it
 * @throws MachineError where the machine refuses
 */
export async function readTextFile(
  path: string,
  folder: string,
  cap: number,
  files: DatasetFiles,
): Promise<TextFile> {
  const read = await readPlainFile(path, { most: cap, within: [folder, join(folder, "..")] }, files);
  return isRefused(read) ? { fault: faultOf(read, path, cap) } : decode(path, read);
}

function faultOf({ refused, size, cause }: Refused, path: string, cap: number): Diagnostic {
  const at = { file: path, line: null, column: null };
  switch (refused) {
    case "missing":
      return error("missing-file", `missing file: ${path}`, at);
    case "outside": {
      const hint = "put the file itself there; a link may lead to another file of the data folder";
      return error("link-outside", `a link out of the data folder: ${basename(path)}`, at, hint);
    }
    case "not-a-file": {
      const hint = `put a plain file there, or move it out of ${dirname(path)}`;
      return error("not-a-file", `not a file: ${path}`, at, hint);
    }
    case "too-large":
      return tooLarge(path, size, cap);
    default:
      throw machineError(path, cause);
  }
}

function tooLarge(path: string, size: number, cap: number): Diagnostic {
  return error(
    "file-too-large",
    `file too large: ${(size / 1e6).toFixed(1)} MB, at most ${cap / 1e6} MB are read`,
    { file: path, line: null, column: null },
  );
}

function decode(path: string, bytes: Uint8Array): TextFile {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { fault: notUtf8(path, bytes) };
  }
  if (text.trim() !== "") return { text };
  return { fault: emptyFile(path) };
}

export function emptyFile(file: string): Diagnostic {
  const hint = "write its entries (`dbrief init` makes an example), or delete the file";
  return error("empty-file", `empty file: ${file}`, { file, line: 1, column: 1 }, hint);
}

function notUtf8(path: string, bytes: Uint8Array): Diagnostic {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const offset = utf16 ? 0 : firstBadByte(bytes);
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(10) + 1;
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const column = new TextDecoder().decode(before.subarray(lineStart)).length + 1;
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
  return error(
    "not-utf-8",
    `not UTF-8: byte 0x${byte} at offset ${offset}`,
    { file: path, line, column },
    utf16 ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8",
  );
}

/** A decoder that isn't told to fail puts U+FFFD in the place of what is bad; the first that nobody wrote tells where. */
function firstBadByte(bytes: Uint8Array): number {
  let offset = 0;
  for (const character of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) {
    const written = Buffer.from(character);
    if (!written.equals(bytes.subarray(offset, offset + written.length))) break;
    offset += written.length;
  }
  return offset;
}
