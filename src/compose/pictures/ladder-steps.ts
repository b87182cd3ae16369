import type { Dataset, Id, Statement } from "../../model/dataset.ts";

/** A page's height; the matrix has the others. */
const MOST_STEPS = 15;

/** Propositions that hang together, the one that implies most first; the groups in the order of what they say on the question. */
export type Steps = readonly (readonly Id[])[];

/** Of the propositions that anything was said on, those that imply another of them, or follow from one. */
export function stepsOf(dataset: Dataset, said: ReadonlyMap<Id, readonly Statement[]>): Steps {
  const ids = [...dataset.propositions.keys()].filter((id) => said.has(id));
  const links = linksBetween(dataset, ids);
  const focus = new Set(dataset.focus);
  const groups = componentsOf(ids, links).filter(({ length }) => length > 1);
  const weight = (group: readonly Id[]) => group.reduce((sum, id) => sum + (said.get(id)?.length ?? 0), 0);
  const inFocus = (group: readonly Id[]) => Number(group.some((id) => focus.has(id)));
  const ordered = groups.toSorted((a, b) => inFocus(b) - inFocus(a) || weight(b) - weight(a));
  const heights = new Map(ids.map((id) => [id, heightOf(id, links)]));
  const height = (id: Id) => heights.get(id) ?? 0;
  let left = MOST_STEPS;
  return ordered
    .map((group) => {
      const kept = group.toSorted((a, b) => weight([b]) - weight([a])).slice(0, left);
      left -= kept.length;
      return ids.filter((id) => kept.includes(id)).toSorted((a, b) => height(b) - height(a));
    })
    .filter(({ length }) => length > 1);
}

/** What follows directly: a way over one that stands between leads there, and is not drawn twice. */
export function linksBetween(dataset: Dataset, ids: readonly Id[]): ReadonlyMap<Id, readonly Id[]> {
  const asked = new Set(ids);
  const reached = new Map(ids.map((id) => [id, reachedFrom(dataset, id)]));
  return new Map(
    ids.map((id) => {
      const all = [...(reached.get(id) ?? [])].filter((one) => asked.has(one));
      return [id, all.filter((one) => !all.some((between) => reached.get(between)?.has(one)))];
    }),
  );
}

function reachedFrom({ propositions }: Dataset, start: Id): ReadonlySet<Id> {
  const reached = new Set(propositions.get(start)?.implies ?? []);
  // A Set is walked in order of insertion, also over what is added on the way.
  for (const id of reached) for (const next of propositions.get(id)?.implies ?? []) reached.add(next);
  return reached;
}

function heightOf(id: Id, links: ReadonlyMap<Id, readonly Id[]>): number {
  return (links.get(id) ?? []).reduce((most, next) => Math.max(most, 1 + heightOf(next, links)), 0);
}

function componentsOf(ids: readonly Id[], links: ReadonlyMap<Id, readonly Id[]>): Id[][] {
  let groups: Id[][] = [];
  for (const id of ids) {
    const near = new Set([id, ...(links.get(id) ?? [])]);
    const met = groups.filter((group) =>
      group.some((one) => near.has(one) || (links.get(one) ?? []).includes(id)),
    );
    const merged = [...new Set([...met.flat(), ...near])];
    groups = [...groups.filter((group) => !met.includes(group)), merged];
  }
  return groups;
}
