import type { Row } from "./edition.ts";
import { number } from "./numbers.ts";

/** What a figure allows, as the contract has it; an open end is null. */
export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

const cellValue = (cell: string | undefined) => (cell === undefined || cell === "" ? null : Number(cell));

/** The numbers of a row of claims.csv. */
export const figureOf = (claim: Row) => ({
  amount: cellValue(claim.amount),
  low: cellValue(claim.low),
  high: cellValue(claim.high),
  modifier: claim.modifier!,
});

export function endsOf(claim: Row, about: number): Ends {
  const { amount, low, high, modifier } = figureOf(claim);
  if (modifier === "between" || modifier === "vague") return { low, high };
  if (modifier === "exact") return { low: amount, high: amount };
  if (modifier === "at-least" || modifier === "more-than") return { low: amount ?? low, high: null };
  if (modifier === "up-to" || modifier === "fewer-than") return { low: 0, high: amount ?? high };
  const exact = (value: number) => Number(value.toPrecision(15));
  const [least, most] = [amount ?? low, amount ?? high];
  return {
    low: least === null ? null : exact(least * (1 - about)),
    high: most === null ? null : exact(most * (1 + about)),
  };
}

/** Is all that the one allows more than all that the other does? */
export function exceeds(a: Row, b: Row, about: number): boolean {
  const [low, high] = [endsOf(a, about).low, endsOf(b, about).high];
  if (low === null || high === null) return false;
  if (low !== high) return low > high;
  return a.modifier === "more-than" || b.modifier === "fewer-than";
}

export function gapBetween(a: Row, b: Row, about: number): number {
  const [x, y] = [endsOf(a, about), endsOf(b, about)];
  if (exceeds(a, b, about)) return x.low! - y.high!;
  return exceeds(b, a, about) ? y.low! - x.high! : 0;
}

/** What satisfies both, as it is printed: one number, or the ends that there are. */
export function overlapOf(a: Row, b: Row, about: number): string[] {
  const [x, y] = [endsOf(a, about), endsOf(b, about)];
  const lows = [x.low, y.low].filter((low) => low !== null);
  const highs = [x.high, y.high].filter((high) => high !== null);
  const low = Math.max(...lows);
  const high = Math.min(...highs);
  if (lows.length > 0 && low === high) return [number(low)];
  return [
    ...(lows.length > 0 && low !== 0 ? [number(low)] : []),
    ...(highs.length > 0 ? [number(high)] : []),
  ];
}

/** The one number that was stated; null for a range and for a vague figure. */
export function statedNumber(claim: Row): number | null {
  const { amount, low, high, modifier } = figureOf(claim);
  if (modifier === "vague") return null;
  if (amount !== null) return amount;
  if (low !== null && high !== null) return low === high ? low : null;
  return low ?? high;
}
