import type { FigureKind } from "./figure.ts";
import type { FoundFigure } from "./found-figure.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { isKey, isPartitive, joinsList, type Reading, tokenAt } from "./reading.ts";

export const PLAIN = new Set<FigureKind>(["count", "number"]);

export function isBare(reading: Reading, { amount, unit, to }: FoundFigure): boolean {
  const { fates, pluralVerbs, of } = reading.lexicon;
  const { key } = tokenAt(reading, to);
  return (
    amount !== null &&
    unit === null &&
    (!fates.has(key) ||
      reading.lexicon.than.has(tokenAt(reading, to + 1).key) ||
      (key === "til" && tokenAt(reading, to + 1).type === "word")) &&
    !pluralVerbs.has(key) &&
    !(of.has(key) && (nounPhrase(reading, to + 1)?.plural ?? false))
  );
}

export function isHeldAgainst(reading: Reading, before: FoundFigure, figure: FoundFigure): boolean {
  const isComparable = COMPARABLE.has(before.kind) || before.kind === "ratio";
  if (!isComparable || figure.from - before.to > FURTHEST) return false;
  if (reading.sentences[before.from] !== reading.sentences[figure.from]) return false;
  // "gold hit $2,790 before easing to 2,783"
  const isSlid = SLIDING.has(before.kind) && reading.lexicon.to.has(tokenAt(reading, figure.from - 1).key);
  // "24 millioner til droner, nok til rundt 4000"
  if (isSlid) return !reading.lexicon.enough.has(tokenAt(reading, figure.from - 2).key);
  if (before.kind === "money" && isListedPrice(reading, figure)) return true;
  const first = Math.max(before.to, figure.from - 3);
  for (let at = figure.from; at >= first; at--) {
    const found = reading.lexicon.comparing.endingAt(reading.tokens, at);
    // "rose 6 percent from 300": a share, and then what it is a share of.
    if (found === null || found.from < before.to) continue;
    if (isLedTo(reading, before, figure.from)) return false;
    // "three kilometres from the runway with nine on board": a place, and nothing held against another.
    if (
      before.kind === "duration" &&
      at - found.from === 1 &&
      reading.lexicon.from.has(tokenAt(reading, found.from).key)
    )
      return false;
    if (
      at < figure.from &&
      at - found.from === 1 &&
      reading.lexicon.from.has(tokenAt(reading, found.from).key)
    )
      return false;
    const isPlain = at - found.from === 1 && reading.lexicon.from.has(tokenAt(reading, found.from).key);
    // "from $40m to $28m and the staff from 310": another subject.
    if (isPlain && hasJoint(reading, before.to, found.from - 1)) return false;
    const isReached = reading.lexicon.to.has(tokenAt(reading, before.from - 1).key);
    if (found.from >= before.to)
      return (
        before.kind !== "percent" ||
        isReached ||
        at - found.from > 1 ||
        !reading.lexicon.from.has(tokenAt(reading, found.from).key)
      );
  }
  return false;
}

/** "cut infections by 94.1%, to 11 from 185": what was changed by a share is no share itself. */
export function isLedTo(reading: Reading, before: FoundFigure, from: number): boolean {
  const { by, to, from: since } = reading.lexicon;
  if (before.kind !== "percent" || !by.has(tokenAt(reading, before.from - 1).key)) return false;
  const { key } = tokenAt(reading, from - 1);
  return to.has(key) || since.has(key);
}

function hasJoint(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { key } = tokenAt(reading, at);
    if (key === "," || key === ";" || reading.lexicon.joints.has(key)) return true;
  }
  return false;
}

/** "450 kroner, 300 for studenter" */
function isListedPrice(reading: Reading, { from, to }: FoundFigure): boolean {
  const isJoined = joinsList(reading, from - 1) || reading.lexicon.or.has(tokenAt(reading, from - 1).key);
  return isKey(reading, to, "for") && isJoined;
}

const COMPARABLE = new Set<FigureKind>(["money", "measurement", "percent", "number", "duration"]);
/** Of these a second one behind "to" is where the first went, or what it is set against. */
const SLIDING = new Set<FigureKind>(["money", "number"]);
export const FURTHEST = 9;

/** "2,200 rupees a quintal, 117 more than last season" */
export function isDifference(reading: Reading, { kind }: FoundFigure, { from, to }: FoundFigure): boolean {
  if (!COMPARABLE.has(kind) || kind === "percent" || kind === "number") return false;
  // "$1,400 a month, up 200 on last year"
  const isMoved =
    reading.lexicon.directions.has(tokenAt(reading, from - 1).key) && isKey(reading, to, "on", "from", "fra");
  return (
    isMoved || (isKey(reading, from - 1, ",") && reading.lexicon.differing.has(tokenAt(reading, to).key))
  );
}

/** "12,400 hours, 3,100 of them at night" */
export function isOfThem(reading: Reading, { kind }: FoundFigure, { from, to }: FoundFigure): boolean {
  if (kind === "percent" || !COMPARABLE.has(kind)) return false;
  // "cut 14 million, of which five in schools"
  if (kind === "money" && isOfWhich(reading, from, to)) return true;
  if (!isKey(reading, from - 1, ",")) return false;
  return isPartitive(reading, to) && isKey(reading, to + 1, "them", "dem", "which");
}

const KEEPING = 4;

/** "cut 14 million, of which five in schools", "21m, of which the city keeps eight" */
function isOfWhich(reading: Reading, from: number, to: number): boolean {
  const first = tokenAt(reading, to).type === "word" ? from - 1 : from - KEEPING;
  for (let at = from - 1; at >= first && !isKey(reading, at, ",", ";"); at--) {
    if (isKey(reading, at, "hvorav", "derav", "herav")) return true;
    if (isKey(reading, at, "which") && isKey(reading, at - 1, "of")) return true;
  }
  return false;
}

/** "mot tidligere 1,7 til 2", "up from 4 to 5" */
export function isRangeAgainst(
  reading: Reading,
  before: FoundFigure,
  { from, to, unit }: FoundFigure,
): boolean {
  if (!(before.kind === "money" || before.kind === "percent") || unit !== null) return false;
  const next = tokenAt(reading, to);
  if (next.type === "word" && !reading.lexicon.stops.has(next.key)) return false;
  return [from, from - 1].some(
    (at) => at > before.to && reading.lexicon.comparing.endingAt(reading.tokens, at) !== null,
  );
}
