import fc from "fast-check";
import { expect, it } from "vitest";
import { claimSchema } from "./schema.ts";
import { isSoundClaim } from "./sound-claim.ts";

const SOUND = {
  id: "police-count",
  measure: "at-square",
  amount: 1500,
  modifier: "about",
  modality: "assessed",
  speaker: "police",
  source: "herald-05-02",
  said: "2031-05-02",
  as_of: { date: "2031-05-01", basis: "inferred", why: { en: "the text says “today”", nb: "i går" } },
  via: ["wire", "radio"],
  place: "the lower town",
  excerpt: "“about 1,500 people”, 1 500 «mennesker»",
  translation: { nb: "rundt 1500 personer" },
  note: "counted twice",
  utterance: undefined,
};

/** What may stand where another value belongs. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    {},
    [],
    ["a", ""],
    ["a-b", "c"],
    "constructor",
    "exact",
    "affirms",
  ),
  fc.constantFrom<unknown>(
    "",
    " ",
    "\u00a0",
    "a\u0000",
    "a\u0085",
    "\u202eb",
    "\u2067",
    "\ufffe",
    "\ud800",
    "a\nb",
    "—",
    "人口",
  ),
  fc.constantFrom<unknown>(0, -1.5, 2031, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, "1500"),
  fc.constantFrom<unknown>(
    "x".repeat(2001),
    "é".repeat(2000),
    "w ".repeat(21),
    "w\u00a0".repeat(20),
    "a\tb ".repeat(11),
  ),
  fc.constantFrom<unknown>(
    { en: "x" },
    { en: "" },
    { EN: "x" },
    { english: "x" },
    { date: "2031" },
    { date: 2031 },
  ),
  fc.constantFrom<unknown>(
    { date: "x".repeat(101) },
    { date: "2031", basis: "guessed" },
    { date: "2031", when: "x" },
  ),
  fc.constantFrom<unknown>({ date: "2031", why: { en: "x" } }, { date: "2031", why: " " }, "x".repeat(101)),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string(),
);
const KEYS = [...Object.keys(claimSchema.shape), "date", "constructor", "__proto__", "toString"];

it("what is taken to be sound, the schema accepts", () => {
  let sound = 0;
  const changes = fc.array(fc.tuple(fc.constantFrom(...KEYS), anything), { maxLength: 2 });
  fc.assert(
    fc.property(changes, (changed) => {
      const claim: Record<string, unknown> = Object.assign(Object.create(null), SOUND);
      for (const [key, value] of changed) claim[key] = value;
      if (!isSoundClaim(claim)) return;
      sound += 1;
      expect(claimSchema.safeParse(claim).error).toBeUndefined();
    }),
    { numRuns: 20_000 },
  );
  expect(sound).toBeGreaterThan(2000);
});

it("a claim as most are is sound", () => {
  expect(isSoundClaim(SOUND)).toBe(true);
});

it.each(["id", "speaker", "source", "excerpt"])("one without %s is not", (key) => {
  expect(isSoundClaim({ ...SOUND, [key]: undefined })).toBe(false);
});
