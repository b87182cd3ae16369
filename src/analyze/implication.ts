import type { Id } from "../model/dataset.ts";

/** From one to another along edges, both included. */
export type Way = readonly [Id, ...Id[]];

export const endOf = (way: Way): Id => way.at(-1) ?? way[0];

export function reversed(way: Way): Way {
  const [last = way[0], ...rest] = way.toReversed();
  return [last, ...rest];
}

/** Those that lead to others, or are led to: all others are compared with nothing but themselves. */
export function connected(ids: Iterable<Id>, edges: (node: Id) => readonly Id[]): ReadonlySet<Id> {
  return new Set([...ids].flatMap((id) => (edges(id).length > 0 ? [id, ...edges(id)] : [])));
}

/**
 * Everything that `start` reaches through `edges`, transitively and without itself, each with a shortest way
 * there: from `start` to the target, both included. Of two ways of one length the one written first counts.
 */
export function reachableFrom(start: Id, edges: (node: Id) => readonly Id[]): ReadonlyMap<Id, Way> {
  const ways = new Map<Id, Way>([[start, [start]]]);
  // A Map is walked in order of insertion, also over what is added on the way: breadth first.
  for (const [node, way] of ways) {
    for (const next of edges(node)) if (!ways.has(next)) ways.set(next, [...way, next]);
  }
  ways.delete(start);
  return ways;
}
