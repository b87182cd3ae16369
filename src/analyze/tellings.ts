import type { Id } from "../model/dataset.ts";
import { compareByDay, type Dated } from "./dated.ts";
import { coincide } from "./days.ts";

/** One way in which an utterance is told, by those who tell it so; the first stands for them. */
export type Telling<D extends Dated> = readonly [D, ...D[]];

/** Of some claims on one subject, the utterances that are told in more than one way. */
export type Tellings<D extends Dated> = ReadonlyMap<Id, readonly Telling<D>[]>;

const NO_SOURCES: readonly Id[] = [];

export function tellingsOf<D extends Dated>(
  claims: readonly D[],
  isSame: (x: D, y: D) => boolean,
): Tellings<D> {
  const told = new Map<Id, Telling<D>[]>();
  // Most claims are their own utterance and nobody else's.
  const shared = new Set(
    claims.filter(({ claim }) => claim.utterance !== claim.id).map(({ claim }) => claim.utterance),
  );
  if (shared.size === 0) return told;
  const reports = claims.filter(({ claim }) => shared.has(claim.utterance));
  for (const [utterance, alike] of Map.groupBy(reports, ({ claim }) => claim.utterance)) {
    const ways = waysOf(alike, isSame);
    if (ways.length > 1) told.set(utterance, ways);
  }
  return told;
}

/**
 * The sources of the tellings that a finding hinges on: with another telling of the same utterance, one of the two
 * would not give it.
 * @param gives whether two claims give it
 */
export function hingesOn<D extends Dated>(
  x: D,
  y: D,
  tellingsOfX: Tellings<D>,
  tellingsOfY: Tellings<D>,
  gives: (x: D, y: D) => boolean,
): readonly Id[] {
  // Almost every utterance is told in one way.
  if (!tellingsOfX.has(x.claim.utterance) && !tellingsOfY.has(y.claim.utterance)) return NO_SOURCES;
  const sources = new Set<Id>();
  for (const source of turningOn(x, tellingsOfX, (other) => gives(other, y))) sources.add(source);
  for (const source of turningOn(y, tellingsOfY, (other) => gives(x, other))) sources.add(source);
  return [...sources].sort();
}

/** Sources of the telling that `held` belongs to, if another telling of its utterance would not give it. */
function turningOn<D extends Dated>(
  held: D,
  tellings: Tellings<D>,
  gives: (other: D) => boolean,
): readonly Id[] {
  const told = tellings.get(held.claim.utterance);
  const own = told?.find((telling) => telling.includes(held));
  if (told === undefined || own === undefined) return [];
  // Of another day, it is another figure of the same speech and no telling of this one.
  const others = told.filter((telling) => telling !== own && coincide(telling[0].day, held.day));
  const turns = others.some(([other]) => !gives(other));
  return turns ? own.map(({ claim }) => claim.source) : [];
}

function waysOf<D extends Dated>(alike: readonly D[], isSame: (x: D, y: D) => boolean): Telling<D>[] {
  const ways: [D, ...D[]][] = [];
  for (const each of alike.toSorted(compareByDay)) {
    const way = ways.find(([first]) => isSame(first, each));
    if (way === undefined) ways.push([each]);
    else way.push(each);
  }
  return ways;
}
