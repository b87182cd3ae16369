import { describe, expect, test } from "vitest";
import { dataset, estimate } from "../../../test/builders.ts";
import { languages } from "../../../test/languages.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { EditionChange, EditionRecord, RecordedContent } from "../../model/edition.ts";
import { makeScope } from "../scope.ts";
import { composeChanges } from "./changes.ts";

const ANALYSIS: Analysis = {
  ...{
    estimates: [],
    statements: [],
    discrepancies: [],
    utterances: [],
    backing: { unshown: new Set(), restsOn: new Map() },
    assessed: new Map(),
  },
};

const claim = (words: string, fields: Record<string, string> = {}) => ({
  fields,
  shown: {
    en: { speaker: "the fire service", source: "Courier", words, subject: "Evacuated" },
    nb: { speaker: "brannvesenet", source: "Courier", words, subject: "Evakuert" },
  },
});

const row = (fields: Partial<EditionChange>): EditionChange => ({
  ...{ edition: 3, change: "changed", subjectType: "claim", subjectId: "a", field: null },
  ...{ old: null, new: null, why: null },
  ...fields,
});

function compose(
  changes: readonly EditionChange[],
  parts: { before?: Partial<RecordedContent>; after?: Partial<RecordedContent> } = {},
  language = "en",
) {
  const empty = { claims: {}, sources: {}, discrepancies: {} };
  const record: EditionRecord = {
    ...{ record: 1, dataset: "flood", edition: 3, date: "2031-05-09" },
    previous: { edition: 2, date: "2031-05-06" },
    ...empty,
    ...parts.after,
    changes,
  };
  const scope = makeScope(
    dataset([estimate()]),
    { claims: new Map(), sources: new Map() },
    ANALYSIS,
    language,
    languages,
  );
  return composeChanges(scope, { record, before: { ...empty, ...parts.before } });
}

