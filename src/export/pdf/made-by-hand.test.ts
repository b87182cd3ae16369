import { describe, expect, test } from "vitest";
import { GlyphReader } from "./glyphs.ts";
import { textString } from "./objects/text.ts";
import { Dictionary, Indirect, Stream, type Value } from "./objects/values.ts";
import { type Bookmark, writeOutline } from "./outline.ts";
import type { PrintedPage } from "./printed.ts";
import { asArtifacts } from "./repeated-heads.ts";
import { sectionsOf } from "./sections.ts";
import { shareStreams } from "./shared.ts";
import { nameTree, numberTree } from "./trees.ts";

/** What Chromium's prints are put together of, without one: small objects, each as the browser writes it. */
const stream = (entries: Readonly<Record<string, Value>>, text: string) =>
  new Indirect(new Stream(Dictionary.of(entries), Buffer.from(text)));

const pageWith = (dictionary: Dictionary, parts: Partial<PrintedPage> = {}): PrintedPage => ({
  object: new Indirect(dictionary),
  dictionary,
  content: "",
  scanned: {} as PrintedPage["scanned"],
  drawings: [],
  annotations: [],
  repeated: new Set(),
  height: 800,
  scale: 1,
  ...parts,
});

describe("streams that several parts of a print have", () => {
  const resourcesOf = (
    drawings: Readonly<Record<string, Value>>,
    fonts: Readonly<Record<string, Value>> = {},
  ) =>
    pageWith(
      Dictionary.of({
        Resources: Dictionary.of({ XObject: Dictionary.of(drawings), Font: Dictionary.of(fonts) }),
      }),
    );
  const drawingsOf = (page: PrintedPage) =>
    page.dictionary.dictionary("Resources")?.dictionary("XObject") ?? new Dictionary();

  test("images alike are one; others, forms, and what refers to something of its own stay", () => {
    const image = (text: string) => stream({ Subtype: "/Image", Width: "1" }, text);
    const form = () => stream({ Subtype: "/Form" }, "same");
    const masked = () => stream({ Subtype: "/Image", SMask: new Indirect("null") }, "same");
    const wide = stream({ Subtype: "/Image", Width: "2" }, "same");
    const one = resourcesOf({ a: image("same"), b: image("other"), f: form(), m: masked() });
    const two = resourcesOf({ a: image("same"), b: wide, f: form(), m: masked() });
    shareStreams([one, two]);
    const [first, second] = [drawingsOf(one), drawingsOf(two)];
    expect(second.get("a")).toBe(first.get("a"));
    for (const key of ["b", "f", "m"]) expect(second.get(key), key).not.toBe(first.get(key));
    expect(second.get("b")).toBe(wide);
  });

  test("so are programs of fonts, however deep they lie below one", () => {
    const font = () => {
      const descriptor = new Indirect(Dictionary.of({ FontFile2: stream({ Length1: "4" }, "program") }));
      const descendant = new Indirect(Dictionary.of({ FontDescriptor: descriptor }));
      return new Indirect(Dictionary.of({ DescendantFonts: [descendant], ToUnicode: stream({}, "map") }));
    };
    const [one, two] = [font(), font()];
    shareStreams([resourcesOf({}, { F1: one }), resourcesOf({}, { F1: two })]);
    const partsOf = (indirect: Indirect) => {
      const top = indirect.content as Dictionary;
      const [descendant] = top.list("DescendantFonts");
      const descriptor = ((descendant as Indirect).content as Dictionary).dictionary("FontDescriptor");
      return [top.get("ToUnicode"), descriptor?.get("FontFile2")];
    };
    const [[map, program], [otherMap, otherProgram]] = [partsOf(one), partsOf(two)];
    expect(program).toBeInstanceOf(Indirect);
    expect([otherMap, otherProgram]).toEqual([map, program]);
    expect(otherMap).toBe(map);
    expect(otherProgram).toBe(program);
  });
});

