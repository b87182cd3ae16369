import { exact } from "./digits.ts";
import type { FigureKind } from "./figure.ts";
import type { FoundFigure } from "./found-figure.ts";
import { isGlued, isKey, type Reading, tokenAt } from "./reading.ts";

/**
 * The figure with the kind, the unit and the currency of the one before it, which its sentence leaves out. A scale
 * may be left out with them: "8.1 million in June, 7.7 in March" says so by its decimals, "Norway gives 150 million
 * kroner, Denmark 90" by its form and size, and "150 million kroner, down from 7" leaves it open.
 */
export function inKindOf(before: FoundFigure, figure: FoundFigure, isList = false): FoundFigure {
  const alike = { ...figure, kind: before.kind, unit: figure.unit ?? before.unit, currency: before.currency };
  const { amount } = figure;
  if (amount === null || before.scale < 1e6 || figure.scale > 1 || amount >= 1000) return alike;
  const scaled = exact(amount * before.scale);
  const ratio = scaled / (before.amount ?? Infinity);
  if (!Number.isInteger(amount) || (isList && ratio > 1 / SIMILAR && ratio < SIMILAR))
    return { ...alike, amount: scaled, scale: before.scale };
  // "profit was 310 million, down from 360"
  if (ratio > 0.1 && ratio < 10) return { ...alike, amount: scaled, scale: before.scale };
  return { ...alike, amount: null, ambiguous: [scaled, amount], scale: before.scale };
}

const SIMILAR = 5;
/** "between 2.1 and 2.3 billion, against 1.7 to 2": a range that is held against one. */
export function inKindOfRange(before: FoundFigure, figure: FoundFigure): FoundFigure {
  const { low, high } = figure;
  const isSmall = before.scale >= 1e6 && figure.scale === 1 && (high ?? Infinity) < 1000;
  const scaled = (end: number | null) => (end === null ? null : exact(end * (isSmall ? before.scale : 1)));
  return { ...figure, kind: before.kind, currency: before.currency, low: scaled(low), high: scaled(high) };
}

const ELIDED = new Set<FigureKind>(["percent", "money", "measurement", "number"]);
const FURTHEST = 14;
const LONGEST_SUBJECT = 4;

/**
 * @param isOverCount a count stands between, of which a bare whole number may be another
 *
 * "12 % of women and 8 of men", "61 per cent in the cities and 47 in the country", "Venstre 4,1 prosent, Rødt 5,3".
 */
export function isElided(
  reading: Reading,
  before: FoundFigure,
  figure: FoundFigure,
  isOverCount = false,
): boolean {
  if (!ELIDED.has(before.kind) || figure.amount === null) return false;
  // "the temperature was 39.4 and the oxygen level 88"
  if (before.kind === "number" && Number.isInteger(before.amount)) return false;
  if (figure.from - before.to > FURTHEST || figure.from <= before.to) return false;
  const joint = lastJoint(reading, before.to, figure.from);
  if (joint === null) return false;
  if (isParallel(reading, before, figure) || isNextTime(reading, before, figure, joint)) return true;
  const isHere =
    !isOverCount || !Number.isInteger(figure.amount) || isOfCounted(reading, before, figure, joint);
  return isHere && isGapped(reading, before, figure, joint);
}

/** "got 22 years and his deputy 18" */
export function isGappedBehind(reading: Reading, before: FoundFigure, figure: FoundFigure): boolean {
  const joint = lastJoint(reading, before.to, figure.from);
  // "50 years ago, all seven"
  if (joint === null || reading.lexicon.anybody.has(tokenAt(reading, joint + 1).key)) return false;
  const { waiting, noLabels, raising } = reading.lexicon;
  const last = tokenAt(reading, figure.from - 1).key;
  // "22 years, and police found 18"
  if ([waiting, noLabels, raising].some((verbs) => verbs.has(last))) return false;
  return figure.from - before.to <= FURTHEST / 2 && isGapped(reading, before, figure, joint);
}

/** "one drink raises it by 7 percent, two by 16": the count between is the subject, and "by" stands before both. */
function isOfCounted(reading: Reading, before: FoundFigure, { from }: FoundFigure, joint: number): boolean {
  const { by, numbers } = reading.lexicon;
  const { key } = tokenAt(reading, from - 1);
  const isBy = by.has(key) && tokenAt(reading, before.from - 1).key === key;
  const { type, key: subject } = tokenAt(reading, joint + 1);
  return isBy && from - joint === 3 && (type === "digits" || numbers.has(subject));
}

/** The last comma or conjunction between two figures. */
function lastJoint(reading: Reading, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) if (isJoint(reading, at)) return at;
  return null;
}

function isJoint(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at);
  return key === "," || key === ";" || reading.lexicon.joints.has(key);
}

