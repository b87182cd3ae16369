import { inflateSync } from "node:zlib";
import { PDFDocument, PDFString } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ValueReader } from "./parse.ts";
import { readPdf, textOf } from "./read.ts";
import { name, readText, textString } from "./text.ts";
import { Dictionary, Indirect, Stream, type Value } from "./values.ts";
import { writePdf, written } from "./write.ts";

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.integer().map(String),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
      .map((number) => number.toFixed(4)),
    fc.string({ unit: "binary" }).map(name),
    fc.string({ unit: "binary" }).map(textString),
    fc.constantFrom("true", "false", "null"),
    fc.array(tie("value")),
    fc
      .array(
        fc.tuple(
          fc.string({ unit: "binary" }).map((text) => name(text).slice(1)),
          tie("value"),
        ),
      )
      .map((entries) => new Dictionary(entries)),
  ),
}));

const none = (): Indirect => {
  throw new Error("nothing is referred to");
};

describe("values", () => {
  it("are read as they are written", () => {
    fc.assert(
      fc.property(value, (any) => {
        const text = written(any, () => 0);
        const reader = new ValueReader(`${text} `, 0, none);
        expect(written(reader.value(), () => 0)).toBe(text);
        expect(reader.position).toBe(text.length);
      }),
    );
  });

  it("of strings are the text, in either way of writing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readText(textString(text))).toBe(text.toWellFormed());
      }),
    );
    expect(readText("(a\\(b\\)\\101\\\n\\\\)")).toBe("a(b)A\\");
  });

  it("are refused where the text ends", () => {
    for (const text of ["(open", "<<", "[1 2", ""])
      expect(() => new ValueReader(text, 0, none).value()).toThrow();
  });
});

