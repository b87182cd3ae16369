import type { FoundFigure } from "./found-figure.ts";
import { type Modified, readModifiers } from "./modifiers.ts";
import { type Reading, tokenAt } from "./reading.ts";

/** "one in five", "nine out of ten", "three children in ten": one share, and not the two numbers of it. */
export function joinRatios(reading: Reading, figures: readonly FoundFigure[]): FoundFigure[] {
  const joined: FoundFigure[] = [];
  for (const figure of figures) {
    const part = figure.kind === "ratio" ? partOf(reading, figure) : null;
    const last = joined.at(-1);
    const isTaken = part !== null && last !== undefined && last.to > part.index && last.kind !== "ratio";
    if (part === null || isTaken) {
      joined.push(figure);
      continue;
    }
    const said =
      last !== undefined && last.to > part.index && last.kind === "ratio" ? joined.pop() : undefined;
    const { from, modifier, cue } = said ?? asPart(reading, part.index, figure);
    joined.push({ ...figure, from, modifier, cue, amount: part.value / (figure.amount ?? 1) });
  }
  return joined;
}

/** "about one in ten": the bound stands before the part, or else before the whole. */
function asPart(reading: Reading, index: number, whole: FoundFigure): Omit<Modified, "to"> {
  const before = readModifiers(reading, index, index + 1);
  return before.modifier === "exact" ? { ...whole, from: index } : before;
}

/** The number of which this one is the whole: before "in", "out of", "av", perhaps with a noun between. */
function partOf(reading: Reading, whole: FoundFigure): { value: number; index: number } | null {
  const joint = reading.lexicon.outOf.endingAt(reading.tokens, whole.from);
  if (joint === null || whole.amount === null || whole.amount <= 1) return null;
  for (const index of [joint.from - 1, joint.from - 2]) {
    const { type, key } = tokenAt(reading, index);
    const value = type === "digits" ? Number(key) : reading.lexicon.numbers.get(key);
    if (value !== undefined) return value > 0 && value < whole.amount ? { value, index } : null;
  }
  return null;
}
