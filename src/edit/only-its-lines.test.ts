import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addEntry, addItem, claimsIn, editClaims, flowEntry, insertClaim, removeClaim } from "./index.ts";

/** A claim in one of the many ways in which people write them; every line ends, with `\n`. */
type Style = (id: string, words: string) => string;
const STYLES: readonly Style[] = [
  (id, words) => `- id: ${id}\n  excerpt: ${JSON.stringify(words)}\n  modality: observed\n`,
  (id, words) => `- {id: ${id}, excerpt: ${JSON.stringify(words)}}\n`,
  (id, words) => `- {id: ${id}, # of the year\n   excerpt: ${JSON.stringify(words)}, }\n`,
  (id) =>
    `- id: ${id} # first\n  # between\n  excerpt: >-\n    folded over\n    two lines\n\n    and a gap\n  note:\n    en: 'it''s'\n    nb: "det"\n`,
  (id) => `-   id: ${id}\n    note: |+\n      kept\n\n\n`,
  (id) => `- # why\n  id: ${id}\n  excerpt: "a text\n    of two lines"\n  note:\n`,
  (id) =>
    `- id: ${id}\n  excerpt: plain words\n    that go on   # really\n\n  said: {date: 2031-05-01, why: {en: x}}\n`,
  (id) => `- &anchor\n  id: ${id}\n  via: [a,\n    b] \n  rests_on:\n  - c\n  - d # last\n`,
  (id, words) => `- "id": ${id}\n  'excerpt' : ${JSON.stringify(words)}\n`,
];
const BETWEEN = [
  "",
  "",
  "\n",
  "\n",
  "# about the next\n",
  "\n\n  # mine, further in\n",
  "\n#\n\n",
  "    # deep\n",
];

interface Written {
  /** Each claim with what stands before it. */
  readonly parts: readonly { readonly id: string; readonly before: string; readonly own: string }[];
  readonly text: string;
}

const words = fc.constantFrom(
  "up to 10,000",
  "«ti tusen»: minst",
  "# no comment",
  "",
  "- a",
  "x\ty \\ 'z'",
  "ø\u2028å",
);
const written: fc.Arbitrary<Written> = fc
  .record({
    claims: fc.array(fc.tuple(fc.constantFrom(...BETWEEN), fc.constantFrom(...STYLES), words), {
      minLength: 1,
      maxLength: 5,
    }),
    head: fc.constantFrom("", "# claims\n", "---\n", "\n"),
    foot: fc.constantFrom("", "\n", "# the end\n", "\n# to do\n# more"),
    indent: fc.constantFrom("", "  "),
    windows: fc.boolean(),
    unended: fc.boolean(),
  })
  .map(({ claims, head, foot, indent, windows, unended }) => {
    const shaped = (text: string) => {
      const inner = text.replace(/^(?=.)/gm, indent);
      return windows ? inner.replaceAll("\n", "\r\n") : inner;
    };
    const parts = claims.map(([before, style, own], index) => ({
      id: `c${index}`,
      before: (index === 0 ? (windows ? head.replaceAll("\n", "\r\n") : head) : "") + shaped(before),
      own: shaped(style(`c${index}`, own)),
    }));
    const end = windows ? foot.replaceAll("\n", "\r\n") : foot;
    // A kept block takes in whatever blank lines follow it, and would not be the same without its end.
    const cut = unended && end === "" && !parts.at(-1)!.own.includes("|+") ? -(windows ? 2 : 1) : undefined;
    const text = (parts.map(({ before, own }) => before + own).join("") + end).slice(0, cut);
    return { parts, text };
  });

const valuesOf = (text: string): { id: string }[] => parse(text, { schema: "core", version: "1.2" }) ?? [];
/** `npm run test:faults` asks for a thousand of each. */
const RUNS = { numRuns: process.env.DBRIEF_KILLS === undefined ? 60 : 1000 };

