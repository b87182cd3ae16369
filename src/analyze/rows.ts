import { type Discrepancy, KINDS } from "../model/analysis.ts";
import type { Id } from "../model/dataset.ts";
import { nearestRatio } from "../model/quantity.ts";
import { compareIds } from "./dated.ts";
import { describeFinding, type Report } from "./discrepancy.ts";
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
  /** By weight of kind, then ratio of the nearest ends (largest first, none last), then said, then id. */
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
      const row = describeFinding(rule, subject, x, y, particulars);
      const index = found.push(row) - 1;
      if (index === keys.id.length) keys = doubled(keys);
      keys.id[index] = idNumber(row.id);
      keys.day[index] = Math.min(x.saidRank, y.saidRank);
      keys.ratio[index] = numberOf(ratioOf(row), ratios);
      keys.weight[index] = weights.get(row.kind)!;
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
function ratioOf({ a, b }: Discrepancy): number | null {
  return a.type === "estimate" && b.type === "estimate" ? nearestRatio(a.ends, b.ends) : null;
}

/** Two infinities are equal. */
function descends(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

interface Keys {
  /** The ten hex digits of the id as a number. */
  readonly id: Float64Array;
  readonly day: Uint32Array;
  readonly ratio: Uint32Array;
  readonly weight: Uint32Array;
}

function emptyKeys(room: number): Keys {
  return {
    id: new Float64Array(room),
    day: new Uint32Array(room),
    ratio: new Uint32Array(room),
    weight: new Uint32Array(room),
  };
}

function doubled(keys: Keys): Keys {
  const more = emptyKeys(keys.id.length * 2);
  more.id.set(keys.id);
  more.day.set(keys.day);
  more.ratio.set(keys.ratio);
  more.weight.set(keys.weight);
  return more;
}

function idNumber(id: string): number {
  let value = 0;
  for (let place = 2; place < id.length; place++) {
    const code = id.charCodeAt(place);
    value = value * 16 + (code < 58 ? code - 48 : code - 87);
  }
  return value;
}

function numberOf(ratio: number | null, numbers: Map<number | null, number>): number {
  const known = numbers.get(ratio);
  if (known !== undefined) return known;
  numbers.set(ratio, numbers.size);
  return numbers.size - 1;
}

function sorted(found: readonly Discrepancy[], keys: Keys): Discrepancy[] {
  const { day, ratio, weight } = keys;
  const order = radixOrder(found.length, [day, ratio, weight]);
  for (let end = 1, start = 0; end <= order.length; end++) {
    const row = order[end]!;
    const first = order[start]!;
    if (
      end < order.length &&
      day[row] === day[first] &&
      ratio[row] === ratio[first] &&
      weight[row] === weight[first]
    )
      continue;
    if (end - start > 1) sortById(order.subarray(start, end), keys.id, found);
    start = end;
  }
  const inOrder = new Array<Discrepancy>(order.length);
  for (let place = 0; place < order.length; place++) inOrder[place] = found[order[place]!]!;
  return inOrder;
}

/** 2^13: an id of 40 bits and a place among as many rows are one whole number of 53, which sorts natively. */
const PLACES = 8192;
const packed = new Float64Array(PLACES);
const unsorted = new Uint32Array(PLACES);

function sortById(run: Uint32Array, ids: Float64Array, found: readonly Discrepancy[]): void {
  if (run.length > PLACES) sortLongRun(run, ids);
  else {
    for (let place = 0; place < run.length; place++) {
      packed[place] = ids[run[place]!]! * PLACES + place;
      unsorted[place] = run[place]!;
    }
    const inOrder = packed.subarray(0, run.length).sort();
    for (let place = 0; place < run.length; place++) run[place] = unsorted[inOrder[place]! % PLACES]!;
  }
  settleCollisions(run, ids, found);
}

function sortLongRun(run: Uint32Array, ids: Float64Array): void {
  const before = run.slice();
  const low = before.map((row) => ids[row]! % 2 ** 20);
  const high = before.map((row) => Math.floor(ids[row]! / 2 ** 20));
  const order = radixOrder(run.length, [low, high]);
  for (let place = 0; place < run.length; place++) run[place] = before[order[place]!]!;
}

/** Ten hex digits may collide among millions of pairs; the claims themselves never do. */
function settleCollisions(run: Uint32Array, ids: Float64Array, found: readonly Discrepancy[]): void {
  let collide = false;
  for (let place = 1; place < run.length; place++) collide ||= ids[run[place]!] === ids[run[place - 1]!];
  if (!collide) return;
  run.sort((x, y) => ids[x]! - ids[y]! || compareClaimIds(found[x]!, found[y]!));
}

function compareClaimIds(one: Discrepancy, other: Discrepancy): number {
  return compareIds(one.a.id, other.a.id) || compareIds(one.b.id, other.b.id);
}
