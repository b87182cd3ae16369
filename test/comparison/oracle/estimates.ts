import type { Figure, Told, ToldDataset, ToldMeasure } from "./claims.ts";
import {
  coincide,
  type Days,
  dayOf,
  daySaid,
  hasNoBeginning,
  hasNoEnd as hasNoLastDay,
  mayBeEarlier,
  sameDays,
  somePair,
  whollyEarlier,
  withinDays,
} from "./days.ts";
import { hasNoEnd, isRounding, sameWords, type Values, valuesOf } from "./values.ts";

export interface ToldEstimate extends Told {
  readonly figure: Figure;
}

/** What the table says of the pair, `|` between two readings; null where it says nothing. */
export function findEstimates(a: ToldEstimate, b: ToldEstimate, dataset: ToldDataset): string | null {
  if (!areOfOnePlace(a.figure, b.figure) || hasNoEnd(a.figure) || hasNoEnd(b.figure)) return null;
  const measureOf = (claim: ToldEstimate) => dataset.measures.get(claim.figure.measure) as ToldMeasure;
  if (a.figure.measure === b.figure.measure) return findInOne(a, b, measureOf(a), dataset);
  const outgrown = findPart(a, b, dataset) ?? findPart(b, a, dataset);
  if (outgrown !== null || !isPerhapsSame(a, b, dataset)) return outgrown;
  const found = findInOne(a, b, measureOf(a), dataset);
  return found === null
    ? null
    : found
        .split("|")
        .map((kind) => `${kind} if-same`)
        .join("|");
}

/** And of one population, where either is given. */
function areOfOnePlace(a: Figure, b: Figure): boolean {
  return a.place === b.place && a.population === b.population;
}

/** The table of one measure, row by row. */
function findInOne(
  a: ToldEstimate,
  b: ToldEstimate,
  { overTime, window }: ToldMeasure,
  dataset: ToldDataset,
): string | null {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  const [valuesA, valuesB] = [valuesOf(a.figure, dataset), valuesOf(b.figure, dataset)];
  if (overTime === "varies" && !withinDays(dayA, dayB, window)) return null;
  const isSameFigure = sameWords(a.figure, b.figure);
  if (a.utterance === b.utterance) return isSameFigure ? "echo" : "reporting-variance";
  const bothHold = somePair(valuesA, valuesB, (one, other) => one === other);
  const couldBecome = canBecome([dayA, valuesA], [dayB, valuesB], overTime);
  if (a.origin === b.origin) {
    if (isSameFigure) return "echo";
    if (!coincide(daySaid(a), daySaid(b))) {
      // Of one and the same span ("by the 4th", "in May"), whether there is a "later day" is open.
      if (couldBecome && sameDays(dayA, dayB)) return "update|revision";
      return couldBecome ? "update" : "revision";
    }
    if (bothHold) return "compatible";
    // "Where time could have made both true, the finding is a change", and "can't both be true" is said only of days
    // that are the same or not told apart: said at once, but of two days.
    return couldBecome && !coincide(dayA, dayB) ? "update|change" : "self-contradiction";
  }
  if (isSameFigure) return "agreement";
  if (isRounding(a.figure, b.figure, dataset.rounding) || bothHold) return "compatible";
  if (overTime === "grows" && couldBecome) return "change";
  if (overTime === "varies" && !coincide(dayA, dayB)) return "change";
  return "conflict";
}

type Dated = readonly [Days, Values];

/** Is there a later day with a figure that the earlier one can have become by then? */
function canBecome(a: Dated, b: Dated, overTime: ToldMeasure["overTime"]): boolean {
  if (overTime === "fixed") return false;
  const grew = ([, earlier]: Dated, [, later]: Dated) =>
    overTime === "varies" || somePair(earlier, later, (one, other) => one <= other);
  return (mayBeEarlier(a[0], b[0]) && grew(a, b)) || (mayBeEarlier(b[0], a[0]) && grew(b, a));
}

