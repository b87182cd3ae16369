import { hash } from "node:crypto";
import type { Discrepancy, Independence } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { exceeds, gapBetween, ratioBetween, type StatedFigure, statedNumber } from "../model/quantity.ts";
import { compareDated, type Dated } from "./dated.ts";
import { distance, isAnyDay, isEarlier } from "./days.ts";
import { hasAnEnd } from "./rules/figure-conditions.ts";
import type { NamedRule } from "./rules/rule.ts";

/** For statements that meet on another proposition: from that of x, and of y, to the subject. */
export interface Ways {
  readonly x: readonly Id[];
  readonly y: readonly Id[];
}

/** What few pairs have. */
export interface Particulars {
  readonly ways?: Ways;
  readonly ifSame?: boolean;
  readonly hingesOn?: readonly Id[];
  /** Of an agreement, where it is not `independent`. */
  readonly independence?: Independence;
}

/**
 * Takes a pair that a rule holds for. A call, since of the millions of pairs that a large dataset has, nothing
 * but the row itself is to stay in memory, or to be cleared out of it.
 */
export type Report = (
  rule: NamedRule,
  subject: Id,
  x: Dated,
  y: Dated,
  particulars: Particulars | null,
) => void;

/** The row of a finding: a is the earlier said, then the smaller id, whichever of the two came as x. */
export function describeFinding(
  rule: NamedRule,
  subject: Id,
  x: Dated,
  y: Dated,
  particulars: Particulars | null,
): Discrepancy {
  const inOrder = compareDated(x, y) <= 0;
  const a = inOrder ? x : y;
  const b = inOrder ? y : x;
  if (particulars === null && rule.kind !== "change") return new Finding(rule, subject, a, b);
  return new ParticularFinding(rule, subject, a, b, particulars ?? {}, inOrder);
}

/** The same pair has the same id in every edition, whatever is found of it. */
export function discrepancyId(one: Id, other: Id): string {
  const pair = one < other ? `${one}\n${other}` : `${other}\n${one}`;
  return `d-${hash("sha256", pair, "hex").slice(0, 10)}`;
}

const NOTHING: readonly Id[] = [];

/**
 * A row that works out what its rule and claims say anyway when it is asked for it: a million claims have some eight
 * million rows, and each field of them is memory to fill, to hold and to search for garbage.
 */
class Finding implements Discrepancy {
  readonly id: string;
  readonly subject: Id;
  readonly a: Claim;
  readonly b: Claim;
  readonly daysApart: number | null;
  readonly gap: number | null;
  private readonly found: NamedRule;

  constructor(found: NamedRule, subject: Id, a: Dated, b: Dated) {
    this.id = discrepancyId(a.claim.id, b.claim.id);
    this.subject = subject;
    this.a = a.claim;
    this.b = b.claim;
    this.daysApart = isAnyDay(a.day) || isAnyDay(b.day) ? null : distance(a.day, b.day);
    this.gap = gapOf(a.claim, b.claim);
    this.found = found;
  }

  get kind(): Discrepancy["kind"] {
    return this.found.kind;
  }

  get rule(): Id {
    return this.found.id;
  }

  get subjectType(): Discrepancy["subjectType"] {
    return this.a.type === "estimate" && this.b.type === "estimate" ? "measure" : "proposition";
  }

  get ratio(): number | null {
    return this.a.type === "estimate" && this.b.type === "estimate" ? ratioOf(this.a, this.b) : null;
  }

  get rounded(): boolean {
    return this.found.id === "rounding";
  }

  get carried(): Discrepancy["carried"] {
    return null;
  }

  get ifSame(): boolean {
    return false;
  }

  get hingesOn(): Discrepancy["hingesOn"] {
    return NOTHING;
  }

  get independence(): Discrepancy["independence"] {
    return this.found.kind === "agreement" ? "independent" : null;
  }

  get leastChange(): number | null {
    return null;
  }

