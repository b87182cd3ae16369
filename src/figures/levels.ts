import type { NumberSpan } from "./number-span.ts";
import { isDigits, isGlued, isKey, type Reading, tokenAt } from "./reading.ts";
import type { Unit } from "./units.ts";

const NEAR = 10;

/** Points of an index: "lost 412 points, or 1.1 %". */
export function isIndex(reading: Reading, number: NumberSpan, unit: Unit): boolean {
  if (!reading.lexicon.points.has(unit.noun?.head ?? "")) return false;
  if (standsBefore(reading, number.from, reading.lexicon.polls, false)) return true;
  const isAlone = unit.noun !== null && unit.noun.to - unit.noun.from === 1;
  // "closed 34 points lower"
  const isLower = reading.lexicon.differing.has(tokenAt(reading, unit.to).key);
  const isMoved = reading.lexicon.maybeVerb.test(tokenAt(reading, number.from - 1).key);
  if (isAlone && (isLower || isMoved) && isOfIndex(reading, number.from)) return true;
  // "scores dropped by 11 points"
  // "terminé à 7 512 points"
  const isReached = reading.lexicon.linking.has(tokenAt(reading, number.from - 1).key);
  if (isAlone && isReached && isOfIndex(reading, number.from)) return true;
  const { change, by, directions } = reading.lexicon;
  const verb = by.has(tokenAt(reading, number.from - 1).key) ? number.from - 2 : number.from - 1;
  if (isAlone && change.has(tokenAt(reading, verb).key) && !directions.has(tokenAt(reading, verb).key))
    return true;
  if (isAlone && standsBefore(reading, number.from, reading.lexicon.levels)) return true;
  for (let at = Math.max(0, number.from - NEAR); at < number.to + NEAR; at++) {
    if (reading.lexicon.percent.at(reading.tokens, at) !== null) return true;
  }
  return false;
}

/** Something stands behind the number that is counted, or befell those counted. */
export function counts(reading: Reading, to: number, { noun }: Unit): boolean {
  const { key } = tokenAt(reading, to);
  const { fates, pluralVerbs } = reading.lexicon;
  // "har gått fra 40.000 til 115.000"
  if (reading.lexicon.to.has(key) && isDigits(reading, to + 1)) return false;
  // "1,612 more births than deaths"
  if (reading.lexicon.differing.has(key) && isThing(reading, to + 1)) return true;
  return (
    noun?.plural === true || reading.lexicon.partitives.has(key) || fates.has(key) || pluralVerbs.has(key)
  );
}

/** "left school at 14", "closed at 38,712": a point on a scale, but "the toll stands at 14" counts. */
export function isPoint(reading: Reading, number: NumberSpan): boolean {
  if (isDialled(reading, number)) return true;
  if (!reading.lexicon.beforePoints.has(tokenAt(reading, number.from - 1).key)) return false;
  return !isTally(reading, number.from - 1);
}

/** Of several such numbers the first says what they are: "put the toll at 30, aid workers at 45". */
function isTally(reading: Reading, at: number): boolean {
  const { tallies, beforePoints } = reading.lexicon;
  if (standsBefore(reading, at, tallies)) return true;
  for (
    let back = at - 1;
    back > 0 && back > at - NEAR && reading.sentences[back] === reading.sentences[at];
    back--
  ) {
    if (tokenAt(reading, back).type !== "digits" || isDigits(reading, back - 1) || isGlued(reading, back))
      continue;
    return beforePoints.has(tokenAt(reading, back - 1).key) && standsBefore(reading, back - 1, tallies);
  }
  return false;
}

/** "turned up to 11" */
function isDialled(reading: Reading, { from }: NumberSpan): boolean {
  if (!reading.lexicon.to.has(tokenAt(reading, from - 1).key)) return false;
  for (let at = from - 1; at >= from - 4 && at >= 0; at--)
    if (reading.lexicon.dials.has(tokenAt(reading, at).key)) return true;
  return false;
}

/** "the index ended on 1,412", "overskuddet endte på 14,6 millioner" */
export function isLevel(reading: Reading, number: NumberSpan): boolean {
  const { key } = tokenAt(reading, number.from - 1);
  if (isVote(reading, number.to)) return false;
  const linked = reading.lexicon.linking.has(key) || reading.lexicon.change.has(key);
  return linked && standsBefore(reading, number.from - 1, reading.lexicon.levels);
}

/** "the rent is 14,500": of such a level the number is money. */
export function isPriceLevel(reading: Reading, { from }: NumberSpan): boolean {
  for (let at = from - 1; at > from - NEAR && at > 0; at--)
    if (reading.lexicon.percent.at(reading.tokens, at) !== null) return false;
  return standsBefore(reading, from - 1, reading.lexicon.sums);
}

/** "the budget passed with 88 against 81 votes" */
function isVote(reading: Reading, at: number): boolean {
  return isKey(reading, at, "mot", "to", "against") && isDigits(reading, at + 1) && isThing(reading, at + 2);
}

function isThing(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  return type === "word" && !reading.lexicon.stops.has(key);
}

/** "the index ended up 1.3 percent at 38,920" */
export function isLevelReached(reading: Reading, { from, value }: NumberSpan, { noun }: Unit): boolean {
  // "from 24 percent to 21" reaches a share.
  if (noun !== null || (value ?? 0) <= 100 || !reading.lexicon.arriving.has(tokenAt(reading, from - 1).key))
    return false;
  if (!standsBefore(reading, from - 1, reading.lexicon.levels, false) && !isOfIndex(reading, from))
    return false;
  for (let at = from - 1; at > from - NEAR && at > 0; at--)
    if (reading.lexicon.percent.at(reading.tokens, at) !== null) return true;
  return false;
}

/** "The S&P 500 rose 0.8% to 5,471" */
function isOfIndex(reading: Reading, from: number): boolean {
  const first = Math.max(reading.sentences[from] ?? 0, from - NEAR);
  for (let at = from; at > first; at--)
    if (reading.lexicon.indices.endingAt(reading.tokens, at) !== null) return true;
  return false;
}

function standsBefore(
  reading: Reading,
  at: number,
  words: ReadonlySet<string>,
  stopsAtNumbers = true,
): boolean {
  for (
    let back = at - 1;
    back >= 0 && back >= at - NEAR && reading.sentences[back] === reading.sentences[at];
    back--
  ) {
    const { key, type } = tokenAt(reading, back);
    if (stopsAtNumbers && (type === "digits" || reading.lexicon.numbers.has(key))) return false;
    if (words.has(key) || isCompoundOf(reading, back, words)) return true;
  }
  return false;
}

/** lotto`potten`, års`overskuddet` */
export function isCompoundOf(reading: Reading, index: number, words: ReadonlySet<string>): boolean {
  const { key } = tokenAt(reading, index);
  if (!reading.lexicon.compounds || key.length < 9) return false;
  for (let length = 5; length <= key.length - 3; length++) if (words.has(key.slice(-length))) return true;
  return false;
}
