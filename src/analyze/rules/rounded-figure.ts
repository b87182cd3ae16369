import type { Estimate } from "../../model/dataset.ts";

/** Floating point must not decide whether 2 % of 12,000 is 240. */
const SLACK = 1e-12;

/**
 * Are both bare figures, at most `tolerance` (a fraction of the larger) apart, and is one the other rounded to
 * fewer significant digits? A tie may go up or to the even digit; newsrooms and statistics offices differ.
 */
export function isRoundingOf(a: Estimate, b: Estimate, tolerance: number): boolean {
  if (a.modifier !== "exact" || b.modifier !== "exact") return false;
  if (a.amount === null || b.amount === null) return false;
  const larger = Math.max(Math.abs(a.amount), Math.abs(b.amount));
  if (Math.abs(a.amount - b.amount) > tolerance * larger * (1 + SLACK)) return false;
  return isRounded(a.amount, b.amount) || isRounded(b.amount, a.amount);
}

/** Is `rounded` what `full` comes to with fewer significant digits? */
export function isRounded(rounded: number, full: number): boolean {
  if (Math.sign(rounded) !== Math.sign(full) || isTooFine(rounded, full)) return false;
  const wanted = decimalOf(rounded);
  const { digits, exponent } = decimalOf(full);
  const kept = wanted.digits.length;
  for (let length = 1; length < digits.length; length++) {
    // A round-up may carry ("996" to two digits is "10" with the next exponent), so the kept length is no filter.
    for (const candidate of roundings(digits, length)) {
      const carried = candidate.length > length ? 1 : 0;
      const stripped = withoutTrailingZeros(candidate);
      if (stripped.length === kept && stripped === wanted.digits && exponent + carried === wanted.exponent)
        return true;
    }
  }
  return false;
}

/** Of whole numbers at one look, since most pairs are no rounding: the last digit that counts is the first to go. */
function isTooFine(rounded: number, full: number): boolean {
  if (full === 0 || !Number.isSafeInteger(rounded) || !Number.isSafeInteger(full)) return false;
  let place = 10;
  while (full % place === 0) place *= 10;
  return rounded % place !== 0;
}

/** `digits` cut to `length`, half up, and at a tie half to even as well. */
function roundings(digits: string, length: number): string[] {
  const down = digits.slice(0, length);
  const rest = digits.slice(length);
  if (rest[0]! < "5") return [down];
  const up = String(BigInt(down) + 1n);
  const isTie = /^50*$/.test(rest);
  const isEven = Number(down.at(-1)) % 2 === 0;
  return isTie && isEven ? [down, up] : [up];
}

/** The significant digits of a number as people write it, and the power of ten of the first. */
function decimalOf(value: number): { digits: string; exponent: number } {
  const [mantissa, exponent] = Math.abs(value).toExponential().split("e");
  return { digits: withoutTrailingZeros(mantissa!.replace(".", "")), exponent: Number(exponent) };
}

function withoutTrailingZeros(digits: string): string {
  return digits.replace(/0+$/, "");
}
