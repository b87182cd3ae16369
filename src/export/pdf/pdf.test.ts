import { PDFDict, PDFDocument, PDFName, type PDFObject, type PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finishPdf } from "./index.ts";
import { keepSafeLinks } from "./links.ts";
import { xmpPacket } from "./metadata.ts";
import { renumberTags } from "./tags.ts";
import { writeCompact } from "./write.ts";

const key = PDFName.of;
const metadata = { title: "Troops: a line-up", language: "nb", date: new Date("2024-10-28T12:34:56.789Z") };

/** A page with a link for each action, as Chromium writes them: annotation, and a tag that points at it. */
async function documentWithLinks(
  actions: readonly Record<string, string | PDFObject>[],
): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const page = document.addPage();
  const annotations = actions.map((action) =>
    context.register(context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], A: action as never })),
  );
  page.node.set(key("Annots"), context.obj(annotations));
  for (const annotation of annotations) {
    const kids = [context.obj(7), context.obj({ Type: "OBJR", Obj: annotation })];
    context.register(context.obj({ Type: "StructElem", S: "Link", K: kids }));
  }
  return document;
}

const uri = (address: string): Record<string, string | PDFObject> => ({
  S: "URI",
  URI: PDFString.of(address),
});
const linksOf = (document: PDFDocument): PDFDict[] => {
  const annotations = document.getPages()[0]?.node.Annots();
  return Array.from(
    { length: annotations?.size() ?? 0 },
    (_, index) => annotations?.lookup(index, PDFDict) as PDFDict,
  );
};
const tagsOf = (document: PDFDocument): string[] =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict && object.get(key("Type")) === key("StructElem"))
    .map((element) => String((element as PDFDict).get(key("S"))));

describe("keepSafeLinks", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "smb://host/share",
    "mailto:desk@example.org",
    "//example.org/",
    "relative",
    "",
  ])("takes out %j and leaves plain text behind", async (address) => {
    const document = await documentWithLinks([uri("https://example.org/a"), uri(address)]);
    expect(await keepSafeLinks(document)).toEqual([address]);
    expect(linksOf(document)).toHaveLength(1);
    expect(tagsOf(document)).toEqual(["/Link", "/Span"]);
    const saved = Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1");
    expect(saved.match(/\/OBJR/g)).toHaveLength(1);
    expect(saved.match(/\/Type \/Annot\b/g)).toHaveLength(1);
  });

  it.each(["http://example.org/", "https://example.org/?q=a#b", "HTTPS://EXAMPLE.ORG/"])(
    "keeps %s",
    async (address) => {
      const document = await documentWithLinks([uri(address)]);
      expect(await keepSafeLinks(document)).toEqual([]);
      expect(linksOf(document).map((link) => (link.get(key("Contents")) as PDFString).decodeText())).toEqual([
        address,
      ]);
    },
  );

  it("keeps links within the document, and no other kind of action", async () => {
    const document = await documentWithLinks([
      { S: "GoTo", D: PDFString.of("figures") },
      { S: "Launch", F: PDFString.of("calc.exe") },
      { S: "JavaScript", JS: PDFString.of("app.alert(1)") },
      { S: "GoToR", F: PDFString.of("other.pdf") },
      { S: "SubmitForm", F: PDFString.of("https://example.org/") },
    ]);
    expect(await keepSafeLinks(document)).toHaveLength(4);
    expect(linksOf(document)).toHaveLength(1);
  });

  it("takes out what runs by itself or after a click", async () => {
    const script = { S: "JavaScript", JS: PDFString.of("app.alert(1)") };
    const document = await documentWithLinks([uri("https://example.org/")]);
    linksOf(document)[0]?.lookup(key("A"), PDFDict).set(key("Next"), document.context.obj(script));
    document.catalog.set(key("OpenAction"), document.context.obj(script));
    document.getPages()[0]?.node.set(key("AA"), document.context.obj({ O: script }));
    document.catalog.set(key("Names"), document.context.obj({ JavaScript: { Names: [] } }));
    await keepSafeLinks(document);
    expect(Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1")).not.toContain(
      "JavaScript",
    );
  });

  it("leaves the attributes of tags alone, which stand under the same key as actions", async () => {
    const document = await documentWithLinks([]);
    const { context } = document;
    const cell = context.obj({ Type: "StructElem", S: "TD", A: { O: "Table", ColSpan: 2 } });
    context.register(cell);
    await keepSafeLinks(document);
    expect(cell.lookup(key("A"), PDFDict).has(key("ColSpan"))).toBe(true);
  });
});

describe("renumberTags", () => {
  /** Two header cells and a cell that names both, numbered from wherever the renderer had got to. */
  async function documentWithTags(from: number): Promise<PDFDocument> {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage();
    const { context } = document;
    const names = [from, from + 29].map((number) => `node${String(number).padStart(8, "0")}`);
    const heads = names.map((name) =>
      context.register(context.obj({ Type: "StructElem", S: "TH", ID: PDFString.of(name) })),
    );
    const headers = context.obj(names.map((name) => PDFString.of(name)));
    context.register(context.obj({ Type: "StructElem", S: "TD", A: [{ O: "Table", Headers: headers }] }));
    const branch = context.register(
      context.obj({ Names: names.flatMap((name, index) => [PDFString.of(name), heads[index] as PDFObject]) }),
    );
    const tree = context.register(context.obj({ Kids: [branch] }));
    document.catalog.set(
      key("StructTreeRoot"),
      context.register(context.obj({ Type: "StructTreeRoot", IDTree: tree })),
    );
    return document;
  }

  it("gives the same names whatever the renderer had seen before", async () => {
    const saved = await Promise.all(
      [3, 70, 1_234_567].map(async (from) => {
        const document = await documentWithTags(from);
        await renumberTags(document);
        return Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1");
      }),
    );
    expect(saved[1]).toBe(saved[0]);
    expect(saved[2]).toBe(saved[0]);
    expect(saved[0]).toContain("/Headers [ (node00000001) (node00000002) ]");
    expect(saved[0]).not.toContain("node00000032");
  });

  it("leaves an untagged document alone", async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    await expect(renumberTags(document)).resolves.toBeUndefined();
  });
});

