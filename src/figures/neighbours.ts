import { exact } from "./digits.ts";
import { inKindOf, inKindOfRange, isElided, isParallel, isScaledCount, isSumBeside } from "./elided.ts";
import type { FigureKind } from "./figure.ts";
import type { FoundFigure } from "./found-figure.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { isKey, isWord, type Reading, tokenAt } from "./reading.ts";

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
  if (isOfSpan(reading, figure, next)) return { ...figure, kind: "duration", unit: next.unit };
  const isPlain = figure.kind === "count" || (figure.kind === "number" && next.kind !== "count");
  if (!isPlain || figure.unit !== null || next.unit === null || next.unit.from < next.from) return figure;
  // "1,9 millioner, 90 prosent av dem": a scaled number is no share.
  if (next.kind === "percent" && figure.scale > 1) return figure;
  const isListed = next.kind !== "ratio" && areListed(reading, figure, next);
  const isShared = SHARING.has(next.kind) && (isListed || isChanged(reading, figure, next));
  return isShared ? { ...figure, kind: next.kind, unit: next.unit, currency: next.currency } : figure;
}

/** "from 33.4 to 36 billion": the scale of both; where the numbers are far apart it may be of the second alone. */
function withScaleOf(reading: Reading, figure: FoundFigure, next: FoundFigure): FoundFigure {
  const { amount, scale } = figure;
  if (scale > 1 || next.scale < 1000 || amount === null || next.amount === null) return figure;
  if (amount >= 1000 || amount <= 0 || !isChanged(reading, figure, next)) return figure;
  const scaled = exact(amount * next.scale);
  const ratio = scaled / next.amount;
  if (ratio > 0.1 && ratio < 10) return { ...figure, amount: scaled, scale: next.scale };
  return { ...figure, amount: null, ambiguous: [scaled, amount] };
}

const SHARING = new Set<FigureKind>(["count", "percent", "money", "measurement", "duration", "age", "ratio"]);

/** "costs $899, up from 799", "12 % of women and 8 of men": what is held against a figure is of its kind. */
export function compareKinds(reading: Reading, figures: readonly FoundFigure[]): FoundFigure[] {
  let before: FoundFigure | null = null;
  let priced: FoundFigure | null = null;
  let span: FoundFigure | null = null;
  let measured: FoundFigure | null = null;
  return figures.map((figure, index): FoundFigure => {
    const last = index > 0 ? figures[index - 1] : undefined;
    if (last?.kind === "duration") span = last;
    if (last?.kind === "measurement") measured = last;
    if (measured !== null && isNorm(reading, measured, figure)) return { ...figure, kind: "measurement" };
    if (span !== null && isWaited(reading, span, figure)) return { ...figure, kind: "duration" };
    if (last !== undefined && isFurtherSpan(reading, last, figure)) return { ...figure, kind: "duration" };
    if (last !== undefined && isFurtherPoint(reading, last, figure)) return { ...figure, kind: "number" };
    const counted =
      before?.kind === "count" && reading.sentences[before.from] === reading.sentences[figure.from];
    const beside = before === null ? figure : asBefore(reading, before, figure);
    const held = beside === figure && priced !== null ? asPriced(reading, priced, figure) : beside;
    // "70 percent of the 44 million bill, the county 20": the share is told on.
    const isWhole = last?.kind === "percent" && held.kind === "money" && isOfWhole(reading, last, held);
    if (isWhole) return held;
    if (!PASSED_OVER.has(figure.kind)) before = held;
    if (held.kind === "money" || held.kind === "percent") priced = held;
    return held === figure && last?.kind === "duration" ? asSpan(reading, last, figure, counted) : held;
  });
}

function isOfWhole(reading: Reading, share: FoundFigure, { from }: FoundFigure): boolean {
  const end = Math.max(share.to, share.unit?.to ?? 0);
  return reading.lexicon.of.has(tokenAt(reading, end).key) && from - end <= WHOLE_WITHIN;
}

const WHOLE_WITHIN = 4;

