import { hash } from "node:crypto";
import type { Discrepancy } from "../model/analysis.ts";
import type { Id } from "../model/dataset.ts";
import { gapBetween, ratioBetween, type StatedFigure, statedNumber } from "../model/quantity.ts";
import { compareDated, type Dated } from "./dated.ts";
import { distance } from "./days.ts";
import type { RuleText } from "./rules/rule.ts";

/** For statements that meet through `implies`: from the proposition of x, and of y, to the subject. */
export interface Ways {
  readonly x: readonly Id[];
  readonly y: readonly Id[];
}

/**
 * Takes a pair that a rule holds for. A call, since of the millions of pairs that a large dataset has, nothing
 * but the row itself is to stay in memory, or to be cleared out of it.
 */
export type Report = (rule: RuleText, subject: Id, x: Dated, y: Dated, ways: Ways | null) => void;

/** The row of a finding: a is the earlier said, then the smaller id, whichever of the two came as x. */
export function describeFinding(
  rule: RuleText,
  subject: Id,
  x: Dated,
  y: Dated,
  ways: Ways | null,
): Discrepancy {
  const inOrder = compareDated(x, y) <= 0;
  const a = inOrder ? x.claim : y.claim;
  const b = inOrder ? y.claim : x.claim;
  const figures = a.type === "estimate" && b.type === "estimate";
  return {
    id: discrepancyId(a.id, b.id),
    kind: rule.kind,
    rule: rule.id,
    subject,
    subjectType: figures ? "measure" : "proposition",
    a,
    b,
    daysApart: x.said === null || y.said === null ? null : distance(x.said, y.said),
    gap: figures ? gapBetween(a.ends, b.ends) : null,
    ratio: figures ? ratioOf(a, b) : null,
    rounded: rule.id === "rounding",
    carried: ways && (inOrder ? { a: ways.x, b: ways.y } : { a: ways.y, b: ways.x }),
  };
}

/** The same pair has the same id in every edition, whatever is found of it. */
export function discrepancyId(one: Id, other: Id): string {
  const pair = one < other ? `${one}\n${other}` : `${other}\n${one}`;
  return `d-${hash("sha256", pair, "hex").slice(0, 10)}`;
}

/** Null where there is no such number: nothing stated, zero, or opposite signs. */
function ratioOf(a: StatedFigure, b: StatedFigure): number | null {
  const one = statedNumber(a);
  const other = statedNumber(b);
  return one === null || other === null ? null : ratioBetween(one, other);
}
