import { hash } from "node:crypto";
import type { Discrepancy } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
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
  const daysApart = x.said === null || y.said === null ? null : distance(x.said, y.said);
  if (ways === null) return new Finding(rule, subject, a, b, daysApart);
  const carried = inOrder ? { a: ways.x, b: ways.y } : { a: ways.y, b: ways.x };
  return new CarriedFinding(rule, subject, a, b, daysApart, carried);
}

/** The same pair has the same id in every edition, whatever is found of it. */
export function discrepancyId(one: Id, other: Id): string {
  const pair = one < other ? `${one}\n${other}` : `${other}\n${one}`;
  return `d-${hash("sha256", pair, "hex").slice(0, 10)}`;
}

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
  private readonly found: RuleText;

  constructor(found: RuleText, subject: Id, a: Claim, b: Claim, daysApart: number | null) {
    this.id = discrepancyId(a.id, b.id);
    this.subject = subject;
    this.a = a;
    this.b = b;
    this.daysApart = daysApart;
    this.gap = a.type === "estimate" && b.type === "estimate" ? gapBetween(a.ends, b.ends) : null;
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
    return [];
  }

  get independence(): Discrepancy["independence"] {
    return null;
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
    return this.a.place === this.b.place ? this.a.place : null;
  }

  get population(): string | null {
    return this.a.population === this.b.population ? this.a.population : null;
  }

  /** All of it, for whoever writes rows out as they are. */
  toJSON(): Discrepancy {
    const { id, kind, rule, subject, subjectType, a, b, daysApart, gap, ratio, rounded, carried } = this;
    const { ifSame, hingesOn, independence, leastChange, fewestDays, mostDays, place, population } = this;
    const pair = { id, kind, rule, subject, subjectType, a, b, daysApart, gap, ratio, rounded, carried };
    return { ...pair, ifSame, hingesOn, independence, leastChange, fewestDays, mostDays, place, population };
  }
}

class CarriedFinding extends Finding {
  private readonly ways: Discrepancy["carried"];

  constructor(
    found: RuleText,
    subject: Id,
    a: Claim,
    b: Claim,
    daysApart: number | null,
    ways: Discrepancy["carried"],
  ) {
    super(found, subject, a, b, daysApart);
    this.ways = ways;
  }

  override get carried(): Discrepancy["carried"] {
    return this.ways;
  }
}

/** Null where there is no such number: nothing stated, zero, or opposite signs. */
function ratioOf(a: StatedFigure, b: StatedFigure): number | null {
  const one = statedNumber(a);
  const other = statedNumber(b);
  return one === null || other === null ? null : ratioBetween(one, other);
}
