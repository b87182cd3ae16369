import { hash } from "node:crypto";
import { type Discrepancy, KINDS } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { compareDates } from "../model/partial-date.ts";
import { gapBetween, type StatedFigure, statedNumber } from "../model/quantity.ts";
import { type Days, distance } from "./days.ts";
import { compareClaims, compareIds } from "./positions.ts";
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
 * By weight of kind, then gap (largest first, none last), then said, then id. Buckets first: kinds, gaps and
 * days are few beside a million rows, and comparing dates row by row would take longer than finding them.
 */
export function sortDiscrepancies(found: readonly Discrepancy[]): Discrepancy[] {
  return inBuckets(found, (row) => KINDS.indexOf(row.kind), ascending).flatMap((ofKind) =>
    inBuckets(ofKind, (row) => -(row.gap ?? -1), ascending).flatMap((ofGap) =>
      inBuckets(ofGap, (row) => row.a.said?.edtf, byDayOfFirst).flatMap((ofDay) => ofDay.sort(compareRowIds)),
    ),
  );
}

/** Rows of one key together, the buckets in the order of `compare`. */
function inBuckets<K>(
  rows: readonly Discrepancy[],
  key: (row: Discrepancy) => K,
  compare: (a: Bucket<K>, b: Bucket<K>) => number,
): Discrepancy[][] {
  const buckets: Bucket<K>[] = [...Map.groupBy(rows, key)];
  return buckets.sort(compare).map(([, bucket]) => bucket);
}

type Bucket<K> = [K, Discrepancy[]];

function ascending([a]: Bucket<number>, [b]: Bucket<number>): number {
  return a - b;
}

function byDayOfFirst([, [a]]: Bucket<unknown>, [, [b]]: Bucket<unknown>): number {
  return compareDates(a!.a.said, b!.a.said);
}

function compareRowIds(one: Discrepancy, other: Discrepancy): number {
  return (
    compareIds(one.id, other.id) ||
    // Ten hex digits may collide among millions of pairs; the claims themselves never do.
    compareIds(one.a.id, other.a.id) ||
    compareIds(one.b.id, other.b.id)
  );
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
