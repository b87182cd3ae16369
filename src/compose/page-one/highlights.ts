import type { Highlight } from "../../model/brief.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { assessmentOf } from "../differences/assessment.ts";
import { caseWords } from "../differences/case-words.ts";
import { type Case, caseOf } from "../differences/cases.ts";
import { moreDays } from "../differences/more-days.ts";
import { pairFacts } from "../differences/pair-facts.ts";
import { capitalized } from "../scope.ts";
import { figureScope } from "../words.ts";
import { inLeadingOrder, isInFocus, LEADING_KINDS, subjectsOnce } from "./leading.ts";
import { focusProposition } from "./stances.ts";

/** A busy reader's share. */
const MOST_NUMBERED = 3;

/** What page one tells of differences. */
export interface PageOne {
  /** In a sentence each; last, numbered 0, one pair that looks like a conflict and is none. */
  readonly told: readonly Highlight[];
  /** The one that its table of stances shows anyway, numbered on; null where it is told, or there is none. */
  readonly shown: Highlight | null;
}

/**
 * The differences that lead, on what is in focus and each subject once. The contradiction that the table of
 * stances shows comes last: where there is more to tell, it needs no sentence.
 */
export function composeHighlights(page: PageScope, focus: ReadonlySet<Id>): PageOne {
  const leading = leadingCases(page, focus);
  const proposition = focusProposition(page, focus);
  const isShown = ([first]: Case["discrepancies"]) =>
    first.kind === "contradiction" && first.subject === proposition;
  const chosen = [...leading.filter((group) => !isShown(group)), ...leading.filter(isShown)];
  const numbered = chosen
    .slice(0, MOST_NUMBERED)
    .map((group, index) => highlight(page, caseOf(page, group), index + 1));
  const last = chosen.slice(MOST_NUMBERED).find(isShown);
  return {
    told: [...numbered, ...harmless(page, focus)],
    shown: last === undefined ? null : highlight(page, caseOf(page, last), MOST_NUMBERED + 1),
  };
}

/** On what is in focus, a subject at most once. */
export function leadingCases(page: PageScope, focus: ReadonlySet<Id>): Case["discrepancies"][] {
  const inOrder = inLeadingOrder(page, focus, LEADING_KINDS);
  return subjectsOnce(inOrder.filter(([first]) => isInFocus(first, focus)));
}

/** "Moss: 300, or 450?": of a figure for a place or a population, which the sentence itself does not name. */
function ofScope({ wording }: PageScope, claim: Claim, headline: string): string {
  const place = figureScope(claim);
  return place === "" ? headline : wording.labelled(place, headline);
}

function highlight(page: PageScope, one: Case, number: number): Highlight {
  const { short, summary } = caseWords(page, one);
  const days = moreDays(page, one.discrepancies[0]);
  return {
    number,
    discrepancyIds: one.discrepancies.map((found) => found.id),
    kind: one.discrepancies[0].kind,
    headline: ofScope(page, one.discrepancies[0].a, short),
    text: days > 0 ? `${summary} ${capitalized(page.wording.short.moreDays(days))}.` : summary,
    assessment: assessmentOf(page, one.discrepancies),
  };
}

/** A later count of one origin: it looks like a conflict, and nothing in it is taken back. */
function harmless(page: PageScope, focus: ReadonlySet<Id>): Highlight[] {
  const update = inLeadingOrder(page, focus, ["update"]).find(([first]) => isInFocus(first, focus))?.[0];
  if (update === undefined || update.gap === 0 || update.ifSame) return [];
  const { headline, text } = page.wording.noConflict(pairFacts(page, update));
  const told = { headline: ofScope(page, update.a, headline), text };
  return [{ number: 0, discrepancyIds: [update.id], kind: "none", ...told, assessment: "" }];
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