  get fewestDays(): number | null {
    return null;
  }

  get mostDays(): number | null {
    return null;
  }

  get place(): string | null {
    return this.a.place === this.b.place || this.subjectType === "measure" ? this.a.place : null;
  }

  get population(): string | null {
    return this.a.population === this.b.population || this.subjectType === "measure"
      ? this.a.population
      : null;
  }

  /** All of it, for whoever writes rows out as they are. */
  toJSON(): Discrepancy {
    const { id, kind, rule, subject, subjectType, a, b, daysApart, gap, ratio, rounded, carried } = this;
    const { ifSame, hingesOn, independence, leastChange, fewestDays, mostDays, place, population } = this;
    const pair = { id, kind, rule, subject, subjectType, a, b, daysApart, gap, ratio, rounded, carried };
    return { ...pair, ifSame, hingesOn, independence, leastChange, fewestDays, mostDays, place, population };
  }
}

class ParticularFinding extends Finding {
  private readonly ways: Discrepancy["carried"];
  private readonly particulars: Particulars;
  private readonly changed: Change | null;

  constructor(found: NamedRule, subject: Id, a: Dated, b: Dated, particulars: Particulars, inOrder: boolean) {
    super(found, subject, a, b);
    const { ways } = particulars;
    this.ways = ways === undefined ? null : inOrder ? { a: ways.x, b: ways.y } : { a: ways.y, b: ways.x };
    this.particulars = particulars;
    this.changed = found.kind === "change" ? changeBetween(a, b, this.gap) : null;
  }

  override get carried(): Discrepancy["carried"] {
    return this.ways;
  }

  override get ifSame(): boolean {
    return this.particulars.ifSame ?? false;
  }

  override get hingesOn(): Discrepancy["hingesOn"] {
    return this.particulars.hingesOn ?? NOTHING;
  }

  override get independence(): Discrepancy["independence"] {
    return this.kind === "agreement" ? (this.particulars.independence ?? "independent") : null;
  }

  override get leastChange(): number | null {
    return this.changed?.least ?? null;
  }

  override get fewestDays(): number | null {
    return this.changed?.fewestDays ?? null;
  }

  override get mostDays(): number | null {
    return this.changed?.mostDays ?? null;
  }
}

interface Change {
  readonly least: number | null;
  readonly fewestDays: number;
  readonly mostDays: number | null;
}

/**
 * From the wholly earlier of two claims to the other; where the texts don't tell which that is, from the lower figure,
 * since it is only a count that grows which then can have changed. On one day it would be no change, so it had one
 * day at the least.
 */
function changeBetween(a: Dated, b: Dated, gap: number | null): Change {
  const fromB = isEarlier(b.day, a.day) || (!isEarlier(a.day, b.day) && isAbove(a.claim, b.claim));
  const from = fromB ? b : a;
  const to = fromB ? a : b;
  const most = to.day.end - from.day.start;
  return {
    least: gap === null ? null : isAbove(from.claim, to.claim) ? 0 - gap : gap,
    fewestDays: Math.max(1, to.day.start - from.day.end),
    mostDays: most === Infinity ? null : most,
  };
}

function isAbove(one: Claim, other: Claim): boolean {
  return one.type === "estimate" && other.type === "estimate" && exceeds(one.ends, other.ends);
}

/** Null where one has no end at all: a figure that is taken back for none. */
function gapOf(a: Claim, b: Claim): number | null {
  if (a.type !== "estimate" || b.type !== "estimate" || !hasAnEnd(a) || !hasAnEnd(b)) return null;
  return gapBetween(a.ends, b.ends);
}

/** Null where there is no such number: nothing stated, zero, or opposite signs. */
function ratioOf(a: StatedFigure, b: StatedFigure): number | null {
  const one = statedNumber(a);
  const other = statedNumber(b);
  return one === null || other === null ? null : ratioBetween(one, other);
}