describe("what changed since the last edition", () => {
  test("what other rules alone made of unchanged claims is told once, by its number, and not as news", () => {
    const ofRules = { subjectType: "discrepancy", field: "rules" } as const;
    const changes = [
      row({ ...ofRules, change: "reclassified", subjectId: "d-1", old: "conflict", new: "change" }),
      row({ ...ofRules, change: "added", subjectId: "d-2", new: "change" }),
      row({ ...ofRules, change: "added", subjectId: "d-3", new: "compatible" }),
    ];
    expect(compose(changes)).toEqual({
      lead:
        "Since edition 2 (6\u00a0May 2031), no claim has changed. " +
        "The rules of comparison have changed: 2 differences are new, gone or of another kind by that alone.",
      groups: [],
      rest: "",
    });
    expect(compose(changes, {}, "nb")?.lead).toContain(
      "Reglene for sammenligning er endret: 2 forskjeller er nye, borte eller av et annet slag bare av den grunn.",
    );
  });

  test("of the first edition, nothing is printed", () => {
    const scope = makeScope(
      dataset([estimate()]),
      { claims: new Map(), sources: new Map() },
      ANALYSIS,
      "en",
      languages,
    );
    expect(composeChanges(scope, null)).toBeNull();
    const record = { record: 1, dataset: "flood", edition: 1, date: "2031-05-06", previous: null } as const;
    const first = { ...record, claims: {}, sources: {}, discrepancies: {}, changes: [] };
    expect(composeChanges(scope, { record: first, before: null })).toBeNull();
  });

  test("where nothing did, it says so, whatever earlier editions changed", () => {
    const earlier = row({ edition: 2, change: "added" });
    expect(compose([earlier])).toEqual({
      lead: "Since edition 2 (6\u00a0May 2031), no claim has changed.",
      groups: [],
      rest: "",
    });
    expect(compose([], {}, "nb")?.lead).toBe("Siden utgave 2 (6.\u00a0mai 2031) er ingen påstand endret.");
  });

  test("counts, in both languages", () => {
    const claims = { a: claim("about 90"), b: claim("about 80"), c: claim("70") };
    const changes = [
      row({ change: "added", subjectId: "b" }),
      row({ change: "added", subjectId: "c" }),
      row({ change: "changed", subjectId: "a", field: "note", old: null, new: "x" }),
    ];
    const parts = { before: { claims: { a: claims.a } }, after: { claims } };
    expect(compose(changes, parts)?.lead).toBe(
      "Since edition 2 (6\u00a0May 2031): 2 claims added, 1 changed.",
    );
    expect(compose(changes, parts, "nb")?.lead).toBe(
      "Siden utgave 2 (6.\u00a0mai 2031): 2 påstander lagt til, 1 endret.",
    );
  });

  test("a claim that is gone is told from the edition that had it, with the reason", () => {
    const why = { en: "The paper corrected it.", nb: "Avisen rettet det." };
    const changes = [row({ change: "withdrawn", old: "about 90", why })];
    const parts = { before: { claims: { a: claim("about 90") } } };
    expect(compose(changes, parts)?.groups).toEqual([
      {
        label: "Claims withdrawn",
        entries: [
          {
            subject: "The fire service (Courier)",
            text: "about 90 – Evacuated",
            details: ["Why: The paper corrected it."],
          },
        ],
      },
    ]);
    expect(compose(changes, parts, "nb")?.groups[0]?.entries[0]?.details).toEqual([
      "Grunn: Avisen rettet det.",
    ]);
  });

  test("a figure is one value, however many columns it takes; what can't be shown short is named", () => {
    const before = { claims: { a: claim("about 90", { amount: "90", said: "2031-05-04", note: "x" }) } };
    const after = { claims: { a: claim("up to 80", { amount: "80", said: "2031-05-05", note: "y" }) } };
    const changes = [
      row({ field: "amount", old: "90", new: "80" }),
      row({ field: "modifier", old: "about", new: "up-to" }),
      row({ field: "note", old: "x", new: "y" }),
      row({ field: "said", old: "2031-05-04", new: "2031-05-05" }),
      row({ field: "translation_nb", old: "x", new: "y" }),
    ];
    expect(compose(changes, { before, after })?.groups[0]?.entries).toEqual([
      {
        subject: "The fire service (Courier)",
        text: "up to 80 – Evacuated",
        details: [
          "As stated: up to 80; before, about 90",
          "Day said: 5\u00a0May; before, 4\u00a0May",
          "Also changed: note and translation.",
        ],
      },
    ]);
  });

  test("an excerpt that its text no longer holds", () => {
    const before = { claims: { a: claim("90", { verification: "verified" }) } };
    const after = { claims: { a: claim("90", { verification: "not-found" }) } };
    const changes = [row({ field: "verification", old: "verified", new: "not-found" })];
    expect(compose(changes, { before, after })?.groups[0]?.entries[0]?.details).toEqual([
      "Excerpt in the archived text: not found; before, found",
    ]);
  });

  test("differences by their kind; pairs that agree are no news to a reader", () => {
    const claims = { a: claim("90"), b: claim("400") };
    const pair = (kind: "conflict" | "agreement" | "compatible") => ({ kind, a: "a", b: "b" });
    const changes = [
      row({ change: "added", subjectType: "discrepancy", subjectId: "d-1", new: "agreement" }),
      row({ change: "withdrawn", subjectType: "discrepancy", subjectId: "d-2", old: "conflict" }),
      row({
        change: "reclassified",
        ...{
          subjectType: "discrepancy",
          subjectId: "d-3",
          field: "kind",
          old: "compatible",
          new: "conflict",
        },
      }),
    ];
    const composed = compose(changes, {
      before: { claims, discrepancies: { "d-2": pair("conflict"), "d-3": pair("compatible") } },
      after: { claims, discrepancies: { "d-1": pair("agreement"), "d-3": pair("conflict") } },
    });
    expect(composed?.lead).toBe("Since edition 2 (6\u00a0May 2031): 1 difference gone, 1 of another kind.");
    expect(composed?.groups.map(({ label, entries }) => [label, entries])).toEqual([
      [
        "Differences that are gone",
        [
          {
            subject: "Conflict",
            text: "The fire service (Courier): 90; the fire service (Courier): 400",
            details: [],
          },
        ],
      ],
      [
        "Differences of another kind than before",
        [
          {
            subject: "Conflict",
            text: "The fire service (Courier): 90; the fire service (Courier): 400",
            details: ["Before: compatible"],
          },
        ],
      ],
    ]);
  });

  test("more than a reader takes in are counted", () => {
    const ids = Array.from({ length: 45 }, (_, at) => `c${at}`);
    const claims = Object.fromEntries(ids.map((id) => [id, claim("90")]));
    const composed = compose(
      ids.map((subjectId) => row({ change: "added", subjectId })),
      { after: { claims } },
    );
    expect(composed?.groups[0]?.entries).toHaveLength(20);
    expect(composed?.rest).toBe("25 more changes; all are in changes.csv.");
  });
});
