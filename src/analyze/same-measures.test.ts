import { expect, it } from "vitest";
import { type DatasetFields, dataset, type EstimateFields, estimate } from "../../test/builders.ts";
import { analyzeDataset } from "./index.ts";

const BEDS = { perhapsSameAs: { beds: ["cots"] } } as const;

/** What is found of 90 beds and of what is said of cots: kinds, with an "if" where the two have to be one measure. */
function found(cots: EstimateFields, fields: DatasetFields = BEDS, beds: EstimateFields = {}): string[] {
  const claims = [
    estimate({ id: "a", measure: "beds", amount: 90, ...beds }),
    estimate({ id: "b", measure: "cots", amount: 900, speaker: "police", ...cots }),
  ];
  const { discrepancies } = analyzeDataset(dataset(claims, fields));
  return discrepancies.map(({ kind, ifSame, subject }) => `${kind}${ifSame ? " if" : ""} ${subject}`);
}

const later = { said: "2031-05-06" };
const OVER = { beds: "varies", cots: "varies" } as const;
const within = { ...BEDS, within: { cots: ["beds"] } };

it.each<[string, EstimateFields, DatasetFields, readonly string[]]>([
  ["as if they were one", {}, BEDS, ["conflict if beds"]],
  ["the same figure too", { amount: 90 }, BEDS, ["agreement if beds"]],
  ["whichever of the two names the other", {}, { perhapsSameAs: { cots: ["beds"] } }, ["conflict if cots"]],
  ["not of another place", { place: "Harbour" }, BEDS, []],
  ["not what has no end", { modifier: "vague", amount: null }, BEDS, []],
  ["within the window", later, BEDS, ["change if beds"]],
  ["and not outside of it", { said: "2031-06-06" }, BEDS, []],
  ["within the narrower window of the two", later, { ...BEDS, windowDays: { cots: 1 } }, []],
  ["whichever has that", later, { ...BEDS, windowDays: { beds: 1 } }, []],
  [
    "as what leaves more to time",
    later,
    { ...BEDS, overTime: { ...OVER, beds: "fixed" } },
    ["change if beds"],
  ],
  [
    "what only grows more than what is fixed",
    later,
    { ...BEDS, overTime: { beds: "grows", cots: "fixed" } },
    ["change if beds"],
  ],
  [
    "both of which are fixed",
    later,
    { ...BEDS, overTime: { beds: "fixed", cots: "fixed" } },
    ["conflict if beds"],
  ],
  ["what is a part anyway without an “if”", {}, within, ["bound-violation beds"]],
  [
    "a part that was not counted on that day with one",
    later,
    { ...within, overTime: { beds: "fixed", cots: "varies" } },
    ["bound-violation beds"],
  ],
  ["a part that is the smaller with one", { amount: 80 }, within, ["conflict if cots"]],
  ["a part outside of the window with neither", { said: "2031-06-06" }, within, []],
])("are compared: %s", (_, cots, fields, expected) => {
  expect(found(cots, fields)).toEqual(expected);
});

it("tells what is a part whichever of the two comes first", () => {
  const turned = { ...BEDS, within: { beds: ["cots"] } };
  expect(found({ amount: 80 }, turned)).toEqual(["bound-violation cots"]);
  expect(found({ amount: 900 }, turned)).toEqual(["conflict if beds"]);
  // On the last day of the window it is still one.
  expect(found({ amount: 80, said: "2031-05-11" }, turned)).toEqual(["change cots"]);
});
