import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finishPdf } from "./index.ts";
import { xmpPacket } from "./metadata.ts";

// pdf-lib makes what is finished here and reads what comes of it, knowing nothing of how that is done.
const key = PDFName.of;
const metadata = { title: "Troops: a line-up", language: "nb", date: new Date("2024-10-28T12:34:56.789Z") };

type Action = Record<string, string | PDFObject>;

/** A page with a link for each action, as Chromium writes them: annotation, and a tag that points at it. */
async function documentWithLinks(
  actions: readonly Action[],
  more: (document: PDFDocument) => void = () => undefined,
) {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const page = document.addPage();
  const annotations = actions.map((action) =>
    context.register(context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], A: action as never })),
  );
  page.node.set(key("Annots"), context.obj(annotations));
  const links = annotations.map((annotation, index) =>
    context.register(
      context.obj({
        Type: "StructElem",
        S: "Link",
        Pg: page.ref,
        K: [index, { Type: "OBJR", Obj: annotation, Pg: page.ref }],
      }),
    ),
  );
  const whole = context.register(context.obj({ Type: "StructElem", S: "Document", K: links }));
  document.catalog.set(
    key("StructTreeRoot"),
    context.register(context.obj({ Type: "StructTreeRoot", K: whole })),
  );
  document.catalog.set(key("Dests"), context.obj({ figures: [page.ref, "XYZ", 0, 700, 0] }));
  more(document);
  return document.save({ useObjectStreams: false });
}

async function finished(printed: Uint8Array, more = {}): Promise<PDFDocument> {
  const { bytes } = await finishPdf(printed, { ...metadata, ...more });
  return PDFDocument.load(bytes, { updateMetadata: false });
}

const uri = (address: string): Action => ({ S: "URI", URI: PDFString.of(address) });

function linksOf(document: PDFDocument): PDFDict[] {
  const annotations = document.getPages()[0]?.node.Annots();
  return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations!.lookup(index, PDFDict));
}

function tagsOf(document: PDFDocument): string[] {
  const root = document.catalog.lookup(key("StructTreeRoot"), PDFDict).lookup(key("K"), PDFDict);
  const kids = root.lookup(key("K"));
  const each = kids instanceof PDFArray ? kids.asArray() : [kids];
  return each.map((kid) => String((document.context.lookup(kid) as PDFDict).get(key("S"))));
}

const contentsOf = (link: PDFDict) => (link.get(key("Contents")) as PDFString | undefined)?.decodeText();

async function readable(document: PDFDocument): Promise<string> {
  return Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1");
}

describe("links", () => {
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
  ])("to %j go and leave plain text behind", async (address) => {
    const document = await finished(await documentWithLinks([uri("https://example.org/a"), uri(address)]));
    expect(linksOf(document)).toHaveLength(1);
    expect(tagsOf(document)).toEqual(["/Link", "/Span"]);
    const saved = await readable(document);
    expect(saved.match(/\/OBJR/g)).toHaveLength(1);
    expect(saved.match(/\/Type \/Annot\b/g)).toHaveLength(1);
  });

  it.each(["http://example.org/", "https://example.org/?q=a#b", "HTTPS://EXAMPLE.ORG/"])(
    "to %s stay",
    async (address) => {
      const document = await finished(await documentWithLinks([uri(address)]));
      expect(linksOf(document).map(contentsOf)).toEqual([address]);
    },
  );

  it("within the document stay, where there is such a place, and no other kind of action does", async () => {
    const document = await finished(
      await documentWithLinks([
        { S: "GoTo", D: key("figures") },
        { S: "GoTo", D: key("nowhere") },
        { S: "Launch", F: PDFString.of("calc.exe") },
        { S: "JavaScript", JS: PDFString.of("app.alert(1)") },
        { S: "GoToR", F: PDFString.of("other.pdf") },
        { S: "SubmitForm", F: PDFString.of("https://example.org/") },
      ]),
    );
    expect(linksOf(document).map(contentsOf)).toEqual(["figures"]);
  });

  it("run nothing by themselves or after a click", async () => {
    const script = { S: "JavaScript", JS: PDFString.of("app.alert(1)") };
    const printed = await documentWithLinks(
      [{ ...uri("https://example.org/"), Next: script as never }],
      (document) => {
        document.catalog.set(key("OpenAction"), document.context.obj(script));
        document.getPages()[0]?.node.set(key("AA"), document.context.obj({ O: script }));
        document.catalog.set(key("Names"), document.context.obj({ JavaScript: { Names: [] } }));
      },
    );
    expect(Buffer.from(printed).toString("latin1")).toContain("JavaScript");
    const document = await finished(printed);
    expect(linksOf(document)).toHaveLength(1);
    expect(await readable(document)).not.toMatch(/JavaScript|OpenAction|\/AA|\/Next/);
  });

  it("from one part to another lead there, and nowhere where the place is in none", async () => {
    const there = await documentWithLinks([
      uri("https://part.invalid/#second"),
      uri("https://part.invalid/#third"),
    ]);
    const here = await documentWithLinks([], (document) => {
      const [page] = document.getPages();
      document.catalog.set(key("Dests"), document.context.obj({ second: [page!.ref, "XYZ", 0, 9, 0] }));
    });
    const { bytes, pages } = await finishPdf([there, here], metadata);
    const document = await PDFDocument.load(bytes);
    expect(pages).toBe(2);
    expect(linksOf(document).map((link) => String(link.get(key("Dest"))))).toEqual(["/second"]);
    const places = document.catalog.lookup(key("Dests"), PDFDict);
    expect(places.lookup(key("second"), PDFArray).get(0)).toBe(document.getPages()[1]!.ref);
  });
});

