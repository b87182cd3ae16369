import { describe, expect, it } from "vitest";
import { faultsOf } from "./conformance.ts";
import { Dictionary, Indirect } from "./objects/values.ts";
import type { PrintedPage } from "./printed.ts";
import { newTag, type Tag } from "./tags.ts";

const tag = (role: string, kids: Tag[] = [], own: Record<string, string> = {}): Tag => ({
  ...newTag(role, kids),
  own: Dictionary.of(own),
});
const faults = (...kids: Tag[]) =>
  faultsOf({ documents: [tag("Document", kids)], pages: [], title: "T", language: "en" });
const head = (attributes = "<</O /Table/Scope /Column>>") => tag("TH", [], { A: attributes });
const row = (...cells: Tag[]) => tag("TR", cells);
const cell = (attributes = "<</O /Table>>") => tag("TD", [], { A: attributes });

describe("faultsOf", () => {
  it("finds none in what is as it should be", () => {
    const table = tag("Table", [
      row(head(), head()),
      row(cell("<</O /Table/RowSpan 2>>"), cell()),
      row(cell()),
      row(cell("<</O /Table/ColSpan 2>>")),
    ]);
    const figure = tag("Figure", [], { Alt: "(words)" });
    expect(faults(tag("H1"), tag("H2"), tag("H3"), tag("H2"), table, figure)).toEqual([]);
  });

  it.each([
    ["a heading that skips a level", [tag("H1"), tag("H3")], "7.4.2"],
    ["a first heading of the second level", [tag("H2")], "7.4.2"],
    ["a figure without words", [tag("Figure")], "7.3"],
    ["a figure whose words are empty", [tag("Figure", [], { Alt: "<FEFF>" })], "7.3"],
    ["a table's head without scope", [tag("Table", [row(head("<</O /Table>>"))])], "7.5"],
    ["rows of different length", [tag("Table", [row(head(), head()), row(cell())])], "7.5"],
  ])("finds %s", (_, kids, clause) => {
    expect(faults(...kids)).toEqual([expect.stringMatching(new RegExp(`^${clause}: `))]);
  });

  it("finds a document without tags, title or language", () => {
    expect(faultsOf({ documents: [], pages: [], title: " ", language: "" })).toHaveLength(3);
  });

  it("finds links that nobody describes, or that the tree does not hold", () => {
    const link = (contents?: string) => new Indirect(Dictionary.of({ Subtype: "/Link", Contents: contents }));
    const [held, silent, out] = [link("(NIS)"), link(), link("(Yonhap)")];
    const page = {
      object: new Indirect("null"),
      dictionary: new Dictionary(),
      drawings: [],
      annotations: [held, silent, out],
    } as unknown as PrintedPage;
    const kids = [held, silent].map((annotation) => ({ page: page.object, annotation }));
    const documents = [tag("Document", [{ ...tag("P"), kids: [tag("Span"), ...kids] }])];
    expect(faultsOf({ documents, pages: [page], title: "T", language: "en" })).toEqual([
      "7.18.5: a link without a description",
      "7.18.1: an annotation out of the tree",
    ]);
  });
});
