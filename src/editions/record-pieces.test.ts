import fc from "fast-check";
import { expect, test } from "vitest";
import type { EditionRecord } from "../model/edition.ts";
import { parseRecord, recordPieces } from "./record.ts";

test("a record written piece by piece is the record written in one go", () => {
  const value = fc.jsonValue();
  const map = fc.dictionary(fc.string(), value);
  fc.assert(
    fc.property(map, map, fc.array(value), value, (claims, sources, changes, previous) => {
      const record = { record: 1, dataset: "rally", previous, claims, sources, discrepancies: {}, changes };
      const written = Buffer.concat([...recordPieces(record as unknown as EditionRecord)]).toString();
      expect(written).toBe(`${JSON.stringify(record, null, 1)}\n`);
    }),
  );
});

test("a record that is whole is read, and nothing else", () => {
  const whole = {
    record: 1,
    dataset: "rally",
    edition: 2,
    changes: [],
    claims: {},
    sources: {},
    discrepancies: {},
  };
  const read = (record: unknown) => parseRecord(new TextEncoder().encode(JSON.stringify(record)));
  expect(read(whole)).toEqual(whole);
  const faults = [
    { record: 2 },
    { changes: {} },
    { edition: "2" },
    { claims: null },
    { sources: undefined },
    { discrepancies: "none" },
  ];
  for (const fault of faults) expect(read({ ...whole, ...fault }), JSON.stringify(fault)).toBeNull();
  for (const none of [null, [], "record"]) expect(read(none)).toBeNull();
  expect(parseRecord(new TextEncoder().encode("{"))).toBeNull();
});
