import { brotliDecompressSync } from "node:zlib";
import type { FontRange } from "./fonts.ts";

/**
 * The characters that a WOFF2 file has glyphs for, from its `cmap` table.
 * @throws {RangeError} where it is no such file (https://www.w3.org/TR/WOFF2/, 5; OpenType 1.9.1, cmap)
 */
export function charactersOf(woff2: Uint8Array): FontRange[] {
  const file = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength);
  if (file.getUint32(0) !== SIGNATURE) throw new RangeError("no WOFF2 file");
  const { start, length, data } = findCmap(file);
  const tables = decompressed(woff2.subarray(data, data + file.getUint32(20)));
  return readCmap(new DataView(tables.buffer, tables.byteOffset + start, length));
}

const SIGNATURE = 0x774f4632;
const HEADER_BYTES = 48;
const [CMAP, GLYF, LOCA, OTHER] = [0, 10, 11, 63];

function decompressed(stream: Uint8Array): Uint8Array {
  try {
    return brotliDecompressSync(stream);
  } catch (cause) {
    throw new RangeError("its tables can't be unpacked", { cause });
  }
}

/** Where the cmap lies among the unpacked tables, and where their packed stream begins. */
function findCmap(file: DataView): { start: number; length: number; data: number } {
  let at = HEADER_BYTES;
  let offset = 0;
  let found: { start: number; length: number } | null = null;
  for (let table = file.getUint16(12); table > 0; table -= 1) {
    const flags = file.getUint8(at);
    const tag = flags & 63;
    at += tag === OTHER ? 5 : 1;
    const original = base128();
    // Transformed: of glyf and loca any version but 3, of all others any but 0.
    const plain = flags >> 6 === (tag === GLYF || tag === LOCA ? 3 : 0);
    const length = plain ? original : base128();
    if (tag === CMAP) found = { start: offset, length };
    offset += length;
  }
  if (found === null) throw new RangeError("it has no cmap");
  return { ...found, data: at };

  function base128(): number {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; ) {
      byte = file.getUint8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  }
}

function readCmap(cmap: DataView): FontRange[] {
  const records = Array.from({ length: cmap.getUint16(2) }, (_, index) => 4 + 8 * index);
  const unicode = records.filter((at) => isUnicode(cmap.getUint16(at), cmap.getUint16(at + 2)));
  const offsets = new Set(unicode.map((at) => cmap.getUint32(at + 4)));
  return [...offsets].flatMap((offset) => {
    const table = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
    const format = table.getUint16(0);
    if (format === 4) return segments(table);
    return format === 12 ? groups(table) : [];
  });
}

const isUnicode = (platform: number, encoding: number): boolean =>
  platform === 3 ? encoding === 1 || encoding === 10 : platform === 0 && encoding !== 5;

/** Format 4: of the basic plane, in segments that count on or look up their glyphs. */
function segments(table: DataView): FontRange[] {
  const size = table.getUint16(6);
  return Array.from({ length: size / 2 }, (_, index) => 2 * index).flatMap((at): FontRange[] => {
    const last = table.getUint16(14 + at);
    const first = table.getUint16(16 + size + at);
    const delta = table.getUint16(16 + 2 * size + at);
    const rangeAt = 16 + 3 * size + at;
    const range = table.getUint16(rangeAt);
    const points = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
    const glyphOf = (point: number) => {
      if (range === 0) return (point + delta) & 0xffff;
      const looked = table.getUint16(rangeAt + range + 2 * (point - first));
      return looked === 0 ? 0 : (looked + delta) & 0xffff;
    };
    return points.filter((point) => point !== 0xffff && glyphOf(point) !== 0).map((point) => [point, point]);
  });
}

/** Format 12: groups of characters whose glyphs follow each other. */
function groups(table: DataView): FontRange[] {
  return Array.from({ length: table.getUint32(12) }, (_, index) => 16 + 12 * index).map((at) => {
    const [first, last, glyph] = [table.getUint32(at), table.getUint32(at + 4), table.getUint32(at + 8)];
    return [glyph === 0 ? first + 1 : first, last];
  });
}
