import { type Discrepancy, KINDS, type Kind } from "../../model/analysis.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import { pairKey } from "../claim-index.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { type Case, groupCases } from "../differences/cases.ts";

/**
 * What leads, by one order, the same on page one, in a digest and on a single page: first that nothing leads which
 * stands on weaker ground than what it would stand above; then what can't both be true, what time would have had
 * to change, who moved or did not confirm, and what was replaced or taken back. Within each a figure that
 * its origin has gone on from gives way to the later one; then the ratio of the two counts and never their distance,
 * which sets kroner above people; then the days between them, fewest first.
 */
const RANKS: readonly (readonly Kind[])[] = [
  ["conflict", "bound-violation", "self-contradiction", "contradiction"],
  ["change"],
  ["reversal", "shift", "unconfirmed"],
  ["revision", "retraction"],
];

type Group = Case["discrepancies"];

interface Ranked {
  readonly group: Group;
  readonly keys: readonly number[];
}

/** Of these kinds the cases in the order in which they lead, those in focus first. */
export function inLeadingOrder(page: PageScope, focus: ReadonlySet<Id>, kinds: readonly Kind[]): Group[] {
  return kinds
    .flatMap((kind) => rankedOf(page, focus, kind))
    .sort((x, y) => compareKeys(x.keys, y.keys))
    .map(({ group }) => group);
}

/** Ranked once a brief: a measure that hundreds speak of has a hundred thousand pairs. */
function rankedOf(page: PageScope, focus: ReadonlySet<Id>, kind: Kind): readonly Ranked[] {
  const ranked = RANKED.get(page.index) ?? new Map<Kind, readonly Ranked[]>();
  RANKED.set(page.index, ranked);
  const found =
    ranked.get(kind) ??
    groupCases(page.index.pairs.get(kind) ?? [])
      .map((group) => ({ group, keys: keysOf(page, focus, group) }))
      .sort((x, y) => compareKeys(x.keys, y.keys));
  ranked.set(kind, found);
  return found;
}

/** By the index of a brief, which goes with one focus. */
const RANKED = new WeakMap<PageScope["index"], Map<Kind, readonly Ranked[]>>();

/** The kinds that may stand on page one. */
export const LEADING_KINDS: readonly Kind[] = RANKS.flat();

/** In their order those whose measures or proposition none before them is about. */
export function subjectsOnce(groups: readonly Group[]): Group[] {
  const told = new Set<Id>();
  return groups.filter(([found]) => {
    const subjects = subjectsOf(found);
    if (subjects.some((id) => told.has(id))) return false;
    for (const id of subjects) told.add(id);
    return true;
  });
}

/** Both measures, where a part is held against its whole or two are perhaps one. */
function subjectsOf({ a, b, subject }: Discrepancy): Id[] {
  return a.type === "estimate" && b.type === "estimate" ? [...new Set([a.measure, b.measure])] : [subject];
}

/** Ascending; the order of the analysis settles what is equal in all. */
function keysOf(page: PageScope, focus: ReadonlySet<Id>, group: Group): number[] {
  const [first] = group;
  const rank = RANKS.findIndex((kinds) => kinds.includes(first.kind));
  return [
    isInFocus(first, focus) ? 0 : 1,
    group.every((found) => isWeak(page, found)) ? 1 : 0,
    rank === -1 ? RANKS.length : rank,
    rank === -1 ? KINDS.indexOf(first.kind) : (RANKS[rank]?.indexOf(first.kind) ?? 0),
    first.ifSame ? 1 : 0,
    isOutdated(page, first) ? 1 : 0,
    -(first.ratio ?? 1),
    first.daysApart ?? Number.MAX_SAFE_INTEGER,
  ];
}

/** An origin has gone on from the figure, and the later one stands against the same claim. */
function isOutdated({ index }: PageScope, { a, b }: Discrepancy): boolean {
  const against = (claim: Claim, other: Claim) =>
    (index.laterOf.get(claim.id) ?? []).some((later) => index.met.has(pairKey(later, other.id)));
  return against(a, b) || against(b, a);
}

/** Whether it is on something that page one is about. */
export function isInFocus(found: Discrepancy, focus: ReadonlySet<Id>): boolean {
  if (found.a.type === "estimate" && found.b.type === "estimate") {
    return focus.has(found.a.measure) && focus.has(found.b.measure);
  }
  return focus.has(found.subject);
}

/** Hangs on one telling of several, rests on nobody named, or is no conflict to its curator's mind. */
function isWeak(page: PageScope, found: Discrepancy): boolean {
  const reading = page.dataset.assessments.get(found.id)?.reading;
  const isOfOtherWords = page.analysis.assessed.get(found.id)?.outdated ?? false;
  if (reading !== undefined && reading !== "unresolved" && !isOfOtherWords) return true;
  return found.hingesOn.length > 0 || isOfUnnamed(page, found.a) || isOfUnnamed(page, found.b);
}

/** All who hold the position that the claim stands for are unnamed. */
function isOfUnnamed({ dataset, index }: PageScope, claim: Claim): boolean {
  const holding = index.positions.get(claim.id) ?? [claim];
  return holding.every(({ speaker }) => dataset.speakers.get(speaker)?.unnamed ?? false);
}

function compareKeys(x: readonly number[], y: readonly number[]): number {
  for (const [place, key] of x.entries()) {
    const other = y[place] ?? 0;
    if (key !== other) return key - other;
  }
  return 0;
}
