/**
 * What a figure means: the set of values that it allows, as an interval with open or closed ends.
 * The table of modifiers is the contract's ("What a figure means").
 */
export const MODIFIERS = [
  "exact",
  "about",
  "at-least",
  "more-than",
  "up-to",
  "fewer-than",
  "between",
  "vague",
] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** One end of an interval: `open` leaves the value itself out ("more than 10,000" starts open at 10,000). */
export interface End {
  readonly value: number;
  readonly open: boolean;
}

/** The values a figure allows, in the measure's unit; a null end is unbounded. */
export interface Quantity {
  readonly low: End | null;
  readonly high: End | null;
}

/** A figure as the curator wrote it. */
export interface StatedFigure {
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
}

const closed = (value: number): End => ({ value, open: false });
const open = (value: number): End => ({ value, open: true });
const maybeClosed = (value: number | null): End | null => (value === null ? null : closed(value));

/**
 * Both ends of a stated figure.
 * @param about tolerance of "about" as a fraction (0.1 for ±10 %), from `comparison.about`
 */
export function quantityOf(figure: StatedFigure, about: number): Quantity {
  const floor = figure.amount ?? figure.low;
  const ceiling = figure.amount ?? figure.high;
  switch (figure.modifier) {
    case "exact":
      return { low: maybeClosed(figure.amount), high: maybeClosed(figure.amount) };
    case "about":
      return {
        low: floor === null ? null : closed(asDecimal(floor - Math.abs(floor) * about)),
        high: ceiling === null ? null : closed(asDecimal(ceiling + Math.abs(ceiling) * about)),
      };
    case "at-least":
      return { low: maybeClosed(floor), high: null };
    case "more-than":
      return { low: floor === null ? null : open(floor), high: null };
    case "up-to":
      return { low: ceiling === null ? null : belowZero(ceiling), high: maybeClosed(ceiling) };
    case "fewer-than":
      return {
        low: ceiling === null ? null : belowZero(ceiling),
        high: ceiling === null ? null : open(ceiling),
      };
    case "between":
    case "vague":
      return { low: maybeClosed(figure.low), high: maybeClosed(figure.high) };
  }
}

/** “About 70” at 10 % ends at 77 and not at 77.00000000000001, which “more than 77” would meet. */
function asDecimal(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** A count has zero beneath it; a ceiling below zero (a change, a temperature) has nothing beneath it. */
function belowZero(ceiling: number): End | null {
  return ceiling < 0 ? null : closed(0);
}

/** Does every value of `a` lie above every value of `b`? */
export function exceeds(a: Quantity, b: Quantity): boolean {
  if (a.low === null || b.high === null) return false;
  return a.low.open || b.high.open ? a.low.value >= b.high.value : a.low.value > b.high.value;
}

/** Is there a value that both allow? */
export function meet(a: Quantity, b: Quantity): boolean {
  return !exceeds(a, b) && !exceeds(b, a);
}

/**
 * How far apart the nearest ends are, in the measure's unit: 0 where they meet, and also where only an open
 * end keeps them apart ("more than 10,000" and "10,000" touch without meeting).
 */
export function gapBetween(a: Quantity, b: Quantity): number {
  const [upper, lower] = nearestEnds(a, b);
  return upper === null || lower === null ? 0 : difference(upper.value, lower.value);
}

/** The lower end of the one that lies above the other, and the upper end of the other; none where they meet. */
function nearestEnds(a: Quantity, b: Quantity): readonly [upper: End | null, lower: End | null] {
  if (exceeds(a, b)) return [a.low, b.high];
  return exceeds(b, a) ? [b.low, a.high] : [null, null];
}

/**
 * How many times the nearer end of the one is that of the other, the larger over the smaller: 1 where some value is
 * both, Infinity from zero or over it.
 */
export function nearestRatio(a: Quantity, b: Quantity): number {
  const [upper, lower] = nearestEnds(a, b);
  if (upper === null || lower === null || upper.value === lower.value) return 1;
  return ratioBetween(upper.value, lower.value) ?? Infinity;
}

/** Larger over smaller by size, as decimals; null where there is no such number: zero, opposite signs, no end. */
export function ratioBetween(one: number, other: number): number | null {
  if (Math.sign(one) * Math.sign(other) !== 1) return null;
  const larger = Math.max(Math.abs(one), Math.abs(other));
  const smaller = Math.min(Math.abs(one), Math.abs(other));
  const scale = scaleOf(larger, smaller);
  if (scale !== null) return Math.round(larger * scale) / Math.round(smaller * scale);
  const ratio = larger / smaller;
  return Number.isFinite(ratio) ? ratio : null;
}

/** As decimals: 0.3 less 0.1 is 0.2, and not the 0.19999999999999998 that binary fractions make of it. */
function difference(larger: number, smaller: number): number {
  const scale = scaleOf(larger, smaller);
  if (scale === null) return larger - smaller;
  return (Math.round(larger * scale) - Math.round(smaller * scale)) / scale;
}

/** The power of ten that makes both of them whole; null for what has more than twelve decimals. */
function scaleOf(one: number, other: number): number | null {
  for (let scale = 1; scale <= 1e12; scale *= 10) {
    if (isWholeAt(scale, one) && isWholeAt(scale, other)) return scale;
  }
  return null;
}

function isWholeAt(scale: number, value: number): boolean {
  const whole = Math.round(value * scale);
  return Number.isSafeInteger(whole) && whole / scale === value;
}

/**
 * The one number that the source stated: the amount, or the single end that is given. A range has two and a
 * vague figure none: the ends of "thousands" are a reading, not a statement.
 */
export function statedNumber(figure: StatedFigure): number | null {
  if (figure.modifier === "vague") return null;
  if (figure.amount !== null) return figure.amount;
  if (figure.low !== null && figure.high !== null) return figure.low === figure.high ? figure.low : null;
  return figure.low ?? figure.high;
}
