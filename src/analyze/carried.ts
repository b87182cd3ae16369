import type { Dataset, Id, Stance } from "../model/dataset.ts";
import { known } from "../model/known.ts";
import { compareByDay, type DatedStatement } from "./dated.ts";
import { endOf, reachableFrom, reversed, type Way } from "./implication.ts";
import { holderKey } from "./positions.ts";

/** The statements on one proposition that stand for their positions, by stance. */
export type ByStance = Readonly<Partial<Record<Stance, readonly DatedStatement[]>>>;

/** A stance that reaches a proposition from another one. */
export interface CarriedStance {
  readonly held: DatedStatement;
  /** From the proposition that it was taken on to the one that it reaches, both included. */
  readonly way: Way;
}

/** Every way of `implies` between two of `propositions`, the specific one first, the general one last. */
export function waysBetween(propositions: Iterable<Id>, dataset: Dataset): Way[] {
  const spoken = new Set(propositions);
  return [...spoken].flatMap((specific) => {
    const reached = reachableFrom(specific, (id) => dataset.propositions.get(id)?.implies ?? []);
    return [...reached.values()].filter((way) => spoken.has(endOf(way)));
  });
}

/**
 * Every way between two of `propositions` that can't be true together: up what the first implies, over to what that
 * excludes, and down to what implies it. Each way there has its way back.
 */
export function waysOfExclusion(propositions: Iterable<Id>, dataset: Dataset): Way[] {
  const spoken = [...new Set(propositions)];
  const up = new Map(spoken.map((id) => [id, upwards(id, dataset)]));
  return spoken.flatMap((from) =>
    spoken.flatMap((to) => {
      const way = from === to ? null : wayOver(known(up, from), known(up, to), dataset);
      return way === null ? [] : [way];
    }),
  );
}

/** The ways from a proposition to itself and to all that it implies. */
function upwards(start: Id, { propositions }: Dataset): [Way, ...Way[]] {
  const reached = reachableFrom(start, (id) => propositions.get(id)?.implies ?? []);
  return [[start], ...reached.values()];
}

/** The shortest; null where the one also implies the other, of which nothing can be made. */
function wayOver(
  from: readonly [Way, ...Way[]],
  to: readonly [Way, ...Way[]],
  { propositions }: Dataset,
): Way | null {
  const [[[start]], [[end]]] = [from, to];
  if (from.some((way) => endOf(way) === end) || to.some((way) => endOf(way) === start)) return null;
  const ways = from.flatMap((there) =>
    to
      .filter((back) => propositions.get(endOf(there))?.excludes.includes(endOf(back)))
      .map((back): Way => [...there, ...reversed(back)]),
  );
  return ways.sort((x, y) => x.length - y.length)[0] ?? null;
}

/** The statements on each proposition, by what stands for positions and who else is behind these. */
export interface HeldStances {
  readonly standing: ReadonlyMap<Id, ByStance>;
  /** See {@link spokenFor}. */
  readonly behind: ReadonlyMap<Id, ByStance>;
}

export interface CarriedStances {
  /** One for each origin and day: who takes a stance on two propositions that carry it there holds it once. */
  readonly standing: readonly CarriedStance[];
  /** The first of each other speaker of such an origin. */
  readonly behind: readonly CarriedStance[];
}

/**
 * The stances that reach `subject` along `ways`. For an origin and a day an outright claim stands; else the first,
 * by day, then id.
 * @param stance the one that is carried
 * @param arrives what it is where it arrives: what excludes it is denied by whoever affirms that
 */
export function carriedStances(
  subject: Id,
  ways: readonly Way[],
  stance: "affirms" | "denies",
  arrives: "affirms" | "denies",
  held: HeldStances,
): CarriedStances {
  const taking = (from: HeldStances["standing"], id: Id, taken: Stance) => from.get(id)?.[taken] ?? [];
  const outright = taking(held.standing, subject, arrives);
  const holders = new Set(outright.map(holderKey));
  const speakers = new Set([...outright, ...taking(held.behind, subject, arrives)].map(speakerKey));
  const carried = ways.flatMap((way) =>
    [held.standing, held.behind].flatMap((from) =>
      taking(from, way[0], stance).map((one): CarriedStance => ({ held: one, way })),
    ),
  );
  const [standing, behind]: [CarriedStance[], CarriedStance[]] = [[], []];
  for (const one of carried.sort((x, y) => compareByDay(x.held, y.held))) {
    const [holder, speaker] = [holderKey(one.held), speakerKey(one.held)];
    if (!holders.has(holder)) standing.push(one);
    else if (!speakers.has(speaker)) behind.push(one);
    holders.add(holder);
    speakers.add(speaker);
  }
  return { standing, behind };
}

function speakerKey(held: DatedStatement): string {
  return `${holderKey(held)}|${held.claim.speaker}`;
}
