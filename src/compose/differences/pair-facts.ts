import type { Discrepancy } from "../../model/analysis.ts";
import { type Claim, type Estimate, takesBackOnly, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { known, sourceOf } from "../../model/known.ts";
import {
  comparedRange,
  daysApart,
  daysBetween,
  isBefore,
  isFullDay,
  type PartialDate,
} from "../../model/partial-date.ts";
import { type End, exceeds, statedNumber } from "../../model/quantity.ts";
import { amountInWords, distanceInWords } from "../amounts.ts";
import { formatDay } from "../format.ts";
import { daySaid } from "../order.ts";
import {
  noneNamed,
  partyToTheChain,
  propositionWords,
  reportedBy,
  type Scope,
  sourceName,
  speakerName,
  textOf,
} from "../scope.ts";
import type { ChangeFacts, DaysApart, PairFacts, SideFacts } from "../wording/index.ts";
import { hedgeOf, heldFor, unitOf, withNoun, wordsOf } from "../words.ts";

/**
 * Everything the sentences on a discrepancy are composed from: what was compared, never a canned phrase.
 * @param a of a case of several pairs, those of its claims that its sentence is about
 */
export function pairFacts(
  scope: Scope,
  discrepancy: Discrepancy,
  a: Claim = discrepancy.a,
  b: Claim = discrepancy.b,
): PairFacts {
  const [statedA, statedB] = [statedOf(a), statedOf(b)];
  const sides = { a: sideFacts(scope, a), b: sideFacts(scope, b) };
  const days = daysHeld(scope, a, b);
  return {
    kind: discrepancy.kind,
    rule: discrepancy.rule,
    ...sides,
    subject: subjectText(scope, discrepancy.subjectType, discrepancy.subject),
    apart: daysBetweenDates(a.said, b.said),
    heldApart: daysBetweenDates(...days),
    gap: gapOf(scope, discrepancy),
    unit: unitOf(scope, a),
    overlap: overlapOf(scope, a, b),
    sameUtterance: a.utterance === b.utterance,
    sameOrigin: a.origin === b.origin && a.origin !== UNKNOWN_ORIGIN,
    unknownOrigins: [a, b].filter(({ origin }) => origin === UNKNOWN_ORIGIN).length,
    sameSpeaker: a.speaker === b.speaker,
    sameNumber: statedA !== null && statedA === statedB,
    rounded: discrepancy.rounded,
    direction: statedA === null || statedB === null ? 0 : (Math.sign(statedB - statedA) as -1 | 0 | 1),
    innerIsB: isAbove(b, a),
    carried: a.type === "statement" && b.type === "statement" && a.proposition !== b.proposition,
    exclusive: isExclusive(scope, discrepancy),
    ...timeBetween(scope, discrepancy, a, b),
    grows: scope.dataset.measures.get(discrepancy.subject)?.overTime === "grows",
    change: changeFacts(scope, discrepancy, sides),
    ifSame: discrepancy.ifSame,
    hingesOn: discrepancy.hingesOn.map((id) => sourceName(known(scope.dataset.sources, id))),
    independence: discrepancy.independence,
    party: discrepancy.rule === "one-party" ? partyOf(scope, b) : "",
    takesBackOnly: [a, b].some(takesBackOnly),
  };
}

/** What time has to do with a pair. */
export function timeBetween(
  scope: Scope,
  discrepancy: Discrepancy,
  a: Claim = discrepancy.a,
  b: Claim = discrepancy.b,
): Pick<PairFacts, "days" | "stays" | "isUnsure"> {
  return {
    days: daysOf(...daysHeld(scope, a, b)),
    stays: staysWhatItIs(scope, discrepancy),
    isUnsure: [a, b].some(isUnsure),
  };
}

function changeFacts(
  scope: Scope,
  { kind, a, b, fewestDays, mostDays, gap }: Discrepancy,
  sides: Pick<PairFacts, "a" | "b">,
): ChangeFacts | null {
  if (kind !== "change") return null;
  const [dayOfA, dayOfB] = daysHeld(scope, a, b);
  const isSettled =
    dayOfA !== null && dayOfB !== null && (isBefore(dayOfA, dayOfB) || isBefore(dayOfB, dayOfA));
  const fromB = isSettled ? isBefore(dayOfB, dayOfA) : isAbove(a, b);
  const isFigure = a.type === "estimate" && b.type === "estimate";
  return {
    from: fromB ? sides.b : sides.a,
    to: fromB ? sides.a : sides.b,
    least: isFigure && gap ? distanceInWords(scope, a.measure, gap) : "",
    more: isFigure && opens(a, b),
    rises: fromB ? isAbove(a, b) : isAbove(b, a),
    readings: fromB
      ? [...readingsOf(scope, b, a), ...readingsOf(scope, a, b)]
      : [...readingsOf(scope, a, b), ...readingsOf(scope, b, a)],
    within: { least: fewestDays, most: mostDays },
  };
}

function isAbove(one: Claim, other: Claim): boolean {
  return one.type === "estimate" && other.type === "estimate" && exceeds(one.ends, other.ends);
}

/** The end by which a loose word is set against another figure: "about 10,000" as 9,000 or more. */
function readingsOf(scope: Scope, one: Claim, other: Claim): ChangeFacts["readings"] {
  if (one.type !== "estimate" || other.type !== "estimate") return [];
  const isLoose = one.modifier === "about" || (one.modifier === "vague" && one.words !== null);
  const isUpper = isAbove(one, other);
  const end = isUpper ? one.ends.low : one.ends.high;
  if (!isLoose || end === null) return [];
  return [{ words: wordsOf(scope, one), end: amountInWords(scope, one.measure, end.value), isUpper }];
}

/** Is one of the nearest ends of two figures open, so that the gap itself would not do? */
function opens(a: Estimate, b: Estimate): boolean {
  const [upper, lower] = exceeds(a.ends, b.ends) ? [a.ends.low, b.ends.high] : [b.ends.low, a.ends.high];
  return upper?.open === true || lower?.open === true;
}

/** Two propositions that can't be true together: an affirmation of the one is a denial of the other. */
function isExclusive({ dataset }: Scope, { carried }: Discrepancy): boolean {
  if (carried === null) return false;
  return [carried.a, carried.b].some((way) =>
    way.some((id, index) => dataset.propositions.get(id)?.excludes.includes(way[index + 1] ?? "")),
  );
}

function partyOf(scope: Scope, claim: Claim): string {
  return textOf(scope, scope.dataset.speakers.get(claim.speaker)?.party ?? null);
}

/** One quantity, or true or false, whatever the day it is told. */
function staysWhatItIs({ dataset }: Scope, { a, b, subject }: Discrepancy): boolean {
  if (a.type === "estimate" && b.type === "estimate")
    return [a, b].every(({ measure }) => dataset.measures.get(measure)?.overTime === "fixed");
  return dataset.propositions.get(subject)?.overTime === "fixed";
}

const NOT_YET: ReadonlySet<Claim["modality"]> = new Set<Claim["modality"]>([
  "planned",
  "forecast",
  "hypothetical",
]);

function isUnsure(claim: Claim): boolean {
  if (claim.type === "estimate") return false;
  return claim.likelihood !== null || (claim.stance === "affirms" && NOT_YET.has(claim.modality));
}

function daysOf(a: PartialDate | null, b: PartialDate | null): PairFacts["days"] {
  if (a === null || b === null) return "untold";
  if (isBefore(a, b) || isBefore(b, a)) return "apart";
  return isFullDay(a) && isFullDay(b) ? "one" : "untold";
}

function sideFacts(scope: Scope, claim: Claim): SideFacts {
  const said = formatDay(scope, daySaid(scope.dataset, claim)).text;
  const source = sourceOf(scope.dataset, claim);
  return {
    speaker: speakerName(scope, claim.speaker),
    origin: partyToTheChain(scope, claim.origin),
    when: [
      ...[...noneNamed(scope, claim.speaker), said, ...heldFor(scope, claim)],
      ...[...hedgeOfFigure(scope, claim), reportedBy(scope, claim)],
    ].join(", "),
    said,
    source: sourceName(source),
    words: wordsOf(scope, claim),
    withNoun: withNoun(scope, claim, wordsOf(scope, claim)),
    stance: claim.type === "statement" ? claim : null,
    subject:
      claim.type === "estimate"
        ? subjectText(scope, "measure", claim.measure)
        : subjectText(scope, "proposition", claim.proposition),
  };
}

/** A measure's label, or a proposition's sentence as it fits into another. */
export function subjectText(scope: Scope, type: Discrepancy["subjectType"], id: string): string {
  if (type === "measure") return textOf(scope, known(scope.dataset.measures, id).label);
  return propositionWords(scope, id);
}

const statedOf = (claim: Claim) => (claim.type === "estimate" ? statedNumber(claim) : null);

/** What weakens a figure: a stance has it in its verb, and what was seen is no less for it. */
function hedgeOfFigure(scope: Scope, claim: Claim): string[] {
  if (claim.type !== "estimate" || (claim.modality === "observed" && claim.likelihood === null)) return [];
  return [hedgeOf(scope, claim)].filter((hedge) => hedge !== "");
}

/** The days of the two claims, by which they are compared: as of, else said, else by the day of publication. */
function daysHeld(scope: Scope, a: Claim, b: Claim): [PartialDate | null, PartialDate | null] {
  const dayOf = (claim: Claim) => claim.asOf ?? daySaid(scope.dataset, claim);
  return [dayOf(a), dayOf(b)];
}

function daysBetweenDates(a: PartialDate | null, b: PartialDate | null): DaysApart {
  return { least: a === null || b === null ? null : daysApart(a, b), most: farthest(a, b) };
}

/** The most days that can lie between the two: the far ends of both ranges. */
function farthest(a: PartialDate | null, b: PartialDate | null): number | null {
  if (a === null || b === null) return null;
  const [rangeA, rangeB] = [comparedRange(a), comparedRange(b)];
  if (!rangeA.earliest || !rangeA.latest || !rangeB.earliest || !rangeB.latest) return null;
  return Math.max(daysBetween(rangeA.earliest, rangeB.latest), daysBetween(rangeB.earliest, rangeA.latest));
}

function gapOf(scope: Scope, { a, gap }: Discrepancy): string {
  return a.type === "statement" || gap === null || gap === 0 ? "" : distanceInWords(scope, a.measure, gap);
}

function overlapOf(scope: Scope, a: Claim, b: Claim): string {
  if (a.type !== "estimate" || b.type !== "estimate") return "";
  const low = narrower(a.ends.low, b.ends.low, (x, y) => x > y);
  const high = narrower(a.ends.high, b.ends.high, (x, y) => x < y);
  const print = (end: End | null) =>
    end === null ? null : { text: amountInWords(scope, a.measure, end.value), open: end.open };
  if (low === null && high === null) return "";
  return scope.wording.overlap(low?.value === 0 && !low.open ? null : print(low), print(high));
}

/** Of two ends on one side that which leaves less; of two at one number the open one. */
function narrower(x: End | null, y: End | null, isWithin: (x: number, y: number) => boolean): End | null {
  if (x === null || y === null) return x ?? y;
  if (x.value === y.value) return x.open ? x : y;
  return isWithin(x.value, y.value) ? x : y;
}
