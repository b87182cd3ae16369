import { describe, expect, test } from "vitest";
import type { RawValue } from "../model/raw-dataset.ts";
import { claimsIn, editClaims, insertClaim, removeClaim } from "./index.ts";

const map = (parts: Record<string, RawValue>): ReadonlyMap<string, RawValue> =>
  new Map(Object.entries(parts));
const NEW = map({ id: "new", excerpt: "x" });

describe("where a claim and its keys stand", () => {
  const text =
    "# head\n- id: a\n  note: |\n    one\n  # of mine\n  said: 2031-05-01\n\n- {id: b, note: n}\n- plain\n- id: c";
  const [a, b, c] = claimsIn(text) ?? [];

  test("its lines from the dash to the last value, its line from 1, its values", () => {
    const linesOf = (one: typeof a) => text.slice(one?.start, one?.end);
    expect([linesOf(a), a?.line, a?.id]).toEqual([
      "- id: a\n  note: |\n    one\n  # of mine\n  said: 2031-05-01\n",
      2,
      "a",
    ]);
    expect([linesOf(b), b?.line]).toEqual(["- {id: b, note: n}\n", 8]);
    expect([linesOf(c), c?.line]).toEqual(["- id: c", 10]);
    expect(a?.value).toEqual(map({ id: "a", note: "one\n", said: "2031-05-01" }));
  });

  test("the key of a line; none of a comment's", () => {
    const keyAt = (words: string) => a?.keyAt(text.indexOf(words));
    expect(["id: a", "note:", "one", "# of mine", "said:", "2031"].map(keyAt)).toEqual([
      "id",
      "note",
      "note",
      null,
      "said",
      "said",
    ]);
    expect(a?.keyAt(text.indexOf("- id: a"))).toBeNull();
    expect(a?.keyAt(text.indexOf("\n- {id: b") + 1)).toBeNull();
  });

  test("in brackets it is the item alone; of no list there are none, and of a fault nothing is known", () => {
    const flow = "[{id: a}, {id: b}]\n";
    expect(claimsIn(flow)?.map(({ start, end }) => flow.slice(start, end))).toEqual(["{id: a}", "{id: b}"]);
    expect([claimsIn(""), claimsIn("[]"), claimsIn("# none\n")]).toEqual([[], [], []]);
    expect([claimsIn("a: 1"), claimsIn("- [")]).toEqual([null, null]);
  });
});

describe("a claim that is put in", () => {
  test.each([
    [
      "behind the one that is named",
      "- id: a\n\n- id: b\n",
      "a",
      "- id: a\n\n- id: new\n  excerpt: x\n\n- id: b\n",
    ],
    [
      "last where that one isn't there",
      "- id: a\n- id: b\n",
      "z",
      "- id: a\n- id: b\n- id: new\n  excerpt: x\n",
    ],
    ["after a blank line where there is only one", "- id: a\n", null, "- id: a\n\n- id: new\n  excerpt: x\n"],
    [
      "without one where the others have none",
      "- id: a\n- id: b",
      null,
      "- id: a\n- id: b\n- id: new\n  excerpt: x\n",
    ],
    [
      "with the list's indent",
      "  - id: a\n  - id: b\n",
      "a",
      "  - id: a\n  - id: new\n    excerpt: x\n  - id: b\n",
    ],
    [
      "behind a comment that is further in",
      "- id: a\n  # of a\n# of b\n- id: b\n",
      "a",
      "- id: a\n  # of a\n- id: new\n  excerpt: x\n# of b\n- id: b\n",
    ],
    [
      "in brackets behind a comma",
      "[{id: a}, {id: b}]\n",
      "a",
      "[{id: a}, {id: new, excerpt: x}, {id: b}]\n",
    ],
    [
      "with no more blank lines than a kept block takes in",
      "- id: a\n  note: |+\n    kept\n\n",
      null,
      "- id: a\n  note: |+\n    kept\n\n- id: new\n  excerpt: x\n",
    ],
  ])("stands %s", (_, text, behind, expected) => {
    expect(insertClaim(text, NEW, behind)).toBe(expected);
  });

  test("not in a text that has a fault, is no list, or is closed", () => {
    for (const text of ["- [", "a: 1\n", "---\n"]) expect(insertClaim(text, NEW, null)).toBeNull();
  });
});

