import type { Discrepancy } from "../../model/analysis.ts";
import { KINDS, type Kind } from "../../model/analysis.ts";
import type { Claim, Estimate, Id } from "../../model/dataset.ts";
import { largest, smallest } from "../../model/extremes.ts";
import { known } from "../../model/known.ts";
import { statedNumber } from "../../model/quantity.ts";
import { ALIKE, type Case, type Cases, caseOf, DIFFERENT, groupCases } from "../differences/cases.ts";
import { disputeKey, moreDays } from "../differences/more-days.ts";
import { type Group, inLeadingOrder } from "../page-one/leading.ts";
import { fitsInLineup, type Row, rowsBySentence, textLinesOf } from "../page-one/lineup-rows.ts";
import { campMembers, focusProposition, namedOf } from "../page-one/stances.ts";
import { type Limits, NO_LIMITS } from "./limits.ts";
import type { PageScope } from "./page-scope.ts";

/** What of a large dataset its brief is about: that which differs most, and what a reader needs to judge it. */
export interface Digest {
  readonly findings: Cases;
  /** What agrees or only repeats. */
  readonly concordances: Cases;
  /** Of the claims those that the line-up draws. */
  readonly lines: ReadonlySet<Id>;
  readonly claims: ReadonlySet<Id>;
}

/**
 * The differences of page one first, then one of each kind before a second of any, in the order in which they lead. Then the figures at page one's measures that differ,
 * and who stands where. Nothing is chosen for who said it.
 * @param numbered page one's differences
 */
export function chooseDigest(
  page: PageScope,
  focus: ReadonlySet<Id>,
  numbered: ReadonlySet<string>,
  limits: Limits,
): Digest {
  const findings = chooseFindings(page, focus, numbered, limits.findings);
  const told = [...findings.values()].flat().flatMap(({ left, right }) => [left, right]);
  const quoted = told.flatMap((side) => side.slice(0, limits.witnesses));
  const proposition = focusProposition(page, focus);
  const camps = proposition === null ? [] : campMembers(page, proposition);
  const lines = chooseLines(page, focus, new Set(quoted), limits);
  const claims = new Set([
    ...[...quoted, ...lines].map(({ id }) => id),
    ...camps.flatMap(({ members }) => namedOf(page, members, limits).map(({ id }) => id)),
  ]);
  return {
    findings,
    concordances: chooseConcordances(page, limits === NO_LIMITS ? null : claims, limits.concordances),
    lines: new Set(lines.map(({ id }) => id)),
    claims,
  };
}

/** Page one's, then one of each kind before a second of any. */
function chooseFindings(
  page: PageScope,
  focus: ReadonlySet<Id>,
  numbered: ReadonlySet<string>,
  most: number,
): Cases {
  const isNumbered = (group: Case["discrepancies"]) => group.some(({ id }) => numbered.has(id));
  const groups = DIFFERENT.map((kind) => inLeadingOrder(page, focus, [kind]));
  const first = groups.flat().filter(isNumbered);
  const others = groups.map((ofKind) => onceADispute(page, ofKind, first, most));
  return told(page, [...first, ...takeInTurn(others, Math.max(0, most - first.length))]);
}

