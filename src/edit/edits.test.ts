import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editClaims } from "./claims.ts";
import { appendBelow, appendLines } from "./entries.ts";
import { inline } from "./yaml-text.ts";

const changes = (id: string, keys: Record<string, string | number | undefined>) =>
  new Map([[id, new Map(Object.entries(keys))]]);

describe("editClaims", () => {
  it("replaces a value of any style and leaves what stands around it", () => {
    const text =
      "- id: a\n  note: |\n    one\n    two\n  excerpt: 'x' # why\n  modality: observed\n- id: b\n";
    expect(editClaims(text, changes("a", { note: "new", excerpt: "y", modality: undefined }))).toBe(
      "- id: a\n  note: new\n  excerpt: y # why\n- id: b\n",
    );
  });

  it("puts a new key where the contract has it", () => {
    expect(
      editClaims("- id: a\n  measure: m\n  excerpt: x", changes("a", { said: "2031-05-01", note: "n" })),
    ).toBe("- id: a\n  measure: m\n  said: 2031-05-01\n  excerpt: x\n  note: n\n");
  });

  it("gives up on a claim that it can't find", () => {
    expect(editClaims("- id: a\n", changes("b", { note: "n" }))).toBeNull();
  });

  it("changes one claim and not a character of the others, whatever the text is", () => {
    const property = fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.boolean(),
      (note, flow) => {
        const own = flow ? "- {id: b, note: old}\n" : "- id: b\n  note: old\n  # mine\n";
        const edited = editClaims(`- id: a # first\n\n${own}- id: c\n`, changes("b", { note }))!;
        expect(edited.startsWith("- id: a # first\n\n- ")).toBe(true);
        expect(edited.endsWith(`${flow ? "" : "  # mine\n"}- id: c\n`)).toBe(true);
        expect(parse(edited, { schema: "core" })).toEqual([{ id: "a" }, { id: "b", note }, { id: "c" }]);
      },
    );
    fc.assert(property);
  });
});

describe("inline", () => {
  it("is one line that reads back as it was", () => {
    const text = fc.string({ unit: "binary", maxLength: 100 });
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constantFrom("null", "2031", "0x1", "~", "- a", "a: b", "a #b", "yes")),
        (value) => {
          for (const written of [inline(value), inline(new Map([["k", value]]))])
            expect(written).not.toMatch(/[\n\r]/);
          expect(parse(`k: ${inline(value)}\n`, { schema: "core" })).toEqual({ k: value });
          expect(parse(`- ${inline(new Map([["k", value]]))}\n`, { schema: "core" })).toEqual([{ k: value }]);
        },
      ),
    );
  });
});

describe("appendLines and appendBelow", () => {
  it("add at the end of a map or list, with its indent", () => {
    expect(appendLines("a: 1", ["b: 2"], false)).toBe("a: 1\nb: 2\n");
    expect(appendLines("# only a comment\n", ["b: 2"], true)).toBe("# only a comment\n\nb: 2\n");
    expect(appendLines("  - id: a\n", ["- id: b"], false)).toBe("  - id: a\n  - id: b\n");
    expect(appendLines("{a: 1}\n", ["b: 2"], false)).toBeNull();
  });

  it("add to a map inside, or start it", () => {
    expect(appendBelow("m:\n    a: 1 # x\n# end\nz: 1\n", "m", ["b: 2"])).toBe(
      "m:\n    a: 1 # x\n    b: 2\n# end\nz: 1\n",
    );
    expect(appendBelow("z: 1\n", "m", ["b: 2"])).toBe("z: 1\n\nm:\n  b: 2\n");
    expect(parse(appendBelow("m: {}\nz: 1\n", "m", ["b: 2"])!)).toEqual({ m: { b: 2 }, z: 1 });
    expect(parse(appendBelow("m:\nz: 1\n", "m", ["b: 2"])!)).toEqual({ m: { b: 2 }, z: 1 });
    expect(appendBelow("m: {a: 1}\n", "m", ["b: 2"])).toBeNull();
  });
});
