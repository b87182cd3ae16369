import { hash } from "node:crypto";
import { type Discrepancy, KINDS } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { compareDates } from "../model/partial-date.ts";
import { gapBetween, type StatedFigure, statedNumber } from "../model/quantity.ts";
import { type Days, distance } from "./days.ts";
import { compareClaims, compareIds } from "./positions.ts";
import { radixOrder } from "./radix-order.ts";
import type { RuleText } from "./rules/rule.ts";

/** A pair that a rule holds for. */
export interface Finding {
  readonly rule: RuleText;
  readonly subject: Id;
  readonly x: { readonly claim: Claim; readonly said: Days | null };
  readonly y: { readonly claim: Claim; readonly said: Days | null };
  /** From the proposition of x, and of y, to the subject; null where both are on the subject itself. */
  readonly ways: { readonly x: readonly Id[]; readonly y: readonly Id[] } | null;
}

/** The row of a finding: a is the earlier said, then the smaller id, whichever of the two came as x. */
export function describeFinding({ rule, subject, x, y, ways }: Finding): Discrepancy {
  const inOrder = compareClaims(x.claim, y.claim) <= 0;
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
  const [first, second] = one < other ? [one, other] : [other, one];
  return `d-${hash("sha256", `${first}\n${second}`, "hex").slice(0, 10)}`;
}

/**
 * By weight of kind, then gap (largest first, none last), then said, then id. All four are laid out as whole
 * numbers first; a kind, a gap or a day by its place among the few there are.
 */
export function sortDiscrepancies(found: readonly Discrepancy[]): Discrepancy[] {
  const weights = new Map(KINDS.map((kind, index) => [kind, index]));
  const gaps = ranks(found, gapOf, (a, b) => b - a);
  const days = ranks(found, dayOf, (_a, _b, x, y) => compareDates(x.a.said, y.a.said));
  const keys = Array.from({ length: 5 }, () => new Uint32Array(found.length));
  const [idEnd, idStart, day, gap, weight] = keys as [Keys, Keys, Keys, Keys, Keys];
  for (let index = 0; index < found.length; index++) {
    const row = found[index]!;
    idEnd[index] = Number.parseInt(row.id.slice(7), 16);
    idStart[index] = Number.parseInt(row.id.slice(2, 7), 16);
    day[index] = days.get(dayOf(row))!;
    gap[index] = gaps.get(gapOf(row))!;
    weight[index] = weights.get(row.kind)!;
  }
  const inOrder = Array.from(radixOrder(found.length, keys), (index) => found[index]!);
  return settleCollisions(inOrder);
}

type Keys = Uint32Array<ArrayBuffer>;

/** Ten hex digits may collide among millions of pairs; the claims themselves never do. */
function settleCollisions(rows: Discrepancy[]): Discrepancy[] {
  for (let end = 1, start = 0; end <= rows.length; end++) {
    if (end < rows.length && areAlike(rows[end]!, rows[start]!)) continue;
    if (end - start > 1) rows.splice(start, end - start, ...rows.slice(start, end).sort(compareClaimIds));
    start = end;
  }
  return rows;
}

function areAlike(one: Discrepancy, other: Discrepancy): boolean {
  return (
    one.id === other.id && one.kind === other.kind && one.gap === other.gap && dayOf(one) === dayOf(other)
  );
}

function compareClaimIds(one: Discrepancy, other: Discrepancy): number {
  return compareIds(one.a.id, other.a.id) || compareIds(one.b.id, other.b.id);
}

function dayOf({ a }: Discrepancy): string | undefined {
  return a.said?.edtf;
}

function gapOf({ gap }: Discrepancy): number {
  return gap ?? -1;
}

/** The place of each distinct key among all of them; few, beside the rows that have them. */
function ranks<K>(
  found: readonly Discrepancy[],
  key: (row: Discrepancy) => K,
  compare: (a: K, b: K, rowOfA: Discrepancy, rowOfB: Discrepancy) => number,
): ReadonlyMap<K, number> {
  const firsts = new Map<K, Discrepancy>();
  for (const row of found) if (!firsts.has(key(row))) firsts.set(key(row), row);
  const inOrder = [...firsts].sort(([a, rowOfA], [b, rowOfB]) => compare(a, b, rowOfA, rowOfB));
  return new Map(inOrder.map(([each], index) => [each, index]));
}

/** Larger over smaller by size; null where there is no such number: nothing stated, zero, or opposite signs. */
function ratioOf(a: StatedFigure, b: StatedFigure): number | null {
  const one = statedNumber(a);
  const other = statedNumber(b);
  if (one === null || other === null || Math.sign(one) * Math.sign(other) !== 1) return null;
  const size = Math.abs(one);
  const otherSize = Math.abs(other);
  return Math.max(size, otherSize) / Math.min(size, otherSize);
}
