import fc from "fast-check";
import { expect, it } from "vitest";
import { radixOrder } from "./radix-order.ts";

it("orders as a stable comparison sort does, the last key first", () => {
  const key = fc.oneof(fc.nat(3), fc.nat(5000), fc.nat(0xffffffff));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 200 }), (rows) => {
      const expected = [...rows.keys()].sort(
        (x, y) => rows[x]![1] - rows[y]![1] || rows[x]![0] - rows[y]![0] || x - y,
      );
      const keys = [0, 1].map((place) => Uint32Array.from(rows, (row) => row[place]!));
      expect([...radixOrder(rows.length, keys)]).toEqual(expected);
    }),
  );
});

it("leaves rows without keys as they are", () => {
  expect([...radixOrder(3, [])]).toEqual([0, 1, 2]);
  expect([...radixOrder(0, [new Uint32Array(0)])]).toEqual([]);
});
