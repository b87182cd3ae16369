import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "../../src/analyze/index.ts";
import { readCases } from "./written-case.ts";

const cases = readCases(readFileSync(new URL("cases.txt", import.meta.url), "utf8"));
const rows = cases.flatMap(({ expected }) => expected);

it.for(rules)("$id has a case, and one that misses it by one thing", ({ id }) => {
  expect(rows.map(({ cells }) => cells.rule)).toContain(id);
  const near = cases.filter(({ name }) => name.startsWith(`near miss of ${id}:`));
  expect(near).not.toEqual([]);
  for (const { expected } of near)
    for (const { cells, written } of expected) {
      expect(cells, written).toHaveProperty("rule");
      expect(cells.rule, written).not.toBe(id);
    }
});

/** Of each column what its cells can be. */
const CELLS: Readonly<Record<string, readonly RegExp[]>> = {
  if_same: [/^yes$/, /^$/],
  hinges_on: [/^[^;]+$/, /;/, /^$/],
  independence: [/^independent$/, /^shared$/, /^not-shown$/, /^$/],
  least_change: [/^[1-9]/, /^-/, /^0$/, /^$/],
  fewest_days: [/^1$/, /^[2-9]/, /^$/],
  most_days: [/^[1-9]/, /^$/],
  place: [/./, /^$/],
  population: [/./, /^$/],
};

it.for(Object.entries(CELLS))("%s has a case for each of its values", ([column, values]) => {
  const written = rows.flatMap(({ cells }) => cells[column] ?? []);
  for (const value of values) expect(written).toContainEqual(expect.stringMatching(value));
});