/** What page one does not number, the same two day after day no more than once; all of it where there is room. */
function onceADispute(page: PageScope, groups: readonly Group[], numbered: readonly Group[], most: number) {
  const repeated = ([found]: Group) => (moreDays(page, found) > 0 ? disputeKey(found) : null);
  const told = new Set(most === Number.POSITIVE_INFINITY ? [] : numbered.map(repeated));
  return groups.filter((group) => {
    if (numbered.includes(group)) return false;
    const key = repeated(group);
    if (key === null || most === Number.POSITIVE_INFINITY) return true;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** @param claims of which alone it may be; null for all */
function chooseConcordances(page: PageScope, claims: ReadonlySet<Id> | null, most: number): Cases {
  const queues = ALIKE.map((kind) => {
    const pairs = page.index.pairs.get(kind) ?? [];
    return groupCases(
      claims === null ? pairs : pairs.filter(({ a, b }) => claims.has(a.id) && claims.has(b.id)),
    );
  });
  return told(page, takeInTurn(queues, most));
}

/** In the order of the analysis, which is by weight. */
function told(page: PageScope, chosen: readonly Case["discrepancies"][]): Cases {
  const place = new Map(page.analysis.discrepancies.map((found, index) => [found, index]));
  const inOrder = sortedBy(chosen, ([first]) => known(place, first));
  return Map.groupBy(
    inOrder.map((group) => caseOf(page, group)),
    ({ discrepancies }) => discrepancies[0].kind,
  );
}

/** One of each queue before a second of any. */
function takeInTurn<T>(queues: readonly (readonly T[])[], most: number): T[] {
  const taken: T[] = [];
  const longest = largest(
    queues.map(({ length }) => length),
    0,
  );
  for (let turn = 0; turn < longest && taken.length < most; turn += 1) {
    for (const queue of queues) for (const item of queue.slice(turn, turn + 1)) taken.push(item);
  }
  return taken.slice(0, most);
}

/** Rows for the line-up: of the measures that differ, heaviest first, the positions that say most about it. */
function chooseLines(
  page: PageScope,
  focus: ReadonlySet<Id>,
  quoted: ReadonlySet<Claim>,
  limits: Limits,
): Estimate[] {
  const measures = [...page.dataset.measures.keys()].filter(
    (id) => focus.has(id) && page.index.ofMeasure.has(id),
  );
  const all = measures.flatMap((id) => rowsBySentence(known(page.index.ofMeasure, id)));
  if (fitsInLineup(page, all, measures.length, limits)) return all.flat();
  const rowOf = new Map(all.flatMap((row) => row.map((claim) => [claim, row] as const)));
  const worthIt = sortedBy(measures, (id) => weightOf(page, id))
    .slice(0, limits.measures)
    .flatMap((id) => {
      const rows = linesOf(page, id, quoted).map((claim) => known(rowOf, claim));
      return [...new Set(rows)].slice(0, limits.rowsOfAMeasure);
    });
  const isQuoted = (row: Row) => row.some((claim) => quoted.has(claim));
  const quotedFirst = sortedBy(worthIt, (row) => (isQuoted(row) ? 0 : 1)).slice(0, limits.lineupRows);
  return thatFit(quotedFirst, (row) => textLinesOf(page, row), limits.lineupLines).flat();
}

/** In their order those that there is still room for, by their sizes. */
function thatFit<T>(items: readonly T[], size: (item: T) => number, room: number): T[] {
  let left = room;
  return items.filter((item) => {
    const fits = size(item) <= left;
    if (fits) left -= size(item);
    return fits;
  });
}

/** Place of the heaviest kind of difference that a measure takes part in. */
function weightOf({ index }: PageScope, measure: Id): number {
  const kinds = (index.pairsOn.get(measure) ?? []).map(({ kind }: Discrepancy): Kind => kind);
  return smallest(
    kinds.map((kind) => KINDS.indexOf(kind)),
    KINDS.length,
  );
}

/** One claim for each position: those quoted, the smallest and the largest figure, those said most often. */
function linesOf({ index }: PageScope, measure: Id, quoted: ReadonlySet<Claim>): Estimate[] {
  const positions = (index.groups.get(measure) ?? []).flatMap((group) => group.positions);
  const numbers = positions.flatMap(({ representative }) => statedNumber(representative) ?? []);
  const ends = [
    numbers.reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY),
    numbers.reduce((x, y) => Math.max(x, y), Number.NEGATIVE_INFINITY),
  ];
  const rank = ({ representative }: (typeof positions)[number]) =>
    quoted.has(representative) ? 0 : ends.includes(statedNumber(representative) ?? Number.NaN) ? 1 : 2;
  return sortedBy(
    sortedBy(positions, ({ claims }) => -claims.length),
    rank,
  ).map(({ representative }) => representative);
}

/** Ascending, equals in the order in which they came. */
function sortedBy<T>(items: readonly T[], rank: (item: T) => number): T[] {
  const ranks = new Map(items.map((item) => [item, rank(item)]));
  return items.toSorted((x, y) => known(ranks, x) - known(ranks, y));
}
