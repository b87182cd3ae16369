import { readdir, readFile, stat } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFigures, type Lock, readLock, verifyDataset } from "../../src/evidence/index.ts";
import { figureLanguage, readFigures } from "../../src/figures/index.ts";
import { loadDataset } from "../../src/load/index.ts";
import type { Claim, Dataset, Estimate } from "../../src/model/dataset.ts";
import { MODIFIERS } from "../../src/model/quantity.ts";
import { validateDataset } from "../../src/validate/index.ts";

/*
 * The same laws for two datasets: one whose texts can't be published and whose committed lock stands for them, one
 * whose texts lie beside it. No single edit of what a claim proves goes unseen, and each is told with its place.
 */
const disk = { readdir, readFile, stat } as never;
const at = expect.objectContaining({ line: expect.any(Number) });

async function load(folder: string, id: string): Promise<Dataset> {
  return validateDataset(await loadDataset(folder, id, disk)).dataset!;
}

const isEstimate = (claim: Claim): claim is Estimate => claim.type === "estimate";

/** Another letter or digit in the place of one of the text; null where nothing was changed. */
function retyped(text: string, where: number, character: string): string | null {
  const index = where % text.length;
  const old = text[index]!;
  const isSign = /[\p{L}\p{N}]/u.test(old) && !/[\ud800-\udfff]/.test(old);
  return isSign && old !== character ? text.slice(0, index) + character + text.slice(index + 1) : null;
}

const edits = [fc.nat(), fc.nat(), fc.constantFrom(..."abcxyzæøå0123456789")] as const;