describe("xmpPacket", () => {
  it("is well-formed for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const packet = xmpPacket({ ...metadata, title });
        expect(packet).toBe(packet.toWellFormed());
        const [, written = ""] = /x-default">([^<]*)</.exec(packet) ?? [];
        expect(written).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF"'>]|&(?!#\d+;)/);
        const read = written.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        expect(read.replaceAll("\uFFFD", "")).toBe(
          title.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/g, ""),
        );
      }),
    );
  });

  it("makes no claim that nobody has validated", () => {
    expect(xmpPacket(metadata)).not.toMatch(/pdfuaid|pdfaid/);
  });
});

describe("writeCompact", () => {
  it("packs every object so that it is read back under its own number, gaps included", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 2, max: 9 }),
        async (count, gap) => {
          const document = await PDFDocument.create({ updateMetadata: false });
          document.addPage();
          const { context } = document;
          const registered = Array.from({ length: count }, (_, index) =>
            index % 50 === 7
              ? context.register(context.flateStream(`stream ${index}`))
              : context.register(context.obj({ Index: index, Self: PDFString.of(`(${index})`) })),
          );
          for (const [index, reference] of registered.entries())
            if (index % gap === 1) context.delete(reference);
          const wanted = context
            .enumerateIndirectObjects()
            .map(([reference, object]) => `${reference} ${object}`);
          const read = await PDFDocument.load(await writeCompact(document), { updateMetadata: false });
          const got = new Set(
            read.context.enumerateIndirectObjects().map(([reference, object]) => `${reference} ${object}`),
          );
          expect(wanted.filter((object) => !got.has(object))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("finishPdf", () => {
  const printed = async (text = "x"): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    document.setCreationDate(new Date(0));
    document.setModificationDate(new Date(0));
    document.setProducer("Skia/PDF m147");
    document.addPage().drawText(text);
    return document.save({ useObjectStreams: false });
  };
  const finished = async (more = {}): Promise<PDFDocument> =>
    PDFDocument.load(await finishPdf(await printed(), { ...metadata, ...more }), { updateMetadata: false });

  it("sets title, language, dates and programs", async () => {
    const document = await finished({
      author: "Fact desk",
      subject: "S",
      creator: "discrepancy-brief 0.1.0",
    });
    expect(document.getTitle()).toBe(metadata.title);
    expect(document.getAuthor()).toBe("Fact desk");
    expect(document.getProducer()).toBe("discrepancy-brief 0.1.0");
    expect(document.getCreationDate()?.toISOString()).toBe("2024-10-28T12:34:56.000Z");
    expect(document.getModificationDate()?.toISOString()).toBe("2024-10-28T12:34:56.000Z");
    expect(String(document.catalog.get(key("Lang")))).toBe("(nb)");
    expect(document.catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
    const xmp = document.catalog.lookup(key("Metadata")) as PDFRawStream;
    expect(Buffer.from(xmp.getContents()).toString("utf8")).toBe(
      xmpPacket({ ...metadata, author: "Fact desk", subject: "S", creator: "discrepancy-brief 0.1.0" }),
    );
  });

  it("names the file by its content: same in, same out", async () => {
    const print = await printed();
    const [a, b] = await Promise.all([finishPdf(print, metadata), finishPdf(print, metadata)]);
    const other = await finishPdf(await printed("y"), metadata);
    const identifier = (bytes: Uint8Array): string | undefined =>
      /\/ID \[ <([0-9a-f]{32})> <\1> \]/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    expect(Buffer.from(a).equals(b)).toBe(true);
    expect(identifier(a)).toMatch(/[1-9a-f]/);
    expect(identifier(other)).toMatch(/[1-9a-f]/);
    expect(identifier(other)).not.toBe(identifier(a));
  });

  it("carries files, whatever order they come in", async () => {
    const file = (name: string) => ({
      name,
      mediaType: "text/csv",
      bytes: Buffer.from(`${name},1`),
      description: "d",
    });
    const print = await printed();
    const both = { ...metadata, attachments: [file("b.csv"), file("a.csv")] };
    const turned = { ...metadata, attachments: [file("a.csv"), file("b.csv")] };
    const bytes = await finishPdf(print, both);
    expect(Buffer.from(bytes).equals(await finishPdf(print, turned))).toBe(true);
    const attachments = (await PDFDocument.load(bytes)).getAttachments();
    expect(attachments.map(({ name, data }) => [name, Buffer.from(data).toString()])).toEqual([
      ["a.csv", "a.csv,1"],
      ["b.csv", "b.csv,1"],
    ]);
  });

  it("refuses what is no PDF and a date that is none", async () => {
    await expect(finishPdf(Buffer.from("<html>"), metadata)).rejects.toThrow();
    await expect(finishPdf(await printed(), { ...metadata, date: new Date(Number.NaN) })).rejects.toThrow(
      RangeError,
    );
  });
});
