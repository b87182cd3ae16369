import type { Figure, ToldDataset } from "./claims.ts";

/**
 * Values tried one by one: every number that a figure of the dataset names, the ends of "about" it, and a step to
 * either side of each, so that there is one between any two of them and one beyond the last.
 */
function triedValues({ claims, about }: ToldDataset): number[] {
  const named = claims.flatMap(({ figure }) => [figure?.amount, figure?.low, figure?.high]);
  const ends = named
    .filter((number) => typeof number === "number")
    .flatMap((number) => [number, number * (1 - about), number * (1 + about)]);
  const values = [0, ...ends].flatMap((value) => [value - 0.25, value, value + 0.25]);
  return [...new Set(values)].toSorted((one, other) => one - other);
}

export type Values = readonly number[];

/** The values that satisfy the words, by the contract's table of modifiers. */
export function valuesOf(figure: Figure, dataset: ToldDataset): Values {
  return triedValues(dataset).filter((value) => satisfies(value, figure, dataset.about));
}

function satisfies(value: number, { modifier, amount, low, high }: Figure, about: number): boolean {
  const stated = amount ?? Number.NaN;
  switch (modifier) {
    case "exact":
      return value === stated;
    case "about":
      // 0.77 is ten per cent above 0.7, whatever binary fractions make of it.
      return Math.abs(value - stated) <= Math.abs(stated) * about + 1e-9;
    case "at-least":
      return value >= stated;
    case "more-than":
      return value > stated;
    case "up-to":
      return isCount(value, stated) && value <= stated;
    case "fewer-than":
      return isCount(value, stated) && value < stated;
    default:
      return (low === null || value >= low) && (high === null || value <= high);
  }
}

/** Below a ceiling there is nothing less than none; a ceiling below zero is of no count. */
const isCount = (value: number, ceiling: number) => value >= 0 || ceiling < 0;

/** A vague figure or a range of which neither end is given. */
export function hasNoEnd({ amount, low, high }: Figure): boolean {
  return amount === null && low === null && high === null;
}

/** Same figure and modifier, so the same words to a reader: only "thousands" has words beside its ends. */
export function sameWords(a: Figure, b: Figure): boolean {
  return a.modifier === b.modifier && a.amount === b.amount && a.low === b.low && a.high === b.high;
}

/** Two bare figures, near enough, one of them the other with some of its last digits rounded away. */
export function isRounding(a: Figure, b: Figure, most: number): boolean {
  if (a.modifier !== "exact" || b.modifier !== "exact" || a.amount === null || b.amount === null)
    return false;
  if (Math.abs(a.amount - b.amount) > most * Math.max(Math.abs(a.amount), Math.abs(b.amount))) return false;
  return isRounded(a.amount, b.amount) || isRounded(b.amount, a.amount);
}

function isRounded(rounded: number, from: number): boolean {
  const digits = String(Math.abs(from)).replace(/0+$/, "").length;
  return [1, 2, 3, 4, 5].some((kept) => kept < digits && Number(from.toPrecision(kept)) === rounded);
}
