import type { FoundFigure } from "./found-figure.ts";
import { FURTHEST, isLedTo } from "./held-against.ts";
import { isPartitive, type Reading, tokenAt } from "./reading.ts";

/**
 * "Issued at 140p, it closed on 96", "79 kroner i 2015, nå 112": bare digits of the same size behind a price or a
 * share are more often another than so many of something that isn't named.
 */
export function isAlike(
  reading: Reading,
  before: FoundFigure,
  { from, to, kind, amount, modifier, scale }: FoundFigure,
): boolean {
  const isDecimal = kind === "number" && !Number.isInteger(amount);
  const isShare = isDecimal && (before.kind === "percent" || !isPointed(reading, from));
  if (!(kind === "count" || isShare) || amount === null || before.scale >= 1e6 || scale >= 1e6) return false;
  const isAbout = modifier === "about" && endsClause(reading, to);
  const first = isAbout ? to - 1 : from;
  if (
    !(modifier === "exact" || isAbout) ||
    !(tokenAt(reading, first).type === "digits" || isReachedWord(reading, from, to))
  )
    return false;
  const other = before.amount ?? before.high;
  if (isPartitive(reading, to) || other === null) return false;
  if (isLedTo(reading, before, from)) return false;
  if (before.kind === "percent") {
    // "112% of output, is forecast to reach 118"
    const isReached = NEAR_WHOLE < other && reading.lexicon.reaching.has(tokenAt(reading, from - 1).key);
    return (amount <= 100 && other <= 100) || (isReached && amount < 2 * other);
  }
  const ratio = amount / other;
  return before.kind === "money" && ratio > 1 / ALIKE && ratio < ALIKE;
}

/** "230 kroner before costs and about 130 after." */
function endsClause(reading: Reading, to: number): boolean {
  const isLast = reading.lexicon.prepositions.has(tokenAt(reading, to).key);
  return tokenAt(reading, isLast ? to + 1 : to).type !== "word";
}

function isPointed(reading: Reading, from: number): boolean {
  return reading.lexicon.beforePoints.has(tokenAt(reading, from - 1).key);
}

/** "til tolv.": a word alone counts where something stands behind it. */
function isReachedWord(reading: Reading, from: number, to: number): boolean {
  return reading.lexicon.to.has(tokenAt(reading, from - 1).key) && tokenAt(reading, to).type !== "word";
}

const ALIKE = 5;
const NEAR_WHOLE = 80;

/** "fell 0.7 percent after a rise of 0.2" */
export function isOfChange(reading: Reading, { from, to }: FoundFigure): boolean {
  const { by, prepositions, change } = reading.lexicon;
  const { key } = tokenAt(reading, from - 1);
  // "above the 2.3 that was forecast"
  for (let at = from - 1; at < to; at++)
    if (reading.lexicon.determiners.has(tokenAt(reading, at).key)) return true;
  return (by.has(key) || prepositions.has(key)) && change.has(tokenAt(reading, from - 2).key);
}

/** A bare decimal at the end of its clause, of the size of the sum or share before it. */
export function isExpected(
  reading: Reading,
  priced: FoundFigure,
  { from, to, amount, kind }: FoundFigure,
): boolean {
  if (kind !== "number" || amount === null || Number.isInteger(amount) || priced.amount === null)
    return false;
  const { expecting, beforePoints, stops } = reading.lexicon;
  if (from - priced.to > 2 * FURTHEST) return false;
  const { key, type } = tokenAt(reading, from - 1);
  const isSaid = expecting.has(key) || (priced.scale >= 1e6 && type === "word" && !beforePoints.has(key));
  const next = tokenAt(reading, to);
  // "have offered 3.6 over two years"
  const ends = next.type !== "word" || (expecting.has(key) && stops.has(next.key));
  return isSaid && ends && isOfSize(priced, amount);
}

/** "well ahead of the 9.8 analysts had expected", "more than the 0.1 forecast": a decimal behind an article. */
export function isTheSame(
  reading: Reading,
  priced: FoundFigure,
  { from, amount, kind }: FoundFigure,
): boolean {
  if (kind !== "number" || amount === null || Number.isInteger(amount) || from - priced.to > FURTHEST)
    return false;
  return reading.lexicon.determiners.has(tokenAt(reading, from - 1).key) && isOfSize(priced, amount);
}

function isOfSize({ amount, scale }: FoundFigure, other: number): boolean {
  const ratio = other / ((amount ?? 0) / scale);
  return ratio > 1 / ALIKE && ratio < ALIKE;
}

/** "copper was up 1.1 percent at $9,840, zinc down 0.4 at $2,710" */
export function isMoved(
  reading: Reading,
  share: FoundFigure,
  { from, kind, amount, unit }: FoundFigure,
): boolean {
  if (kind !== "number" || amount === null || Number.isInteger(amount) || unit !== null) return false;
  const isSame = reading.sentences[share.from] === reading.sentences[from];
  return isSame && reading.lexicon.directions.has(tokenAt(reading, from - 1).key);
}

/** "households with incomes below 30,000 pay nothing and those above 90,000 a tenth more" */
export function isOtherBound(
  reading: Reading,
  priced: FoundFigure,
  { from, modifier, amount }: FoundFigure,
): boolean {
  const { anybody, joints, prepositions, they } = reading.lexicon;
  const isBound = (kind: FoundFigure["modifier"]) => kind === "more-than" || kind === "fewer-than";
  const at = prepositions.has(tokenAt(reading, from - 1).key) ? from - 2 : from - 1;
  const { key } = tokenAt(reading, at);
  if (!(anybody.has(key) || they.has(key)) || (amount ?? 0) < LEAST_INCOME) return false;
  if (!isBound(modifier) || !isBound(priced.modifier)) return false;
  return [at - 1, at - 2].some((near) => joints.has(tokenAt(reading, near).key));
}

const LEAST_INCOME = 1000;

/** "won 4.1 percent last time and is polling at 11" */
export function isPolled(reading: Reading, before: FoundFigure, { from, to }: FoundFigure): boolean {
  const isSaid = reading.lexicon.polls.has(tokenAt(reading, from - 2).key);
  return before.kind === "percent" && isSaid && tokenAt(reading, to).type !== "word";
}