describe("tags", () => {
  /** Two header cells and a cell that names both, numbered from wherever the renderer had got to. */
  async function documentWithTable(from: number): Promise<Uint8Array> {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage();
    const { context } = document;
    const names = [from, from + 29].map((number) => `node${String(number).padStart(8, "0")}`);
    const heads = names.map((name) =>
      context.register(
        context.obj({
          Type: "StructElem",
          S: "TH",
          ID: PDFString.of(name),
          A: [{ O: "Table", Scope: "Row" }],
        }),
      ),
    );
    const headers = context.obj(names.map((name) => PDFString.of(name)));
    const cell = context.register(
      context.obj({ Type: "StructElem", S: "TD", A: [{ O: "Table", Headers: headers }] }),
    );
    const row = context.register(context.obj({ Type: "StructElem", S: "TR", K: [...heads, cell] }));
    const wrapper = context.register(context.obj({ Type: "StructElem", S: "NonStruct", K: row }));
    const whole = context.register(context.obj({ Type: "StructElem", S: "Document", K: wrapper }));
    document.catalog.set(
      key("StructTreeRoot"),
      context.register(context.obj({ Type: "StructTreeRoot", K: whole })),
    );
    return document.save({ useObjectStreams: false });
  }

  it("have the same names whatever the renderer had seen before", async () => {
    const saved = await Promise.all(
      [3, 70, 1_234_567].map(async (from) => readable(await finished(await documentWithTable(from)))),
    );
    expect(saved[1]).toBe(saved[0]);
    expect(saved[2]).toBe(saved[0]);
    expect(saved[0]).toMatch(/\/Headers \[ ?\(node00000001\) \(node00000002\) ?\]/);
    expect(saved[0]).not.toContain("node00000032");
  });

  it("of several parts are one tree, no two with one name", async () => {
    const parts = await Promise.all([3, 3].map(documentWithTable));
    const { bytes } = await finishPdf(parts, metadata);
    const saved = await readable(await PDFDocument.load(bytes));
    expect(saved.match(/\/S \/Document/g)).toHaveLength(1);
    expect(saved.match(/\/ID \(node\d+\)/g)).toEqual(
      [1, 2, 3, 4].map((number) => `/ID (node0000000${number})`),
    );
    expect(saved).toMatch(/\/Headers \[ ?\(node00000003\) \(node00000004\) ?\]/);
  });

  it("are not made up for a print without any", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const plain = await finished(await document.save({ useObjectStreams: false }));
    expect(plain.catalog.has(key("StructTreeRoot"))).toBe(false);
    expect(plain.catalog.has(key("MarkInfo"))).toBe(false);
  });
});

describe("xmpPacket", () => {
  it("is well-formed for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const packet = xmpPacket({ ...metadata, title }, false);
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

  it("says PDF/UA only where it may", () => {
    expect(xmpPacket(metadata, false)).not.toContain("pdfuaid:part");
    expect(xmpPacket(metadata, true)).toContain("<pdfuaid:part>1</pdfuaid:part>");
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

  it("sets title, language, dates and programs", async () => {
    const more = { author: "Fact desk", subject: "S", creator: "discrepancy-brief 0.1.0" };
    const document = await finished(await printed(), more);
    expect(document.getTitle()).toBe(metadata.title);
    expect(document.getAuthor()).toBe("Fact desk");
    expect(document.getProducer()).toBe("discrepancy-brief 0.1.0");
    expect(document.getCreationDate()?.toISOString()).toBe("2024-10-28T12:34:56.000Z");
    expect(document.getModificationDate()?.toISOString()).toBe("2024-10-28T12:34:56.000Z");
    expect(String(document.catalog.get(key("Lang")))).toBe("(nb)");
    expect(document.catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
    const xmp = document.catalog.lookup(key("Metadata")) as PDFRawStream;
    expect(Buffer.from(xmp.getContents()).toString("utf8")).toBe(xmpPacket({ ...metadata, ...more }, false));
  });

  it("writes any title so that it is read back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (title) => {
        expect((await finished(await printed(), { title })).getTitle()).toBe(title.toWellFormed());
      }),
      { numRuns: 40 },
    );
  });

  it("names the file by its content: same in, same out", async () => {
    const print = await printed();
    const [a, b] = await Promise.all([finishPdf(print, metadata), finishPdf(print, metadata)]);
    const other = await finishPdf(await printed("y"), metadata);
    const identifier = (bytes: Uint8Array): string | undefined =>
      /\/ID\[<([0-9a-f]{32})><\1>\]/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    expect(Buffer.from(a.bytes).equals(b.bytes)).toBe(true);
    expect(identifier(a.bytes)).toMatch(/[1-9a-f]/);
    expect(identifier(other.bytes)).toMatch(/[1-9a-f]/);
    expect(identifier(other.bytes)).not.toBe(identifier(a.bytes));
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
    const { bytes } = await finishPdf(print, both);
    expect(Buffer.from(bytes).equals((await finishPdf(print, turned)).bytes)).toBe(true);
    const attachments = (await PDFDocument.load(bytes)).getAttachments();
    expect(attachments.map(({ name, data }) => [name, Buffer.from(data).toString()])).toEqual([
      ["a.csv", "a.csv,1"],
      ["b.csv", "b.csv,1"],
    ]);
  });

  it("refuses what is no PDF and a date that is none", async () => {
    await expect(finishPdf(Buffer.from("<html>"), metadata)).rejects.toThrow("no PDF");
    const whole = await printed();
    await expect(finishPdf(whole.subarray(0, whole.length - 200), metadata)).rejects.toThrow("no PDF");
    await expect(finishPdf(whole, { ...metadata, date: new Date(Number.NaN) })).rejects.toThrow(RangeError);
  });
});
