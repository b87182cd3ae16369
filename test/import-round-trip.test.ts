import * as fs from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workshop, workshop } from "./imports.ts";

let shop: Workshop;
beforeAll(async () => {
  shop = await workshop("round-trip");
});
afterAll(() => shop.remove());

/** What claims.csv alone can't carry goes along: labels, and what is known of the sources. */
async function takeOver(from: string, to: string): Promise<void> {
  for (const file of ["brief.yaml", "sources.yaml"]) {
    await shop.write(`data/${to}/${file}`, await shop.read(`data/${from}/${file}`));
  }
}

test("build → import → build gives the same claims.csv, byte for byte: the dataset of this repository", async () => {
  await fs.cp("data/dprk-troops-2024", shop.path("data/original"), { recursive: true });
  const first = await shop.claimsCsv("original");
  await shop.write("claims.csv", first);
  await takeOver("original", "copy");
  const result = await shop.import("claims.csv", { to: "copy" });
  expect(result.ok).toBe(true);
  expect(result.counts.added).toBe(
    first.trimEnd().split(/\r\n(?=[a-z0-9-]+,(?:estimate|statement),)/).length - 1,
  );
  expect(await shop.claimsCsv("copy")).toBe(first);
});

test("what was imported and is imported again is unchanged, in the copy and in the original", async () => {
  for (const dataset of ["copy", "original"]) {
    const before = await fs.readdir(shop.path("data", dataset), { recursive: true });
    const result = await shop.import("claims.csv", { to: dataset });
    const { rows, unchanged } = result.counts;
    expect({ files: result.files, unchanged }).toEqual({ files: [], unchanged: rows });
    expect(await fs.readdir(shop.path("data", dataset), { recursive: true })).toEqual(before);
  }
});

/** Beginnings of formulas, separators, quotes, line breaks and letters of several scripts. */
const naughty = fc
  .array(
    fc.constantFrom(
      ...["=", "+", "-", "@", "'", '"', ",", ";", "\t", "|", "\n", " ", "＝", "#", ": ", "{", "}", "[", "]"],
      ...[
        "a",
        "Z",
        "å",
        "일",
        "ب",
        "🙂",
        "e\u0301",
        "1",
        "0.5",
        "null",
        "- ",
        "%",
        "&",
        "*",
        "!",
        "\\",
        "//",
      ],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const text = naughty
  .filter((written) => /[\p{L}\p{N}]/u.test(written.trim()))
  .map((written) => written.trim());
const inLanguages = fc.oneof(
  text,
  fc.record({ en: text, nb: text }),
  text.map((one) => ({ nb: one })),
);
const day = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2030, 0, 1 + days)).toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  day.map((one) => `${one}?`),
  day.map((one) => one.slice(0, 7)),
  fc.record({ date: day, basis: fc.constant("inferred"), why: inLanguages }),
);
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((millionths) => millionths / 1_000_000),
  fc.constantFrom(1e-7, Number.MAX_SAFE_INTEGER, 0),
);
const figure = fc.oneof(
  fc.record({
    amount: number,
    modifier: fc.constantFrom("exact", "about", "at-least", "more-than", "up-to"),
  }),
  fc
    .tuple(number, number)
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), modifier: "between" })),
  fc.record({ words: fc.record({ en: text, nb: text }), modifier: fc.constant("vague") }),
  number.map((amount) => ({ amount })),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const shared = {
  speaker: fc.constantFrom("ann", "bob"),
  source: fc.constantFrom("one", "two"),
  modality: optional(fc.constantFrom("observed", "assessed", "alleged")),
  said: optional(date),
  as_of: optional(date),
  utterance: optional(fc.constantFrom("u1", "u2", "u3")),
  origin: optional(fc.constantFrom("ann", "someone")),
  via: optional(fc.constantFrom(["bob"], ["bob", "wire"])),
  place: optional(text),
  population: optional(text),
  excerpt: text,
  prefix: optional(text),
  suffix: optional(text),
  translation: optional(inLanguages),
  derived: optional(inLanguages),
  note: optional(inLanguages),
};
const estimate = fc
  .record({ measure: fc.constantFrom("people", "boats"), ...shared })
  .chain((claim) => figure.map((own) => ({ ...claim, ...own })));
const statement = fc.record({
  proposition: fc.constant("closed"),
  stance: fc.constantFrom("affirms", "denies", "no-evidence"),
  ...shared,
});
const claims = fc
  .array(fc.oneof(estimate, statement), { minLength: 1, maxLength: 8 })
  .map((list) => list.map((claim, index) => ({ id: `claim-${index}`, ...claim })));

const BRIEF = {
  title: "Test",
  question: { en: "How many?", nb: "Hvor mange?" },
  languages: ["en", "nb"],
  measures: {
    people: { label: "people", unit: { en: "people", nb: "personer" }, over_time: "varies" },
    boats: { label: { en: "boats", nb: "båter" }, unit: "boats", over_time: "grows" },
  },
  propositions: { closed: { text: "It was closed.", over_time: "varies" } },
};

test("and of any dataset, whatever its texts hold", async () => {
  await shop.write("data/any/brief.yaml", JSON.stringify(BRIEF));
  await shop.write(
    "data/any/sources.yaml",
    JSON.stringify({ one: { publisher: "=One" }, two: { agency: "-Two" } }),
  );
  await shop.write(
    "data/any/speakers.yaml",
    JSON.stringify({
      ann: { name: { en: "+Ann", nb: "Anne" }, party: "@home" },
      bob: { name: "Bob, 'the' \"boat\"" },
    }),
  );
  const property = fc.asyncProperty(claims, async (written) => {
    await shop.write("data/any/claims.yaml", JSON.stringify(written));
    const first = await shop.claimsCsv("any");
    await shop.write("claims.csv", first);
    await fs.rm(shop.path("data/again"), { recursive: true, force: true });
    await takeOver("any", "again");
    const result = await shop.import("claims.csv", { to: "again" });
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result.counts.added).toBe(written.length);
    expect(await shop.claimsCsv("again")).toBe(first);
    const twice = await shop.import("claims.csv", { to: "again" });
    expect(twice.counts.unchanged).toBe(written.length);
    const intoOriginal = await shop.import("claims.csv", { to: "any" });
    expect(intoOriginal.counts.unchanged).toBe(written.length);
  });
  await fc.assert(property, { numRuns: process.env.DBRIEF_FUZZ_CASES === undefined ? 10 : 100 });
});