/** The same preposition behind both, and nothing but the joint before the second. */
export function isParallel(reading: Reading, before: FoundFigure, figure: FoundFigure): boolean {
  const joint = lastJoint(reading, before.to, figure.from);
  if (joint === null) return false;
  const { key } = tokenAt(reading, figure.to);
  if (!reading.lexicon.prepositions.has(key)) return false;
  const first = behindUnit(before);
  // "36.2 at Heathrow and 35 in Hull"
  const isThere = (at: number) =>
    reading.lexicon.prepositions.has(tokenAt(reading, at).key) && tokenAt(reading, at + 1).capital;
  const isPlain = before.kind === "number" || !Number.isInteger(figure.amount);
  if (isPlain && figure.from === joint + 1 && isThere(first) && isThere(figure.to)) return true;
  const isSame = [0, 1].some(
    (skipped) => first + skipped < joint && key === tokenAt(reading, first + skipped).key,
  );
  return isSame && figure.from - joint <= 2 && (figure.unit === null || figure.unit.from > figure.to);
}

/** "90 billion this year and 110 next year" */
function isNextTime(
  reading: Reading,
  before: FoundFigure,
  { from, to, unit }: FoundFigure,
  joint: number,
): boolean {
  const { stretching, durations } = reading.lexicon;
  const isTime = stretching.has(tokenAt(reading, to).key) && durations.has(tokenAt(reading, to + 1).key);
  return isTime && from === joint + 1 && unit === null && before.scale >= 1e6;
}

function behindUnit({ to, unit }: FoundFigure): number {
  return Math.max(to, unit?.to ?? to);
}

/** A subject, perhaps the preposition of the first again, the number, and the end of the clause. */
function isGapped(reading: Reading, before: FoundFigure, figure: FoundFigure, joint: number): boolean {
  const next = tokenAt(reading, figure.to);
  if (figure.unit !== null || (next.type === "word" && next.gap !== "line" && !isJoint(reading, figure.to)))
    return false;
  // "на освіту — 199": where a verb is left out, a dash may stand for it.
  const isDashed = isKey(reading, figure.from - 1, "—", "–") && !isGlued(reading, figure.from);
  const edge = isDashed ? figure.from - 1 : figure.from;
  const last = tokenAt(reading, edge - 1).key;
  const isSamePlace = reading.lexicon.prepositions.has(last);
  if (isSamePlace && !reading.lexicon.by.has(last) && last !== tokenAt(reading, before.from - 1).key)
    return false;
  const end = isSamePlace ? edge - 1 : edge;
  const length = end - joint - 1;
  if (length < 1 || length > LONGEST_SUBJECT) return false;
  // "200g of flour, a pinch of salt; serves four": measures are written alike.
  const isWord = tokenAt(reading, figure.to - 1).type === "word";
  if (before.kind === "measurement" && isWord && tokenAt(reading, before.from).type === "digits")
    return false;
  if (length === 1 && (isNoun(reading, joint + 1) || (isSamePlace && isNounBefore(reading, end))))
    return true;
  if (!isSamePlace && isClauseOf(reading, before, figure, joint)) return true;
  // "for 710.000 kroner, en enkelt dukke for 94.000"
  const first =
    isSamePlace &&
    !reading.lexicon.of.has(last) &&
    reading.lexicon.articles.has(tokenAt(reading, joint + 1).key)
      ? joint + 2
      : joint + 1;
  // "45 meter i sekundet; i Oslo 22"
  const subject = isPlace(reading, first, end) ? first + 1 : first;
  for (let at = subject; at < end; at++) if (!isOfSubject(reading, at)) return false;
  return subject < end;
}

/** "the union wants 8 percent, the employers offer three", "krever 8 prosent, arbeidsgiverne tilbyr tre": with a verb of its own. */
function isClauseOf(
  reading: Reading,
  before: FoundFigure,
  { from, to, amount }: FoundFigure,
  joint: number,
): boolean {
  const { stops, fates, happened, raising } = reading.lexicon;
  const verb = tokenAt(reading, from - 1).key;
  if (before.kind !== "percent" || amount === null || tokenAt(reading, to).type === "word") return false;
  if (fates.has(verb) || happened.has(verb) || (stops.has(verb) && !raising.has(verb))) return false;
  const ratio = amount / (before.amount ?? Infinity);
  if (ratio > SIMILAR || ratio < 1 / SIMILAR || from - joint < 3) return false;
  for (let at = joint + 1; at < from - 1; at++) if (!isOfSubject(reading, at)) return false;
  return true;
}

function isPlace(reading: Reading, from: number, end: number): boolean {
  if (!reading.lexicon.prepositions.has(tokenAt(reading, from).key) || from + 1 === end) return false;
  for (let at = from + 1; at < end; at++) if (!tokenAt(reading, at).capital) return false;
  return true;
}

