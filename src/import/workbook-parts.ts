import { constants, inflateRawSync } from "node:zlib";
import { MOST_COLUMNS } from "../csv/index.ts";

/** In bytes, all parts of a workbook unpacked: two million cells. What reads them takes some ten times that in memory. */
const LARGEST_UNPACKED = 100_000_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;

/**
 * Why a workbook is too much to be read, found before any of it is kept: a few kilobytes may unpack to gigabytes, and
 * a single cell at the far corner makes a sheet of seventeen billion. Null where it is not, and where it is no
 * archive at all, which is for the reader to say.
 */
export function describeExcess(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = LARGEST_UNPACKED;
  for (const { name, offset, size, method } of entriesOf(bytes, view)) {
    const packed = contentOf(bytes, view, offset, size);
    if (packed === null) return null;
    const part = method === DEFLATED ? unpack(packed, left) : packed;
    if (part === null || part.length > left) return `it unpacks to more than ${LARGEST_UNPACKED / 1e6} MB`;
    left -= part.length;
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name) && isWide(part))
      return `more than ${MOST_COLUMNS} columns`;
  }
  return null;
}

interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly method: number;
}

/** As the directory at the end of the archive lists them (APPNOTE 6.3.10, 4.3.12). */
function* entriesOf(bytes: Uint8Array, view: DataView): Iterable<Entry> {
  const end = endOf(view);
  if (end === null) return;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameEnd = at + 46 + (nameLength ?? 0);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
}

/** A comment of at most 65,535 bytes may follow it. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

function contentOf(bytes: Uint8Array, view: DataView, offset: number, size: number): Uint8Array | null {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + size > bytes.length ? null : bytes.subarray(start, start + size);
}

/** Null where it comes to more than `most`. */
function unpack(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH };
    return inflateRawSync(packed, options);
  } catch (cause) {
    // What does not unpack is for the reader to complain of.
    return (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? null : new Uint8Array();
  }
}

/** Is there a cell right of the last column that is read? */
function isWide(sheet: Uint8Array): boolean {
  for (const [, letters = ""] of Buffer.from(sheet)
    .toString("latin1")
    .matchAll(/\br="([A-Z]{3})[0-9]/g))
    if (columnNumber(letters) > MOST_COLUMNS) return true;
  return false;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
