import type { FigureRole } from "./figure.ts";
import type { FoundFigure } from "./found-figure.ts";
import { type Reading, tokenAt } from "./reading.ts";

const LOOK_BACK = 9;

/** "rose from 300 to 450", "fell by 20 to 180": what it is of the change that its sentence tells. */
export function roleOf(reading: Reading, { from }: FoundFigure): FigureRole | null {
  const { key } = tokenAt(reading, from - 1);
  const { lexicon } = reading;
  const role = lexicon.from.has(key)
    ? "from"
    : lexicon.to.has(key)
      ? "to"
      : lexicon.by.has(key)
        ? "by"
        : null;
  return role !== null && tellsChange(reading, from - 1) ? role : null;
}

function tellsChange(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - LOOK_BACK; back--) {
    if (reading.sentences[back] !== reading.sentences[at]) return false;
    if (reading.lexicon.change.has(tokenAt(reading, back).key)) return true;
  }
  return false;
}