/** A part that has more in it than the whole: no values of both with the part at most the whole. */
function findPart(part: ToldEstimate, whole: ToldEstimate, dataset: ToldDataset): string | null {
  if (!isWithin(part.figure.measure, whole.figure.measure, dataset)) return null;
  const [inPart, inWhole] = [valuesOf(part.figure, dataset), valuesOf(whole.figure, dataset)];
  if (somePair(inPart, inWhole, (one, other) => one <= other)) return null;
  const { overTime, window } = dataset.measures.get(whole.figure.measure) as ToldMeasure;
  const [partDay, wholeDay] = [dayOf(part), dayOf(whole)];
  if (overTime === "grows" && mayBeEarlier(wholeDay, partDay)) return "change part-outgrew-whole";
  if (overTime === "varies" && !withinDays(partDay, wholeDay, window)) return null;
  if (overTime === "varies" && !coincide(partDay, wholeDay)) return "change part-outgrew-whole";
  return "bound-violation";
}

function isWithin(part: string, whole: string, dataset: ToldDataset): boolean {
  const around = dataset.measures.get(part)?.within ?? [];
  return around.some((measure) => measure === whole || isWithin(measure, whole, dataset));
}

function isPerhapsSame(a: ToldEstimate, b: ToldEstimate, { measures }: ToldDataset): boolean {
  const names = (one: ToldEstimate, other: ToldEstimate) =>
    measures.get(one.figure.measure)?.perhapsSameAs.includes(other.figure.measure) ?? false;
  return names(a, b) || names(b, a);
}

export interface Change {
  readonly least: number;
  readonly fewestDays: number;
  /** Null where a range of days is open. */
  readonly mostDays: number | null;
}

/** What a change would have had to come to: the least of it, from the earlier to the later, and the days it had. */
export function changeBetween(a: ToldEstimate, b: ToldEstimate, dataset: ToldDataset): Change {
  const [valuesA, valuesB] = [valuesOf(a.figure, dataset), valuesOf(b.figure, dataset)];
  const differences = valuesA.flatMap((one) => valuesB.map((other) => other - one));
  const least = differences.reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one));
  const [lower, upper] = least > 0 ? [dayOf(a), dayOf(b)] : [dayOf(b), dayOf(a)];
  const rose = mayBeEarlier(lower, upper);
  const [from, to] = rose ? [lower, upper] : [upper, lower];
  const passed = from.flatMap((day) => to.map((other) => other - day)).filter((days) => days > 0);
  return {
    least: rose ? Math.abs(least) : -Math.abs(least),
    fewestDays: passed.reduce((one, other) => Math.min(one, other)),
    mostDays:
      hasNoBeginning(from) || hasNoLastDay(to) ? null : passed.reduce((one, other) => Math.max(one, other)),
  };
}

/**
 * Sources of the tellings without which the pair would not be what it is; both where one day or one origin is told
 * of by one and another by the other, which may be a telling of the same figure or another figure.
 */
export function hingesOn(a: ToldEstimate, b: ToldEstimate, dataset: ToldDataset): readonly string[][] {
  const estimates = dataset.claims.filter((claim): claim is ToldEstimate => claim.figure !== null);
  const kindOf = (one: ToldEstimate, other: ToldEstimate) =>
    findEstimates(one, other, dataset)?.split(" ")[0];
  const tellingsOf = ({ utterance, figure }: ToldEstimate) =>
    estimates.filter(
      (each) =>
        each.utterance === utterance &&
        each.figure.measure === figure.measure &&
        areOfOnePlace(each.figure, figure),
    );
  const sourcesOf = (told: ToldEstimate, other: ToldEstimate, isStrict: boolean) => {
    const tellings = tellingsOf(told).filter(
      (telling) => !isStrict || (telling.origin === told.origin && sameDays(dayOf(telling), dayOf(told))),
    );
    const isOtherwise = tellings.some(
      (telling) => !sameWords(telling.figure, told.figure) && kindOf(telling, other) !== kindOf(told, other),
    );
    return isOtherwise ? tellings.filter(({ figure }) => sameWords(figure, told.figure)) : [];
  };
  return [true, false].map((isStrict) =>
    [
      ...new Set([...sourcesOf(a, b, isStrict), ...sourcesOf(b, a, isStrict)].map(({ source }) => source)),
    ].sort(),
  );
}

/** One origin, one measure, one day, the same words. */
export function isOnePosition(a: ToldEstimate, b: ToldEstimate): boolean {
  return (
    a.origin === b.origin &&
    a.figure.measure === b.figure.measure &&
    areOfOnePlace(a.figure, b.figure) &&
    sameDays(dayOf(a), dayOf(b)) &&
    sameWords(a.figure, b.figure)
  );
}

export const isSaidAfter = (a: Told, retraction: Told) => whollyEarlier(daySaid(retraction), daySaid(a));
