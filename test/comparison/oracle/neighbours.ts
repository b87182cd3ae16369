import type { Told, ToldDataset } from "./claims.ts";
import { type Days, dayOf, daySaid } from "./days.ts";
import { isOnePosition, type ToldEstimate } from "./estimates.ts";

/** What an origin holds beyond this is a series. */
const HANDFUL = 5;

/** The first claim of each position. */
export function positionsByHand({ claims }: ToldDataset): ReadonlySet<ToldEstimate> {
  const estimates = claims.filter((claim): claim is ToldEstimate => claim.figure !== null);
  return new Set(
    estimates.filter((each) => !estimates.some((other) => isOnePosition(each, other) && other.id < each.id)),
  );
}

/** Of two positions of one measure: both of a handful, or neighbours in time, as docs/rules.md has it. */
export function isNeighbour(a: ToldEstimate, b: ToldEstimate, firsts: ReadonlySet<ToldEstimate>): boolean {
  const of = (origin: string) => [...firsts].filter((each) => each.origin === origin);
  const [ofA, ofB] = [of(a.origin), of(b.origin)];
  const isFirst = (each: ToldEstimate, some: readonly ToldEstimate[]) => {
    const inTime = some.toSorted(
      (x, y) =>
        compareSpans(dayOf(x), dayOf(y)) || compareSpans(daySaid(x), daySaid(y)) || (x.id < y.id ? -1 : 1),
    );
    return inTime.indexOf(each) < (some.length <= HANDFUL ? some.length : 2 * HANDFUL - some.length);
  };
  if (isFirst(a, ofA) && isFirst(b, ofB)) return true;
  const [first, second] = [a, b].toSorted((x, y) => compareSpans(dayOf(x), dayOf(y)));
  const sameDay = (x: Told, y: Told) => compareSpans(dayOf(x), dayOf(y)) === 0;
  const inOrder = (some: readonly ToldEstimate[]) =>
    some.toSorted((x, y) => compareSpans(daySaid(x), daySaid(y)) || (x.id < y.id ? -1 : 1));
  const isLast = (each: ToldEstimate) =>
    inOrder(of(each.origin).filter((other) => sameDay(each, other))).at(-1) === each;
  if (sameDay(a, b)) {
    if (a.origin !== b.origin) return isLast(a) || isLast(b);
    const versions = inOrder(ofA.filter((other) => sameDay(a, other)));
    return Math.abs(versions.indexOf(a) - versions.indexOf(b)) === 1;
  }
  const isBetween = (each: ToldEstimate) =>
    compareSpans(dayOf(first!), dayOf(each)) < 0 && compareSpans(dayOf(each), dayOf(second!)) < 0;
  const heldByBoth = (each: ToldEstimate) =>
    [ofA, ofB].every((some) => some.some((other) => sameDay(each, other)));
  return (
    isLast(a) &&
    isLast(b) &&
    ![...ofA, ...ofB].some(isBetween) &&
    (a.origin === b.origin || !(heldByBoth(a) && heldByBoth(b)))
  );
}

const compareSpans = (x: Days, y: Days) => x[0]! - y[0]! || x.at(-1)! - y.at(-1)!;
