import { describe, expect, test } from "vitest";
import { nameGroups, nameTables } from "./named-tables.ts";
import { textString } from "./objects/text.ts";
import { Dictionary, Indirect, type Value } from "./objects/values.ts";
import type { PrintedPage } from "./printed.ts";
import { isContent, isTag, newTag, readTags, type Tag, withoutPage } from "./tags.ts";

const tag = (role: string, kids: Tag["kids"] = [], own: Readonly<Record<string, string>> = {}): Tag => ({
  ...newTag(role, kids),
  own: Dictionary.of(own),
});

/** Roles as they stand in each other; content by its number, what else there is as `link`. */
function tree(kid: Tag["kids"][number]): unknown {
  if (!isTag(kid)) return isContent(kid) ? kid.id : "link";
  return kid.kids.length === 0 ? kid.role : [kid.role, ...kid.kids.map(tree)];
}

describe("the tags of a print", () => {
  const [first, second, form, link] = [1, 2, 3, 4].map(() => new Indirect("null"));
  if (!first || !second || !form || !link) throw new Error("there are four");
  const element = (role: string, kids: Value, more: Readonly<Record<string, Value>> = {}) =>
    new Indirect(Dictionary.of({ Type: "/StructElem", S: `/${role}`, P: "null", K: kids, ...more }));
  const page = (object: Indirect, decorations: readonly number[], drawings: readonly Indirect[] = []) =>
    ({
      object,
      scanned: { text: "", runs: [], decorations: new Set(decorations) },
      drawings: drawings.map((drawing) => ({ object: drawing, scanned: { decorations: new Set() } })),
    }) as unknown as PrintedPage;
  const read = (kids: Value, sheet: PrintedPage | null = null) => {
    const pages = [page(first, [7]), page(second, [], [form]), ...(sheet === null ? [] : [sheet])];
    const catalog = Dictionary.of({ StructTreeRoot: Dictionary.of({ Type: "/StructTreeRoot", K: kids }) });
    return readTags({ catalog, pages, sheet });
  };

  test.each<[string, Value, unknown]>([
    ["content of the page of the element around it", element("P", ["0", "1"], { Pg: first }), ["P", 0, 1]],
    ["one piece that stands for a list", element("P", "3", { Pg: first }), ["P", 3]],
    ["content without a page, which is none", element("P", ["0"]), null],
    ["borders, which are none", element("P", ["6", "7"], { Pg: first }), ["P", 6]],
    ["an element that holds nothing", [element("P", [], { Pg: first }), element("TD", [])], "TD"],
    ["an element of no meaning", element("NonStruct", [element("P", "1", { Pg: first })]), ["P", 1]],
    [
      "one of no meaning that has something of its own",
      element("NonStruct", [element("P", "1", { Pg: first })], { Lang: "(nb)" }),
      ["NonStruct", ["P", 1]],
    ],
    [
      "references to another page, to a drawing there, and to an annotation",
      element(
        "P",
        [
          Dictionary.of({ Type: "/MCR", Pg: second, MCID: "4" }),
          Dictionary.of({ Type: "/MCR", Pg: second, Stm: form, MCID: "5" }),
          Dictionary.of({ Type: "/OBJR", Obj: link }),
          Dictionary.of({ Type: "/OBJR" }),
        ],
        { Pg: first },
      ),
      ["P", 4, 5, "link"],
    ],
    [
      "a body for what an item holds beside its label",
      element("LI", [element("Lbl", "1", { Pg: first }), "2", element("P", "3", { Pg: first })], {
        Pg: first,
      }),
      ["LI", ["Lbl", 1], ["LBody", 2, ["P", 3]]],
    ],
    [
      "an item that has one",
      element("LI", [element("Lbl", "1", { Pg: first }), element("LBody", "2", { Pg: first })]),
      ["LI", ["Lbl", 1], ["LBody", 2]],
    ],
  ])("have %s", (_, kids, expected) => {
    expect(read(kids).document?.kids.map(tree)).toEqual(expected === null ? [] : [expected]);
  });

  test("are one document, whether the print has one or not, and none where it has no tree", () => {
    const whole = element("Document", [element("P", "1", { Pg: first })]);
    expect(tree(read(whole).document ?? newTag("", []))).toEqual(["Document", ["P", 1]]);
    const two = [element("Document", [element("P", "1", { Pg: first })]), element("P", "2", { Pg: first })];
    expect(tree(read(two).document ?? newTag("", []))).toEqual([
      "Document",
      ["Document", ["P", 1]],
      ["P", 2],
    ]);
    expect(readTags({ catalog: new Dictionary(), pages: [], sheet: null }).document).toBeNull();
  });

  test("know headings by what they were, and keep the borders of running lines", () => {
    const [heading, other] = [element("H2", "1", { Pg: first }), element("Hx", "2", { Pg: first })];
    const found = read([heading, other]);
    expect([...found.headings]).toEqual([[heading, found.document?.kids[0]]]);
    const sheet = page(new Indirect("null"), [9]);
    const line = () => element("P", "9", { Pg: sheet.object });
    expect(read(line(), sheet).document?.kids.map(tree)).toEqual([["P", 9]]);
  });

  test("are left of what stands on a page, and of what is empty then", () => {
    const on = (object: Indirect, id: number) => ({ page: object, holder: object, id });
    const document = tag("Document", [
      tag("P", [on(first, 1)]),
      tag("P", [on(first, 2), on(second, 3)]),
      tag("Table", [tag("TR", [tag("TD"), tag("TD", [on(first, 4)])])]),
    ]);
    withoutPage(document, first);
    expect(tree(document)).toEqual(["Document", ["P", 3], ["Table", ["TR", "TD"]]]);
  });
});

