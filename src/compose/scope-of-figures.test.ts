import { expect, it } from "vitest";
import { estimate, dataset as made } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { analyzeDataset } from "../analyze/index.ts";
import { composeBrief } from "./index.ts";

it("says of each figure what place and population it is of, wherever it stands", () => {
  const north = { place: "north", population: null };
  const claims = [
    { ...estimate({ id: "a", speaker: "mayor", amount: 100 }), ...north },
    { ...estimate({ id: "b", speaker: "clerk", amount: 900 }), ...north },
    { ...estimate({ id: "c", speaker: "clerk", amount: 50 }), place: "south", population: "women" },
  ];
  const built = made(claims);
  const dataset = { ...built, focus: [...built.measures.keys()] };
  const evidence = { claims: new Map(), sources: new Map() };
  const analysis = analyzeDataset(dataset);
  const brief = composeBrief({ languages, dataset, evidence, analysis, language: "en", edition: 1 });
  const scopes = { a: "north", b: "north", c: "south, women" };
  const heads = brief.lineup.groups.flatMap(({ label, rows }) =>
    rows.map(({ claimIds, scope }) => [claimIds[0], `${label.split(" – ")[1]}${scope}`]),
  );
  expect(Object.fromEntries(heads)).toEqual(scopes);
  expect(Object.fromEntries(brief.table[0]!.rows.map(({ claimId, scope }) => [claimId, scope]))).toEqual(
    scopes,
  );
  expect(brief.findings[0]!.findings[0]!.subject).toMatch(/ – north$/u);
});