/** "94 percent after two doses and 70 after one", "12.4bn. Analysts had expected 12.1": over what is counted between. */
function asPriced(reading: Reading, priced: FoundFigure, figure: FoundFigure): FoundFigure {
  if (!PLAIN.has(figure.kind)) return figure;
  if (!isBare(reading, figure)) return isTheSame(reading, priced, figure) ? inKindOf(priced, figure) : figure;
  const isSame = reading.sentences[priced.from] === reading.sentences[figure.from];
  if (isSame && isElided(reading, priced, figure, true)) return inKindOf(priced, figure, true);
  const isPaid = isSame && reading.lexicon.raising.has(tokenAt(reading, figure.from - 1).key);
  if (isPaid && isAlike(reading, priced, figure)) return inKindOf(priced, figure);
  const isIt =
    isTheSame(reading, priced, figure) ||
    isExpected(reading, priced, figure) ||
    isOtherBound(reading, priced, figure);
  return isIt ? inKindOf(priced, figure) : figure;
}

/** "households with incomes below 30,000 pay nothing and those above 90,000 a tenth more" */
function isOtherBound(
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

/** A bare decimal at the end of its clause, of the size of the sum or share before it. */
function isExpected(reading: Reading, priced: FoundFigure, { from, to, amount, kind }: FoundFigure): boolean {
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
function isTheSame(reading: Reading, priced: FoundFigure, { from, amount, kind }: FoundFigure): boolean {
  if (kind !== "number" || amount === null || Number.isInteger(amount) || from - priced.to > FURTHEST)
    return false;
  return reading.lexicon.determiners.has(tokenAt(reading, from - 1).key) && isOfSize(priced, amount);
}

function isOfSize({ amount, scale }: FoundFigure, other: number): boolean {
  const ratio = other / ((amount ?? 0) / scale);
  return ratio > 1 / ALIKE && ratio < ALIKE;
}

/** "31 degrees at 9am and 40 by lunch" */
function isNextDegree(
  reading: Reading,
  before: FoundFigure,
  { from, to, kind, amount }: FoundFigure,
): boolean {
  const { degrees, joints, prepositions } = reading.lexicon;
  if (before.kind !== "measurement" || kind !== "count" || Math.abs(amount ?? Infinity) > HOTTEST)
    return false;
  const isDegree = before.unit !== null && degrees.has(tokenAt(reading, before.unit.from).key);
  const { key, type } = tokenAt(reading, to);
  const isJoined = joints.has(tokenAt(reading, from - 1).key) || isKey(reading, from - 1, ",");
  return isDegree && isJoined && (type !== "word" || prepositions.has(key));
}

const HOTTEST = 60;

/** "grew from 200 acres to 3,000", "doing 141 kph on a road limited to 80" */
function isReachedMeasure(reading: Reading, before: FoundFigure, { from, to, kind }: FoundFigure): boolean {
  if (tokenAt(reading, from).type !== tokenAt(reading, before.from).type) return false;
  if (before.kind !== "measurement" || kind !== "count" || from - before.to > FURTHEST) return false;
  if (!reading.lexicon.to.has(tokenAt(reading, from - 1).key)) return false;
  if (reading.lexicon.fates.has(tokenAt(reading, to).key)) return false;
  for (let at = before.to; at < from; at++)
    if (reading.lexicon.tallies.has(tokenAt(reading, at).key)) return false;
  return true;
}

/** "31 millimetres, less than half the normal 70" */
function isNorm(reading: Reading, measured: FoundFigure, { from, to, kind }: FoundFigure): boolean {
  const isUsual = reading.lexicon.norms.has(tokenAt(reading, from - 1).key);
  const isSame = reading.sentences[measured.from] === reading.sentences[from];
  return PLAIN.has(kind) && isSame && isUsual && tokenAt(reading, to).type !== "word";
}

/** "gusts reached 101mph; at sea level they were 64" */
function isOfPronoun(reading: Reading, before: FoundFigure, { from, to }: FoundFigure): boolean {
  const { being, they, pronouns } = reading.lexicon;
  const { key } = tokenAt(reading, from - 2);
  if (before.kind !== "measurement" || !being.has(tokenAt(reading, from - 1).key)) return false;
  return (they.has(key) || pronouns.has(key)) && tokenAt(reading, to).type !== "word";
}

/** "won 4.1 percent last time and is polling at 11" */
function isPolled(reading: Reading, before: FoundFigure, { from, to }: FoundFigure): boolean {
  const isSaid = reading.lexicon.polls.has(tokenAt(reading, from - 2).key);
  return before.kind === "percent" && isSaid && tokenAt(reading, to).type !== "word";
}

/** "14 weeks, against a target of 18", "12,400 hours, 3,100 of them at night" */
function asSpan(reading: Reading, span: FoundFigure, figure: FoundFigure, counted: boolean): FoundFigure {
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
    isOther || (isNext && isTold) || isHeldAgainst(reading, span, figure) || isLimit(reading, span, figure);
  return isHeld ? { ...figure, kind: "duration" } : figure;
}

/** "wait 14 weeks on average, and one in ten waits more than 30" */
function isWaited(reading: Reading, span: FoundFigure, figure: FoundFigure): boolean {
  if (!PLAIN.has(figure.kind) || !isBare(reading, figure)) return false;
  if (reading.sentences[span.from] !== reading.sentences[figure.from]) return false;
  const { waiting, prepositions } = reading.lexicon;
  const last = figure.from - 1;
  const verb = prepositions.has(tokenAt(reading, last).key) ? last - 1 : last;
  return waiting.has(tokenAt(reading, verb).key) && tokenAt(reading, figure.to).type !== "word";
}

/** "sentenced to 22 years, with a minimum of 16" */
function isLimit(reading: Reading, span: FoundFigure, { from, to, modifier }: FoundFigure): boolean {
  const isJoined =
    reading.lexicon.joints.has(tokenAt(reading, from - 1).key) || isKey(reading, from - 1, "med");
  const isNext = from - 2 <= Math.max(span.to, span.unit?.to ?? 0);
  return isNext && isJoined && modifier !== "exact" && tokenAt(reading, to).type !== "word";
}

function asBefore(reading: Reading, before: FoundFigure, figure: FoundFigure): FoundFigure {
  if (!PLAIN.has(figure.kind) || reading.sentences[before.from] !== reading.sentences[figure.from])
    return figure;
  if (figure.modifier === "between" && isRangeAgainst(reading, before, figure))
    return inKindOfRange(before, figure);
  const isOneOfList = isElided(reading, before, figure);
  if (!isBare(reading, figure)) {
    if (isOneOfList) return inKindOf(before, figure, true);
    // "nearer 4 billion than the 1.5 billion given to parliament"
    const isAlone = figure.unit !== null && !(nounPhrase(reading, figure.unit.from)?.plural ?? true);
    return isAlone && isSumBeside(reading, before, figure) ? inKindOf(before, figure) : figure;
  }
  const isMeasured =
    isReachedMeasure(reading, before, figure) ||
    isNextDegree(reading, before, figure) ||
    isOfPronoun(reading, before, figure);
  if (isMeasured) return inKindOf(before, figure);
  if (isPolled(reading, before, figure)) return inKindOf(before, figure);
  if (before.kind === "number" && isParallel(reading, before, figure)) return inKindOf(before, figure);
  const isDecimal = figure.amount !== null && !Number.isInteger(figure.amount);
  const isSlid = before.kind === "money" && reading.lexicon.to.has(tokenAt(reading, figure.from - 1).key);
  const isHeld =
    (figure.kind === "count" || isDecimal || isSlid || before.kind === "percent") &&
    isHeldAgainst(reading, before, figure);
  if (isOfThem(reading, before, figure)) return inKindOf(before, figure, true);
  if (isHeld || isDifference(reading, before, figure)) return inKindOf(before, figure);
  if (isDecimal && before.kind === "percent" && isOfChange(reading, figure)) return inKindOf(before, figure);
  if (isAlike(reading, before, figure)) return inKindOf(before, figure);
  if (isOneOfList) return inKindOf(before, figure, true);
  if (isSumBeside(reading, before, figure)) return inKindOf(before, figure);
  return isScaledCount(reading, before, figure) ? inKindOf(before, figure) : figure;
}

/** "mot tidligere 1,7 til 2", "up from 4 to 5" */
function isRangeAgainst(reading: Reading, before: FoundFigure, { from, to, unit }: FoundFigure): boolean {
  if (!(before.kind === "money" || before.kind === "percent") || unit !== null) return false;
  const next = tokenAt(reading, to);
  if (next.type === "word" && !reading.lexicon.stops.has(next.key)) return false;
  return [from, from - 1].some(
    (at) => at > before.to && reading.lexicon.comparing.endingAt(reading.tokens, at) !== null,
  );
}

const PLAIN = new Set<FigureKind>(["count", "number"]);

/** "112 millimetres in 24 hours, against 98 in 1961": the days between are not what it is held against. */
const PASSED_OVER = new Set<FigureKind>(["duration", "year", "date", "time", "identifier", "ordinal", "age"]);

function isBare(reading: Reading, { amount, unit, to }: FoundFigure): boolean {
  const { fates, pluralVerbs, of } = reading.lexicon;
  const { key } = tokenAt(reading, to);
  return (
    amount !== null &&
    unit === null &&
    (!fates.has(key) ||
      isKey(reading, to + 1, "than", "enn") ||
      (key === "til" && tokenAt(reading, to + 1).type === "word")) &&
    !pluralVerbs.has(key) &&
    !(of.has(key) && (nounPhrase(reading, to + 1)?.plural ?? false))
  );
}

/** "2,200 rupees a quintal, 117 more than last season" */
function isDifference(reading: Reading, { kind }: FoundFigure, { from, to }: FoundFigure): boolean {
  if (!COMPARABLE.has(kind) || kind === "percent" || kind === "number") return false;
  return isKey(reading, from - 1, ",") && reading.lexicon.differing.has(tokenAt(reading, to).key);
}

/** "12,400 hours, 3,100 of them at night" */
function isOfThem(reading: Reading, { kind }: FoundFigure, { from, to }: FoundFigure): boolean {
  if (kind === "percent" || !COMPARABLE.has(kind)) return false;
  // "cut 14 million, of which five in schools"
  if (kind === "money" && isOfWhich(reading, from, to)) return true;
  if (!isKey(reading, from - 1, ",")) return false;
  return isKey(reading, to, "of", "av") && isKey(reading, to + 1, "them", "dem", "which");
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

/**
 * "Issued at 140p, it closed on 96", "79 kroner i 2015, nå 112": bare digits of the same size behind a price or a
 * share are more often another than so many of something that isn't named.
 */
function isAlike(
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
  if (isKey(reading, to, "of", "av") || other === null) return false;
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
function isOfChange(reading: Reading, { from, to }: FoundFigure): boolean {
  const { by, prepositions, change } = reading.lexicon;
  const { key } = tokenAt(reading, from - 1);
  // "above the 2.3 that was forecast"
  for (let at = from - 1; at < to; at++)
    if (reading.lexicon.determiners.has(tokenAt(reading, at).key)) return true;
  return (by.has(key) || prepositions.has(key)) && change.has(tokenAt(reading, from - 2).key);
}

const COMPARABLE = new Set<FigureKind>(["money", "measurement", "percent", "number", "duration"]);
/** Of these a second one behind "to" is where the first went, or what it is set against. */
const SLIDING = new Set<FigureKind>(["money", "number"]);
const FURTHEST = 9;

function isHeldAgainst(reading: Reading, before: FoundFigure, figure: FoundFigure): boolean {
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
    // "three kilometres from the runway with nine on board": a place, and nothing held against another.
    if (before.kind === "duration" && at - found.from === 1 && isKey(reading, found.from, "from", "fra"))
      return false;
    if (at < figure.from && at - found.from === 1 && isKey(reading, found.from, "from", "fra")) return false;
    const isPlain = at - found.from === 1 && reading.lexicon.from.has(tokenAt(reading, found.from).key);
    // "from $40m to $28m and the staff from 310": another subject.
    if (isPlain && hasJoint(reading, before.to, found.from - 1)) return false;
    const isReached = reading.lexicon.to.has(tokenAt(reading, before.from - 1).key);
    if (found.from >= before.to)
      return (
        before.kind !== "percent" ||
        isReached ||
        at - found.from > 1 ||
        !isKey(reading, found.from, "from", "fra")
      );
  }
  return false;
}

function hasJoint(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { key } = tokenAt(reading, at);
    if (key === "," || key === ";" || reading.lexicon.joints.has(key)) return true;
  }
  return false;
}

/** "fell from seven days to five" */
function isFurtherSpan(reading: Reading, span: FoundFigure, figure: FoundFigure): boolean {
  const { to } = reading.lexicon;
  const isJoined = figure.from - span.to <= 2 && to.has(tokenAt(reading, figure.from - 1).key);
  return span.kind === "duration" && isJoined && figure.kind === "count" && isBare(reading, figure);
}

/** "the speed limit goes from 80 to 70" */
function isFurtherPoint(reading: Reading, first: FoundFigure, figure: FoundFigure): boolean {
  return (
    first.kind === "number" &&
    figure.kind === "count" &&
    figure.unit === null &&
    isChanged(reading, first, figure)
  );
}

/** "governed for 11 of the past 15 years": years themselves, but "six of the 12 months' issues" are issues. */
function isOfSpan(reading: Reading, part: FoundFigure, span: FoundFigure): boolean {
  if (part.kind !== "count" || span.kind !== "duration" || span.from - part.to > 4) return false;
  if (!isKey(reading, part.to, "of", "av")) return false;
  for (let at = part.to + 1; at < span.from; at++)
    if (!SPAN_WORDS.has(tokenAt(reading, at).key)) return false;
  return true;
}

/** "only 3 of the promised 50 million kroner": of one scale. */
function isOfSum(reading: Reading, part: FoundFigure, sum: FoundFigure): boolean {
  if (part.kind !== "count" || part.amount === null || sum.kind !== "money" || sum.amount === null)
    return false;
  if (part.scale > 1 || sum.scale < 1e6 || part.amount * sum.scale >= sum.amount) return false;
  return sum.from - part.to <= 3 && isKey(reading, part.to, "of", "av");
}

const SPAN_WORDS = new Set("the past last first next its his her de siste første neste".split(" "));

/** "450 kroner, 300 for studenter" */
function isListedPrice(reading: Reading, { from, to }: FoundFigure): boolean {
  return isKey(reading, to, "for") && PRICE_JOINTS.has(tokenAt(reading, from - 1).key);
}

const PRICE_JOINTS = new Set([",", "or", "and", "eller", "og"]);

/** "from 28 to 36 kroner" */
function isChanged(reading: Reading, from: FoundFigure, to: FoundFigure): boolean {
  const { lexicon } = reading;
  const isJoined = to.from - from.to === 1 && lexicon.to.has(tokenAt(reading, from.to).key);
  return isJoined && lexicon.from.has(tokenAt(reading, from.from - 1).key);
}

const JOINTS = new Set([",", "and", "og", "or", "eller", "/", "–", "-"]);

function areListed(reading: Reading, { to, kind }: FoundFigure, next: FoundFigure): boolean {
  if (next.from - to < 1 || next.from - to > 2) return false;
  for (let at = to; at < next.from; at++) if (!JOINTS.has(tokenAt(reading, at).key)) return false;
  // "fell to 1,580, 4 percent fewer": of two with a comma alone each is its own.
  const isLast = next.unit !== null && next.unit.from <= next.to;
  return kind === next.kind || !isLast || !(isKey(reading, to, ",") && next.from - to === 1);
}