describe("edits change no line but those of", () => {
  test("a claim that is added", () => {
    fc.assert(
      fc.property(written, fc.nat(6), ({ text, parts }, at) => {
        const behind = parts[at]?.id ?? null;
        const claim = new Map([
          ["id", "new"],
          ["excerpt", "it's: new"],
        ]);
        const edited = insertClaim(text, claim, behind)!;
        const own = claimsIn(edited)!.find(({ id }) => id === "new")!;
        const rest = edited.slice(0, own.start) + edited.slice(own.end);
        // But for a blank line, and the end of a last line that had none.
        const [from, to] = differing(text, rest);
        expect(rest.slice(from, rest.length - to)).toMatch(/^(?:\r?\n){0,2}$/);
        expect(text.slice(from, text.length - to)).toBe("");
        const values = valuesOf(text);
        const place = behind === null ? values.length : values.findIndex(({ id }) => id === behind) + 1;
        expect(valuesOf(edited)).toEqual(
          values.toSpliced(place, 0, Object.fromEntries(claim) as { id: string }),
        );
        expect(edited.includes("\r\n") && /[^\r]\n/.test(edited)).toBe(false);
        // Comments may stand where the blank line would.
        if (!/\S$|\|\+|#/.test(text)) expect(removeClaim(edited, "new")).toBe(text);
      }),
      RUNS,
    );
  });

  test("a claim that is changed", () => {
    fc.assert(
      fc.property(written, fc.nat(4), words, fc.boolean(), ({ text, parts }, at, value, gone) => {
        const { id, own } = parts[at % parts.length]!;
        const start = text.indexOf(own.trimEnd());
        const changes = new Map([
          ["excerpt", gone ? undefined : value],
          ["origin", "police"],
        ]);
        const edited = editClaims(text, new Map([[id, changes]]))!;
        expect(edited.slice(0, start)).toBe(text.slice(0, start));
        const behind = text.slice(start + own.length);
        expect(edited.endsWith(behind)).toBe(true);
        const values = valuesOf(text).map((claim) => {
          if (claim.id !== id) return claim;
          const { excerpt: _, ...rest } = claim as { id: string; excerpt?: string };
          return { ...rest, ...(gone ? {} : { excerpt: value }), origin: "police" };
        });
        expect(valuesOf(edited)).toEqual(values);
      }),
      RUNS,
    );
  });

  test("a claim that is taken out", () => {
    fc.assert(
      fc.property(written, fc.nat(4), ({ text, parts }, at) => {
        const { id, own } = parts[at % parts.length]!;
        const start = text.indexOf(own.trimEnd());
        const edited = removeClaim(text, id)!;
        const [before, behind] = [text.slice(0, start), text.slice(start + own.length)];
        expect(before.startsWith(edited.slice(0, before.replace(/\s*$/, "").length))).toBe(true);
        const blanks = own.includes("|+") ? /^\s*\n/ : /^\s*?\n/;
        expect(edited.endsWith(behind.replace(blanks, ""))).toBe(true);
        if (parts.length > 1 && !own.includes("|+"))
          expect(edited.length).toBeGreaterThanOrEqual(before.length + behind.length - 4);
        expect(valuesOf(edited)).toEqual(valuesOf(text).filter((claim) => claim.id !== id));
      }),
      RUNS,
    );
  });

  test("an entry, and a figure that is left out", () => {
    const texts = fc.constantFrom(
      "a: {name: {en: A}}\n# end\n",
      "# top\r\na:\r\n  name: A # x\r\n\r\nb:\r\n  name: B\r\n  ignore:\r\n    - {text: 1, why: w} # y\r\n",
      "a:\n  ignore: [{text: 1, why: w}]\n  name: A",
      "{a: {name: A, ignore: []}, b: {name: B}}\n",
      "a:\n  name: |\n    A\n  ignore:\n  - text: 1\n    why: w\nb: {name: B, # c\n  role: R}\n",
      "a:\n  name: A\n  ignore:\n",
    );
    fc.assert(
      fc.property(texts, words, (text, why) => {
        const item = new Map([
          ["text", "up to 5"],
          ["why", why],
        ]);
        for (const [edited, expected] of [
          [
            addEntry(text, null, "new", item, flowEntry),
            (value: object) => ({ ...value, new: Object.fromEntries(item) }),
          ],
          [
            addItem(text, "a", "ignore", item),
            ({ a, ...rest }: { a: { ignore?: object[] } }) => ({
              ...rest,
              a: { ...a, ignore: [...(a.ignore ?? []), Object.fromEntries(item)] },
            }),
          ],
        ] as const) {
          const [from, to] = differing(text, edited!);
          expect(text.slice(from, text.length - to)).toMatch(/^(?:\[\])?$/);
          expect(parse(edited!)).toEqual((expected as (value: object) => object)(parse(text)));
          expect(edited!.includes("\r\n") && /[^\r]\n/.test(edited!)).toBe(false);
        }
      }),
      RUNS,
    );
  });
});

/** How much two texts have alike at their beginnings and, of the rest, at their ends. */
function differing(a: string, b: string): [number, number] {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++;
  let to = 0;
  while (to < Math.min(a.length, b.length) - from && a.at(-1 - to) === b.at(-1 - to)) to++;
  return [from, to];
}

describe("a list that has none yet", () => {
  const claim = new Map([
    ["id", "a"],
    ["excerpt", "x"],
  ]);
  test.each([
    ["[]\n", "- id: a\n  excerpt: x\n"],
    ["# none yet\n[]\n# end\n", "# none yet\n- id: a\n  excerpt: x\n# end\n"],
    ["", "- id: a\n  excerpt: x\n"],
    ["# comments\r\n", "# comments\r\n\r\n- id: a\r\n  excerpt: x\r\n"],
  ])("%j", (text, expected) => {
    const edited = insertClaim(text, claim, null)!;
    expect(edited).toBe(expected);
    if (text.includes("[]")) expect(removeClaim(edited, "a")).toBe(text);
  });

  test("in brackets, claims come and go too", () => {
    const text = "[{id: b}, # first\n {id: c} ]\n";
    const edited = insertClaim(text, claim, "b")!;
    expect(edited).toBe("[{id: b}, {id: a, excerpt: x}, # first\n {id: c} ]\n");
    expect(removeClaim(edited, "a")).toBe("[{id: b}, # first\n {id: c} ]\n");
    expect(valuesOf(removeClaim(edited, "c")!)).toEqual([{ id: "b" }, { id: "a", excerpt: "x" }]);
  });

  test("what is no list is not touched", () => {
    for (const text of ["a: 1\n", "- id: a\n  - b\n: [", "text\n"])
      expect([insertClaim(text, claim, null), removeClaim(text, "a")]).toEqual([null, null]);
  });
});
