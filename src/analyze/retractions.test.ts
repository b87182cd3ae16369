import { expect, it } from "vitest";
import { dataset, type EstimateFields, estimate } from "../../test/builders.ts";
import { analyzeDataset } from "./index.ts";

const MAY = "2031-05-0";

/** A figure by the fire service on 4 May that is taken back on the 6th, and what the police say; the rows by kind. */
function rowsOf(police: EstimateFields, more: readonly EstimateFields[] = [], took: EstimateFields = {}) {
  const claims = [
    { id: "told", amount: 90, said: `${MAY}4`, utterance: "talk" },
    { id: "taken", amount: 10, said: `${MAY}6`, retracts: "told", ...took },
    { id: "police", amount: 900, speaker: "police", ...police },
    ...more,
  ];
  const { discrepancies } = analyzeDataset(dataset(claims.map(estimate)));
  return discrepancies.map(({ kind, a, b }) => `${kind} ${a.id} ${b.id}`).toSorted();
}

const RETRACTION = "retraction told taken";

it.each<[string, EstimateFields, readonly EstimateFields[], readonly string[]]>([
  ["before it was taken back", { said: `${MAY}5` }, [], ["change police taken", "change told police"]],
  ["on the day on which it was", { said: `${MAY}6` }, [], ["change told police", "conflict police taken"]],
  ["after it was", { said: `${MAY}7` }, [], ["change taken police"]],
  [
    "on a day that may be one before",
    { said: `${MAY}6/${MAY}8` },
    [],
    ["change told police", "conflict taken police"],
  ],
  [
    "after it was, by another source of that utterance too",
    { said: `${MAY}7` },
    [{ id: "again", amount: 95, said: `${MAY}4`, utterance: "talk", source: "post" }],
    // The utterance is no figure of its speaker any more; how it was told remains.
    ["change taken police", "reporting-variance again told", "update again taken"],
  ],
  [
    "after it was, beside what was said elsewhere on that day",
    { said: `${MAY}7` },
    [{ id: "other", amount: 80, said: `${MAY}4`, utterance: "elsewhere" }],
    ["change other police", "change taken police", "self-contradiction other told", "update other taken"],
  ],
  [
    "after it was, of another measure in that utterance",
    { said: `${MAY}7`, measure: "injured" },
    [{ id: "other", amount: 80, said: `${MAY}4`, utterance: "talk", measure: "injured" }],
    ["change other police"],
  ],
])("what another says %s", (_, police, more, expected) => {
  expect(rowsOf(police, more)).toEqual([...expected, RETRACTION].toSorted());
});

it("counts from the first day on which it was taken back", () => {
  const twice = { id: "twice", amount: 11, said: `${MAY}5`, retracts: "told" };
  for (const [first, second] of [
    [{}, twice],
    [
      { ...twice, id: "taken" },
      { ...twice, id: "twice", said: `${MAY}6` },
    ],
  ]) {
    const rows = rowsOf({ said: `${MAY}6` }, second ? [second] : [], first);
    expect(rows.filter((row) => row.includes("told"))).toEqual([
      "retraction told taken",
      "retraction told twice",
    ]);
  }
});

it("is nothing where the claim that is taken back is not there", () => {
  expect(rowsOf({ said: `${MAY}7` }, [], { retracts: "gone" })).toContain("change told police");
});
