import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { charactersOf } from "./glyphs.ts";

interface Table {
  /** The first byte of its entry: the number of its name, and how it is transformed. */
  readonly flags: number;
  readonly bytes: Buffer;
  /** As long as it would be unpacked. */
  readonly original?: number;
}

/** A number in as many bytes as it takes, the first bit of each but the last set. */
function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

const u16 = (...values: readonly number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 0xff])));
const u32 = (...values: readonly number[]) =>
  Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)));

function woff2(tables: readonly Table[]): Buffer {
  const entries = tables.flatMap(({ flags, bytes, original }) => [
    flags,
    ...((flags & 63) === 63 ? [...Buffer.from("none")] : []),
    ...base128(original ?? bytes.length),
    ...(original === undefined ? [] : base128(bytes.length)),
  ]);
  const packed = brotliCompressSync(Buffer.concat(tables.map(({ bytes }) => bytes)));
  const header = Buffer.alloc(48);
  header.write("wOF2", 0, "latin1");
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(packed.length, 20);
  return Buffer.concat([header, Buffer.from(entries), packed, Buffer.from("and metadata")]);
}

/** By platform and encoding. */
function cmap(...tables: readonly (readonly [platform: number, encoding: number, table: Buffer])[]): Buffer {
  let offset = 4 + 8 * tables.length;
  const records = tables.map(([platform, encoding, table]) => {
    const record = Buffer.concat([u16(platform, encoding), u32(offset)]);
    offset += table.length;
    return record;
  });
  return Buffer.concat([u16(0, tables.length), ...records, ...tables.map(([, , table]) => table)]);
}

/** Format 12. */
const groups = (...rows: readonly (readonly [first: number, last: number, glyph: number])[]) =>
  Buffer.concat([u16(12, 0), u32(0, 0, rows.length), ...rows.map((row) => u32(...row))]);

/** Format 4: a to c counts on from glyph 5, d to f looks its glyphs up and has none for e, and so it ends. */
const segments = (() => {
  const [last, first] = [u16(0x63, 0x66, 0xffff), u16(0x61, 0x64, 0xffff)];
  const delta = u16(0x1_0000 - 0x61 + 5, 1, 1);
  // From its own place: over itself and the one after it to the first of the glyphs.
  const range = u16(0, 4, 0);
  const glyphs = u16(7, 0, 9);
  return Buffer.concat([u16(4, 0, 0, 6, 0, 0, 0), last, u16(0), first, delta, range, glyphs]);
})();

const cmapTable = (bytes: Buffer): Table => ({ flags: 0, bytes });
const read = (bytes: Buffer) => charactersOf(woff2([cmapTable(bytes)]));

describe("the characters of a font", () => {
  it.each<[string, Buffer, readonly (readonly number[])[]]>([
    [
      "of groups",
      cmap([3, 10, groups([0x41, 0x43, 7], [0x1f600, 0x1f601, 9])]),
      [
        [0x41, 0x43],
        [0x1f600, 0x1f601],
      ],
    ],
    ["of a group that begins with no glyph", cmap([0, 4, groups([0x41, 0x43, 0])]), [[0x42, 0x43]]],
    ["of segments", cmap([3, 1, segments]), [0x61, 0x62, 0x63, 0x64, 0x66].map((point) => [point, point])],
    [
      "named twice",
      cmap([0, 3, groups([65, 66, 1])], [3, 1, groups([67, 68, 1])]),
      [
        [65, 66],
        [67, 68],
      ],
    ],
    ["of variants, which are no characters", cmap([0, 5, groups([65, 66, 1])]), []],
    ["of symbols", cmap([3, 0, groups([65, 66, 1])]), []],
    ["of another system", cmap([1, 0, groups([65, 66, 1])]), []],
    ["in a format that no font of today has", cmap([3, 1, u16(6, 0, 0, 0)]), []],
  ])("%s", (_, bytes, expected) => {
    expect(read(bytes)).toEqual(expected);
  });

  it("stand in one table among others, transformed or not, with a name of its own or a known one", () => {
    const other = (flags: number, length: number, original?: number): Table => ({
      ...{ flags, bytes: Buffer.alloc(length, 1) },
      ...(original !== undefined && { original }),
    });
    const tables = [
      other(63, 3),
      other(1, 200),
      // Of glyf and loca 3 is as it was; of any other table 0 is.
      other(10, 4, 90),
      other(11, 0, 8),
      other(10 | (3 << 6), 6),
      other(2 | (1 << 6), 7, 900),
      cmapTable(cmap([3, 10, groups([0x41, 0x41, 1])])),
      other(4, 30_000),
    ];
    expect(charactersOf(woff2(tables))).toEqual([[0x41, 0x41]]);
    expect(() => charactersOf(woff2(tables.filter(({ flags }) => flags !== 0)))).toThrow("no cmap");
  });

  it.each<[string, (file: Buffer) => void, string]>([
    ["another signature", (file) => file.write("wOFF", 0, "latin1"), "no WOFF2"],
    ["tables cut short", (file) => file.writeUInt32BE(3, 20), "can't be unpacked"],
  ])("are none with %s", (_, spoil, message) => {
    const file = woff2([cmapTable(cmap([3, 10, groups([0x41, 0x41, 1])]))]);
    spoil(file);
    expect(() => charactersOf(file)).toThrow(message);
  });
});
