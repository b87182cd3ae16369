import type { Discrepancy, Kind } from "../../model/analysis.ts";
import type { Highlight } from "../../model/brief.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import { comparedRange } from "../../model/partial-date.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { caseWords } from "../differences/case-words.ts";
import { type Case, caseOf, DIFFERENT, groupCases } from "../differences/cases.ts";
import { pairFacts } from "../differences/pair-facts.ts";
import { focusProposition } from "./stances.ts";

/** A busy reader's share. */
const MOST_NUMBERED = 3;

/** News about one voice, or about who will not confirm: told in their sections, too light for page one. */
const LIGHT: ReadonlySet<Kind> = new Set(["revision", "reporting-variance", "unconfirmed"]);

/** What page one tells of differences. */
export interface PageOne {
  /** In a sentence each; last, numbered 0, one pair that looks like a conflict and is none. */
  readonly told: readonly Highlight[];
  /** The one that its table of stances shows anyway, numbered on; null where it is told, or there is none. */
  readonly shown: Highlight | null;
}

/**
 * The differences on what is in focus, heaviest kind first, one of each kind before a second of any. The
 * contradiction that the table of stances shows comes last: where there is more to tell, it needs no sentence.
 */
export function composeHighlights(page: PageScope, focus: ReadonlySet<Id>): PageOne {
  const heavy = DIFFERENT.filter((kind) => !LIGHT.has(kind));
  const queues = heavy.map((kind) => closestFirst(inFocus(page, kind, focus)));
  const inTurn = [
    ...queues.flatMap((queue) => queue.slice(0, 1)),
    ...queues.flatMap((queue) => queue.slice(1, MOST_NUMBERED)),
  ];
  const proposition = focusProposition(page, focus);
  const isShown = ([first]: Case["discrepancies"]) =>
    first.kind === "contradiction" && first.subject === proposition;
  const shown = inTurn.findIndex(isShown);
  const chosen = shown === -1 ? inTurn : [...inTurn.toSpliced(shown, 1), inTurn[shown]!];
  const numbered = chosen
    .slice(0, MOST_NUMBERED)
    .map((group, index) => highlight(page, caseOf(page, group), index + 1));
  const last = chosen.slice(MOST_NUMBERED).find(isShown);
  return {
    told: [...numbered, ...harmless(page, focus)],
    shown: last === undefined ? null : highlight(page, caseOf(page, last), MOST_NUMBERED + 1),
  };
}

function highlight(page: PageScope, one: Case, number: number): Highlight {
  const { short, summary } = caseWords(page, one);
  return {
    number,
    discrepancyIds: one.discrepancies.map((found) => found.id),
    kind: one.discrepancies[0].kind,
    headline: short,
    text: summary,
  };
}

function harmless(page: PageScope, focus: ReadonlySet<Id>): Highlight[] {
  const revision = inFocus(page, "revision", focus)[0]?.[0];
  if (revision === undefined || revision.gap === 0) return [];
  const words = page.wording.noConflict(pairFacts(page, revision));
  return [{ number: 0, discrepancyIds: [revision.id], kind: "none", ...words }];
}

function inFocus(page: PageScope, kind: Kind, focus: ReadonlySet<Id>): Case["discrepancies"][] {
  return groupCases(page.index.pairs.get(kind) ?? []).filter(([first]) => isInFocus(first, focus));
}

/** Whether it is on something that page one is about. */
export function isInFocus(found: Discrepancy, focus: ReadonlySet<Id>): boolean {
  if (found.a.type === "estimate" && found.b.type === "estimate") {
    return focus.has(found.a.measure) && focus.has(found.b.measure);
  }
  return focus.has(found.subject);
}

/** Said closest together first, as time explains least there; then the widest gap. */
export function closestFirst(groups: readonly Case["discrepancies"][]): Case["discrepancies"][] {
  const daysOf = knownDays();
  const keyed = groups.map((group) => {
    const [{ a, b, gap }] = group;
    const [daysA, daysB] = [daysOf(a), daysOf(b)];
    const apart = Math.max(daysA.to - daysB.from, daysB.to - daysA.from);
    return { group, apart: Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart, gap: gap ?? 0 };
  });
  return keyed.sort((x, y) => compare(x.apart, y.apart) || y.gap - x.gap).map(({ group }) => group);
}

/** First and last day on which a claim can have been said, counted once for each; NaN where one is unknown. */
function knownDays(): (claim: Claim) => { readonly from: number; readonly to: number } {
  const known = new Map<Claim, { from: number; to: number }>();
  const number = (day: string | null | undefined) => (day ? Date.parse(day) / 86_400_000 : Number.NaN);
  return (claim) => {
    const found = known.get(claim);
    if (found !== undefined) return found;
    const range = claim.said === null ? null : comparedRange(claim.said);
    const days = { from: number(range?.earliest), to: number(range?.latest) };
    known.set(claim, days);
    return days;
  };
}

/** Ascending; two infinities are equal. */
function compare(x: number, y: number): number {
  return x === y ? 0 : x - y;
}

/** Highlight numbers by claim, for the line-up, and by discrepancy, for the findings. */
export function numbersOf(
  page: PageScope,
  highlights: readonly Highlight[],
): { claims: ReadonlyMap<Id, readonly number[]>; discrepancies: ReadonlyMap<string, number> } {
  const claims = new Map<Id, number[]>();
  const discrepancies = new Map(
    highlights
      .filter(({ number }) => number > 0)
      .flatMap(({ number, discrepancyIds }) => discrepancyIds.map((id) => [id, number] as const)),
  );
  for (const found of page.analysis.discrepancies) {
    const number = discrepancies.get(found.id);
    if (number === undefined) continue;
    for (const { id } of [found.a, found.b]) claims.set(id, [...(claims.get(id) ?? []), number]);
  }
  return { claims, discrepancies };
}
