import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inShard } from "./shard.ts";

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 60 });

test("each dataset is one machine's, and only one's", () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9 }), (all, of) => {
      const parts = Array.from({ length: of }, (_, at) => inShard(all, { k: at + 1, of }));
      expect(parts.flat().sort()).toEqual([...all].sort());
    }),
  );
});

test("a dataset that comes moves no other", () => {
  fc.assert(
    fc.property(ids, (all) => {
      const shard = { k: 2, of: 3 };
      expect(inShard(all.slice(1), shard)).toEqual(inShard(all, shard).filter((id) => id !== all[0]));
    }),
  );
});

test("the split is the same on every machine and in every version", () => {
  const all = ["harbour-strike", "dprk-troops-2024", "rally", "flood", "seals", "gulls"];
  expect([1, 2, 3].map((k) => inShard(all, { k, of: 3 }))).toMatchInlineSnapshot(`
    [
      [
        "harbour-strike",
        "flood",
      ],
      [
        "dprk-troops-2024",
        "gulls",
      ],
      [
        "rally",
        "seals",
      ],
    ]
  `);
});

test("a thousand datasets come to machines in about equal parts", () => {
  const all = Array.from({ length: 1000 }, (_, at) => `brief-${at}`);
  const sizes = [1, 2, 3, 4].map((k) => inShard(all, { k, of: 4 }).length);
  expect(Math.min(...sizes)).toBeGreaterThan(200);
});