describe("bookmarks", () => {
  const bookmark = (level: number, title: string): Bookmark => ({ level, title, destination: [], tag: null });
  /** `title(count) [kids]`, as a reader of PDF walks them. */
  const tree = (item: Dictionary | null): unknown[] =>
    item === null
      ? []
      : [
          [item.get("Title"), item.get("Count"), ...tree(item.dictionary("First"))],
          ...tree(item.dictionary("Next")),
        ];

  test("nest by their levels, a level that is left out too; parts stand open, what is below them closed", () => {
    const levels = [1, 2, 3, 3, 2, 1, 3, 2] as const;
    const root = writeOutline(levels.map((level, index) => bookmark(level, String(index))));
    const outlines = root?.content as Dictionary;
    expect(tree(outlines.dictionary("First"))).toEqual([
      ["0", "2", ["1", "-2", ["2", undefined], ["3", undefined]], ["4", undefined]],
      ["5", "2", ["6", undefined], ["7", undefined]],
    ]);
    expect(outlines.get("Count")).toBe("6");
    expect(outlines.dictionary("Last")?.get("Title")).toBe("5");
    expect(outlines.dictionary("Last")?.dictionary("Prev")?.get("Title")).toBe("0");
    expect(outlines.dictionary("Last")?.dictionary("Parent")).toBe(outlines);
  });

  test("none are no outline", () => expect(writeOutline([])).toBeNull());

  test("a page is of the section that begins at its top, else of the one that goes on", () => {
    const pages = [1, 2, 3, 4].map(() => pageWith(new Dictionary()));
    const at = (page: number, from: number, level = 2): Bookmark => ({
      ...bookmark(level, ""),
      destination: [pages[page]?.object ?? "null", "/XYZ", "0", String(from), "0"],
    });
    // 700 of 800 is near the top, 500 is not.
    const bookmarks = [at(0, 780, 1), at(1, 500), at(2, 700), at(2, 300)];
    expect(sectionsOf(pages, bookmarks)).toEqual([0, 0, 2, 3]);
  });
});

describe("trees of names and numbers", () => {
  const leavesOf = (tree: Indirect) =>
    (tree.content as Dictionary).list("Kids").map((leaf) => (leaf as Indirect).content as Dictionary);

  test("few stand in one leaf, many in leaves that say from where to where they go", () => {
    const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
    const small = numberTree(values(256)).content as Dictionary;
    expect(small.has("Kids")).toBe(false);
    expect(small.list("Nums").slice(-2)).toEqual(["255", "v255"]);
    const leaves = leavesOf(numberTree(values(513)));
    expect(leaves.map((leaf) => leaf.list("Limits"))).toEqual([
      ["0", "255"],
      ["256", "511"],
      ["512", "512"],
    ]);
    expect(leaves.flatMap((leaf) => leaf.list("Nums").filter((_, index) => index % 2 === 1))).toEqual(
      values(513),
    );
    const named = nameTree(values(300).map((value) => [textString(value), value] as const));
    expect(leavesOf(named)[1]?.list("Limits")).toEqual([textString("v256"), textString("v299")]);
  });
});

describe("text behind glyphs", () => {
  const map = `2 beginbfchar
<0001> <0041>
<0002> <00660069>
endbfchar
1 beginbfrange
<000a> <000c> <0061>
endbfrange`;
  const fonts = Dictionary.of({
    F1: new Indirect(Dictionary.of({ ToUnicode: stream({}, map) })),
    F2: new Indirect(new Dictionary()),
  });
  const holder = Dictionary.of({ Resources: Dictionary.of({ Font: fonts }) });
  const read = (content: string) => new GlyphReader().read(content, holder);

  test.each([
    ["/F1 12 Tf <00010002> Tj", "Afi"],
    ["/F1 12 Tf <000A000b000C> Tj", "abc"],
    ["/F2 12 Tf <0001> Tj", ""],
    ["/F2 12 Tf <0001> Tj /F1 9.5 Tf <0001> Tj", "A"],
    ["/F1 12 Tf /Span <</ActualText <FEFF00480069>>>BDC <0001> Tj EMC <000a> Tj", "Hia"],
    ["/F1 12 Tf <000d> Tj", ""],
  ])("%s is %j", (content, text) => expect(read(content)).toBe(text));
});

test("a run that only repeats is no content; the others stay as they are", () => {
  const content = "/P <</MCID 3>> BDC\nBT ET\nEMC\n/P <</MCID 4>> BDC\nEMC";
  expect(asArtifacts(content, new Set([3]))).toBe(
    "/Artifact <</Type/Pagination>>BDC\nBT ET\nEMC\n/P <</MCID 4>> BDC\nEMC",
  );
  expect(asArtifacts(content, new Set())).toBe(content);
});