describe("data/dprk-troops-2024 with its lock and without its texts", () => {
  let dataset: Dataset;
  let lock: Lock;

  beforeAll(async () => {
    dataset = await load("data", "dprk-troops-2024");
    const file = "data/dprk-troops-2024/evidence.lock.json";
    lock = readLock(await readFile(file, "utf8"), file).lock!;
  });

  const stale = (claim: Claim) => verifyDataset({ ...dataset, claims: [claim] }, null, lock).diagnostics;

  test("every claim is in the lock, and none is stale", () => {
    const { evidence, diagnostics } = verifyDataset(dataset, null, lock);
    expect(diagnostics).toEqual([]);
    const unproven = [...evidence.claims].filter(([, { verifiedOn }]) => verifiedOn === null);
    expect(unproven.map(([id]) => id)).toEqual([]);
  });

  test("one letter or digit of an excerpt", () => {
    fc.assert(
      fc.property(...edits, (which, where, character) => {
        const claim = dataset.claims[which % dataset.claims.length]!;
        const excerpt = retyped(claim.excerpt, where, character);
        fc.pre(excerpt !== null);
        expect(stale({ ...claim, excerpt: excerpt! })).toEqual([
          expect.objectContaining({
            code: "lock-stale",
            at: claim.at,
            message: expect.stringContaining(`excerpt is “${excerpt}”`),
          }),
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test("one letter or digit of a translation", () => {
    const translated = dataset.claims.filter(({ translation }) => translation !== null);
    expect(translated.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(...edits, (which, where, character) => {
        const claim = translated[which % translated.length]!;
        const [language, text] = Object.entries(claim.translation!)[
          where % Object.keys(claim.translation!).length
        ]!;
        const edited = retyped(text, where, character);
        fc.pre(edited !== null);
        const translation = { ...claim.translation!, [language]: edited! };
        const [fault] = stale({ ...claim, translation });
        expect(fault).toMatchObject({ code: "lock-stale", at: claim.at });
        expect(fault!.message).toContain(`translation (${language}) is “${edited}”`);
      }),
      { numRuns: 1000 },
    );
  });

  test("every digit of every amount and end, and every other modifier: stale, and not what the words say", () => {
    let edited = 0;
    for (const claim of dataset.claims.filter(isEstimate)) {
      for (const change of figureEdits(claim)) {
        const fault = { ...claim, ...change } as Estimate;
        const [key] = Object.keys(change) as ["amount"];
        const [told] = stale(fault);
        expect(told, `${claim.id} ${key}`).toMatchObject({ code: "lock-stale", at });
        expect(told!.message).toContain(`${key} is ${fault[key]}`);
        edited++;
        if (claim.derived !== null || (claim.modifier === "vague" && key !== ("modifier" as string)))
          continue;
        const errors = checkFigures({ ...dataset, claims: [fault] }).filter(
          ({ severity }) => severity === "error",
        );
        expect(errors.length, `${claim.id} ${JSON.stringify(change)}`).toBeGreaterThan(0);
        expect(errors[0]).toMatchObject({ at: claim.at, message: expect.stringMatching(/which has ./) });
      }
    }
    expect(edited).toBeGreaterThan(100);
  });

  test("every digit of the figure in a translation: what is found instead is told", () => {
    let edited = 0;
    for (const claim of dataset.claims.filter(isEstimate)) {
      if (claim.derived !== null) continue;
      for (const [language, text] of Object.entries(claim.translation ?? {})) {
        const carrying = readFigures(text, { language: figureLanguage(language) }).filter(
          ({ amount }) => amount !== null && amount === claim.amount,
        );
        if (carrying.length !== 1) continue;
        const { start, end } = carrying[0]!;
        for (let index = start; index < end; index++) {
          if (!/\d/.test(text[index]!)) continue;
          const digit = text[index] === "9" ? "8" : String(Number(text[index]) + 1);
          const translation = {
            ...claim.translation!,
            [language]: text.slice(0, index) + digit + text.slice(index + 1),
          };
          const errors = checkFigures({ ...dataset, claims: [{ ...claim, translation }] });
          expect(errors[0], translation[language]).toMatchObject({
            code: "figure-not-in-words",
            at: claim.at,
            message: expect.stringContaining(`the translation (${language}), which has `),
          });
          edited++;
        }
      }
    }
    expect(edited).toBeGreaterThan(50);
  });
});

describe("the example with its texts", () => {
  let dataset: Dataset;
  const archive = new Map<string, Uint8Array>();

  beforeAll(async () => {
    dataset = await load("templates", "dataset");
    for (const name of await readdir("templates/dataset/texts")) {
      archive.set(name, await readFile(`templates/dataset/texts/${name}`));
    }
  });

  const check = (claim: Claim) => verifyDataset({ ...dataset, claims: [claim] }, archive, null).diagnostics;

  test("stands verified, with every figure in its words", () => {
    expect(verifyDataset(dataset, archive, null).diagnostics).toEqual([]);
    expect(checkFigures(dataset)).toEqual([]);
  });

  test("every letter and digit of every excerpt: not found, with the nearest passage", () => {
    let edited = 0;
    for (const claim of dataset.claims) {
      for (let index = 0; index < claim.excerpt.length; index++) {
        const excerpt = retyped(claim.excerpt, index, /\d/.test(claim.excerpt[index]!) ? "7" : "q");
        if (excerpt === null) continue;
        expect(check({ ...claim, excerpt }), excerpt).toEqual([
          expect.objectContaining({
            severity: "error",
            code: "excerpt-not-found",
            at: claim.at,
            message: expect.stringContaining(excerpt),
            hint: expect.stringMatching(/^the text has: “.+”$/),
          }),
        ]);
        edited++;
      }
    }
    expect(edited).toBeGreaterThan(100);
  });

  test("every digit of every amount and end, and every other modifier", () => {
    for (const claim of dataset.claims.filter(isEstimate)) {
      if (claim.derived !== null || claim.modifier === "vague") continue;
      for (const change of figureEdits(claim)) {
        const errors = checkFigures({ ...dataset, claims: [{ ...claim, ...change } as Estimate] });
        expect(errors[0], `${claim.id} ${JSON.stringify(change)}`).toMatchObject({
          severity: "error",
          at: claim.at,
        });
      }
    }
  });
});

/** One digit of one end changed, or the modifier. */
function figureEdits(claim: Estimate): Partial<Estimate>[] {
  const digits = (["amount", "low", "high"] as const).flatMap((key) => {
    const written = claim[key] === null ? "" : String(claim[key]);
    return [...written].flatMap((digit, index) => {
      if (!/\d/.test(digit)) return [];
      const other = digit === "9" ? "8" : String(Number(digit) + 1);
      return [{ [key]: Number(written.slice(0, index) + other + written.slice(index + 1)) }];
    });
  });
  const modifiers = MODIFIERS.filter((modifier) => modifier !== claim.modifier).map((modifier) => ({
    modifier,
  }));
  return [...digits, ...modifiers];
}