describe("a table", () => {
  const [content, row] = [
    { page: new Indirect("null"), annotation: new Indirect("null") },
    () => tag("TR", [tag("TD")]),
  ];

  test.each<[string, Tag, unknown]>([
    [
      "has what stands before its rows as its caption",
      tag("Table", [content, row(), content]),
      ["Table", ["Caption", "link"], ["TR", "TD"], "link"],
    ],
    [
      "has it before its head too",
      tag("Table", [tag("P"), tag("THead", [row()])]),
      ["Table", ["Caption", "P"], ["THead", ["TR", "TD"]]],
    ],
    ["that begins with a row has none", tag("Table", [row(), tag("P")]), ["Table", ["TR", "TD"], "P"]],
    ["without rows has none", tag("Table", [tag("P"), tag("P")]), ["Table", "P", "P"]],
    ["is what is tagged so", tag("Sect", [tag("P"), row()]), ["Sect", "P", ["TR", "TD"]]],
  ])("%s", (_, table, expected) => {
    nameTables(tag("Document", [table]));
    expect(tree(table)).toEqual(expected);
  });

  test("names a head over rows among the heads of their cells, the last one before them", () => {
    const group = (own: Readonly<Record<string, string>>) => tag("TR", [tag("TH", [], own)]);
    const wide = "[<</O /Table\n/Scope /Row>> <</O /Table\n/ColSpan 3>>]";
    const cells = ["[<</O /Table\n/Headers [(node1)]>>]", "[<</O /Table\n/RowSpan 2>>]", "<</O /Table>>"];
    const rows = () => tag("TR", [...cells.map((A) => tag("TD", [], { A })), tag("TD")]);
    const [before, under, unnamed] = [rows(), rows(), rows()];
    const head = group({ A: wide, ID: "(node7)" });
    const other = group({ A: wide });
    const one = group({ A: wide.replace("ColSpan 3", "ColSpan 1") });
    const column = group({ A: wide.replace("/Row>>", "/Column>>") });
    const body = tag("TBody", [before, one, column, head, under, other, unnamed]);
    const next = tag("Table", [rows()]);
    nameGroups(tag("Document", [tag("Table", [body]), next]));
    const headsOf = (named: Tag) => named.kids.flatMap((kid) => (isTag(kid) ? [kid.own.get("A")] : []));
    const withHeads = (id: string) => [
      `[<</O /Table\n/Headers [${id} (node1)]>>]`,
      `[<</O /Table\n/Headers [${id}]>> <</O /Table\n/RowSpan 2>>]`,
      "<</O /Table>>",
      undefined,
    ];
    const made = textString("node90000000002");
    expect([before, under, unnamed].map(headsOf)).toEqual([
      [...cells, undefined],
      withHeads("(node7)"),
      withHeads(made),
    ]);
    expect(next.kids.flatMap((kid) => (isTag(kid) ? headsOf(kid) : []))).toEqual([...cells, undefined]);
    const [named] = other.kids.flatMap((kid) => (isTag(kid) ? [kid.own.get("ID")] : []));
    expect(named).toBe(made);
  });
});
