import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "./yaml.ts";

const parse = (text: string) => parseYaml(text, "claims.yaml", "claims");

describe("hostile and mistaken YAML", () => {
  it.each([
    ["a doubled key", "a: 1\na: 2\n", "duplicate-key", 2, 1],
    ["a doubled key further down", "x:\n  - {b: 1, b: 2}\n", "duplicate-key", 2, 12],
    ["a tag", "a: !!js/function 'x'\n", "yaml-tag", 1, 4],
    ["a second document", "a: 1\n---\nb: 2\n", "multiple-documents", 2, 1],
    ["a tab", "a:\n\t- b\n", "yaml-syntax", 2, 1],
    ["an alias", "a: &x 1\nb: *x\n", "yaml-alias", 1, 7],
    ["an older YAML", "%YAML 1.1\n---\na: no\n", "yaml-syntax", 1, 1],
    ["a map as a key", "? {a: b}\n: c\n", "yaml-syntax", 1, 3],
    ["a colon in bare text", "a: b: c\n", "yaml-syntax", 1, 4],
    ["an open quote", "a: 'x\n", "yaml-syntax", null, null],
    ["brackets without end", "[".repeat(100_000), "nested-too-deep", 1, 1],
    ["brackets further down", `a: 1\nlist: ${"[".repeat(100)}`, "nested-too-deep", 2, 7],
    ["lists without end", "- ".repeat(100_000), "nested-too-deep", 1, 1],
    ["braces without end", "{a: ".repeat(20_000), "nested-too-deep", 1, 1],
    ["depth by items", "[a, ".repeat(5000), "nested-too-deep", null, null],
    [
      "depth by indentation",
      Array.from({ length: 1500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
      "nested-too-deep",
      null,
      null,
    ],
    ["depth that the parser bears", `a: ${"[".repeat(55)}${"]".repeat(55)}`, "nested-too-deep", null, null],
  ])("%s", (_name, text, code, line, column) => {
    const [first] = parse(text).diagnostics;
    expect(first).toMatchObject({ severity: "error", code });
    if (line !== null) expect(first!.at).toEqual({ file: "claims.yaml", line, column });
  });

  it("finds doubled keys among very many, and keeps the first of each", () => {
    const text = `${Array.from({ length: 10_000 }, (_, index) => `k${index}: a`).join("\n")}\nk7: b\n`;
    const { document, diagnostics } = parse(text);
    expect(diagnostics).toMatchObject([
      { message: "duplicate key: k7", hint: expect.stringContaining("line 8") },
    ]);
    expect((document!.value as ReadonlyMap<string, unknown>).get("k7")).toBe("a");
    expect(document!.locate(["k7"])).toMatchObject({ line: 8 });
  });

  it.each([
    ["  amount: [100\n  said: x\n- id: b", "a bracket that is not closed", "close [ with ]", 3],
    ["\tamount: 100", "a tab at the start of a line", "indent with spaces", 2],
    ["  amount:1200\n  said: x", "no space behind the colon: amount:1200", "write amount: 1200", 2],
    ["  said: x\n  note:y", "no space behind the colon: note:y", "write note: y", 3],
    ["-id: b", "no space behind the dash: -id: b", "write - id: b", 2],
    ["  speaker b\n  said: x", "no colon: speaker b", "write key: value", 2],
    ["  said: x\n   note: y", "a key out of line: note: y", "as far in as", 3],
    ["  said: x\n note: y", "a key out of line: note: y", "as far in as", 3],
    ["said: x", "a key out of line: said: x", "as far in as", 2],
    ["\u00a0 said: x", "a space that YAML takes for a letter, at the start of a line", "", 2],
    ['  excerpt: "five" men', "words behind what ends a value", "the whole text in quotes", 2],
    ["  excerpt: - five men\n  said: x", "a text that starts with a dash", "the whole text in quotes", 2],
    ["  excerpt: @mayor five", "a text that starts with @", "in quotes", 2],
    ["  excerpt: he said: five", "a colon and a space within a text", "in quotes", 2],
    ["  by: {name: Minister #1}", "a bracket that is not closed", "a # behind a space cuts", 3],
    [
      "  by: {id: a,\n   note: no #2,\n   said: x}",
      "a comma or a bracket is missing",
      "a # behind a space",
      4,
    ],
    ['  excerpt: "five', "a quote that is not closed", "close it", 3],
    ['  excerpt: "\\s"', "a backslash that stands for no sign", "twice", 2],
  ])("names one slip once, and in a curator's words: %j", (lines, message, hint, line) => {
    const { diagnostics } = parse(`- id: a\n${lines}\n`);
    expect(diagnostics).toMatchObject([{ message, hint: expect.stringContaining(hint), at: { line } }]);
  });

  it("says what to do with an empty file", () => {
    expect(parse("# nothing yet\n").diagnostics).toMatchObject([
      { code: "empty-file", hint: expect.stringContaining("dbrief init") },
    ]);
  });

  it("never throws, whatever the bytes", () => {
    const yamlish = fc.string({ unit: fc.constantFrom(..."{}[]:,-?&*!|>'\"%@` \n\ta1#<"), maxLength: 60 });
    fc.assert(
      fc.property(yamlish, (text) => void parse(text)),
      { numRuns: 500 },
    );
  });
});

describe("values", () => {
  it("are those of YAML 1.2", () => {
    const { document } = parse("- no\n- 2024\n- 2024-10-18\n- 1e3\n- ~\n- true\n- 10.000\n");
    expect(document!.value).toEqual(["no", 2024, "2024-10-18", 1000, null, true, 10]);
    expect(document!.written([6])).toBe("10.000");
    expect(document!.written([9])).toBeNull();
  });

  it("keep keys as typed and in order", () => {
    const { document } = parse("zebra: 1\n2024: 2\n1e3: 3\n__proto__: 4\n");
    expect([...(document!.value as ReadonlyMap<string, unknown>)]).toEqual([
      ["zebra", 1],
      ["2024", 2],
      ["1e3", 3],
      ["__proto__", 4],
    ]);
  });
});

describe("places", () => {
  const { document } = parse("- id: a\n  via: [x, y]\n  note:\n- id: b\n");

  it.each([
    [[0], "value", 1, 3],
    [[0, "via"], "key", 2, 3],
    [[0, "via", 1], "value", 2, 12],
    [[0, "note"], "value", 3, 3],
    [[1, "missing"], "value", 4, 3],
    [[7], "value", 1, 1],
  ] as const)("%j (%s)", (path, part, line, column) => {
    expect(document!.locate(path, part)).toEqual({ file: "claims.yaml", line, column });
  });

  it("are where the value stands in the text, for any keys", () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1 }), fc.nat(4), (keys, indent) => {
        const text = keys.map((name) => `${name}:${" ".repeat(indent + 1)}v-${name}`).join("\n");
        const parsed = parse(text).document!;
        for (const name of keys) {
          const { line, column } = parsed.locate([name]);
          expect(text.split("\n")[line! - 1]!.slice(column! - 1)).toBe(`v-${name}`);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("what YAML takes out of a text in silence", () => {
  it.each([
    ["- note: #VesperStrike is over\n  place: x", ["1 yaml-hash a text cut off at #VesperStrike"]],
    ["- excerpt: &amp 1,500 men", ["1 yaml-alias anchor: &amp"]],
    ["- excerpt: &b [x]\n  note:\n    #place: y", ["1 yaml-alias anchor: &b"]],
    [
      "- excerpt: Dockers walk out #VesperStrike\n  note: one\n- note: second #2",
      ["1 yaml-hash a text cut off at #VesperStrike", "3 yaml-hash a text cut off at #2"],
    ],
    // Comments, each with its space or behind what isn't a bare text.
    ['- excerpt: "out #VesperStrike" # a note\n  note: one # 1\n  amount: 5 #five\n#whole\n  place: x#y', []],
  ])("is an error: %j", (text, faults) => {
    const told = parse(text).diagnostics.map(({ code, message, at }) => `${at?.line} ${code} ${message}`);
    expect(told).toEqual(faults);
  });
});
