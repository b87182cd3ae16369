import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPieces } from "./json-pieces.ts";

test("together they are what JSON.stringify gives", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.option(fc.jsonValue(), { nil: undefined })), (value) => {
      expect([...jsonPieces(value)].join("")).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
});

test("no piece is longer than an item", () => {
  const items = Array.from({ length: 1000 }, () => ({ text: "x".repeat(100) }));
  const longest = [...jsonPieces({ items })].reduce((most, { length }) => Math.max(most, length), 0);
  expect(longest).toBeLessThan(200);
});
