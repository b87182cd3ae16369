import { describe, expect, it, test } from "vitest";
import { dataset, type EstimateFields, estimate, statement } from "../../test/builders.ts";
import { analyzeDataset } from "../analyze/index.ts";
import { indexClaims, pairKey } from "./claim-index.ts";
import { bySaid, daySaid } from "./order.ts";
import { apartValues, laterValues, spanValues, withinValues } from "./wording/spans.ts";

const published = { courier: "2031-05-10", late: "2031-05-20", never: null, open: "2031-05-10/.." };

describe("the day said", () => {
  it.each<[string, EstimateFields, string | null]>([
    ["as given", { said: "2031-05-04" }, "2031-05-04"],
    ["by its source, where none is given", { said: null }, "../2031-05-10"],
    ["none where the source has none either", { said: null, source: "never" }, null],
    ["none where the source has no last day", { said: null, source: "open" }, null],
  ])("is %s", (_, fields, edtf) => {
    const claim = estimate(fields);
    expect(daySaid(dataset([claim], { published }), claim)?.edtf ?? null).toBe(edtf);
  });

  it("orders claims by the last day that it can have been, then the first, the day they hold for, and their ids", () => {
    const inOrder: readonly (readonly [id: string, fields: EstimateFields])[] = [
      ["z", { said: "2031-05-04" }],
      ["y", { said: "2031-05-01/2031-05-09" }],
      ["x", { said: null }],
      ["w", { said: "2031-05-02/2031-05-10" }],
      ["v", { said: "2031-05-10", asOf: "2031-05-01" }],
      ["t", { said: "2031-05-10", asOf: "2031-05-02" }],
      ["a", { said: "2031-05-10" }],
      ["b", { said: "2031-05-10" }],
      ["u", { said: "2031-05-11/.." }],
      ["r", { said: null, source: "late" }],
      ["q", { said: null, source: "never" }],
    ];
    const claims = inOrder.map(([id, fields]) => estimate({ id, ...fields }));
    const whole = dataset(claims, { published });
    for (const turned of [claims, claims.toReversed()])
      expect(turned.toSorted(bySaid(whole)).map(({ id }) => id)).toEqual(inOrder.map(([id]) => id));
  });
});

test("what a page looks for is found by what it is looked for", () => {
  const claims = [
    estimate({ id: "first", amount: 90, said: "2031-05-04" }),
    estimate({ id: "then", amount: 120, said: "2031-05-06" }),
    estimate({ id: "same", amount: 120, said: "2031-05-06", source: "post" }),
    estimate({ id: "police", amount: 900, said: "2031-05-04", speaker: "police" }),
    estimate({ id: "taken", amount: 80, said: "2031-05-09", retracts: "police", speaker: "police" }),
    statement({ id: "told", said: "2031-05-01", source: "post" }),
  ];
  const whole = dataset(claims);
  const index = indexClaims(whole, analyzeDataset(whole));
  const ids = (found: readonly { readonly id: string }[] | undefined) => found?.map(({ id }) => id);
  expect(ids(index.inOrder)).toEqual(["told", "first", "police", "same", "then", "taken"]);
  expect(ids(index.ofMeasure.get("evacuated"))).toEqual(["first", "police", "same", "then", "taken"]);
  expect(ids(index.ofProposition.get("cracked"))).toEqual(["told"]);
  expect(ids(index.ofSource.get("post"))).toEqual(["told", "same"]);
  expect(ids(index.ofSpeaker.get("police"))).toEqual(["police", "taken"]);
  expect(ids(index.positions.get("same"))).toEqual(["same", "then"]);
  expect([...index.retractions].map(([id, by]) => [id, by.id])).toEqual([["police", "taken"]]);
  expect([...index.laterOf]).toEqual([["first", ["same"]]]);
  const met = ["first police", "first taken", "police same", "same taken"];
  expect([...index.met].toSorted()).toEqual(met);
  expect([pairKey("b", "a"), pairKey("a", "b")]).toEqual(["a b", "a b"]);
});

it.each([
  [{ least: null, most: null }, "unknown", "unknown", "unknown", "unknown"],
  [{ least: 0, most: 0 }, "same-day", "unknown", "same-day", "same-day"],
  [{ least: 0, most: 3 }, "at-most", "unknown", "at-most", "at-most"],
  [{ least: null, most: 3 }, "at-most", "unknown", "unknown", "at-most"],
  [{ least: 2, most: null }, "at-least", "at-least", "at-least", "at-least"],
  [{ least: 2, most: 3 }, "range", "range", "range", "range"],
  [{ least: 2, most: 2 }, "exact", "exact", "exact", "exact"],
])("days of %j are told as what is known of them", (days, span, later, apart, within) => {
  const told = [spanValues, laterValues, apartValues, withinValues].map((values) => values(days).span);
  expect(told).toEqual([span, later, apart, within]);
  expect(withinValues(undefined)).toEqual({ span: "unknown", least: 0, most: 0 });
});
