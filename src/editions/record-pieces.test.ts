import fc from "fast-check";
import { expect, test } from "vitest";
import type { EditionRecord } from "../model/edition.ts";
import { recordPieces } from "./record.ts";

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
