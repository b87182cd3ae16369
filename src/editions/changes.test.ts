import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordedContent } from "../model/edition.ts";
import { compareContent } from "./changes.ts";

const content = (parts: Partial<RecordedContent> = {}): RecordedContent => ({
  claims: {},
  sources: {},
  discrepancies: {},
  ...parts,
});
const claim = (fields: Record<string, string>, words = "about 90") => ({
  fields,
  shown: { en: { speaker: "Fire service", source: "Courier", words, subject: "evacuated" } },
});
const compare = (before: RecordedContent, after: RecordedContent, reasons = {}) =>
  compareContent(before, after, new Map(Object.entries(reasons)), 2).map(
    ({ edition, change, subjectType, subjectId, field, old, new: now, why }) =>
      [edition, change, subjectType, subjectId, field, old, now, why] as const,
  );

describe("what changed", () => {
  test("a claim that came, with its words", () => {
    const after = content({ claims: { a: claim({ amount: "90" }) } });
    expect(compare(content(), after)).toEqual([[2, "added", "claim", "a", null, null, "about 90", null]]);
  });

  test("a claim that went, with its reason where there is one", () => {
    const before = content({ claims: { a: claim({}), b: claim({}) } });
    const why = { en: "The paper corrected it." };
    expect(compare(before, content(), { a: why })).toEqual([
      [2, "withdrawn", "claim", "a", null, "about 90", null, why],
      [2, "withdrawn", "claim", "b", null, "about 90", null, null],
    ]);
  });

  test.each(["constructor", "tostring", "__proto__"])(
    "a claim whose id every object answers to: %s",
    (id) => {
      const whole = content({ claims: Object.fromEntries([[id, claim({ amount: "90" })]]) });
      expect(compare(whole, content())).toEqual([
        [2, "withdrawn", "claim", id, null, "about 90", null, null],
      ]);
      expect(compare(content(), whole)).toEqual([[2, "added", "claim", id, null, null, "about 90", null]]);
    },
  );

  test("a claim, field by field; a value that was not there, or is no more, is null", () => {
    const before = content({ claims: { a: claim({ amount: "90", note: "x", said: "2031-05-04" }) } });
    const after = content({
      claims: { a: claim({ amount: "80", modality: "assessed", said: "2031-05-04" }) },
    });
    expect(compare(before, after)).toEqual([
      [2, "changed", "claim", "a", "amount", "90", "80", null],
      [2, "changed", "claim", "a", "modality", null, "assessed", null],
      [2, "changed", "claim", "a", "note", "x", null, null],
    ]);
  });

  test("a discrepancy that appeared, vanished, became another kind", () => {
    const pair = (kind: "conflict" | "compatible") => ({ kind, a: "a", b: "b" }) as const;
    const before = content({ discrepancies: { "d-1": pair("conflict"), "d-2": pair("compatible") } });
    const after = content({ discrepancies: { "d-2": pair("conflict"), "d-3": pair("compatible") } });
    expect(compare(before, after)).toEqual([
      [2, "added", "discrepancy", "d-3", null, null, "compatible", null],
      [2, "withdrawn", "discrepancy", "d-1", null, "conflict", null, null],
      [2, "reclassified", "discrepancy", "d-2", "kind", "compatible", "conflict", null],
    ]);
  });

  test("other rules: what became of unchanged claims by them alone is told as that, and nothing else is", () => {
    const pair = (kind: "conflict" | "change", b: string) => ({ kind, a: "a", b }) as const;
    const was = { a: claim({ amount: "90" }), b: claim({ amount: "80" }), c: claim({ amount: "70" }) };
    const before = content({
      claims: was,
      discrepancies: {
        "d-1": pair("conflict", "b"),
        "d-2": pair("conflict", "c"),
        "d-3": pair("conflict", "b"),
      },
    });
    const claims = {
      ...was,
      a: claim({ amount: "90", figure_check: "verified" }),
      c: claim({ amount: "71" }),
      e: claim({ amount: "60" }),
    };
    const discrepancies = {
      "d-1": pair("change", "b"),
      "d-2": pair("change", "c"),
      "d-4": pair("change", "b"),
      // With a claim that is new, or was withdrawn, it is news.
      "d-5": pair("change", "e"),
    };
    const after = content({ rules: 2, claims, discrepancies });
    const found = compare(before, after).filter(([, , subject]) => subject === "discrepancy");
    expect(found).toEqual([
      [2, "added", "discrepancy", "d-4", "rules", null, "change", null],
      [2, "added", "discrepancy", "d-5", null, null, "change", null],
      [2, "withdrawn", "discrepancy", "d-3", "rules", "conflict", null, null],
      [2, "reclassified", "discrepancy", "d-1", "rules", "conflict", "change", null],
      [2, "reclassified", "discrepancy", "d-2", "kind", "conflict", "change", null],
    ]);
    const same = compare({ ...before, rules: 2 }, after).map(([, , , , field]) => field);
    expect(same).not.toContain("rules");
  });

  test("an excerpt that its text no longer holds; not an archive that was not at hand", () => {
    const status = (verification: string) => content({ claims: { a: claim({ verification }) } });
    expect(compare(status("verified"), status("not-found"))).toEqual([
      [2, "changed", "claim", "a", "verification", "verified", "not-found", null],
    ]);
    expect(compare(status("verified"), status("no-archive"))).toEqual([]);
    expect(compare(status("no-archive"), status("verified"))).toEqual([]);
  });

  test("an archived text that is another one; not one that a run did not see", () => {
    const source = (sha256?: string) =>
      content({ sources: { s: { agency: "NTB", ...(sha256 === undefined ? {} : { sha256 }) } } });
    expect(compare(source("aa"), source("bb"))).toEqual([
      [2, "changed", "source", "s", "sha256", "aa", "bb", null],
    ]);
    expect(compare(source("aa"), source())).toEqual([]);
  });

  test("ids that objects have of themselves are ids like others", () => {
    const after = content({ claims: { constructor: claim({}), valueof: claim({}) } as never });
    expect(compare(content(), after)).toHaveLength(2);
  });
});

