import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { checkFigures } from "../../src/evidence/index.ts";
import type { Estimate } from "../../src/model/dataset.ts";
import { MODIFIERS, type Modifier } from "../../src/model/quantity.ts";
import { estimate, fictionalDataset } from "./fictional.ts";

/** Claims whose figures have scales, signs, fractions and currencies: true ones pass, and no mutation of one does. */
type Row = readonly [
  language: string,
  excerpt: string,
  figure: number | string,
  modifier: Modifier,
  unit: string,
];
const rows = parse(readFileSync(new URL("scaled-claims.yaml", import.meta.url), "utf8")) as Row[];

/** A toll has no word behind it, and a grand is of any currency. */
const NAMES_NO_UNIT = /^(?:the toll tops|dødstallet runder|ten grand)/;

type Stated = Pick<Estimate, "amount" | "low" | "high" | "modifier">;

function stated(figure: number | string, modifier: Modifier): Stated {
  if (typeof figure === "number") return { amount: figure, low: null, high: null, modifier };
  const [low = null, high = null] = figure.split("..").map(Number);
  return { amount: null, low, high, modifier };
}

function errorsOf(row: Row, claim: Stated, unit: string): string[] {
  return faultsOf(row, claim, unit)
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
}

function faultsOf([language, excerpt]: Row, claim: Stated, unit: string): Diagnostic[] {
  const dataset = fictionalDataset({
    sources: [{ language }],
    measures: [{ id: "evacuated", unit: { en: unit } }],
    claims: [estimate({ excerpt, ...claim })],
  });
  return checkFigures(dataset);
}

/** Each number of the claim changed in one way. */
function changed(claim: Stated, change: (value: number) => number): Stated[] {
  return (["amount", "low", "high"] as const).flatMap((key) => {
    const value = claim[key];
    return value === null ? [] : [{ ...claim, [key]: change(value) }];
  });
}

function retyped(value: number): number {
  const written = String(value);
  const at = written.search(/[1-9]/);
  return Number(
    written.slice(0, at) + (Number(written[at]) === 9 ? 8 : Number(written[at]) + 1) + written.slice(at + 1),
  );
}

test("there are eighty of them", () => expect(rows.length).toBe(80));

test.each(rows)("%s “%s” is %s, %s, in %s, and nothing else", (...row) => {
  const [, , figure, modifier, unit] = row;
  const claim = stated(figure, modifier);
  expect(errorsOf(row, claim, unit)).toEqual([]);
  const mutations = {
    digit: changed(claim, retyped),
    scale: [10, 1000, 0.001, 1e6].flatMap((factor) => changed(claim, (value) => value * factor)),
    sign: changed(claim, (value) => -value),
    // "Nearly" is documented to say both.
    modifier: MODIFIERS.filter(
      (other) => other !== modifier && !(/nearly|майже/.test(row[1]) && other === "fewer-than"),
    ).map((other) => ({ ...claim, modifier: other })),
  };
  for (const [kind, claims] of Object.entries(mutations))
    for (const mutated of claims)
      expect(errorsOf(row, mutated, unit), `${kind}: ${JSON.stringify(mutated)}`).not.toEqual([]);
  if (NAMES_NO_UNIT.test(row[1])) return;
  for (const other of ["USD", "EUR", "NOK", "RUB", "percent"].filter((code) => code !== unit))
    expect(errorsOf(row, claim, other), `unit: ${other}`).not.toEqual([]);
  // What words count can't be told for certain: a warning.
  if (/^(?:[A-Z]{3}|percent)$/.test(unit)) expect(faultsOf(row, claim, "soldiers")).not.toEqual([]);
});

test.each([
  ["40 million euros", "40 millioner dollar"],
  ["£46m", "46 millioner kroner"],
  ["12 per cent of them", "12 mennesker"],
  ["NOK 40m", "40 mill. svenske kroner"],
])("“%s” is not translated as “%s”", (excerpt, translation) => {
  const amount = Number(/\d+/.exec(excerpt)?.[0]) * (excerpt.startsWith("12") ? 1 : 1e6);
  const claims = [estimate({ excerpt, amount, translation: { nb: translation } })];
  const found = checkFigures(fictionalDataset({ sources: [{ language: "en" }], claims }));
  expect(found.filter(({ severity }) => severity === "error")).toMatchObject([{ code: "unit-not-in-words" }]);
});
