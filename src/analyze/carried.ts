import type { Dataset, Id, Stance } from "../model/dataset.ts";
import { compareDated, type DatedStatement } from "./dated.ts";
import { reachableFrom } from "./implication.ts";
import { holderKey } from "./positions.ts";

/** The statements on one proposition that stand for their positions, by stance. */
export type ByStance = Readonly<Partial<Record<Stance, readonly DatedStatement[]>>>;

/** A stance that reaches a proposition from another one. */
export interface CarriedStance {
  readonly held: DatedStatement;
  /** From the proposition that it was taken on to the one that it reaches, both included. */
  readonly way: readonly Id[];
}

/** Every way of `implies` between two of `propositions`, the specific one first, the general one last. */
export function waysBetween(propositions: Iterable<Id>, dataset: Dataset): (readonly Id[])[] {
  const known = new Set(propositions);
  return [...known].flatMap((specific) => {
    const reached = reachableFrom(specific, (id) => dataset.propositions.get(id)?.implies ?? []);
    return [...reached.values()].filter((way) => known.has(way.at(-1)!));
  });
}

/**
 * The stances that reach a proposition along `ways`, one for each origin and day: who takes a stance on it
 * outright, or on two propositions that carry it there, holds it once. An outright claim stands for it; else the
 * first, by said, then id.
 */
export function carriedStances(
  ways: readonly (readonly Id[])[],
  stance: "affirms" | "denies",
  held: ReadonlyMap<Id, ByStance>,
): CarriedStance[] {
  const subject = ways[0]!.at(-1)!;
  const standing = new Set((held.get(subject)?.[stance] ?? []).map(holderKey));
  const carried = ways.flatMap((way) =>
    (held.get(way[0]!)?.[stance] ?? []).map((one) => ({ held: one, way })),
  );
  const inOrder = carried.sort((one, other) => compareDated(one.held, other.held));
  return inOrder.filter((one) => {
    const holder = holderKey(one.held);
    const isFirst = !standing.has(holder);
    standing.add(holder);
    return isFirst;
  });
}