describe("a claim that is taken out", () => {
  test.each([
    [
      "with the blank line before it, in the middle",
      "- id: z\n\n- id: a\n\n- id: b\n",
      "- id: z\n\n- id: b\n",
    ],
    ["with the blank line before it, at the end", "- id: b\n\n- id: a\n", "- id: b\n"],
    ["with the blank line behind it, at the start", "- id: a\n\n- id: b\n", "- id: b\n"],
    ["and no blank line of others'", "- id: z\n- id: a\n\n- id: b\n", "- id: z\n\n- id: b\n"],
    ["to a list of none", "# head\n- id: a\n# end\n", "# head\n[]\n# end\n"],
    ["of brackets with its comma", "[{id: z}, {id: a}, {id: b}]\n", "[{id: z}, {id: b}]\n"],
    ["of brackets, the last", "[{id: z} , {id: a}]\n", "[{id: z} ]\n"],
    ["of brackets, the only one", "[ {id: a} ]\n", "[  ]\n"],
  ])("goes %s", (_, text, expected) => {
    expect(removeClaim(text, "a")).toBe(expected);
  });

  test("not where it isn't", () => {
    for (const text of ["- id: b\n", "a: 1\n", "- [", ""]) expect(removeClaim(text, "a")).toBeNull();
  });
});

describe("a claim that is changed", () => {
  const edited = (text: string, changes: Record<string, RawValue | undefined>) =>
    editClaims(text, new Map([["a", new Map(Object.entries(changes))]]));

  test.each<[string, string, Record<string, RawValue | undefined>, string | null]>([
    [
      "only the language that changed",
      "- id: a\n  words: {en: one, nb: en}\n",
      { words: map({ en: "two", nb: "en" }) },
      "- id: a\n  words: {en: two, nb: en}\n",
    ],
    [
      "on a line of its own too",
      "- id: a\n  words:\n    en: one # mine\n    nb: en\n",
      { words: map({ en: "two", nb: "en" }) },
      "- id: a\n  words:\n    en: two # mine\n    nb: en\n",
    ],
    [
      "all of a text where both did",
      "- id: a\n  words: {en: one,  nb: en}\n",
      { words: map({ en: "two", nb: "to" }) },
      "- id: a\n  words: {en: two, nb: to}\n",
    ],
    [
      "all of it where a language came",
      "- id: a\n  words: {en: one}\n",
      { words: map({ en: "one", nb: "en" }) },
      "- id: a\n  words: {en: one, nb: en}\n",
    ],
    [
      "all of it where a language went",
      "- id: a\n  words: {en: one,  nb: en}\n",
      { words: map({ en: "one" }) },
      "- id: a\n  words: {en: one}\n",
    ],
    [
      "all of it where another came in its place",
      "- id: a\n  words: {en: one}\n",
      { words: map({ nb: "one" }) },
      "- id: a\n  words: {nb: one}\n",
    ],
    [
      "a key that there isn't, and that goes, is nothing",
      "- id: a\n  note: n\n",
      { said: undefined },
      "- id: a\n  note: n\n",
    ],
    ["the first key can't go", "- id: a\n", { id: undefined }, null],
    [
      "one in brackets is written anew, in the order of the contract",
      "- {note: n,  id: a, said: 2031-05-01}\n",
      { excerpt: "x", said: undefined },
      "- {id: a, excerpt: x, note: n}\n",
    ],
    [
      "a new key before those that come later",
      "- id: a\n  note: n\n",
      { excerpt: "x" },
      "- id: a\n  excerpt: x\n  note: n\n",
    ],
    [
      "a number for a text",
      "- id: a\n  amount: 5\n",
      { amount: 1e21 },
      "- id: a\n  amount: 1000000000000000000000\n",
    ],
  ])("%s", (_, text, changes, expected) => {
    expect(edited(text, changes)).toBe(expected);
  });

  test("is found by its id as it is written, also where that is a number to YAML", () => {
    expect(editClaims("- id: 0x1\n  note: n\n", new Map([["0x1", map({ note: "m" })]]))).toBe(
      "- id: 0x1\n  note: m\n",
    );
    expect(editClaims("- id: 0x1\n  note: n\n", new Map([["1", map({ note: "m" })]]))).toBe(
      "- id: 0x1\n  note: m\n",
    );
    expect(editClaims("- plain\n- note: n\n- id: a\n", new Map([["a", map({ note: "m" })]]))).toBe(
      "- plain\n- note: n\n- id: a\n  note: m\n",
    );
    expect(editClaims("a: 1\n", new Map())).toBeNull();
  });
});
