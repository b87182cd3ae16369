import { type Discrepancy, KINDS } from "../model/analysis.ts";
import { describeFinding, type Report } from "./discrepancy.ts";
import { compareIds } from "./positions.ts";
import { radixOrder } from "./radix-order.ts";

/** The rows of an analysis as they are found. */
export interface Rows {
  readonly report: Report;
  /** As found. */
  readonly found: readonly Discrepancy[];
  /** By weight of kind, then gap (largest first, none last), then said, then id. */
  inOrder(): Discrepancy[];
}

/**
 * What the rows are sorted by is laid beside them in whole numbers while they are made: to read it out of
 * millions of objects afterwards takes longer than all the comparing.
 */
export function collectRows(): Rows {
  const found: Discrepancy[] = [];
  const weights = new Map(KINDS.map((kind, index) => [kind, index]));
  const gaps = new Map<number | null, number>();
  let keys = emptyKeys(1024);
  return {
    found,
    report(rule, subject, x, y, ways) {
      const row = describeFinding(rule, subject, x, y, ways);
      const index = found.push(row) - 1;
      if (index === keys.id.length) keys = doubled(keys);
      keys.id[index] = idNumber(row.id);
      keys.day[index] = Math.min(x.day, y.day);
      keys.gap[index] = numberOf(row.gap, gaps);
      keys.weight[index] = weights.get(row.kind)!;
    },
    inOrder() {
      const descending = [...gaps.keys()].sort((a, b) => (b ?? -1) - (a ?? -1));
      const places = Uint32Array.from(gaps.keys(), () => 0);
      for (const [place, gap] of descending.entries()) places[gaps.get(gap)!] = place;
      for (let index = 0; index < found.length; index++) keys.gap[index] = places[keys.gap[index]!]!;
      return sorted(found, keys);
    },
  };
}

interface Keys {
  /** The ten hex digits of the id as a number. */
  readonly id: Float64Array;
  readonly day: Uint32Array;
  readonly gap: Uint32Array;
  readonly weight: Uint32Array;
}

function emptyKeys(room: number): Keys {
  return {
    id: new Float64Array(room),
    day: new Uint32Array(room),
    gap: new Uint32Array(room),
    weight: new Uint32Array(room),
  };
}

function doubled(keys: Keys): Keys {
  const more = emptyKeys(keys.id.length * 2);
  more.id.set(keys.id);
  more.day.set(keys.day);
  more.gap.set(keys.gap);
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

function numberOf(gap: number | null, numbers: Map<number | null, number>): number {
  const known = numbers.get(gap);
  if (known !== undefined) return known;
  numbers.set(gap, numbers.size);
  return numbers.size - 1;
}

function sorted(found: readonly Discrepancy[], keys: Keys): Discrepancy[] {
  const { day, gap, weight } = keys;
  const order = radixOrder(found.length, [day, gap, weight]);
  for (let end = 1, start = 0; end <= order.length; end++) {
    const row = order[end]!;
    const first = order[start]!;
    if (
      end < order.length &&
      day[row] === day[first] &&
      gap[row] === gap[first] &&
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
