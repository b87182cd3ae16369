import { type Diagnostic, error } from "../../diagnostic.ts";
import { type Check, type Draft, listOf, placeIn } from "../drafts.ts";

export const cycles: Check = {
  id: "cycles",
  title:
    "No measure lies within itself, no proposition implies itself and no claim takes itself back, however long the way round",

  *inspect(drafts) {
    yield* cyclesIn("within", drafts.measures, (draft) => listOf(draft.value.within));
    yield* cyclesIn("implies", drafts.propositions, (draft) => listOf(draft.value.implies));
    const retracting = drafts.claims.filter(({ value }) => value.retracts !== undefined);
    const byId = new Map(retracting.map((draft) => [draft.id, draft]));
    yield* cyclesIn("retracts", byId, (draft) => listOf(draft.value.retracts));
  },
};

function* cyclesIn<D extends Draft<unknown>>(
  key: string,
  drafts: ReadonlyMap<string, D>,
  next: (draft: D) => readonly string[],
): Iterable<Diagnostic> {
  for (const cycle of findCycles([...drafts.keys()], (id) => knownIn(drafts, id, next))) {
    const way = [...cycle, ...cycle.slice(0, 1)].join(" → ");
    for (const first of cycle.slice(0, 1).flatMap((id) => drafts.get(id) ?? []))
      yield error("cycle", `cycle in ${key}: ${way}`, placeIn(first, key), `take one of these out of ${key}`);
  }
}

function knownIn<D>(
  drafts: ReadonlyMap<string, D>,
  id: string,
  next: (draft: D) => readonly string[],
): string[] {
  const draft = drafts.get(id);
  return draft === undefined ? [] : next(draft).filter((to) => drafts.has(to));
}

/**
 * One cycle for each edge that leads back onto the way walked so far, depth first. Walked with a stack of our
 * own: a chain of measures may be longer than the machine's.
 */
export function findCycles(ids: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of ids) {
    const way: { id: string; ahead: readonly string[]; at: number }[] = [];
    const depth = new Map<string, number>();
    const enter = (id: string) => {
      depth.set(id, way.length);
      way.push({ id, ahead: next(id), at: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const to = here.ahead[here.at];
      here.at += 1;
      if (to === undefined) {
        done.add(here.id);
        depth.delete(here.id);
        way.pop();
      } else if (depth.has(to)) {
        found.push(way.slice(depth.get(to)).map(({ id }) => id));
      } else if (!done.has(to)) {
        enter(to);
      }
    }
  }
  return found;
}
