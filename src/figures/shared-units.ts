import { exact } from "./digits.ts";
import type { FigureKind } from "./figure.ts";
import type { FoundFigure } from "./found-figure.ts";
import { isKey, isPartitive, type Reading, tokenAt } from "./reading.ts";
import { isRestated } from "./restated.ts";

/** "12, 15 and 20 soldiers": those before have the unit, and the kind, of the last. */
export function shareUnits(reading: Reading, figures: readonly FoundFigure[]): FoundFigure[] {
  const shared: FoundFigure[] = [];
  for (const figure of figures.toReversed()) {
    const next = shared.at(-1);
    shared.push(next === undefined ? figure : withUnitOf(reading, withScaleOf(reading, figure, next), next));
  }
  return shared.reverse();
}

function withUnitOf(reading: Reading, figure: FoundFigure, next: FoundFigure): FoundFigure {
  if (
    next.kind === "money" &&
    next.unit === null &&
    figure.kind === "count" &&
    isChanged(reading, figure, next)
  )
    return { ...figure, kind: "money" };
  if (isOfSum(reading, figure, next))
    return {
      ...figure,
      kind: "money",
      currency: next.currency,
      amount: exact((figure.amount ?? 0) * next.scale),
    };
  if (isVotedShare(reading, figure, next)) return { ...figure, kind: "percent", unit: next.unit };
  if (isOfSpan(reading, figure, next)) return { ...figure, kind: "duration", unit: next.unit };
  const isPlain = figure.kind === "count" || (figure.kind === "number" && next.kind !== "count");
  if (!isPlain || figure.unit !== null || next.unit === null || next.unit.from < next.from) return figure;
  // "1,9 millioner, 90 prosent av dem": a scaled number is no share.
  if (next.kind === "percent" && figure.scale > 1) return figure;
  const isListed = next.kind !== "ratio" && areListed(reading, figure, next);
  const isShared =
    SHARING.has(next.kind) &&
    (isListed || isChanged(reading, figure, next) || isInstead(reading, figure, next));
  return isShared ? { ...figure, kind: next.kind, unit: next.unit, currency: next.currency } : figure;
}

/** "from 33.4 to 36 billion": the scale of both; where the numbers are far apart it may be of the second alone. */
function withScaleOf(reading: Reading, figure: FoundFigure, next: FoundFigure): FoundFigure {
  const { amount, scale } = figure;
  if (scale > 1 || next.scale < 1000 || amount === null || next.amount === null) return figure;
  // "henholdsvis 1,1 og 0,6 millioner"
  const isOfList = !Number.isInteger(amount) && figure.unit === null && areListed(reading, figure, next);
  if (isOfList && figure.kind !== "percent")
    return {
      ...figure,
      kind: next.kind,
      unit: next.unit,
      amount: exact(amount * next.scale),
      scale: next.scale,
    };
  if (amount >= 1000 || amount <= 0 || !isChanged(reading, figure, next)) return figure;
  const scaled = exact(amount * next.scale);
  const ratio = scaled / next.amount;
  if (ratio > 0.1 && ratio < 10) return { ...figure, amount: scaled, scale: next.scale };
  return { ...figure, amount: null, ambiguous: [scaled, amount] };
}

const SHARING = new Set<FigureKind>(["count", "percent", "money", "measurement", "duration", "age", "ratio"]);

/** "voted 61 to 39 percent against", "61 mot 39 prosent" */
function isVotedShare(reading: Reading, figure: FoundFigure, next: FoundFigure): boolean {
  if (
    next.kind !== "percent" ||
    figure.kind !== "count" ||
    figure.unit !== null ||
    next.from - figure.to !== 1
  )
    return false;
  const { to, comparing } = reading.lexicon;
  const isAgainst =
    to.has(tokenAt(reading, figure.to).key) || comparing.at(reading.tokens, figure.to) !== null;
  return isAgainst && (figure.amount ?? 0) + (next.amount ?? 0) <= 100;
}

/** "governed for 11 of the past 15 years": years themselves, but "six of the 12 months' issues" are issues. */
function isOfSpan(reading: Reading, part: FoundFigure, span: FoundFigure): boolean {
  if (part.kind !== "count" || span.kind !== "duration" || span.from - part.to > 4) return false;
  if (!isPartitive(reading, part.to)) return false;
  const { stretching, determiners } = reading.lexicon;
  for (let at = part.to + 1; at < span.from; at++)
    if (!stretching.has(tokenAt(reading, at).key) && !determiners.has(tokenAt(reading, at).key)) return false;
  return true;
}

/** "only 3 of the promised 50 million kroner": of one scale. */
function isOfSum(reading: Reading, part: FoundFigure, sum: FoundFigure): boolean {
  if (part.kind !== "count" || part.amount === null || sum.kind !== "money" || sum.amount === null)
    return false;
  if (part.scale > 1 || sum.scale < 1e6 || part.amount * sum.scale >= sum.amount) return false;
  return sum.from - part.to <= 3 && isPartitive(reading, part.to);
}

/** "from 28 to 36 kroner" */
export function isChanged(reading: Reading, from: FoundFigure, to: FoundFigure): boolean {
  const { lexicon } = reading;
  // "progressé de 8 % à 3,4 milliards": by so much, and where that led.
  if (from.kind === "percent" && to.kind !== "percent") return false;
  const isJoined = to.from - from.to === 1 && lexicon.to.has(tokenAt(reading, from.to).key);
  return isJoined && lexicon.from.has(tokenAt(reading, from.from - 1).key);
}

/** "kostet 63 statt 58 Euro": a price, and the one it is held against. */
function isInstead(reading: Reading, figure: FoundFigure, next: FoundFigure): boolean {
  const joint = reading.lexicon.comparing.at(reading.tokens, figure.to);
  if (next.kind !== "money" || joint?.to !== next.from || figure.amount === null || next.amount === null)
    return false;
  const ratio = figure.amount / next.amount;
  return ratio > 1 / ALIKE && ratio < ALIKE;
}

const ALIKE = 5;

const JOINTS = new Set([",", "/", "–", "-"]);

function areListed(reading: Reading, figure: FoundFigure, next: FoundFigure): boolean {
  const { to, kind } = figure;
  if (next.from - to < 1 || next.from - to > 2) return false;
  for (let at = to; at < next.from; at++) if (!isJoint(reading, at)) return false;
  if (kind !== next.kind && isToldOnce(reading, figure, next)) return false;
  // "fell to 1,580, 4 percent fewer": of two with a comma alone each is its own.
  const isLast = next.unit !== null && next.unit.from <= next.to;
  return kind === next.kind || !isLast || !(isKey(reading, to, ",") && next.from - to === 1);
}

function isJoint(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at);
  const { and, or } = reading.lexicon;
  return JOINTS.has(key) || or.has(key) || and.at(reading.tokens, at) !== null;
}

/** "a rise of nine, or 14.5 percent", "120 or 4 percent": of two guesses the lower is told first, and of two commas the last. */
function isToldOnce(reading: Reading, figure: FoundFigure, { from, amount }: FoundFigure): boolean {
  if (isListedBefore(reading, figure)) return false;
  const isFalling = (figure.amount ?? 0) > (amount ?? Infinity);
  return isRestated(reading, from) || (isFalling && reading.lexicon.or.has(tokenAt(reading, figure.to).key));
}

/** "4, 5, or 6 percent" */
function isListedBefore(reading: Reading, { from }: FoundFigure): boolean {
  const { type, key } = tokenAt(reading, from - 2);
  return isKey(reading, from - 1, ",") && (type === "digits" || reading.lexicon.numbers.has(key));
}
