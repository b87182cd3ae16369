import type { Id } from "../model/dataset.ts";
import { type Scope, textOf } from "./scope.ts";

export interface Party {
  /** "" for those who speak for none. */
  readonly party: string;
  readonly speakers: readonly Id[];
}

/** Speakers by their party, both in the order of speakers.yaml; those without a party come last. */
export function byParty(scope: Scope, speakers: readonly Id[]): Party[] {
  const asked = new Set(speakers);
  const known = [...scope.dataset.speakers.keys()].filter((id) => asked.has(id));
  const unknown = speakers.filter((id) => !scope.dataset.speakers.has(id));
  const groups = Map.groupBy([...known, ...unknown], (id) =>
    textOf(scope, scope.dataset.speakers.get(id)?.party ?? null),
  );
  return [...groups]
    .map(([party, members]) => ({ party, speakers: members }))
    .toSorted((x, y) => Number(x.party === "") - Number(y.party === ""));
}
