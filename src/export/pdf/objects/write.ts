import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { deflate, deflateSync } from "node:zlib";
import { type Content, Dictionary, Indirect, Leaf, Stream, type Value } from "./values.ts";

/** A row of the cross-reference stream (ISO 32000-1, table 18): kind, then two fields that depend on it. */
type Entry = readonly [kind: 0 | 1 | 2, second: number, third: number];

/** More objects to a stream pack tighter, and make a reader unpack more to get at one. */
const OBJECTS_PER_STREAM = 200;

/** Object streams packed before other events are heard, such as a signal that stops the run. */
const STREAMS_A_TURN = 64;

/** From so many bytes on, packing beside this thread is worth the starting of another. */
const LONG = 1_000_000;
const compressBeside = promisify(deflate);

/** At zlib's own level: the highest takes two and a half times as long for three per cent. */
export async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  return bytes.length < LONG ? deflateSync(bytes) : compressBeside(bytes);
}

/**
 * The bytes of all that the trailer leads to, streams as they are and everything else packed into object
 * streams. Numbers are given in the order in which objects are come to, so the same objects give the same bytes.
 */
export async function writePdf(trailer: Dictionary): Promise<Buffer> {
  const numbers = new Map<Indirect, number>();
  const waiting: Indirect[] = [];
  const numberOf = (object: Indirect): number => {
    const known = numbers.get(object);
    if (known !== undefined) return known;
    waiting.push(object);
    numbers.set(object, waiting.length);
    return waiting.length;
  };
  const top = written(trailer, numberOf);

  const packs: Promise<Pack>[] = [];
  const loose: [number, Stream, string][] = [];
  let pack: [number, string][] = [];
  const seal = () => {
    if (pack.length > 0) packs.push(packed(pack));
    pack = [];
  };
  // It grows while it is gone through.
  for (const object of waiting) {
    const { content } = object;
    const number = numberOf(object);
    if (content instanceof Stream) {
      loose.push([number, content, written(content.dictionary, numberOf)]);
      continue;
    }
    pack.push([number, written(content, numberOf)]);
    if (pack.length < OBJECTS_PER_STREAM) continue;
    seal();
    if (packs.length % STREAMS_A_TURN === 0) await nextTurn();
  }
  seal();
  return assembled(loose, await Promise.all(packs), waiting.length, top);
}

interface Pack {
  readonly numbers: readonly number[];
  readonly head: string;
  readonly bytes: Uint8Array;
}

async function packed(objects: readonly [number, string][]): Promise<Pack> {
  const offsets: string[] = [];
  let offset = 0;
  for (const [number, text] of objects) {
    offsets.push(`${number} ${offset}`);
    offset += text.length + 1;
  }
  const table = `${offsets.join(" ")}\n`;
  const text = `${table}${objects.map(([, written]) => written).join("\n")}\n`;
  const bytes = await compress(Buffer.from(text, "latin1"));
  const head = `/Type/ObjStm/N ${objects.length}/First ${table.length}/Filter/FlateDecode`;
  return { numbers: objects.map(([number]) => number), head, bytes };
}

async function assembled(
  loose: readonly [number, Stream, string][],
  packs: readonly Pack[],
  last: number,
  top: string,
): Promise<Buffer> {
  const entries = new Map<number, Entry>([[0, [0, 0, 65_535]]]);
  const parts: Uint8Array[] = [];
  let offset = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    offset += part.length;
  };
  const putStream = (number: number, head: string, bytes: Uint8Array) => {
    entries.set(number, [1, offset, 0]);
    put(Buffer.from(`${number} 0 obj\n<<${head}/Length ${bytes.length}>>\nstream\n`, "latin1"));
    put(bytes);
    put(END_OF_STREAM);
  };
  put(HEADER);
  for (const [number, { bytes }, head] of loose) putStream(number, head.slice(2, -2), bytes);
  let next = last;
  for (const { numbers, head, bytes } of packs) {
    next += 1;
    for (const [index, number] of numbers.entries()) entries.set(number, [2, next, index]);
    putStream(next, head, bytes);
  }
  next += 1;
  const start = offset;
  entries.set(next, [1, start, 0]);
  const rows = await compress(crossReferences(entries));
  const head = `/Type/XRef/Size ${next + 1}/W[1 4 2]/Filter/FlateDecode${top.slice(2, -2)}`;
  putStream(next, head, rows);
  put(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Object streams came with PDF 1.5, files that are tied to the document with 2.0 and in PDF/A-3, on 1.7. */
const HEADER = Buffer.from("%PDF-1.7\n%\xd3\xeb\xe9\xe1\n", "latin1");
const END_OF_STREAM = Buffer.from("\nendstream\nendobj\n");
const ENTRY_BYTES = 7;

function crossReferences(entries: ReadonlyMap<number, Entry>): Buffer {
  const rows = Buffer.alloc(entries.size * ENTRY_BYTES);
  for (const [number, [kind, second, third]] of entries) {
    rows.writeUInt8(kind, number * ENTRY_BYTES);
    rows.writeUInt32BE(second, number * ENTRY_BYTES + 1);
    rows.writeUInt16BE(third, number * ENTRY_BYTES + 5);
  }
  return rows;
}

export function written(value: Content | Value, numberOf: (object: Indirect) => number): string {
  if (typeof value === "string") return value;
  if (value instanceof Indirect) return `${numberOf(value)} 0 R`;
  if (value instanceof Stream || value instanceof Leaf) throw new Error("not an object to be written");
  let text = "";
  if (value instanceof Dictionary) {
    for (const [key, entry] of value) text += `/${key}${spaced(written(entry, numberOf))}`;
    return `<<${text}>>`;
  }
  if (!Array.isArray(value)) return value.write(numberOf);
  for (const entry of value) text += spaced(written(entry, numberOf));
  return `[${text.trimStart()}]`;
}

/** A name, string, array or dictionary begins with a sign that ends whatever stands before it. */
export function spaced(text: string): string {
  const code = text.charCodeAt(0);
  return code === 0x2f || code === 0x28 || code === 0x3c || code === 0x5b ? text : ` ${text}`;
}
