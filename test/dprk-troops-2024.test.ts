import * as files from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { analyzeDataset } from "../src/analyze/index.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Analysis, Kind } from "../src/model/analysis.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { validateDataset } from "../src/validate/index.ts";

/**
 * What a careful reader of the five texts marks, written down from the texts before the engine was run on
 * them: the figures pair by pair, the statements by who stands against whom.
 */
const FIGURES: readonly (readonly [Kind, string, string, number])[] = [
  ["conflict", "zelensky-planned", "nis-planned", 2000],
  // One origin's two plans, if they are one plan.
  ["self-contradiction", "nis-planned-by-december", "nis-planned", 2000],
  // Both hold if that many arrived in between.
  ["change", "cho-arrived", "post-target-reached", 7000],
  ["change", "nis-first-contingent", "post-target-reached", 8500],
  ["change", "cho-arrived", "pentagon-training", 6000],
  ["change", "nis-first-contingent", "pentagon-training", 7500],
  ["change", "nato-training", "nis-first-contingent", 500],
  ["change", "others-training", "nis-first-contingent", 500],
  ["change", "south-korea-training", "nis-first-contingent", 500],
  ["change", "united-states-training", "nis-first-contingent", 500],
  ["update", "nis-first-contingent", "cho-arrived", 1500],
  ["reporting-variance", "rutte-losses-afp", "rutte-losses-dagsavisen", 0],
];

const OPPOSED: readonly (readonly [Kind, string, readonly string[], readonly string[]])[] = [
  [
    "contradiction",
    "in-russia",
    ["nis", "officials", "pentagon", "presidents-office", "rutte", "yermak"],
    ["kremlin", "north-korea-un"],
  ],
  // Denied on a day before those of these: it may have come about since.
  ["change", "in-russia", ["pentagon", "rutte", "yermak"], ["kremlin"]],
  ["contradiction", "fighting", ["ukraine"], ["russia"]],
  // In battle already, within days, within weeks: each excludes the first.
  ["contradiction", "battle-within-days", ["ukraine", "zelensky"], []],
  ["contradiction", "battle-within-weeks", ["pentagon", "ukraine"], []],
  ["unconfirmed", "in-kursk", ["officials", "rutte", "yermak"], ["pentagon"]],
  [
    "unconfirmed",
    "in-russia",
    ["nis", "officials", "pentagon", "presidents-office", "rutte", "yermak"],
    ["north-korea", "russia"],
  ],
  ["unconfirmed", "involved", ["south-korea", "ukraine"], ["rutte"]],
  ["change", "involved", ["yermak"], ["rutte"]],
  ["shift", "in-russia", [], ["kremlin", "putin"]],
  ["shift", "involved", ["rutte"], ["rutte"]],
];

const QUIET: ReadonlySet<Kind> = new Set(["echo", "agreement", "compatible"]);

let dataset: Dataset;
let analysis: Analysis;

beforeAll(async () => {
  const { dataset: valid, diagnostics } = validateDataset(
    await loadDataset("data", "dprk-troops-2024", files),
  );
  expect(diagnostics).toEqual([]);
  dataset = valid!;
  analysis = analyzeDataset(dataset);
});

describe("the dataset", () => {
  it("has the figures of the texts with their words", () => {
    const estimates = dataset.claims.filter((claim) => claim.type === "estimate");
    const figures = estimates.map(
      (claim) => `${claim.modifier} ${claim.amount ?? claim.low} ${claim.source}`,
    );
    for (const figure of [
      "exact 1500 ntb-2024-10-18",
      "up-to 10000 ntb-2024-10-18",
      "exact 12000 ntb-2024-10-18",
      "exact 6 ntb-2024-10-18",
      "about 10000 dagsavisen-2024-10-28",
      "up-to 12000 dagsavisen-2024-10-28",
      "exact 600000 dagsavisen-2024-10-28",
      "exact 3000 post-wires-2024-10-28",
      "exact 10000 post-wires-2024-10-28",
      "more-than 600000 post-wires-2024-10-28",
      "exact 3000 reuters-2024-10-28",
      "more-than 600000 reuters-2024-10-28",
      "exact 10000 spacewar-afp-2024-10-28",
      "more-than 600000 spacewar-afp-2024-10-28",
    ]) {
      expect(figures).toContain(figure);
    }
  });

  it("names no outlet and no day that a text does not print", () => {
    const source = (id: string) => dataset.sources.get(id)!;
    for (const id of ["ntb-2024-10-18", "reuters-2024-10-28", "post-wires-2024-10-28"]) {
      expect(source(id).publisher).toBeNull();
    }
    for (const id of ["dagsavisen-2024-10-28", "post-wires-2024-10-28"]) {
      expect(source(id).published).toMatchObject({ basis: "inferred" });
    }
    expect([...dataset.sources.values()].every(({ url }) => url === null)).toBe(true);
  });

  it("gives a reason in both languages for every inferred day", () => {
    for (const { id, said, asOf } of dataset.claims) {
      for (const date of [said, asOf]) {
        if (date?.basis === "inferred") expect(Object.keys(date.why ?? {}), id).toEqual(["en", "nb"]);
      }
    }
  });
});

describe("what differs", () => {
  it("in figures, is what a careful reader marks, and no more", () => {
    const found = analysis.discrepancies
      .filter(({ subjectType, kind }) => subjectType === "measure" && !QUIET.has(kind))
      .map(({ kind, a, b, gap }) => [kind, a.id, b.id, gap]);
    expect(found.toSorted()).toEqual(FIGURES.toSorted());
  });

  it("in statements, sets the same speakers against each other, and no others", () => {
    const found = Map.groupBy(
      analysis.discrepancies.filter(
        ({ subjectType, kind }) => subjectType === "proposition" && !QUIET.has(kind),
      ),
      ({ kind, subject }) => `${kind} ${subject}`,
    );
    expect([...found.keys()].sort()).toEqual(OPPOSED.map(([kind, subject]) => `${kind} ${subject}`).sort());
    for (const [kind, subject, affirming, opposing] of OPPOSED) {
      const claims = found.get(`${kind} ${subject}`)!.flatMap(({ a, b }) => [a, b]);
      const speakers = (affirms: boolean) =>
        [
          ...new Set(
            claims
              .filter((claim) => claim.type === "statement" && (claim.stance === "affirms") === affirms)
              .map(({ speaker }) => speaker),
          ),
        ].sort();
      expect(speakers(true), subject).toEqual(affirming);
      expect(speakers(false), subject).toEqual(opposing);
    }
  });

  it("never sets an arrived figure against a planned one", () => {
    const crossed = analysis.discrepancies.filter(
      ({ a, b }) => a.type === "estimate" && b.type === "estimate" && a.measure !== b.measure,
    );
    const measures = crossed.flatMap(({ a, b }) =>
      [a, b].map((claim) => claim.type === "estimate" && claim.measure),
    );
    const plans = new Set(["planned", "planned-by-december"]);
    expect(measures.filter((id) => plans.has(id || "")).length).toBeGreaterThan(0);
    for (const [index, id] of measures.entries())
      expect(plans.has(id || "")).toBe(plans.has(measures[index ^ 1] || ""));
  });
});
