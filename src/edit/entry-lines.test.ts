import { describe, expect, test } from "vitest";
import type { RawValue } from "../model/raw-dataset.ts";
import {
  addEntry,
  addItem,
  appendBelow,
  appendLines,
  blockEntry,
  flowEntry,
  plainNumber,
  rewriteClaims,
  rewriteEntries,
  sameValue,
  writtenText,
} from "./index.ts";

const map = (parts: Record<string, RawValue>): ReadonlyMap<string, RawValue> =>
  new Map(Object.entries(parts));
const LONG = "a long text ".repeat(12).trim();

describe("entries of a map", () => {
  const ENTRY = map({ name: "N" });
  test.each<[string, string, string | null, string | null]>([
    ["behind the last", "a: 1\n# end\n", null, "a: 1\nnew: {name: N}\n# end\n"],
    [
      "behind its comments further in",
      "a:\n  b: 1\n  # of a\n# end\n",
      null,
      "a:\n  b: 1\n  # of a\nnew: {name: N}\n# end\n",
    ],
    ["apart where the others are", "a: 1\n\nb: 2\n", null, "a: 1\n\nb: 2\n\nnew: {name: N}\n"],
    ["in brackets", "{a: 1}\n", null, "{a: 1, new: {name: N}}\n"],
    ["below a key", "m:\n  a: 1\nz: 1\n", "m", "m:\n  a: 1\n  new: {name: N}\nz: 1\n"],
    ["below a key with nothing yet", "m: {}\nz: 1\n", "m", "m:\n  new: {name: N}\nz: 1\n"],
    ["below a key in brackets", "m: {a: 1}\n", "m", "m: {a: 1, new: {name: N}}\n"],
    ["below a key that there isn't", "z: 1\n", "m", "z: 1\n\nm:\n  new: {name: N}\n"],
    ["in a file of nothing", "# none\n", null, "# none\n\nnew: {name: N}\n"],
    ["beside one that has a key twice", "a: {n: 1, n: 2}\n", null, "a: {n: 1, n: 2}\nnew: {name: N}\n"],
    ["in a file of brackets alone", "{}\n", null, "new: {name: N}\n"],
    ["not in brackets behind a document's mark", "--- {}\n", null, null],
    ["not in a list", "- a\n", null, null],
    ["not below a key of a list", "- a\n", "m", null],
    ["not below a key of a map in brackets that hasn't it", "{z: 1}\n", "m", null],
    ["not in a text with a fault", "a: [\n", null, null],
  ])("%s", (_, text, under, expected) => {
    expect(addEntry(text, under, "new", ENTRY, flowEntry)).toBe(expected);
  });

  test("on lines of their own, or with nothing", () => {
    expect(addEntry("a: 1\n", null, "new", map({ name: "N", role: "R" }), blockEntry)).toBe(
      "a: 1\nnew:\n  name: N\n  role: R\n",
    );
    expect(addEntry("a: 1\n", null, "new", new Map(), blockEntry)).toBe("a: 1\nnew: {}\n");
  });

  test("lines at the end of a file, parted where that is asked for; not behind its end, or in brackets", () => {
    expect(appendLines("a: 1\n", ["b: 2", "", "c: 3"], true)).toBe("a: 1\n\nb: 2\n\nc: 3\n");
    expect(appendLines("a: 1\n\n", ["b: 2"], true)).toBe("a: 1\n\nb: 2\n");
    expect(appendLines("a: 1\r\n\r\n", ["b: 2"], true)).toBe("a: 1\r\n\r\nb: 2\r\n");
    expect(appendLines("\n", ["b: 2"], true)).toBe("\nb: 2\n");
    expect(appendLines("a: 1\n...\n", ["b: 2"], false)).toBeNull();
    expect(appendLines("text\n", ["b: 2"], false)).toBeNull();
    expect(appendBelow("m:\n  a: 1", "m", ["b: 2"])).toBe("m:\n  a: 1\n  b: 2\n");
    expect(appendBelow("m:\n", "m", ["b: 2"])).toBe("m:\n  b: 2\n");
    expect(appendBelow("m: text\n", "m", ["b: 2"])).toBeNull();
    expect(appendBelow("- m\n", "m", ["b: 2"])).toBeNull();
  });
});

