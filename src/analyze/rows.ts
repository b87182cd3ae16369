import { type Discrepancy, KINDS } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { nearestRatio } from "../model/quantity.ts";
import { compareDated } from "./dated.ts";
import { Finding, type Report } from "./discrepancy.ts";
import { radixOrder } from "./radix-order.ts";

/** There are more rows than were allowed for. */
export class TooManyRows extends Error {
  override readonly name = "TooManyRows";
  readonly most: number;
  /** The measure or proposition at which it was seen. */
  readonly subject: Id;

  constructor(most: number, subject: Id) {
    super(`more than ${most} rows`);
    this.most = most;
    this.subject = subject;
  }
}

/** The rows of an analysis as they are found. */
export interface Rows {
  readonly report: Report;
  /** As found. */
  readonly found: readonly Discrepancy[];
  /** By weight of kind, then ratio of the nearest ends (largest first, none last), then said, then a, then b. */
  inOrder(): Discrepancy[];
}

/**
 * What the rows are sorted by is laid beside them in whole numbers while they are made: to read it out of
 * millions of objects afterwards takes longer than all the comparing.
 */
export function collectRows(most = Number.POSITIVE_INFINITY): Rows {
  const found: Discrepancy[] = [];
  const weights = new Map(KINDS.map((kind, index) => [kind, index]));
  const ratios = new Map<number | null, number>();
  let keys = emptyKeys(1024);
  return {
    found,
    report(rule, subject, x, y, particulars) {
      if (found.length >= most) throw new TooManyRows(most, subject);
      const inOrder = compareDated(x, y) <= 0;
      const [a, b] = inOrder ? [x, y] : [y, x];
      const index = found.push(new Finding(rule, subject, a, b, particulars, inOrder)) - 1;
      if (index === keys.day.length) keys = doubled(keys);
      keys.a[index] = a.place;
      keys.b[index] = b.place;
      keys.day[index] = a.saidRank;
      keys.ratio[index] = numberOf(ratioOf(x.claim, y.claim), ratios);
      keys.weight[index] = weights.get(rule.kind)!;
    },
    inOrder() {
      const descending = [...ratios.keys()].sort((a, b) => descends(a ?? -1, b ?? -1));
      const places = Uint32Array.from(ratios.keys(), () => 0);
      for (const [place, ratio] of descending.entries()) places[ratios.get(ratio)!] = place;
      for (let index = 0; index < found.length; index++) keys.ratio[index] = places[keys.ratio[index]!]!;
      return sorted(found, keys);
    },
  };
}

/** A large gap between large figures weighs no more than a small one between small figures. */
function ratioOf(a: Claim, b: Claim): number | null {
  return a.type === "estimate" && b.type === "estimate" ? nearestRatio(a.ends, b.ends) : null;
}

/** Two infinities are equal. */
function descends(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

interface Keys {
  /** The places of both claims. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly day: Uint32Array;
  readonly ratio: Uint32Array;
  readonly weight: Uint32Array;
}

function emptyKeys(room: number): Keys {
  return {
    a: new Uint32Array(room),
    b: new Uint32Array(room),
    day: new Uint32Array(room),
    ratio: new Uint32Array(room),
    weight: new Uint32Array(room),
  };
}

function doubled(keys: Keys): Keys {
  const more = emptyKeys(keys.day.length * 2);
  more.a.set(keys.a);
  more.b.set(keys.b);
  more.day.set(keys.day);
  more.ratio.set(keys.ratio);
  more.weight.set(keys.weight);
  return more;
}

function numberOf(ratio: number | null, numbers: Map<number | null, number>): number {
  const known = numbers.get(ratio);
  if (known !== undefined) return known;
  numbers.set(ratio, numbers.size);
  return numbers.size - 1;
}

function sorted(found: readonly Discrepancy[], { b, a, day, ratio, weight }: Keys): Discrepancy[] {
  const order = radixOrder(found.length, [b, a, day, ratio, weight]);
  return Array.from(order, (row) => found[row]!);
}
