import { type Discrepancy, KINDS } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
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
      const index = found.push(describeFinding(rule, subject, x, y, particulars)) - 1;
      if (index === keys.day.length) keys = doubled(keys);
      keys.day[index] = Math.min(x.saidRank, y.saidRank);
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
  readonly day: Uint32Array;
  readonly ratio: Uint32Array;
  readonly weight: Uint32Array;
}

function emptyKeys(room: number): Keys {
  return {
    day: new Uint32Array(room),
    ratio: new Uint32Array(room),
    weight: new Uint32Array(room),
  };
}

function doubled(keys: Keys): Keys {
  const more = emptyKeys(keys.day.length * 2);
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
    if (end - start > 1) sortById(order.subarray(start, end), found);
    start = end;
  }
  const inOrder = new Array<Discrepancy>(order.length);
  for (let place = 0; place < order.length; place++) inOrder[place] = found[order[place]!]!;
  return inOrder;
}

/** 2^13: an id of 40 bits and a place among as many rows are one whole number of 53, which sorts natively. */
const PLACES = 8192;

/** Only of rows that nothing else sets in order is the id asked for: of most others nobody ever does. */
function sortById(run: Uint32Array, found: readonly Discrepancy[]): void {
  const ids = Float64Array.from(run, (row) => idNumber(found[row]!.id));
  const order = run.length > PLACES ? longOrder(ids) : shortOrder(ids);
  const unsorted = run.slice();
  for (let place = 0; place < run.length; place++) run[place] = unsorted[order[place]!]!;
  settleCollisions(run, found);
}

/** The ten hex digits of the id as a number. */
function idNumber(id: string): number {
  let value = 0;
  for (let place = 2; place < id.length; place++) {
    const code = id.charCodeAt(place);
    value = value * 16 + (code < 58 ? code - 48 : code - 87);
  }
  return value;
}

function shortOrder(ids: Float64Array): Float64Array {
  return ids
    .map((id, place) => id * PLACES + place)
    .sort()
    .map((packed) => packed % PLACES);
}

function longOrder(ids: Float64Array): Uint32Array {
  const low = Uint32Array.from(ids, (id) => id % 2 ** 20);
  const high = Uint32Array.from(ids, (id) => Math.floor(id / 2 ** 20));
  return radixOrder(ids.length, [low, high]);
}

/** Ten hex digits may collide among millions of pairs; the claims themselves never do. */
function settleCollisions(run: Uint32Array, found: readonly Discrepancy[]): void {
  let collide = false;
  for (let place = 1; place < run.length; place++)
    collide ||= found[run[place]!]!.id === found[run[place - 1]!]!.id;
  if (!collide) return;
  run.sort((x, y) => compareIds(found[x]!.id, found[y]!.id) || compareClaimIds(found[x]!, found[y]!));
}

function compareClaimIds(one: Discrepancy, other: Discrepancy): number {
  return compareIds(one.a.id, other.a.id) || compareIds(one.b.id, other.b.id);
}
