import { type Figure, isNearly } from "../figures/index.ts";
import type { Estimate } from "../model/dataset.ts";

/** Does a figure say the number of a claim: its amount, or both its ends, or as vague an amount? */
export function carriesNumber(claim: Estimate, figure: Figure): boolean {
  const { amount, low, high, modifier } = claim;
  if (modifier === "vague")
    return figure.modifier === "vague" ? sameVague(claim, figure) : sameEnds(claim, figure);
  if (modifier === "between") return sameEnds(claim, figure);
  // One end alone: "at least 500" may be written as low: 500.
  const stated = amount ?? low ?? high;
  return (stated !== null && states(figure, stated)) || sameEnds(claim, figure);
}

function states({ amount, ambiguous, kind }: Figure, stated: number): boolean {
  if (amount === stated || ambiguous.includes(stated)) return true;
  return kind === "ratio" && amount !== null && isRounding(stated, amount);
}

/** Two thirds may be written as 0.667, to as many decimals as there are; never as 1. */
function isRounding(written: number, exact: number): boolean {
  const decimals = String(written).split(".")[1]?.length ?? 0;
  return decimals > 0 && Math.abs(written - exact) <= 0.5000001 * 10 ** -decimals;
}

function sameEnds(claim: Estimate, figure: Figure): boolean {
  return (
    figure.low !== null && figure.high !== null && figure.low === claim.low && figure.high === claim.high
  );
}

/**
 * A vague word has one reading, and a curator may know more within it, or take its word for one of its kind
 * ("dozens" as 12 or more), never for less or for more than it can mean.
 */
function sameVague(claim: Estimate, figure: Figure): boolean {
  if (figure.low === null || figure.high === null) return true;
  if (claim.low !== null && (claim.low < figure.low / 2 || claim.low > figure.high)) return false;
  return claim.high === null || claim.high >= figure.low / 2;
}

/** May two vague figures be one amount, as dozens and titalls? */
export function overlaps(a: Figure, b: Figure): boolean {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return true;
  return a.low <= b.high && b.low <= a.high;
}

/** "Nearly" says both: about so many, and fewer. */
export function carriesModifier(claim: Estimate, figure: Figure): boolean {
  if (figure.modifier === claim.modifier) return true;
  return isNearly(figure.cue) && (claim.modifier === "about" || claim.modifier === "fewer-than");
}

/**
 * In a language that is not read a word behind the digits may multiply them (1만, 12 тисяч, 3 Dutzend), and several
 * may add up (1만 2000). Can the digits be the claim's, with such words between them?
 */
export function mayCarry(claim: Estimate, figures: readonly Figure[]): boolean {
  const digits = figures.flatMap(({ ambiguous }) => ambiguous);
  const stated = [claim.amount, claim.low, claim.high].filter((value) => value !== null);
  if (digits.length === 0 || stated.length === 0) return true;
  return stated.every((value) => digits.some((digit, at) => composes(value, digit, digits[at + 1])));
}

function composes(value: number, digit: number, next: number | undefined): boolean {
  if (isScaled(value, digit)) return true;
  return next !== undefined && next > 0 && value > next && isScaled(value - next, digit);
}

const DOZEN = 12;

function isScaled(value: number, digit: number): boolean {
  if (value === digit) return true;
  return [value / digit, value / digit / DOZEN].some((factor) => {
    const power = Math.log10(Math.abs(factor));
    return power > -1e-9 && Math.abs(power - Math.round(power)) < 1e-9;
  });
}