describe("a file", () => {
  it("holds every object that the trailer leads to, each once, and pdf-lib reads it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 900 }), async (count) => {
        const kids = Array.from({ length: count }, (_, index) =>
          index % 50 === 7
            ? new Indirect(
                new Stream(Dictionary.of({ Index: String(index) }), Buffer.from(`stream ${index}`)),
              )
            : new Indirect(Dictionary.of({ Index: String(index), Text: textString(`(${index})`) })),
        );
        const pages = new Indirect(Dictionary.of({ Type: "/Pages", Kids: [], Count: "0" }));
        const root = new Indirect(
          Dictionary.of({ Type: "/Catalog", Pages: pages, Kids: [...kids, ...kids] }),
        );
        const bytes = await writePdf(Dictionary.of({ Root: root }));
        const read = await PDFDocument.load(bytes, { updateMetadata: false });
        const texts = read.context.enumerateIndirectObjects().map(([, object]) => String(object));
        for (let index = 0; index < count; index += 1) {
          expect(texts.filter((text) => text.includes(`/Index ${index}\n`))).toHaveLength(1);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("says of every object where it stands, so that a reader finds it without looking through the file", async () => {
    const stream = new Indirect(new Stream(new Dictionary(), Buffer.from("content")));
    const kids = Array.from({ length: 300 }, (_, index) => new Indirect(textString(`kid ${index}`)));
    const bytes = await writePdf(
      Dictionary.of({ Root: new Indirect(Dictionary.of({ Kids: [stream, ...kids] })) }),
    );
    const file = Buffer.from(bytes).toString("latin1");
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    const size = Number(/\/Size (\d+)\/W\[1 4 2\]/.exec(file.slice(start))?.[1]);
    const opened = (at: number) => inflateSync(bytes.subarray(file.indexOf("stream\n", at) + 7));
    const table = opened(start);
    expect(table.length).toBe(size * 7);
    expect(file.slice(start)).toMatch(new RegExp(`^${size - 1} 0 obj`));
    for (let number = 1; number < size; number += 1) {
      const [kind, second, third] = [
        table[number * 7],
        table.readUInt32BE(number * 7 + 1),
        table[number * 7 + 6] ?? 0,
      ];
      if (kind === 1) expect(file.slice(second)).toMatch(new RegExp(`^${number} 0 obj`));
      else {
        const pack = opened(table.readUInt32BE(second * 7 + 1)).toString("latin1");
        const numbers = pack.split("\n", 1).join("").split(" ");
        expect(kind).toBe(2);
        expect(Number(numbers[2 * third])).toBe(number);
      }
    }
  });

  it("of another make is refused, and one cut short", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const streams = await document.save({ useObjectStreams: true });
    expect(() => readPdf(streams)).toThrow("not known here");
    const plain = await document.save({ useObjectStreams: false });
    expect(() => readPdf(plain.subarray(0, 300))).toThrow("no PDF");
  });

  /** Objects by their numbers from 1, and a table of where they stand. */
  function fileOf(objects: readonly string[], trailer = "/Root 1 0 R", head = "%PDF-1.4\n"): Buffer {
    let body = head;
    const offsets = objects.map((text, index) => {
      const offset = body.length;
      body += `${index + 1} 0 obj${text}endobj\n`;
      return `${String(offset).padStart(10, "0")} 00000 n \n`;
    });
    const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
    return Buffer.from(
      `${body}${table}trailer\n<</Size ${objects.length + 1} ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
      "latin1",
    );
  }

  it.each(["\n", "\r\n"])("has a stream's bytes begin after the end of that line: %j", (end) => {
    const stream = `\n<</Length 5>>\nstream${end}abcde\nendstream\n`;
    const root = readPdf(fileOf([`\n<</Type /Catalog /Held 2 0 R>>\n`, stream])).dictionary("Root");
    const held = root?.find("Held");
    expect(held).toBeInstanceOf(Stream);
    expect(textOf(held as Stream)).toBe("abcde");
  });

  it("holds null where the table has nothing, and what one object only leads to", () => {
    const objects = ["\n<</Gone 9 0 R /Led 2 0 R /Name 4 0 R>>\n", "\n3 0 R\n", "\n(led to)\n", "\n/Name\n"];
    const root = readPdf(fileOf(objects)).dictionary("Root");
    expect(["Gone", "Led", "Name"].map((key) => root?.find(key))).toEqual(["null", "(led to)", "/Name"]);
  });

  it.each<[string, Buffer, string]>([
    ["encrypted", fileOf(["\n<<>>\n"], "/Root 1 0 R /Encrypt 1 0 R"), "not known here"],
    ["written on to", fileOf(["\n<<>>\n"], "/Root 1 0 R /Prev 7"), "not known here"],
    ["of two kinds of tables", fileOf(["\n<<>>\n"], "/Root 1 0 R /XRefStm 7"), "not known here"],
    ["with something before its head", fileOf(["\n<<>>\n"], "/Root 1 0 R", "x%PDF-1.4\n"), "no PDF"],
    [
      "whose object is another",
      Buffer.from(fileOf(["\n<<>>\n"]).toString().replace("1 0 obj", "2 0 obj")),
      "not there",
    ],
    ["whose stream has no length", fileOf(["\n<<>>\nstream\nabc\nendstream\n"]), "no length"],
    [
      "whose stream has one below nothing",
      fileOf(["\n<</Length -1>>\nstream\nabc\nendstream\n"]),
      "no length",
    ],
  ])("that is %s is refused", (_, bytes, message) => {
    expect(() => readPdf(bytes).find("Root")).toThrow(message);
  });

  it("is refused where a stream is packed in a way that no browser packs one", () => {
    const streamWith = (filter: Value) => new Stream(Dictionary.of({ Filter: filter }), Buffer.from("abc"));
    expect(() => textOf(streamWith("/LZWDecode"))).toThrow("not known here");
    expect(() => textOf(streamWith(["/FlateDecode", "/FlateDecode"]))).toThrow("not known here");
  });

  it("is read lazily: what nothing leads to is left out", async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage();
    document.context.register(PDFString.of("nobody asks for me"));
    const trailer = readPdf(await document.save({ useObjectStreams: false }));
    const bytes = await writePdf(Dictionary.of({ Root: trailer.get("Root") }));
    const read = await PDFDocument.load(bytes);
    expect(String(read.context.enumerateIndirectObjects().map(([, object]) => object))).not.toContain(
      "nobody",
    );
    expect(read.getPageCount()).toBe(1);
  });
});
