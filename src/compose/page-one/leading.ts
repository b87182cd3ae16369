import { type Discrepancy, KINDS, type Kind } from "../../model/analysis.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import { pairKey } from "../claim-index.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { type Case, groupCases } from "../differences/cases.ts";
import { figureScope } from "../words.ts";

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

export type Group = Case["discrepancies"];

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

/** In their order those whose measures (of one place and population) or proposition none before them is about. */
export function subjectsOnce(groups: readonly Group[]): Group[] {
  const told = new Set<string>();
  return groups.filter(([found]) => {
    const subjects = subjectsOf(found);
    if (subjects.some((id) => told.has(id))) return false;
    for (const id of subjects) told.add(id);
    return true;
  });
}

/**
 * What a finding is about, as keys: both measures, where a part is held against its whole or two are perhaps one. A
 * measure at another place, or of another population, is another subject.
 */
export function subjectsOf({ a, b, subject }: Discrepancy): string[] {
  if (a.type === "statement" || b.type === "statement") return [subject];
  return [...new Set([a.measure, b.measure])].map((measure) => JSON.stringify([measure, figureScope(a)]));
}

/** One question of the order; see {@link CRITERIA}. */
export type Criterion = "focus" | "ground" | "kind" | "if-same" | "outdated" | "ratio" | "days";

type Key = (page: PageScope, focus: ReadonlySet<Id>, group: Group) => number;

/** Asked in turn, the smaller number first; the order of the analysis settles what is equal in all. */
const CRITERIA: readonly (readonly [Criterion, Key])[] = [
  ["focus", (_, focus, [first]) => (isInFocus(first, focus) ? 0 : 1)],
  ["ground", (page, _, group) => (group.every((found) => weakGrounds(page, found).length > 0) ? 1 : 0)],
  ["kind", (_page, _focus, [{ kind }]) => placeOf(kind)],
  ["if-same", (_page, _focus, [{ ifSame }]) => (ifSame ? 1 : 0)],
  ["outdated", (page, _, [first]) => (isOutdated(page, first) ? 1 : 0)],
  ["ratio", (_page, _focus, [{ ratio }]) => -(ratio ?? 1)],
  ["days", (_page, _focus, [{ daysApart }]) => daysApart ?? Number.MAX_SAFE_INTEGER],
];

function keysOf(page: PageScope, focus: ReadonlySet<Id>, group: Group): number[] {
  return CRITERIA.map(([, key]) => key(page, focus, group));
}

/** What sets the one before the other; null where they are alike in all that is asked. */
export function decidedBy(
  page: PageScope,
  focus: ReadonlySet<Id>,
  one: Group,
  other: Group,
): Criterion | null {
  const keys = keysOf(page, focus, other);
  const place = keysOf(page, focus, one).findIndex((key, index) => key !== keys[index]);
  return CRITERIA[place]?.[0] ?? null;
}

function placeOf(kind: Kind): number {
  const place = LEADING_KINDS.indexOf(kind);
  return place === -1 ? LEADING_KINDS.length + KINDS.indexOf(kind) : place;
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

/** Why a finding stands on weaker ground than others. */
export type WeakGround = "hinges" | "unnamed" | "assessed";

/** Hangs on one telling of several, rests on nobody named, or is no conflict to its curator's mind. */
export function weakGrounds(page: PageScope, found: Discrepancy): WeakGround[] {
  const reading = page.dataset.assessments.get(found.id)?.reading;
  const isOfOtherWords = page.analysis.assessed.get(found.id)?.outdated ?? false;
  const isSettled = reading !== undefined && reading !== "unresolved" && !isOfOtherWords;
  return [
    ...(isSettled ? ["assessed" as const] : []),
    ...(found.hingesOn.length > 0 ? ["hinges" as const] : []),
    ...(isOfUnnamed(page, found.a) || isOfUnnamed(page, found.b) ? ["unnamed" as const] : []),
  ];
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
