import * as fs from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sameClaims } from "../src/import/same-claims.ts";
import { type ClaimField, claimFields, type FieldKind, fieldValue } from "../src/model/claim-fields.ts";
import type { Claim, Dataset } from "../src/model/dataset.ts";
import { dateAsWritten, type PartialDate } from "../src/model/partial-date.ts";
import { ANY_LANGUAGE, type Text } from "../src/model/text.ts";
import { type Workshop, workshop } from "./imports.ts";

/**
 * Every field of the list, through every way out and back in. The values are made from the list: a field that is added
 * to it is tried here without a word, and fails as long as one of the ways does not know it.
 */
const LANGUAGES = ["en", "nb"];

const words = fc
  .array(fc.constantFrom("=1", "a", "Å", "-b", "일", "'", '"', ",", ";x", "# ", "null", "0.5", ": y"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `${parts.join(" ")} z`.trim());
const text = fc.oneof(words, fc.record({ en: words, nb: words }), fc.record({ nb: words }));
const day = fc.integer({ min: 10, max: 28 }).map((date) => `2030-01-${date}`);

/** A value of each kind; ids are of what the dataset below has. */
const OF_KIND: Readonly<Record<Exclude<FieldKind, "word" | "id" | "ids">, fc.Arbitrary<unknown>>> = {
  number: fc.oneof(
    fc.integer({ min: 1, max: 1e9 }),
    fc.integer({ min: 1, max: 999 }).map((one) => one / 8),
  ),
  date: fc.oneof(
    day,
    day.map((date) => `${date}T22:10:00-04:00`),
    day.map((date) => `${date}?`),
    fc.record({ date: day, basis: fc.constant("inferred"), why: words }),
  ),
  text,
  plain: words,
  excerpt: words,
  verbatim: fc.tuple(fc.constantFrom("", " ", "  "), words, fc.uuid()).map((parts) => parts.join("")),
};
const OF_NAMES: Readonly<Record<string, readonly string[]>> = {
  utterance: ["u1", "u2"],
  person: ["ann", "someone"],
  "speaker-or-claim": ["bob", "first"],
  claim: ["first"],
};

function anyOf({ kind, values = [], names = "claim" }: ClaimField): fc.Arbitrary<unknown> {
  if (kind === "word") return fc.constantFrom(...values);
  if (kind !== "id" && kind !== "ids") return OF_KIND[kind];
  const ids = OF_NAMES[names];
  if (ids === undefined) throw new Error(`no ids to choose from: ${names}`);
  return kind === "id" ? fc.constantFrom(...ids) : fc.shuffledSubarray([...ids], { minLength: 1 });
}

/** Written by hand: they have to fit each other. */
const FIGURES = fc.oneof(
  fc.record({ amount: OF_KIND.number, modifier: fc.constantFrom("exact", "about", "at-least", "up-to") }),
  fc.record({
    low: fc.integer({ min: 1, max: 9 }),
    high: fc.integer({ min: 9, max: 99 }),
    modifier: fc.constant("between"),
  }),
  fc.record({ words: fc.record({ en: words, nb: words }), modifier: fc.constant("vague") }),
  fc.record({ amount: OF_KIND.number }),
  fc.constant({}),
);
const TOGETHER = ["id", "measure", "amount", "low", "high", "modifier", "words", "proposition", "stance"];
const SINGLE = claimFields.filter(
  ({ key }) => !TOGETHER.includes(key) && key !== "speaker" && key !== "source",
);
const others = fc.record(Object.fromEntries(SINGLE.map((field) => [field.key, anyOf(field)])), {
  requiredKeys: SINGLE.filter(({ required }) => required).map(({ key }) => key),
});
const stance = claimFields.find(({ key }) => key === "stance")!;

/** Of the speaker `ann`, who alone can take back what she said first. */
const claims = fc
  .array(
    fc
      .tuple(others, FIGURES, fc.option(anyOf(stance), { nil: undefined, freq: 2 }), fc.boolean())
      .map(([rest, figure, held, isEstimate]) => {
        const statement = held === undefined ? {} : { stance: held };
        const own: object = isEstimate ? figure : statement;
        const about = isEstimate ? { measure: "people" } : { proposition: "closed" };
        // What says nothing of its own takes another claim back.
        const takesBack = Object.keys(own).length === 0 || "retracts" in rest;
        const bare = takesBack ? { retracts: isEstimate ? "first" : "said" } : {};
        return { ...rest, ...about, ...own, ...bare, speaker: "ann", source: "one" };
      }),
    { minLength: 70, maxLength: 70 },
  )
  .map((list) => [
    { id: "first", measure: "people", amount: 7, speaker: "ann", source: "one", excerpt: "seven" },
    { id: "said", proposition: "closed", stance: "affirms", speaker: "ann", source: "one", excerpt: "shut" },
    ...list.map((claim, index) => ({ ...claim, id: `claim-${index}` })),
  ]);

const BRIEF = JSON.stringify({
  title: "Test",
  question: "How many?",
  languages: LANGUAGES,
  measures: { people: { label: "people", unit: "people", over_time: "grows" } },
  propositions: { closed: { text: "It was closed.", over_time: "varies" } },
});
const SOURCES = JSON.stringify({ one: { ref: " One/1", publisher: "One", published: "2031-01-01" } });
const SPEAKERS = JSON.stringify({
  ann: { ref: "Ann/1", name: "Ann", role: "mayor" },
  bob: { name: "Bob", unnamed: true },
});

let shop: Workshop;
let original: Dataset;

beforeAll(async () => {
  shop = await workshop("every-field");
  const [written] = fc.sample(claims, { numRuns: 1, seed: 20310504 });
  await files("original", { "claims.yaml": JSON.stringify(written) });
  original = await shop.dataset("original");
});
afterAll(() => shop.remove());

async function files(dataset: string, more: Readonly<Record<string, string>>): Promise<void> {
  const all = { "brief.yaml": BRIEF, "sources.yaml": SOURCES, "speakers.yaml": SPEAKERS, ...more };
  for (const [name, content] of Object.entries(all)) await shop.write(`data/${dataset}/${name}`, content);
}

/** One reason and one text for all languages are what a table can hold. */
function plain(value: unknown, kind: FieldKind): unknown {
  if (value === null) return null;
  if (kind === "date") {
    const { basis, why } = value as PartialDate;
    return [dateAsWritten(value as PartialDate), basis, why && Object.values(why)[0]];
  }
  if (kind !== "text") return value;
  const text = value as Text;
  return ANY_LANGUAGE in text
    ? LANGUAGES.map((tag) => [tag, text[ANY_LANGUAGE]])
    : Object.entries(text).sort();
}

/** What a dataset says in one field, claim by claim. */
function said(dataset: Dataset, field: ClaimField): Record<string, unknown> {
  const told = (claim: Claim) => [claim.id, plain(fieldValue(claim, field), field.kind)] as const;
  return Object.fromEntries(dataset.claims.filter(({ id }) => id !== "there").map(told));
}

const WAYS: Readonly<Record<string, (to: string) => Promise<void>>> = {
  "claims.csv, loaded": async (to) => {
    await files(to, { "claims.csv": await shop.claimsCsv("original") });
  },
  "claims.csv, imported": (to) => imported("in.csv", shop.claimsCsv("original"), to),
  "claims.csv, imported into a claims.csv": async (to) => {
    await files(to, {
      "claims.csv": "claim_id,measure,amount,speaker_id,source_id,excerpt\nthere,people,8,bob,one,eight\n",
    });
    await imported("in.csv", shop.claimsCsv("original"), to);
  },
  "claims.csv, imported into a claims.ndjson": async (to) => {
    const there = {
      id: "there",
      measure: "people",
      amount: 8,
      speaker: "bob",
      source: "one",
      excerpt: "eight",
    };
    await files(to, { "claims.ndjson": `${JSON.stringify(there)}\n` });
    await imported("in.csv", shop.claimsCsv("original"), to);
  },
  "JSON, imported": (to) => imported("in.json", shop.exported("original", "json"), to),
  "NDJSON, imported": (to) => imported("in.ndjson", shop.exported("original", "ndjson"), to),
};

async function imported(file: string, content: Promise<string>, to: string): Promise<void> {
  await shop.write(file, await content);
  await files(to, {});
  const { counts, diagnostics } = await shop.import(file, { to });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(counts.added).toBe(original.claims.length);
}

test("the claims that are tried hold every field", () => {
  for (const field of claimFields) {
    const given = original.claims.filter((claim) => {
      const value = fieldValue(claim, field);
      return value !== null && !(Array.isArray(value) && value.length === 0);
    });
    expect(given.length, field.key).toBeGreaterThan(3);
  }
});

describe.each(Object.keys(WAYS))("%s", (way) => {
  const to = way.toLowerCase().replace(/[^a-z]+/g, "-");
  let back: Dataset;
  beforeAll(async () => {
    await WAYS[way]!(to);
    back = await shop.dataset(to);
  });

  test.each(claimFields.map((field) => [field.key, field] as const))("gives %s back", (_, field) => {
    expect(said(back, field)).toEqual(said(original, field));
  });
});

test("what a table has no column for comes back by JSON: who is unnamed, what a source and a speaker were called", async () => {
  await shop.write("whole.json", await shop.exported("original", "json"));
  await fs.rm(shop.path("data/whole"), { recursive: true, force: true });
  await shop.import("whole.json", { to: "whole", languages: LANGUAGES });
  const { speakers, sources } = await shop.dataset("whole");
  expect(sources.get("one")).toMatchObject({ ref: " One/1", publisher: "One" });
  expect(speakers.get("ann")).toMatchObject({ ref: "Ann/1", role: { und: "mayor" }, unnamed: false });
});

describe("what was said on the third in Seoul and published on the second in New York", () => {
  const published = "2031-05-02T22:10:00-04:00";
  beforeAll(async () => {
    const claim = { id: "a", measure: "people", amount: 7, speaker: "ann", source: "one", excerpt: "seven" };
    await files("hours", {
      "sources.yaml": JSON.stringify({ one: { publisher: "One", published, accessed: published } }),
      "claims.yaml": JSON.stringify([{ ...claim, said: "2031-05-03T10:00:00+09:00", as_of: "2031-05-03" }]),
    });
  });

  test.each([
    ["claims.csv", () => shop.built("hours", "csv", "claims.csv")],
    ["brief.xlsx", () => shop.built("hours", "xlsx", "brief.xlsx")],
    ["all.json", () => shop.exported("hours", "json")],
    ["all.ndjson", () => shop.exported("hours", "ndjson")],
  ])("comes back by %s into a dataset of its own, and is no fault there", async (file, written) => {
    await shop.write(file, await written());
    await shop.import(file, { to: `from-${file.replace(".", "-")}` });
    const [back, there] = await Promise.all([
      shop.dataset(`from-${file.replace(".", "-")}`),
      shop.dataset("hours"),
    ]);
    expect(sameClaims(back, there)).toBeNull();
    expect([...back.sources.values()].map((source) => source.published?.timed)).toEqual([published]);
  });
});
