import { expect, it } from "vitest";
import { Dictionary, Indirect } from "./objects/values.ts";
import { writeStructure } from "./structure.ts";
import { newTag, type Tag } from "./tags.ts";

it("puts together parts of any length", () => {
  const long = Array.from({ length: 200_000 }, () => newTag("P", []));
  const whole = newTag("Document", [newTag("H1", [])]);
  const root = writeStructure([whole, newTag("Document", long)], []);
  expect(root?.content).toBeInstanceOf(Dictionary);
  expect(whole.kids).toHaveLength(200_001);
});

it("numbers what has a name over all parts, has heads named so, and says nothing of a span of one cell", () => {
  const cell = (entries: Readonly<Record<string, string>>): Tag => ({
    ...newTag("TH", []),
    own: Dictionary.of(entries),
  });
  const one = "<</O /Table\n/ColSpan 1>>";
  const cells = [
    cell({ ID: "(node00000071)", A: `[${one} <</O /Table\n/Scope /Column>>]` }),
    cell({ A: `[${one}\n<</O /Table\n/RowSpan 1>>]` }),
    cell({ A: `[<</O /Table\n/ColSpan 2>> <</O /Table\n/Headers [(node00000071) (node00000099)]>>]` }),
    cell({ Lang: "(nb)" }),
  ];
  const named = cell({ ID: "(node00000071)", A: "<</O /Table\n/Headers [(node00000071)]>>" });
  const documents = [newTag("Document", cells), newTag("Document", [named])];
  const root = writeStructure(documents, [])?.content as Dictionary;
  expect([...cells, named].map(({ own }) => [own.get("ID"), own.get("A")])).toEqual([
    ["(node00000001)", "[<</O /Table\n/Scope /Column>>]"],
    [undefined, undefined],
    [undefined, "[<</O /Table\n/ColSpan 2>> <</O /Table\n/Headers [(node00000001) ]>>]"],
    [undefined, undefined],
    ["(node00000002)", "<</O /Table\n/Headers [(node00000002)]>>"],
  ]);
  expect(
    root
      .dictionary("IDTree")
      ?.list("Names")
      .map(String)
      .filter((_, index) => index % 2 === 0),
  ).toEqual(["(node00000001)", "(node00000002)"]);
  expect(writeStructure([], [])).toBeNull();
  const unnamed = writeStructure([newTag("Document", [newTag("P", [])])], [])?.content as Dictionary;
  expect([...unnamed.keys()]).toEqual(["Type", "K", "ParentTree", "ParentTreeNextKey"]);
});

it("leads from what a page draws, and from its annotations, back to their tags", () => {
  const annotation = new Indirect(Dictionary.of({ Subtype: "/Link", StructParent: "9" }));
  const loose = new Indirect(Dictionary.of({ Subtype: "/Link", StructParent: "8" }));
  const [drawn, drawing] = [new Indirect(new Dictionary()), new Indirect(new Dictionary())];
  const page = {
    object: drawn,
    dictionary: Dictionary.of({ StructParents: "7" }),
    content: "",
    scanned: { text: "", runs: [], decorations: new Set<number>() },
    drawings: [],
    annotations: [annotation, loose],
    repeated: new Set<number>(),
    height: 800,
    scale: 1,
  };
  const inDrawing = { object: drawing, dictionary: new Dictionary(), content: "", scanned: page.scanned };
  const empty = {
    ...page,
    object: new Indirect("null"),
    dictionary: Dictionary.of({ StructParents: "6" }),
    annotations: [],
  };
  const paragraph = newTag("P", [
    { page: drawn, holder: drawn, id: 2 },
    { page: drawn, holder: drawing, id: 0 },
  ]);
  const link = newTag("Link", [{ page: drawn, annotation }]);
  const root = writeStructure(
    [newTag("Document", [paragraph, link])],
    [{ ...page, drawings: [inDrawing] }, empty],
  )?.content as Dictionary;
  const numbers = root.dictionary("ParentTree")?.list("Nums") ?? [];
  const under = (dictionary: Dictionary | undefined, key = "StructParents") => {
    const number = dictionary?.get(key);
    const found = number === undefined ? undefined : numbers[2 * Number(number) + 1];
    return found instanceof Indirect && Array.isArray(found.content) ? found.content : found;
  };
  expect(under(page.dictionary)).toEqual(["null", "null", paragraph.object]);
  expect(under(inDrawing.dictionary)).toEqual([paragraph.object]);
  expect(under(annotation.content as Dictionary, "StructParent")).toBe(link.object);
  expect([loose.content, empty.dictionary].map((each) => [...(each as Dictionary).keys()])).toEqual([
    ["Subtype"],
    [],
  ]);
  expect(root.get("ParentTreeNextKey")).toBe("3");
});
