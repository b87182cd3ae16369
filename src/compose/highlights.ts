import { type Discrepancy, KINDS, type Kind } from "../model/analysis.ts";
import type { Highlight } from "../model/brief.ts";
import type { Id } from "../model/dataset.ts";
import { type Case, casesOf, caseWords, isConcordant } from "./findings.ts";
import { pairFacts } from "./pair-facts.ts";
import type { Scope } from "./scope.ts";

/** A busy reader's share. */
const MOST_NUMBERED = 3;

/** News about one voice, or about who will not confirm: told in their sections, too light for page one. */
const LIGHT: ReadonlySet<Kind> = new Set(["revision", "reporting-variance", "unconfirmed"]);

/**
 * The differences that page one tells: those on what is in focus, heaviest kind first, one of each kind before
 * a second of any; last, numbered 0, one pair that looks like a conflict and is none.
 */
export function composeHighlights(scope: Scope, focus: ReadonlySet<Id>): Highlight[] {
  const heavy = KINDS.filter((kind) => !isConcordant(kind) && !LIGHT.has(kind));
  const queues = heavy.map((kind) => closestFirst(scope, casesInFocus(scope, kind, focus)));
  const chosen = [
    ...queues.flatMap((queue) => queue.slice(0, 1)),
    ...queues.flatMap((queue) => queue.slice(1)),
  ];
  const numbered = chosen.slice(0, MOST_NUMBERED).map((one, index) => highlight(scope, one, index + 1));
  return [...numbered, ...harmless(scope, focus)];
}

function highlight(scope: Scope, one: Case, number: number): Highlight {
  const { short, summary } = caseWords(scope, one);
  return {
    number,
    discrepancyIds: one.discrepancies.map((found) => found.id),
    kind: one.discrepancies[0]!.kind,
    headline: short,
    text: summary,
  };
}

function harmless(scope: Scope, focus: ReadonlySet<Id>): Highlight[] {
  const revision = casesInFocus(scope, "revision", focus)[0]?.discrepancies[0];
  if (revision === undefined || revision.gap === 0) return [];
  const words = scope.wording.noConflict(pairFacts(scope, revision));
  return [{ number: 0, discrepancyIds: [revision.id], kind: "none", ...words }];
}

function casesInFocus(scope: Scope, kind: Kind, focus: ReadonlySet<Id>): Case[] {
  return casesOf(scope, kind).filter(({ discrepancies }) => isInFocus(discrepancies[0]!, focus));
}

function isInFocus(found: Discrepancy, focus: ReadonlySet<Id>): boolean {
  if (found.a.type === "estimate" && found.b.type === "estimate") {
    return focus.has(found.a.measure) && focus.has(found.b.measure);
  }
  return focus.has(found.subject);
}

/** Said closest together first, as time explains least there; then the widest gap. */
function closestFirst(scope: Scope, cases: readonly Case[]): Case[] {
  const mostApart = (one: Case) =>
    pairFacts(scope, one.discrepancies[0]!).apart.most ?? Number.POSITIVE_INFINITY;
  const gap = (one: Case) => one.discrepancies[0]!.gap ?? 0;
  return cases.toSorted((x, y) => compare(mostApart(x), mostApart(y)) || gap(y) - gap(x));
}

/** Ascending; two infinities are equal. */
function compare(x: number, y: number): number {
  return x === y ? 0 : x - y;
}

/** Highlight numbers by claim, for the line-up, and by discrepancy, for the findings. */
export function numbersOf(
  scope: Scope,
  highlights: readonly Highlight[],
): { claims: ReadonlyMap<Id, readonly number[]>; discrepancies: ReadonlyMap<string, number> } {
  const claims = new Map<Id, number[]>();
  const discrepancies = new Map<string, number>();
  for (const { number, discrepancyIds } of highlights.filter((one) => one.number > 0)) {
    for (const found of scope.analysis.discrepancies.filter(({ id }) => discrepancyIds.includes(id))) {
      discrepancies.set(found.id, number);
      for (const { id } of [found.a, found.b]) claims.set(id, [...(claims.get(id) ?? []), number]);
    }
  }
  return { claims, discrepancies };
}
