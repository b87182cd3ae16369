import * as fs from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeDataset } from "../../src/analyze/index.ts";
import { composeBrief } from "../../src/compose/index.ts";
import { loadDataset } from "../../src/load/index.ts";
import { CANT_BOTH_BE_TRUE } from "../../src/model/analysis.ts";
import type { Brief, RequiredDrawing } from "../../src/model/brief.ts";
import { type Claim, type Dataset, UNKNOWN_ORIGIN } from "../../src/model/dataset.ts";
import { validateDataset } from "../../src/validate/index.ts";
import { languages } from "../languages.ts";
import { memoryFiles } from "../memory-files.ts";
import { drawnDataset } from "./oracle/drawn-dataset.ts";
import { filesOf } from "./oracle/told-files.ts";

// What a page looks up when origins are left out is what the rules find in the dataset without their claims.

/** DBRIEF_LEFT_OUT=1000: so many drawn datasets, and every set of origins of the dataset here, which takes minutes. */
const DATASETS = Number(process.env.DBRIEF_LEFT_OUT ?? 40);
const EVERY_SET = process.env.DBRIEF_LEFT_OUT !== undefined;

describe("what is left when origins are left out", () => {
  test("of the dataset here", { timeout: 900_000 }, async () => {
    const { dataset } = validateDataset(await loadDataset("data", "dprk-troops-2024", fs));
    const brief = briefOf(dataset!);
    const { origins, pictures } = brief.screen.switches!;
    expect(pictures).toHaveLength(brief.requiredChanges!.measures.length);
    const inPictures = pictures.reduce((set, picture) => set | maskOf(picture.origins), 0);
    for (let out = 0; out < 2 ** origins.length; out += 1) {
      if (EVERY_SET || bitsOf(out) <= 1) expectSamePairs(dataset!, brief, out);
      if ((out & ~inPictures) === 0 && (EVERY_SET || bitsOf(out) <= 2))
        expectSamePictures(dataset!, brief, out);
    }
  });

  test("of small datasets, in every way", { timeout: 900_000 }, async () => {
    let pictures = 0;
    await fc.assert(
      fc.asyncProperty(drawnDataset, async (told) => {
        const { dataset } = validateDataset(await loadDataset("data", "drawn", memoryFiles(filesOf(told))));
        const brief = briefOf(dataset!);
        if (brief.screen.switches === null) return;
        pictures += brief.screen.switches.pictures.length;
        for (let out = 0; out < 2 ** brief.screen.switches.origins.length; out += 1) {
          expectSamePairs(dataset!, brief, out);
          expectSamePictures(dataset!, brief, out);
        }
      }),
      { numRuns: DATASETS },
    );
    expect(pictures).toBeGreaterThan(0);
  });
});

/** @param out the origins that are left out, by their numbers, in binary */
function expectSamePairs(dataset: Dataset, { screen: { switches } }: Brief, out: number): void {
  const left = switches?.pairs.filter(({ origins }) => (maskOf(origins) & out) === 0) ?? [];
  const found = analyzeDataset(without(dataset, switches!.origins, out)).discrepancies;
  expect(left.map(({ discrepancyId }) => discrepancyId)).toEqual(
    found.filter(({ kind }) => CANT_BOTH_BE_TRUE.has(kind)).map(({ id }) => id),
  );
}

function expectSamePictures(
  dataset: Dataset,
  { requiredChanges, screen: { switches } }: Brief,
  out: number,
): void {
  const fresh = briefOf(without(dataset, switches!.origins, out)).requiredChanges?.measures ?? [];
  for (const [at, change] of (requiredChanges?.measures ?? []).entries()) {
    const { origins, drawings } = switches!.pictures[at]!;
    const number = drawings[origins.reduce((sum, origin, bit) => sum + (((out >> origin) & 1) << bit), 0)]!;
    const isOfOne = ({ measureId, label }: typeof change) =>
      measureId === change.measureId && label === change.label;
    const drawn = fresh.find(isOfOne);
    if (number === -1) {
      // A brief has pictures of what holds only "if both count the same" where it has no other.
      expect(drawn?.requirements.filter(({ label }) => !label.startsWith("if both")) ?? []).toEqual([]);
    } else expect(drawn && drawingOf(drawn)).toEqual(drawingOf([change, ...change.others][number]!));
  }
}

const drawingOf = ({ values, days, figures, requirements, more }: RequiredDrawing): RequiredDrawing => ({
  ...{ values, days, figures, requirements, more },
});

/** With an origin go those that tell the same utterance, and those that take back its claims or whose it takes back. */
function without(dataset: Dataset, origins: readonly { readonly choiceId: string }[], out: number): Dataset {
  const left = new Set(origins.filter((_, bit) => (out >> bit) & 1).map(({ choiceId }) => choiceId));
  for (let size = -1; size < left.size; ) {
    size = left.size;
    const gone = dataset.claims.filter((claim) => left.has(originOf(claim)));
    const bound = new Set(gone.flatMap(({ id, utterance, retracts }) => [id, utterance, retracts ?? id]));
    for (const claim of dataset.claims)
      if ([claim.id, claim.utterance, claim.retracts].some((id) => id !== null && bound.has(id)))
        left.add(originOf(claim));
  }
  return { ...dataset, claims: dataset.claims.filter((claim) => !left.has(originOf(claim))) };
}

const originOf = ({ origin, speaker }: Claim) => (origin === UNKNOWN_ORIGIN ? `?${speaker}` : origin);

function briefOf(dataset: Dataset): Brief {
  const evidence = { claims: new Map(), sources: new Map() };
  return composeBrief({
    languages,
    dataset,
    evidence,
    analysis: analyzeDataset(dataset),
    language: "en",
    edition: 1,
  });
}

const maskOf = (numbers: readonly number[]) => numbers.reduce((mask, number) => mask | (1 << number), 0);
const bitsOf = (mask: number) => mask.toString(2).replaceAll("0", "").length;
