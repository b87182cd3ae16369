import { isGappedBehind, isParallel } from "./elided.ts";
import type { FoundFigure } from "./found-figure.ts";
import { isBare, isDifference, isHeldAgainst, isOfThem, PLAIN } from "./held-against.ts";
import { isKey, isWord, type Reading, tokenAt } from "./reading.ts";

/** "14 weeks, against a target of 18", "12,400 hours, 3,100 of them at night" */
export function asSpan(
  reading: Reading,
  span: FoundFigure,
  figure: FoundFigure,
  counted: boolean,
): FoundFigure {
  if (!PLAIN.has(figure.kind) || !isBare(reading, figure)) return figure;
  if (reading.sentences[span.from] !== reading.sentences[figure.from]) return figure;
  const behind = Math.max(span.to, span.unit?.to ?? 0);
  // "ti års fengsel, to av dem betinget", "ten years in jail, two of them suspended"
  let first = behind;
  while (first < behind + 2 && isWord(reading, first)) first++;
  const isNext = figure.from - 1 === first;
  const isTold = isDifference(reading, span, figure) || (!counted && isOfThem(reading, span, figure));
  // "over the next three months, as it did in the last 12"
  const isOther =
    reading.lexicon.stretching.has(tokenAt(reading, figure.from - 1).key) &&
    reading.lexicon.determiners.has(tokenAt(reading, figure.from - 2).key);
  const isHeld =
    isOther ||
    (isNext && isTold) ||
    (!counted && isGappedBehind(reading, span, figure)) ||
    isHeldAgainst(reading, span, figure) ||
    isLimit(reading, span, figure);
  return isHeld ? { ...figure, kind: "duration" } : figure;
}

/** "wait 14 weeks on average, and one in ten waits more than 30" */
export function isWaited(reading: Reading, span: FoundFigure, figure: FoundFigure): boolean {
  if (!PLAIN.has(figure.kind) || !isBare(reading, figure)) return false;
  if (reading.sentences[span.from] !== reading.sentences[figure.from]) return false;
  if (isSameTime(reading, span, figure)) return true;
  const { waiting, prepositions } = reading.lexicon;
  const last = figure.from - 1;
  const verb = prepositions.has(tokenAt(reading, last).key) ? last - 1 : last;
  return waiting.has(tokenAt(reading, verb).key) && tokenAt(reading, figure.to).type !== "word";
}

/** "20 years to open 100 shops and two to close them", "within five years, and others within ten" */
function isSameTime(reading: Reading, span: FoundFigure, figure: FoundFigure): boolean {
  const { withinTimes, sumJoints } = reading.lexicon;
  const { key } = tokenAt(reading, figure.from - 1);
  const ends = tokenAt(reading, figure.to).type !== "word";
  const isWithin = withinTimes.has(key) || (sumJoints.has(key) && !reading.lexicon.to.has(key));
  if (ends && isWithin && tokenAt(reading, span.from - 1).key === key) return true;
  return isParallel(reading, span, figure);
}

/** "sentenced to 22 years, with a minimum of 16" */
function isLimit(reading: Reading, span: FoundFigure, { from, to, modifier }: FoundFigure): boolean {
  const isJoined =
    reading.lexicon.joints.has(tokenAt(reading, from - 1).key) || isKey(reading, from - 1, "med");
  const isNext = from - 2 <= Math.max(span.to, span.unit?.to ?? 0);
  return isNext && isJoined && modifier !== "exact" && tokenAt(reading, to).type !== "word";
}

/** "fell from seven days to five" */
export function isFurtherSpan(reading: Reading, span: FoundFigure, figure: FoundFigure): boolean {
  const { to } = reading.lexicon;
  const isJoined = figure.from - span.to <= 2 && to.has(tokenAt(reading, figure.from - 1).key);
  return span.kind === "duration" && isJoined && figure.kind === "count" && isBare(reading, figure);
}
