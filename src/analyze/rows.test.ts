import fc from "fast-check";
import { expect, it } from "vitest";
import { estimate, statement } from "../../test/builders.ts";
import { KINDS } from "../model/analysis.ts";
import { compareText } from "../model/compare-text.ts";
import type { Claim } from "../model/dataset.ts";
import { compareDates } from "../model/partial-date.ts";
import { nearestRatio } from "../model/quantity.ts";
import { type Dated, dateClaim } from "./dated.ts";
import { registerOf } from "./register.ts";
import { collectRows, type Rows } from "./rows.ts";
import { rules } from "./rules/registry.ts";

function dated(claims: readonly Claim[]): Dated[] {
  const register = registerOf(claims, { sources: new Map() });
  return claims.map((claim) => dateClaim(claim, undefined, register));
}

/** The order that model/analysis.ts promises, by comparing two rows. */
function compareRows(one: Rows["found"][number], other: Rows["found"][number]): number {
  const weight = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
  const [mine, its] = [one, other].map(({ a, b }) =>
    a.type === "estimate" && b.type === "estimate" ? nearestRatio(a.ends, b.ends) : -1,
  );
  const ratio = mine === its ? 0 : its! - mine!;
  const claims = compareText(one.a.id, other.a.id) || compareText(one.b.id, other.b.id);
  return weight || ratio || compareDates(one.a.said, other.a.said) || claims;
}

it("has the rows in the order that is promised", () => {
  const said = fc.constantFrom(null, "2031-05-01", "2031-05", "../2031-05-02", "2031-05-01?");
  const figures = fc.record({ amount: fc.constantFrom(0, 1, 2.5, 90), said });
  const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19), fc.nat(rules.length - 1)), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(figures, { minLength: 20, maxLength: 20 }), pairs, (made, chosen) => {
      const claims = dated(made.map((each, index) => estimate({ id: `c${index}`, ...each })));
      const rows = collectRows();
      for (const [x, y, rule] of chosen)
        if (x !== y) rows.report(rules[rule]!, "m", claims[x]!, claims[y]!, null);
      expect(rows.inOrder()).toEqual(rows.found.toSorted(compareRows));
    }),
  );
});

it("orders a long run of alike rows too, past the room that it begins with", () => {
  const claims = dated(Array.from({ length: 160 }, (_, index) => statement({ id: `s${1000 + index}` })));
  const rows = collectRows();
  for (const [index, x] of claims.entries())
    for (const y of claims.slice(index + 1)) rows.report(rules.at(-1)!, "p", x, y, null);
  expect(rows.found.length).toBeGreaterThan(8192);
  const ids = rows.inOrder().map(({ a, b }) => `${a.id} ${b.id}`);
  expect(ids).toEqual(ids.toSorted());
});