/** "health 22 percent, schools 17": one word alone that is no verb. */
function isNoun(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  const { stops, change, fates, happened, auxiliaries, money, durations, surelyVerb } = reading.lexicon;
  if (type !== "word" || key.length < 4 || surelyVerb.test(key)) return false;
  return ![stops, change, fates, happened, auxiliaries, money, durations].some((list) => list.has(key));
}

/** "kullet for seks": in front of a preposition what looks like a participle is a noun. */
function isNounBefore(reading: Reading, end: number): boolean {
  const { type, key } = tokenAt(reading, end - 1);
  const { stops, change, fates } = reading.lexicon;
  return type === "word" && !(stops.has(key) || change.has(key) || fates.has(key));
}

function isOfSubject(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  if (type !== "word") return key === "-" || key === "'" || isOfName(reading, at);
  const { stops, change, fates, auxiliaries, determiners, comparing, money, durations } = reading.lexicon;
  if (determiners.has(key) || reading.lexicon.directions.has(key) || reading.lexicon.anybody.has(key))
    return true;
  // "en Shahed kanskje 350.000"
  if (reading.lexicon.articles.has(key) && tokenAt(reading, at + 1).capital) return true;
  // "a dollar costs 10.43 kroner and a euro 11.72"
  if (money.has(key) && reading.lexicon.articles.has(tokenAt(reading, at - 1).key)) return true;
  if (reading.lexicon.articles.has(key) && money.has(tokenAt(reading, at + 1).key)) return true;
  // "killing 23", "leaving 4"
  const { capital } = tokenAt(reading, at);
  const isAdjective = [at - 1, at - 2].some((near) =>
    reading.lexicon.articles.has(tokenAt(reading, near).key),
  );
  if (!capital && !isAdjective && reading.lexicon.maybeVerb.test(key) && !reading.lexicon.isPlural(key))
    return false;
  if (comparing.at(reading.tokens, at) !== null || money.has(key)) return false;
  // "a day pass 9.90"
  if (durations.has(key) && reading.tokens[at + 1]?.type !== "word") return false;
  return !(stops.has(key) || change.has(key) || fates.has(key) || auxiliaries.has(key));
}

/** Shahed-`136`, iPhone `17` */
function isOfName(reading: Reading, at: number): boolean {
  if (tokenAt(reading, at).type !== "digits") return false;
  return (isGlued(reading, at) && isKey(reading, at - 1, "-")) || tokenAt(reading, at - 1).capital;
}

/** "1,2 milliarder kroner til sykehusene, 300 millioner mer enn i fjor": a bare sum beside one whose money is named. */
export function isSumBeside(reading: Reading, before: FoundFigure, figure: FoundFigure): boolean {
  if (before.kind !== "money" || figure.scale < 1e6 || figure.from <= before.to) return false;
  // "$340, or 3.7 million"
  const isInAll = figure.from - before.to <= FURTHEST / 2 && isJoint(reading, figure.from - 1);
  if (before.scale < 1e6 && !isInAll) return false;
  const { tallies, countables, of, money, sums } = reading.lexicon;
  // "nine billion of it from cars"
  if (
    of.has(tokenAt(reading, figure.to).key) &&
    !reading.lexicon.pronouns.has(tokenAt(reading, figure.to + 1).key)
  )
    return false;
  for (let at = before.to; at < figure.from; at++) {
    const { key } = tokenAt(reading, at);
    if ((tallies.has(key) && !sums.has(key)) || (countables.has(key) && !money.has(key))) return false;
  }
  return true;
}

/** "8.1 million in June, against 7.7 in March": the decimals say that the scale is left out. */
export function isScaledCount(reading: Reading, before: FoundFigure, figure: FoundFigure): boolean {
  if (before.kind !== "count" || before.scale < 1e6 || figure.kind !== "number" || figure.scale > 1)
    return false;
  if (figure.amount === null || Number.isInteger(figure.amount)) return false;
  const joint = lastJoint(reading, before.to, figure.from);
  const ratio = (figure.amount * before.scale) / (before.amount ?? Infinity);
  // "142 million visitors, led by Orlando with 17.7"
  const isClose = figure.from - before.to <= FURTHEST && ratio > 1 / SIMILAR && ratio < SIMILAR;
  if (isClose && tokenAt(reading, figure.to).type !== "word") return true;
  // "1.8 million, the UN with 2.3"
  if (joint !== null && isGapped(reading, before, figure, joint)) return true;
  for (let at = Math.max(before.to + 1, figure.from - 3); at <= figure.from; at++)
    if (reading.lexicon.comparing.endingAt(reading.tokens, at) !== null) return true;
  return false;
}
