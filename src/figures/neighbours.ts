import { inKindOf, inKindOfRange, isElided, isParallel, isScaledCount, isSumBeside } from "./elided.ts";
import type { FigureKind } from "./figure.ts";
import type { FoundFigure } from "./found-figure.ts";
import { isBare, isDifference, isHeldAgainst, isOfThem, isRangeAgainst, PLAIN } from "./held-against.ts";
import {
  isMeasuredAgain,
  isNextDegree,
  isOfPronoun,
  isReachedMeasure,
  isSpanAgain,
} from "./measured-again.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { type Reading, tokenAt } from "./reading.ts";
import { isRestated } from "./restated.ts";
import { isChanged } from "./shared-units.ts";
import { asSpan, isFurtherSpan, isWaited } from "./spans.ts";
import { isAlike, isExpected, isMoved, isOfChange, isOtherBound, isPolled, isTheSame } from "./told-again.ts";

/** "costs $899, up from 799", "12 % of women and 8 of men": what is held against a figure is of its kind. */
export function compareKinds(reading: Reading, figures: readonly FoundFigure[]): FoundFigure[] {
  let before: FoundFigure | null = null;
  let priced: FoundFigure | null = null;
  let shared: FoundFigure | null = null;
  let span: FoundFigure | null = null;
  let measured: FoundFigure | null = null;
  return figures.map((figure, index): FoundFigure => {
    const last = index > 0 ? figures[index - 1] : undefined;
    if (last?.kind === "percent") shared = last;
    if (last?.kind === "duration") span = last;
    if (last?.kind === "measurement") measured = last;
    if (measured !== null && isMeasuredAgain(reading, measured, figure))
      return { ...figure, kind: "measurement" };
    if (span !== null && isWaited(reading, span, figure)) return { ...figure, kind: "duration" };
    const isOfYear = last?.kind === "year" && span !== null && (before === null || before.from < span.from);
    if (isOfYear && span !== null && isSpanAgain(reading, span, figure))
      return { ...figure, kind: "duration" };
    if (shared !== null && isMoved(reading, shared, figure))
      return { ...figure, kind: "percent", unit: shared.unit };
    if (last !== undefined && isFurtherSpan(reading, last, figure)) return { ...figure, kind: "duration" };
    if (last !== undefined && isFurtherPoint(reading, last, figure)) return { ...figure, kind: "number" };
    const counted =
      before?.kind === "count" && reading.sentences[before.from] === reading.sentences[figure.from];
    // "the 100m in 9.83 and the 200 in 19.9"
    const isPlain = !counted && figure.kind === "count" && isBare(reading, figure);
    if (measured !== null && isPlain && isParallel(reading, measured, figure))
      return { ...figure, kind: "measurement" };
    // "4 percent, or 12": what a share comes to.
    const isAmount = last?.kind === "percent" && isRestated(reading, figure.from);
    if (isAmount && PLAIN.has(figure.kind)) return figure;
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

/** "the speed limit goes from 80 to 70" */
function isFurtherPoint(reading: Reading, first: FoundFigure, figure: FoundFigure): boolean {
  return (
    first.kind === "number" &&
    figure.kind === "count" &&
    figure.unit === null &&
    isChanged(reading, first, figure)
  );
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

/** "112 millimetres in 24 hours, against 98 in 1961": the days between are not what it is held against. */
const PASSED_OVER = new Set<FigureKind>(["duration", "year", "date", "time", "identifier", "ordinal", "age"]);