const fields = fc.dictionary(
  fc.constantFrom("amount", "said", "note", "origin"),
  fc.constantFrom("1", "2", "3"),
);
const contents = fc
  .record({
    claims: fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fields),
    sources: fc.dictionary(fc.constantFrom("a", "s", "t"), fields),
    kinds: fc.dictionary(
      fc.constantFrom("d-1", "d-2", "d-3"),
      fc.constantFrom("conflict" as const, "revision" as const),
    ),
  })
  .map(({ claims, sources, kinds }) =>
    content({
      claims: Object.fromEntries(Object.entries(claims).map(([id, of]) => [id, claim(of)])),
      sources,
      discrepancies: Object.fromEntries(
        Object.entries(kinds).map(([id, kind]) => [id, { kind, a: "a", b: "b" }]),
      ),
    }),
  );

/** The content with the changes carried out in it. */
function applied(before: RecordedContent, after: RecordedContent) {
  const parts = {
    claim: Object.fromEntries(Object.entries(before.claims).map(([id, { fields: of }]) => [id, { ...of }])),
    source: Object.fromEntries(Object.entries(before.sources).map(([id, of]) => [id, { ...of }])),
    discrepancy: Object.fromEntries(
      Object.entries(before.discrepancies).map(([id, { kind }]) => [id, { kind }]),
    ),
  } as Record<string, Record<string, Record<string, string>>>;
  const whole = {
    claim: (id: string) => after.claims[id]!.fields,
    source: (id: string) => after.sources[id]!,
    discrepancy: (id: string) => ({ kind: after.discrepancies[id]!.kind }),
  };
  for (const { change, subjectType, subjectId, field, old, new: now } of compareContent(
    before,
    after,
    new Map(),
    2,
  )) {
    const part = parts[subjectType]!;
    if (change === "withdrawn") delete part[subjectId];
    else if (change === "added") part[subjectId] = { ...whole[subjectType](subjectId) };
    else {
      expect(part[subjectId]![field!] ?? null).toBe(old);
      if (now === null) delete part[subjectId]![field!];
      else part[subjectId]![field!] = now;
    }
  }
  return parts;
}

describe("laws", () => {
  test("nothing differs from itself", () => {
    fc.assert(
      fc.property(contents, (one) => {
        expect(compare(one, one)).toEqual([]);
      }),
    );
  });

  test("carried out, the changes give the later edition, and no change says what was so already", () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        expect(applied(before, after)).toEqual({
          claim: Object.fromEntries(Object.entries(after.claims).map(([id, { fields: of }]) => [id, of])),
          source: after.sources,
          discrepancy: Object.fromEntries(
            Object.entries(after.discrepancies).map(([id, { kind }]) => [id, { kind }]),
          ),
        });
        for (const [, , , , field, old, now] of compare(before, after)) {
          if (field !== null) expect(old).not.toBe(now);
        }
      }),
    );
  });

  test("backward, what was added is withdrawn, and old and new change places", () => {
    const turned = {
      added: "withdrawn",
      withdrawn: "added",
      changed: "changed",
      reclassified: "reclassified",
    } as const;
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const there = compare(before, after).map(([, change, type, id, field, old, now]) =>
          JSON.stringify([turned[change], type, id, field, now, old]),
        );
        const back = compare(after, before).map(([, change, type, id, field, old, now]) =>
          JSON.stringify([change, type, id, field, old, now]),
        );
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });
});