describe("an item of an entry's list", () => {
  const ITEM = map({ text: "5" });
  test.each<[string, string, string | null]>([
    [
      "behind the last",
      "a:\n  ignore:\n    - {text: 1} # one\nb: 1\n",
      'a:\n  ignore:\n    - {text: 1} # one\n    - {text: "5"}\nb: 1\n',
    ],
    [
      "in brackets",
      "a: {ignore: [{text: 1}], name: A}\n",
      'a: {ignore: [{text: 1}, {text: "5"}], name: A}\n',
    ],
    [
      "in a list of none, on lines",
      "a:\n  ignore: []\n  name: A\n",
      'a:\n  ignore:\n    - {text: "5"}\n  name: A\n',
    ],
    ["in a list of none, in brackets", "a: {ignore: [], name: A}\n", 'a: {ignore: [{text: "5"}], name: A}\n'],
    [
      "with the list, on lines",
      "a:\n  name: A\nb: 1\n",
      'a:\n  name: A\n  ignore:\n    - {text: "5"}\nb: 1\n',
    ],
    ["with the list, in brackets", "a: {name: A}\n", 'a: {name: A, ignore: [{text: "5"}]}\n'],
    [
      "with the list, where no line ends the text",
      "a:\n  name: A",
      'a:\n  name: A\n  ignore:\n    - {text: "5"}\n',
    ],
    ["not where the key holds something else", "a: {ignore: text}\n", null],
    ["not where there is no such entry, or none that is a map", "b: {name: B}\n", null],
    ["not in an entry that is a text", "a: text\n", null],
    ["not in a list", "- a\n", null],
    ["not in a text with a fault", "a: [\n", null],
  ])("%s", (_, text, expected) => {
    expect(addItem(text, "a", "ignore", ITEM)).toBe(expected);
  });
});

describe("what is written anew as a whole", () => {
  test("keeps its comments, and no line is folded", () => {
    const changes = new Map([
      [
        "a",
        new Map<string, RawValue | undefined>([
          ["note", LONG],
          ["said", undefined],
        ]),
      ],
    ]);
    expect(rewriteClaims("[{id: a, said: 2031}] # end\n", [map({ id: "new", excerpt: "x" })], changes)).toBe(
      `[{id: a, note: ${LONG}}, {id: new, excerpt: x}] # end\n`,
    );
    expect(rewriteClaims("text\n", [map({ id: "new", excerpt: "x" })], new Map())).toBe(
      "- id: new\n  excerpt: x\n",
    );
    expect(rewriteEntries("{m: {a: 1}}\n", ["m"], new Map([["b", map({ name: LONG })]]))).toBe(
      `{m: {a: 1, b: {name: ${LONG}}}}\n`,
    );
  });
});

describe("values", () => {
  test("a text of one language for all is that text; of several it says which", () => {
    expect(writtenText(null)).toBeNull();
    expect(writtenText({ und: "x" })).toBe("x");
    expect(writtenText({ en: "x" })).toEqual(map({ en: "x" }));
    expect(writtenText({ und: "x", nb: "y" })).toEqual(map({ und: "x", nb: "y" }));
  });

  test("two are the same whatever the order of their keys, and nothing is the same as null", () => {
    expect(sameValue(map({ a: 1, b: [map({ c: 2 })] }), map({ b: [map({ c: 2 })], a: 1 }))).toBe(true);
    expect(sameValue(undefined, null)).toBe(true);
    expect(sameValue(["a", "b"], ["b", "a"])).toBe(false);
    expect(sameValue(map({ a: 1 }), map({ a: 2 }))).toBe(false);
  });

  test("a number has no exponent and no sign of nothing", () => {
    expect([1e21, 1e-7, -0, 5.5, Number.POSITIVE_INFINITY].map(plainNumber)).toEqual([
      "1000000000000000000000",
      "0.0000001",
      "0",
      "5.5",
      "Infinity",
    ]);
  });
});
