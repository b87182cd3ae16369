import { readdir, readFile, stat } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { carries } from "../../src/evidence/check-figures.ts";
import { checkFigures, verifyDataset } from "../../src/evidence/index.ts";
import { figureLanguage, readFigures } from "../../src/figures/index.ts";
import { loadDataset } from "../../src/load/index.ts";
import type { Claim, Dataset, Estimate } from "../../src/model/dataset.ts";
import { MODIFIERS } from "../../src/model/quantity.ts";
import { validateDataset } from "../../src/validate/index.ts";
import { archiveOf } from "./fictional.ts";

/**
 * The dataset of the project with an archive made of its own excerpts (the texts themselves are not ours to
 * publish): as it stands it is without fault, and no single change goes unseen.
 */
let dataset: Dataset;
let archive: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const raw = await loadDataset("data", "dprk-troops-2024", { readdir, readFile, stat } as never);
  dataset = validateDataset(raw).dataset!;
  const texts: Record<string, string> = {};
  for (const source of dataset.sources.values()) {
    const own = dataset.claims.filter((claim) => claim.source === source.id);
    const excerpts = new Set(
      own.map(({ prefix, excerpt, suffix }) => [prefix, excerpt, suffix].filter(Boolean).join(" ")),
    );
    // One excerpt within another would stand twice.
    const longest = [...excerpts].filter(
      (one) => ![...excerpts].some((other) => other !== one && other.includes(one)),
    );
    if (source.archive !== null) texts[source.archive] = longest.join("\n\n");
  }
  archive = archiveOf(texts);
});

const withClaim = (claim: Claim): Dataset => ({ ...dataset, claims: [claim] });
const errors = (claim: Claim) => {
  const changed = withClaim(claim);
  const found = [...verifyDataset(changed, archive, null).diagnostics, ...checkFigures(changed)];
  return found.filter(({ severity }) => severity === "error");
};

describe("data/dprk-troops-2024", () => {
  test("stands verified, with every figure in its words", () => {
    const { diagnostics } = verifyDataset(dataset, archive, null);
    expect([...diagnostics.filter(({ severity }) => severity === "error"), ...checkFigures(dataset)]).toEqual(
      [],
    );
  });

  test("one changed letter or digit of an excerpt", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.constantFrom(..."abcxyzæøå0123456789"),
        (which, where, character) => {
          const claim = dataset.claims[which % dataset.claims.length]!;
          const at = where % claim.excerpt.length;
          const excerpt = claim.excerpt.slice(0, at) + character + claim.excerpt.slice(at + 1);
          fc.pre(/[\p{L}\p{N}]/u.test(claim.excerpt[at]!) && excerpt !== claim.excerpt);
          const found = errors({ ...claim, excerpt });
          expect(found.length, excerpt).toBeGreaterThan(0);
          expect(found[0]).toMatchObject({ at: claim.at });
        },
      ),
      { numRuns: 1000 },
    );
  });

  const proved = () =>
    dataset.claims.filter((claim): claim is Estimate => claim.type === "estimate" && claim.derived === null);

  test("one changed digit of an amount or an end", () => {
    for (const claim of proved()) {
      for (const key of ["amount", "low", "high"] as const) {
        const value = claim[key];
        if (value === null || claim.modifier === "vague") continue;
        const digits = String(value);
        for (let at = 0; at < digits.length; at++) {
          const other = digits[at] === "9" ? "8" : String(Number(digits[at]) + 1);
          const changed = Number(digits.slice(0, at) + other + digits.slice(at + 1));
          expect(
            errors({ ...claim, [key]: changed }).length,
            `${claim.id} ${key}: ${changed}`,
          ).toBeGreaterThan(0);
        }
      }
    }
  });

  test("another modifier", () => {
    for (const claim of proved()) {
      for (const modifier of MODIFIERS) {
        if (modifier === claim.modifier) continue;
        expect(errors({ ...claim, modifier }).length, `${claim.id}: ${modifier}`).toBeGreaterThan(0);
      }
    }
  });

  test("another unit of a measure, where the excerpt names one", () => {
    for (const claim of proved()) {
      const language = figureLanguage(dataset.sources.get(claim.source)!.language);
      const own = readFigures(claim.excerpt, { language }).filter((figure) => carries(claim, figure));
      if (own.length === 0 || own.some(({ unit }) => unit === null)) continue;
      for (const unit of ["percent", "USD"]) {
        const measure = { ...dataset.measures.get(claim.measure)!, unit: { en: unit } };
        const changed = { ...withClaim(claim), measures: new Map([[claim.measure, measure]]) };
        const codes = checkFigures(changed).map(({ code }) => code);
        expect(codes, `${claim.id}: ${unit}`).toContain("unit-not-in-words");
      }
    }
  });

  test("one changed digit, or another modifier, of a translation", () => {
    for (const claim of proved()) {
      for (const [language, text] of Object.entries(claim.translation ?? {})) {
        const figures = readFigures(text, { language: figureLanguage(language) });
        const carrying = figures.filter(({ amount }) => amount !== null && amount === claim.amount);
        if (carrying.length !== 1 || !/\d/.test(carrying[0]!.text)) continue;
        const { text: words, start, end } = carrying[0]!;
        const digit = words.replace(/\d/, (first) => (first === "9" ? "8" : String(Number(first) + 1)));
        const bare = words.slice(words.search(/\d/));
        const modified =
          carrying[0]!.modifier === "more-than"
            ? bare
            : `${language === "nb" ? "mer enn" : "more than"} ${bare}`;
        for (const changed of [digit, modified]) {
          const translation = { [language]: text.slice(0, start) + changed + text.slice(end) };
          expect(errors({ ...claim, translation }).length, translation[language]).toBeGreaterThan(0);
        }
      }
    }
  });
});
