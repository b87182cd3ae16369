import { type Diagnostic, error } from "../diagnostic.ts";
import { type DatasetFiles, unlessAbsent } from "./files.ts";

export type TextFile = { readonly text: string } | { readonly fault: Diagnostic };

/** Reads one file as UTF-8 (a BOM is taken off), or says why it can't be: absent, no file, too large, not UTF-8, empty. */
export async function readTextFile(path: string, cap: number, files: DatasetFiles): Promise<TextFile> {
  const at = { file: path, line: null, column: null };
  const found = await unlessAbsent(path, () => files.stat(path));
  if (found === null) return { fault: error("missing-file", `missing file: ${path}`, at) };
  // A pipe or device would be waited for without end.
  if (!found.isFile()) return { fault: error("not-a-file", `not a file: ${path}`, at) };
  if (found.size > cap) return { fault: tooLarge(path, found.size, cap) };
  const bytes = await unlessAbsent(path, () => files.readFile(path));
  if (bytes === null) return { fault: error("missing-file", `missing file: ${path}`, at) };
  if (bytes.length > cap) return { fault: tooLarge(path, bytes.length, cap) };
  return decode(path, bytes);
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

/** The decoder says that a text is bad, not where: halve the prefixes until the first bad byte is found. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // The first bytes of the character that went wrong still looked like the start of a good one.
  while (!decodes(bytes.subarray(0, good), { stream: false })) good -= 1;
  return good;
}

/** With `stream`, a character at the very end may be unfinished. */
function decodes(bytes: Uint8Array, options: { stream: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
