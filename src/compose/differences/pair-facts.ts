import type { Discrepancy } from "../../model/analysis.ts";
import { type Claim, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { comparedRange, daysApart, daysBetween, type PartialDate } from "../../model/partial-date.ts";
import { exceeds, type Quantity, statedNumber } from "../../model/quantity.ts";
import { amountInWords, distanceInWords } from "../amounts.ts";
import { formatDay } from "../format.ts";
import {
  noneNamed,
  partyToTheChain,
  reportedBy,
  type Scope,
  sourceName,
  speakerName,
  textOf,
} from "../scope.ts";
import type { DaysApart, PairFacts, SideFacts } from "../wording/index.ts";
import { unitOf, withNoun, wordsOf } from "../words.ts";

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
  return {
    kind: discrepancy.kind,
    a: sideFacts(scope, a),
    b: sideFacts(scope, b),
    subject: subjectText(scope, discrepancy.subjectType, discrepancy.subject),
    apart: { least: discrepancy.daysApart, most: farthest(a.said, b.said) },
    heldApart: daysBetweenDates(heldFor(scope, a), heldFor(scope, b)),
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
    innerIsB: a.type === "estimate" && b.type === "estimate" && exceeds(b.ends, a.ends),
    carried: a.type === "statement" && b.type === "statement" && a.proposition !== b.proposition,
  };
}

function sideFacts(scope: Scope, claim: Claim): SideFacts {
  const said = formatDay(scope, claim.said).text;
  const source = scope.dataset.sources.get(claim.source)!;
  return {
    speaker: speakerName(scope, claim.speaker),
    origin: partyToTheChain(scope, claim.origin),
    when: [...noneNamed(scope, claim.speaker), said, ...asOf(scope, claim), reportedBy(scope, claim)].join(
      ", ",
    ),
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

/** A measure's label, or a proposition's sentence without its full stop, so that it fits into another. */
export function subjectText(scope: Scope, type: Discrepancy["subjectType"], id: string): string {
  if (type === "measure") return textOf(scope, scope.dataset.measures.get(id)!.label);
  return textOf(scope, scope.dataset.propositions.get(id)!.text).replace(/\.$/u, "");
}

const statedOf = (claim: Claim) => (claim.type === "estimate" ? statedNumber(claim) : null);

/** The day that a figure holds for, where it is not the day on which it was said. */
function asOf(scope: Scope, claim: Claim): string[] {
  if (claim.type !== "estimate" || claim.asOf === null || claim.asOf.edtf === claim.said?.edtf) return [];
  return [scope.wording.heldFor(formatDay(scope, claim.asOf).text)];
}

/** As the window has it: the day that a figure holds for, else that on which it was said, else published. */
function heldFor(scope: Scope, claim: Claim): PartialDate | null {
  return claim.asOf ?? claim.said ?? scope.dataset.sources.get(claim.source)?.published ?? null;
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
  const low = highest(a.ends, b.ends);
  const high = lowest(a.ends, b.ends);
  const print = (value: number | null) => (value === null ? null : amountInWords(scope, a.measure, value));
  if (low === null && high === null) return "";
  return scope.wording.overlap(low === 0 ? null : print(low), print(high));
}

function highest(a: Quantity, b: Quantity): number | null {
  if (a.low === null || b.low === null) return (a.low ?? b.low)?.value ?? null;
  return Math.max(a.low.value, b.low.value);
}

function lowest(a: Quantity, b: Quantity): number | null {
  if (a.high === null || b.high === null) return (a.high ?? b.high)?.value ?? null;
  return Math.min(a.high.value, b.high.value);
}
