import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycles } from "./cycles.ts";

const search = (edges: Record<string, string[]>) => findCycles(Object.keys(edges), (id) => edges[id] ?? []);

describe("cycles", () => {
  it("are named whole", () => {
    expect(search({ a: ["b"], b: ["c"], c: ["a"] })).toEqual([["a", "b", "c"]]);
    expect(search({ a: ["b"], b: ["c"], c: ["b"] })).toEqual([["b", "c"]]);
    expect(search({ a: ["a"] })).toEqual([["a"]]);
  });

  it("are not what two ways to one end are", () => {
    expect(search({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
  });

  it("are looked for down a chain longer than the machine's stack", () => {
    const length = 50_000;
    const chain = Object.fromEntries(
      Array.from({ length }, (_, index) => [`m${index}`, [`m${(index + 1) % length}`]]),
    );
    expect(search(chain)).toHaveLength(1);
  });

  it("are found exactly where a node reaches itself", () => {
    const graph = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 3 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(graph, (targets) => {
        const edges = Object.fromEntries(targets.map((to, from) => [String(from), to.map(String)]));
        const reaches = (from: string): boolean => {
          const seen = new Set<string>();
          const ahead = [...(edges[from] ?? [])];
          for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
            if (!seen.has(id)) ahead.push(...(edges[id] ?? []));
            seen.add(id);
          }
          return seen.has(from);
        };
        const found = search(edges);
        expect(found.length > 0).toBe(Object.keys(edges).some(reaches));
        for (const cycle of found) {
          cycle.forEach((id, index) => {
            expect(edges[id]).toContain(cycle[(index + 1) % cycle.length]);
          });
        }
      }),
    );
  });
});
