import type { FoundFigure } from "./found-figure.ts";
import { FURTHEST, PLAIN } from "./held-against.ts";
import { isKey, type Reading, tokenAt } from "./reading.ts";

/** Of the last that was measured in its sentence. */
export function isMeasuredAgain(reading: Reading, measured: FoundFigure, figure: FoundFigure): boolean {
  if (!PLAIN.has(figure.kind) || reading.sentences[measured.from] !== reading.sentences[figure.from])
    return false;
  return isNorm(reading, figure) || isWeighed(reading, figure) || isBeyond(reading, measured, figure);
}

/** "31 degrees at 9am and 40 by lunch" */
export function isNextDegree(
  reading: Reading,
  before: FoundFigure,
  { from, to, kind, amount }: FoundFigure,
): boolean {
  const { joints, prepositions } = reading.lexicon;
  if (before.kind !== "measurement" || kind !== "count" || Math.abs(amount ?? Infinity) > HOTTEST)
    return false;
  const isDegree = isOfDegrees(reading, before);
  const { key, type } = tokenAt(reading, to);
  const isJoined = joints.has(tokenAt(reading, from - 1).key) || isKey(reading, from - 1, ",");
  return isDegree && isJoined && (type !== "word" || prepositions.has(key));
}

const HOTTEST = 60;

/** "grew from 200 acres to 3,000", "doing 141 kph on a road limited to 80" */
export function isReachedMeasure(
  reading: Reading,
  before: FoundFigure,
  { from, to, kind }: FoundFigure,
): boolean {
  if (tokenAt(reading, from).type !== tokenAt(reading, before.from).type) return false;
  if (before.kind !== "measurement" || kind !== "count" || from - before.to > FURTHEST) return false;
  if (!reading.lexicon.to.has(tokenAt(reading, from - 1).key)) return false;
  if (reading.lexicon.fates.has(tokenAt(reading, to).key)) return false;
  for (let at = before.to; at < from; at++)
    if (reading.lexicon.tallies.has(tokenAt(reading, at).key)) return false;
  return true;
}

/** "31 millimetres, less than half the normal 70" */
function isNorm(reading: Reading, { from, to }: FoundFigure): boolean {
  const isUsual = reading.lexicon.norms.has(tokenAt(reading, from - 1).key);
  return isUsual && tokenAt(reading, to).type !== "word";
}

/** "41.3C, the third day in a row above 40" */
function isBeyond(
  reading: Reading,
  measured: FoundFigure,
  { to, kind, unit, amount, modifier }: FoundFigure,
): boolean {
  const isBound = modifier === "more-than" || modifier === "fewer-than";
  if (kind !== "count" || !isBound || unit !== null || tokenAt(reading, to).type === "word") return false;
  return isOfDegrees(reading, measured) && (amount ?? Infinity) < HOTTEST;
}

function isOfDegrees(reading: Reading, { unit }: FoundFigure): boolean {
  const { key, capital } = tokenAt(reading, unit?.from ?? -1);
  return reading.lexicon.degrees.has(key) || (capital && (key === "c" || key === "f"));
}

/** "a limit of 10 tonnes, under a lorry weighing 40" */
function isWeighed(reading: Reading, { from, to, kind, unit }: FoundFigure): boolean {
  const isVerb = reading.lexicon.weighing.has(tokenAt(reading, from - 1).key);
  return kind === "count" && isVerb && unit === null && tokenAt(reading, to).type !== "word";
}

/** "47 Tage, 2019 waren es noch 33" */
export function isSpanAgain(
  reading: Reading,
  span: FoundFigure,
  { from, to, kind, unit }: FoundFigure,
): boolean {
  const { being, dummies, leftOver } = reading.lexicon;
  if (kind !== "count" || unit !== null || tokenAt(reading, to).type === "word") return false;
  if (reading.sentences[span.from] !== reading.sentences[from]) return false;
  const end = leftOver.has(tokenAt(reading, from - 1).key) ? from - 1 : from;
  return dummies.has(tokenAt(reading, end - 1).key) && being.has(tokenAt(reading, end - 2).key);
}

/** "gusts reached 101mph; at sea level they were 64" */
export function isOfPronoun(reading: Reading, before: FoundFigure, { from, to }: FoundFigure): boolean {
  const { being, they, pronouns } = reading.lexicon;
  const { key } = tokenAt(reading, from - 2);
  if (before.kind !== "measurement" || !being.has(tokenAt(reading, from - 1).key)) return false;
  return (they.has(key) || pronouns.has(key)) && tokenAt(reading, to).type !== "word";
}
