import { describe, expect, test } from "vitest";
import { faultsOf } from "./conformance.ts";
import { GlyphReader } from "./glyphs.ts";
import { textOf } from "./objects/read.ts";
import { textString } from "./objects/text.ts";
import { Dictionary, Indirect, Stream, type Value } from "./objects/values.ts";
import { type Bookmark, writeOutline } from "./outline.ts";
import { finishPages, pageTree } from "./pages.ts";
import type { PrintedPage } from "./printed.ts";
import { asArtifacts, forgetRepeatedHeads } from "./repeated-heads.ts";
import { RunningLines } from "./running.ts";
import { sectionsOf } from "./sections.ts";
import { shareStreams } from "./shared.ts";
import type { RunningLine, RunningText } from "./sheet.ts";
import { isTag, newTag, type Tag } from "./tags.ts";
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

describe("pages", () => {
  test("stand in branches that know them, as many as there are", () => {
    const pages = Array.from({ length: 65 }, () => pageWith(new Dictionary()));
    const tree = pageTree(pages);
    const root = tree.content as Dictionary;
    const branches = root.list("Kids").map((branch) => branch as Indirect);
    expect(root.get("Count")).toBe("65");
    const content = branches.map((branch) => branch.content as Dictionary);
    expect(content.map((branch) => branch.get("Count"))).toEqual(["32", "32", "1"]);
    expect(content.map((branch) => branch.get("Parent"))).toEqual([tree, tree, tree]);
    expect(content.flatMap((branch) => branch.list("Kids"))).toEqual(pages.map(({ object }) => object));
    const parents = pages.map(({ dictionary }) => dictionary.get("Parent"));
    expect(parents).toEqual(pages.map((_, index) => branches[Math.floor(index / 32)]));
  });

  test("are drawn as they were scanned, with their annotations where they have any, and lines in a state of their own", async () => {
    const scanned = { text: "0 0 m", runs: [], decorations: new Set<number>() };
    const note = new Indirect("null");
    const drawing = { object: new Indirect("null"), dictionary: new Dictionary(), content: "", scanned };
    const plain = pageWith(new Dictionary(), { scanned });
    const noted = pageWith(new Dictionary(), { scanned, annotations: [note], drawings: [drawing] });
    const lines = new RunningLines({ lines: [], resources: null });
    lines.draw = () => "added";
    const at = { number: 1, pages: 2, section: 0 };
    await finishPages([
      { page: plain, lines: null, ...at },
      { page: noted, lines, ...at },
    ]);
    const contents = ({ dictionary }: PrintedPage) =>
      textOf((dictionary.get("Contents") as Indirect).content as Stream);
    expect([plain, noted].map(contents)).toEqual(["0 0 m", "q\n0 0 m\nQ\nadded"]);
    expect([...plain.dictionary.keys()]).toEqual(["Tabs", "Contents"]);
    expect(noted.dictionary.get("Annots")).toEqual([note]);
    expect(textOf(drawing.object.content as Stream)).toBe("0 0 m");
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

describe("running lines", () => {
  const run = (text: string, codes: string, state = "s"): RunningText => ({
    text,
    state,
    drawing: `<${codes}> Tj`,
  });
  const line = (parts: Partial<RunningLine>): RunningLine => ({
    element: 0,
    kind: "foot",
    from: 1,
    section: null,
    digits: null,
    alphabet: false,
    runs: [],
    ...parts,
  });
  const alphabet = line({
    alphabet: true,
    runs: [
      run("0123456789", Array.from({ length: 10 }, (_, digit) => `000${digit}`).join("")),
      run("9876543210", Array.from({ length: 10 }, (_, digit) => `00a${9 - digit}`).join("")),
    ],
  });
  const words = run("page", "ffff");
  const numbered = line({ digits: [2, 3], runs: [words, run("00", "00000000"), run("888", "000800080008")] });
  const others = [
    line({ kind: "head", section: 4, runs: [run("four", "0004")] }),
    line({ from: 12, runs: [run("late", "0005")] }),
    line({ digits: [1, 3], runs: [run("0", "0000")] }),
  ];

  test("a page has the words of its section and the digits of its number, as the sheet sets them", async () => {
    const sheet = {
      lines: [numbered, alphabet, ...others],
      resources: Dictionary.of({ Font: Dictionary.of({ F7: "font" }) }),
    };
    const lines = new RunningLines(sheet);
    const page = pageWith(Dictionary.of({ MediaBox: ["0"] }));
    const drawn = lines.draw({ page, number: 10, pages: 214, section: 3 });
    await lines.ready();
    expect(drawn).toBe(
      "/Artifact <</Type/Pagination/Subtype/Footer>> BDC\nq\n/Running1 Do\nQ\n" +
        "q\ns\n<00010000> Tj\nQ\nq\ns\n<00a200a100a4> Tj\nQ\nEMC\n",
    );
    expect(page.dictionary.dictionary("Resources")?.dictionary("Font")?.get("F7")).toBe("font");
    const at = (number: number, section: number) =>
      lines.draw({ page: pageWith(new Dictionary()), number, pages: 214, section });
    expect(at(10, 4)).toContain("/Header");
    expect(at(12, 3).match(/BDC/g)).toHaveLength(2);
    expect(at(1, 3)).not.toContain("<00010000>");
  });

  test("the words of a line are one form for all pages that have it", () => {
    const lines = new RunningLines({ lines: [line({ runs: [words] })], resources: null });
    const [one, two] = [pageWith(new Dictionary()), pageWith(new Dictionary())];
    for (const page of [one, two]) lines.draw({ page, number: 1, pages: 2, section: 0 });
    const formOf = (page: PrintedPage) =>
      page.dictionary.dictionary("Resources")?.dictionary("XObject")?.get("Running1");
    expect(formOf(one)).toBeInstanceOf(Indirect);
    expect(formOf(two)).toBe(formOf(one));
  });
});

describe("the head of a table that goes on", () => {
  const [first, second] = [new Indirect("null"), new Indirect("null")];
  const cell = (role: string, scope: string) => ({
    ...newTag(role, [
      { page: first, holder: first, id: 1 },
      { page: second, holder: second, id: 1 },
      { page: second, holder: new Indirect("null"), id: 2 },
    ]),
    own: Dictionary.of({ A: `<</O /Table /Scope /${scope}>>` }),
  });
  const left = (row: Tag) => row.kids.flatMap((kid) => (isTag(kid) ? kid.kids : [])).length;

  test.each([
    ["heads of columns alone", [cell("TH", "Column"), cell("TH", "Column")], 4],
    ["a head of its row among them", [cell("TH", "Column"), cell("TH", "Row")], 6],
    ["no head", [cell("TD", "Column")], 3],
  ])("%s", (_, cells, kept) => {
    const pages = [first, second].map((object) => pageWith(new Dictionary(), { object }));
    const row = newTag("TR", cells);
    forgetRepeatedHeads(newTag("Document", [newTag("Table", [row])]), pages);
    expect(left(row)).toBe(kept);
    expect([...(pages[1]?.repeated ?? [])]).toEqual(kept === 4 ? [1] : []);
    expect(pages[0]?.repeated.size).toBe(0);
  });
});

test("a font is embedded by any of its three kinds of programs", () => {
  const fontWith = (program: string) =>
    Dictionary.of({ ToUnicode: "map", FontDescriptor: Dictionary.of({ [program]: "program" }) });
  const faults = (...fonts: Dictionary[]) => {
    const named = new Dictionary(fonts.map((font, index) => [`F${index}`, font]));
    const page = pageWith(Dictionary.of({ Resources: Dictionary.of({ Font: named }) }));
    const documents = [newTag("Document", [newTag("P", [])])];
    return faultsOf({ documents, pages: [page], title: "t", language: "en" });
  };
  expect(faults(fontWith("FontFile"), fontWith("FontFile2"), fontWith("FontFile3"))).toEqual([]);
  expect(faults(fontWith("FontFile4"), new Dictionary())).toEqual([
    "7.21.4: a font that is not embedded",
    "7.21.4: a font that is not embedded",
    "7.21.7: a font without its characters",
  ]);
});

test("a run that only repeats is no content; the others stay as they are", () => {
  const content = "/P <</MCID 3>> BDC\nBT ET\nEMC\n/P <</MCID 4>> BDC\nEMC";
  expect(asArtifacts(content, new Set([3]))).toBe(
    "/Artifact <</Type/Pagination>>BDC\nBT ET\nEMC\n/P <</MCID 4>> BDC\nEMC",
  );
  expect(asArtifacts(content, new Set())).toBe(content);
});
