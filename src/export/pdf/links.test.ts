import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { PRINT_MARKS } from "../../model/print-marks.ts";
import { GlyphReader } from "./glyphs.ts";
import { finishPdf } from "./index.ts";
import { keepSafeLinks } from "./links.ts";
import { Dictionary, Indirect } from "./objects/values.ts";
import { type PrintedPage, readPart } from "./printed.ts";
import { newTag, type Tag } from "./tags.ts";

it("tells links of the same words apart by where they lead, and leaves those that lead to one place", () => {
  const object = new Indirect("null");
  const annotations: Indirect[] = [];
  /** A link on a picture with these words. */
  const link = (words: string, place: string): Tag => {
    const annotation = new Indirect(Dictionary.of({ Subtype: "/Link", Dest: `/${place}` }));
    annotations.push(annotation);
    const figure = { ...newTag("Figure", []), own: Dictionary.of({ Alt: `(${words})` }) };
    return newTag("Link", [figure, { page: object, annotation }]);
  };
  const document = newTag("Document", [
    link("NIS", "claim-a"),
    newTag("P", [link("NIS", "claim-b")]),
    link("NIS", "nowhere"),
    link("Yonhap", "claim-c"),
    link("Yonhap", "claim-c"),
    link(" ", "claim-d"),
  ]);
  const page = { object, dictionary: new Dictionary(), drawings: [], annotations } as unknown as PrintedPage;
  const places = new Set(["claim-a", "claim-b", "claim-c", "claim-d"]);
  keepSafeLinks([page], [document], places, new GlyphReader());
  expect(page.annotations.map(({ content }) => (content as Dictionary).get("Contents"))).toEqual([
    "(NIS \\(claim-a\\))",
    "(NIS \\(claim-b\\))",
    "(Yonhap)",
    "(Yonhap)",
    "(claim-d)",
  ]);
  expect(document.kids.map((kid) => ("role" in kid ? kid.role : ""))).toEqual([
    "Link",
    "P",
    "Span",
    "Link",
    "Link",
    "Link",
  ]);
});

it("takes the last page for the sheet of running lines where it has some, and no other page", async () => {
  const printed = async (...addresses: readonly string[]) => {
    const document = await PDFDocument.create({ updateMetadata: false });
    for (const address of addresses) {
      const { node } = document.addPage();
      const action = { S: "URI", URI: PDFString.of(address) };
      const annotation = { Type: "Annot", Subtype: "Link", A: action } as never;
      node.set(
        PDFName.of("Annots"),
        document.context.obj([document.context.register(document.context.obj(annotation))]),
      );
    }
    return document.save({ useObjectStreams: false });
  };
  const read = async (...addresses: readonly string[]) => readPart(await printed(...addresses));
  const [line, other] = [`${PRINT_MARKS.runningLine}?element=0`, "https://example.org/"];
  const last = await read(other, line);
  expect(last.pages).toHaveLength(2);
  expect(last.sheet).toBe(last.pages[1]);
  expect((await read(line, other)).sheet).toBeNull();
  expect((await read(line)).sheet).not.toBeNull();
  // It is no page of what comes of the print.
  const metadata = { title: "t", language: "en", date: new Date(0) };
  const pagesOf = async (...addresses: readonly string[]) =>
    (await finishPdf(await printed(...addresses), metadata)).pages;
  expect([await pagesOf(other, line), await pagesOf(line, other)]).toEqual([1, 2]);
});
