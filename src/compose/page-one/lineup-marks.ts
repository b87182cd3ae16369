import type { Mark } from "../../model/brief.ts";
import { type Claim, type Estimate, type Id, liesAhead } from "../../model/dataset.ts";
import { statedNumber } from "../../model/quantity.ts";
import type { PageScope } from "../cut/page-scope.ts";
import type { Row } from "./lineup-rows.ts";

/** A range of which the source gives one end is a limit, and drawn as one. */
function shapeOf({ modifier, low, high }: Estimate): Mark["shape"] {
  if (modifier !== "between" || (low === null) === (high === null)) return SHAPES[modifier];
  return low === null ? "at-most" : "at-least";
}

const SHAPES: Record<Estimate["modifier"], Mark["shape"]> = {
  exact: "point",
  about: "about",
  "at-least": "at-least",
  "more-than": "at-least",
  "up-to": "at-most",
  "fewer-than": "at-most",
  between: "range",
  vague: "vague",
};

export function markOf(claim: Estimate, joins: Joins, retracted: boolean): Mark {
  const { low, high } = claim.ends;
  return {
    shape: shapeOf(claim),
    value: statedNumber(claim),
    low: low?.value ?? null,
    high: high?.value ?? null,
    openEnd: Boolean(low?.open || high?.open),
    planned: liesAhead(claim.modality),
    ...joins,
    retracted,
  };
}

export type Joins = Pick<Mark, "joinFrom" | "joinTo" | "joinThrough" | "replaced">;

export const NO_JOINS: Joins = { joinFrom: null, joinTo: null, joinThrough: null, replaced: [] };

/** Where one origin's later figures enter, leave and pass the rows: from each figure to the next later one. */
export function joinsOf(scope: PageScope, measure: Id, rows: readonly Row[]): Joins[] {
  const joins: Joins[] = rows.map(() => NO_JOINS);
  const join = (row: number, part: "from" | "to" | "through", value: number, replaces: boolean) => {
    const before = joins[row] ?? NO_JOINS;
    const replaced = replaces ? [...before.replaced, part] : before.replaced;
    joins[row] = { ...before, [PARTS[part]]: value, replaced };
  };
  for (const { from, to, value, next, replaces } of nearest(scope, measure, rows)) {
    if (joins[from]?.joinTo !== null || joins[to]?.joinFrom !== null) continue;
    join(from, "to", next, replaces);
    join(to, "from", value, replaces);
    for (let row = from + 1; row < to; row += 1) join(row, "through", value, replaces);
  }
  return joins;
}

const PARTS = { from: "joinFrom", to: "joinTo", through: "joinThrough" } as const;

/** Later figures as spans of rows, the shortest first, so that a chain of three is not joined end to end as well. */
function nearest(scope: PageScope, measure: Id, rows: readonly Row[]) {
  const rowOf = new Map(rows.flatMap((claims, index) => claims.map((claim) => [claim.id, index] as const)));
  return (scope.index.pairsOn.get(measure) ?? [])
    .filter(({ kind }) => kind === "revision" || kind === "update")
    .flatMap(({ kind, a, b }) => {
      const [from, to] = [rowOf.get(a.id), rowOf.get(b.id)];
      const [value, next] = [anchorOf(a), anchorOf(b)];
      if (from === undefined || to === undefined || from >= to || value === null || next === null) return [];
      return [{ from, to, value, next, replaces: kind === "revision" }];
    })
    .sort((x, y) => x.to - x.from - (y.to - y.from));
}

function anchorOf(claim: Claim): number | null {
  if (claim.type === "statement") return null;
  return statedNumber(claim) ?? claim.ends.low?.value ?? claim.ends.high?.value ?? null;
}
