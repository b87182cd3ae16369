import { describe, expect, it } from "vitest";
import { dataset, date, estimate } from "../../test/builders.ts";
import type { Assessment, Estimate } from "../model/dataset.ts";
import { analyzeDataset, discrepancyId, fingerprintOf, inspectAssessments } from "./index.ts";

const a = estimate({ id: "a", amount: 90 });
const b = estimate({ id: "b", amount: 900, speaker: "police" });

function assessed(discrepancy: string, of: string | null, claims: readonly Estimate[] = [a, b]) {
  const at = { file: "data/flood/assessments.yaml", line: 3, column: 1 };
  const parts = { text: null, wouldSettle: null, by: null, on: null };
  const assessment: Assessment = { discrepancy, of, reading: "timing", ...parts, at };
  const whole = { ...dataset(claims), assessments: new Map([[discrepancy, assessment]]) };
  const analysis = analyzeDataset(whole);
  return { analysis, faults: [...inspectAssessments(whole, analysis)] };
}

const id = discrepancyId("a", "b");

describe("an assessment", () => {
  it("of the claims as they are is current", () => {
    const { analysis, faults } = assessed(id, fingerprintOf(a, b));
    expect(faults).toEqual([]);
    expect(analysis.assessed.get(id)).toEqual({ fingerprint: fingerprintOf(a, b), outdated: false });
  });

  it("without a fingerprint is taken as it is", () => {
    expect(assessed(id, null).faults).toEqual([]);
  });

  it("is outdated when a claim has changed, and the finding stays", () => {
    const changed = { ...b, amount: 800, ends: estimate({ amount: 800 }).ends };
    const { analysis, faults } = assessed(id, fingerprintOf(a, b), [a, changed]);
    expect(analysis.assessed.get(id)!.outdated).toBe(true);
    expect(analysis.discrepancies).toHaveLength(1);
    expect(faults).toMatchObject([{ severity: "warning", code: "outdated-assessment", at: { line: 3 } }]);
    // Bare, one in forty would be a number to YAML: 48203911, 12e45678.
    expect(faults[0]!.hint).toContain(`of: "${fingerprintOf(a, changed)}"`);
  });

  it("of no discrepancy names near ones", () => {
    const typo = `${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}`;
    const { analysis, faults } = assessed(typo, null);
    expect(analysis.assessed.size).toBe(0);
    expect(faults).toMatchObject([
      { severity: "warning", code: "unknown-discrepancy", hint: `did you mean ${id}?` },
    ]);
    expect(assessed("d-gone", null).faults[0]!.hint).toContain("no longer differ");
    // Among a hundred thousand ids made of hex digits one is as near as this to any other.
    const other = id.slice(0, -3) + [...id.slice(-3)].map((digit) => (digit === "0" ? "1" : "0")).join("");
    expect(assessed(other, null).faults[0]!.hint).toContain("no longer differ");
  });
});

describe("a fingerprint", () => {
  const base = fingerprintOf(a, b);

  it("is the same whichever claim comes first, and for changes that no reading rests on", () => {
    expect(base).toMatch(/^[0-9a-f]{8}$/);
    expect(fingerprintOf(b, a)).toBe(base);
    expect(fingerprintOf({ ...a, note: { und: "x" }, at: { file: "other", line: 1, column: 1 } }, b)).toBe(
      base,
    );
    const spelled = (translation: Estimate["translation"]) => fingerprintOf({ ...a, translation }, b);
    expect(spelled({ en: "x", nb: "y" })).toBe(spelled({ nb: "y", en: "x" }));
  });

  it.each<[string, Partial<Estimate>]>([
    ["amount", { amount: 91 }],
    ["modifier", { modifier: "up-to" }],
    ["excerpt", { excerpt: "90 people" }],
    ["translation", { translation: { en: "90 people" } }],
    ["speaker", { speaker: "mayor" }],
    ["origin", { origin: "unknown" }],
    ["day said", { said: date("2031-05-05") }],
    ["day said, now inferred", { said: { ...date("2031-05-04"), basis: "inferred" } }],
    ["day it holds for", { asOf: date("2031-05-04") }],
    ["place", { place: "Harbour" }],
  ])("changes with the %s", (_, change) => {
    expect(fingerprintOf({ ...a, ...change }, b)).not.toBe(base);
  });
});
