import { hash } from "node:crypto";
import type { Discrepancy, Independence } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { exceeds, gapBetween, ratioBetween, type StatedFigure, statedNumber } from "../model/quantity.ts";
import type { Dated } from "./dated.ts";
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

/** The same pair has the same id in every edition, whatever is found of it. */
export function discrepancyId(one: Id, other: Id): string {
  const pair = one < other ? `${one}\n${other}` : `${other}\n${one}`;
  return `d-${hash("sha256", pair, "hex").slice(0, 10)}`;
}

const NOTHING: readonly Id[] = [];

/**
 * A row that works out what it says when it is asked for it: a million claims have some eight million rows, and each
 * field of them is time to fill, memory to hold and to search for garbage.
 */
export class Finding implements Discrepancy {
  readonly subject: Id;
  private readonly found: NamedRule;
  private readonly first: Dated;
  private readonly second: Dated;
  private readonly particulars: Particulars | null;
  private readonly inOrder: boolean;
  private knownId: string | null = null;

  /**
   * @param first the earlier said, then the smaller id
   * @param inOrder whether it came as x of the pair that has the particulars
   */
  constructor(
    found: NamedRule,
    subject: Id,
    first: Dated,
    second: Dated,
    particulars: Particulars | null,
    inOrder: boolean,
  ) {
    this.found = found;
    this.subject = subject;
    this.first = first;
    this.second = second;
    this.particulars = particulars;
    this.inOrder = inOrder;
  }

  get id(): string {
    this.knownId ??= discrepancyId(this.a.id, this.b.id);
    return this.knownId;
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

  get a(): Claim {
    return this.first.claim;
  }

  get b(): Claim {
    return this.second.claim;
  }

  get daysApart(): number | null {
    const [day, other] = [this.first.day, this.second.day];
    return isAnyDay(day) || isAnyDay(other) ? null : distance(day, other);
  }

  get gap(): number | null {
    return gapOf(this.a, this.b);
  }

  get ratio(): number | null {
    return this.a.type === "estimate" && this.b.type === "estimate" ? ratioOf(this.a, this.b) : null;
  }

  get rounded(): boolean {
    return this.found.id === "rounding";
  }

  get carried(): Discrepancy["carried"] {
    const ways = this.particulars?.ways;
    if (ways === undefined) return null;
    return this.inOrder ? { a: ways.x, b: ways.y } : { a: ways.y, b: ways.x };
  }

  get ifSame(): boolean {
    return this.particulars?.ifSame ?? false;
  }

  get hingesOn(): Discrepancy["hingesOn"] {
    return this.particulars?.hingesOn ?? NOTHING;
  }

  get independence(): Discrepancy["independence"] {
    return this.kind === "agreement" ? (this.particulars?.independence ?? "independent") : null;
  }

  get leastChange(): number | null {
    return this.changed?.least ?? null;
  }

  get fewestDays(): number | null {
    return this.changed?.fewestDays ?? null;
  }

  get mostDays(): number | null {
    return this.changed?.mostDays ?? null;
  }

  get place(): string | null {
    return this.a.place === this.b.place || this.subjectType === "measure" ? this.a.place : null;
  }

  get population(): string | null {
    return this.a.population === this.b.population || this.subjectType === "measure"
      ? this.a.population
      : null;
  }

  private get changed(): Change | null {
    return this.kind === "change" ? changeBetween(this.first, this.second, this.gap) : null;
  }

  /** All of it, for whoever writes rows out as they are. */
  toJSON(): Discrepancy {
    const { id, kind, rule, subject, subjectType, a, b, daysApart, gap, ratio, rounded, carried } = this;
    const { ifSame, hingesOn, independence, leastChange, fewestDays, mostDays, place, population } = this;
    const pair = { id, kind, rule, subject, subjectType, a, b, daysApart, gap, ratio, rounded, carried };
    return { ...pair, ifSame, hingesOn, independence, leastChange, fewestDays, mostDays, place, population };
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
