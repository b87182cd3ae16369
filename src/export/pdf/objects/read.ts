import { inflateSync } from "node:zlib";
import { ValueReader } from "./parse.ts";
import { type Content, Dictionary, Indirect, Leaf, numberIn, Stream } from "./values.ts";

/**
 * A PDF as Chromium writes it: one plain cross-reference table, nothing encrypted. Objects are read as they are
 * come to, so what nothing leads to is never read.
 * @returns the trailer
 * @throws Error on bytes that are no PDF, or one of another make
 */
export function readPdf(bytes: Uint8Array): Dictionary {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("latin1");
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64));
  if (!text.startsWith("%PDF-") || start === null) throw new Error("the browser gave no PDF");
  const offsets = new Map<number, number>();
  const trailerAt = readTable(text, Number(start[1]), offsets);

  const objects = new Map<number, Indirect>();
  const resolve = (number: number): Indirect => {
    let object = objects.get(number);
    if (object === undefined) {
      object = new Indirect(() => readObject(buffer, text, number, offsets.get(number), resolve));
      objects.set(number, object);
    }
    return object;
  };
  const reader = new ValueReader(text, trailerAt, resolve);
  reader.skipSpace();
  const trailer = reader.dictionary();
  if (["Prev", "XRefStm", "Encrypt"].some((key) => trailer.has(key))) throw new Error(UNKNOWN);
  return trailer;
}

const UNKNOWN = "the browser wrote its PDF in a way that is not known here";

/** @returns where the trailer's dictionary begins */
function readTable(text: string, at: number, offsets: Map<number, number>): number {
  if (!text.startsWith("xref", at)) throw new Error(UNKNOWN);
  let position = at + 4;
  for (;;) {
    SECTION.lastIndex = position;
    const section = SECTION.exec(text);
    if (section === null) break;
    position = SECTION.lastIndex;
    const [first, count] = [Number(section[1]), Number(section[2])];
    for (let index = 0; index < count; index += 1, position += ENTRY_LENGTH) {
      if (text.charCodeAt(position + 17) === IN_USE)
        offsets.set(first + index, Number(text.slice(position, position + 10)));
    }
  }
  const trailer = text.indexOf("trailer", position);
  if (trailer === -1) throw new Error(UNKNOWN);
  return trailer + 7;
}

const SECTION = /\s*(\d+) (\d+)\s*[\r\n]/y;
const ENTRY_LENGTH = 20;
const IN_USE = "n".charCodeAt(0);

/** One that the table does not have is null (ISO 32000-1, 7.3.10). */
function readObject(
  buffer: Buffer,
  text: string,
  number: number,
  offset: number | undefined,
  resolve: (number: number) => Indirect,
): Content {
  if (offset === undefined) return "null";
  HEAD.lastIndex = offset;
  const head = HEAD.exec(text);
  if (head === null || Number(head[1]) !== number) throw new Error(`the PDF's object ${number} is not there`);
  LEAF.lastIndex = HEAD.lastIndex;
  const leaf = LEAF.exec(text);
  if (leaf !== null) return new Leaf(resolve(Number(leaf[1])), Number(leaf[2]));
  const reader = new ValueReader(text, HEAD.lastIndex, resolve);
  const value = reader.value();
  if (value instanceof Indirect) return value.content;
  if (!(value instanceof Dictionary)) return value;
  reader.skipSpace();
  if (!text.startsWith("stream", reader.position)) return value;
  const start = reader.position + (text.charCodeAt(reader.position + 6) === RETURN ? 8 : 7);
  const length = numberIn(value.get("Length"));
  if (!(length >= 0)) throw new Error(`the PDF's stream ${number} has no length`);
  value.delete("Length");
  return new Stream(value, buffer.subarray(start, start + length));
}

const HEAD = /\s*(\d+)\s+\d+\s+obj/y;
/** As Skia writes it, to the letter; any other way of writing the same is read as what it is. */
const LEAF = /\n<<\/Type \/StructElem\n\/S \/NonStruct\n\/P \d+ 0 R\n\/Pg (\d+) 0 R\n\/K (\d+)>>\nendobj/y;
const RETURN = 0x0d;

/** What a stream holds, a character a byte. */
export function textOf({ dictionary, bytes }: Stream): string {
  return Buffer.from(decoded(dictionary, bytes)).toString("latin1");
}

function decoded(dictionary: Dictionary, bytes: Uint8Array): Uint8Array {
  const [filter, ...more] = dictionary.list("Filter");
  if (filter === undefined) return bytes;
  if (filter !== "/FlateDecode" || more.length > 0) throw new Error(UNKNOWN);
  return inflateSync(bytes);
}
