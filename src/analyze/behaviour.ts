import type { Comparison, Dataset, Id } from "../model/dataset.ts";

/** How what two claims are about behaves by itself, and how far apart their days may lie. */
export interface Behaviour {
  /** Of a proposition `lasts` is what `grows` is of a measure. */
  readonly overTime: "fixed" | "grows" | "lasts" | "varies";
  /** Infinite but for what varies. */
  readonly windowDays: number;
}

interface Subject {
  readonly overTime: Behaviour["overTime"];
  readonly windowDays: number | null;
}

export function measureBehaviour(measure: Id, { measures, comparison }: Dataset): Behaviour {
  return behaviourOf(measures.get(measure), comparison);
}

export function propositionBehaviour(proposition: Id, { propositions, comparison }: Dataset): Behaviour {
  return behaviourOf(propositions.get(proposition), comparison);
}

/** Of two measures taken for one: as the one of them that leaves more to time, within the narrower window. */
export function sharedBehaviour(one: Behaviour, other: Behaviour): Behaviour {
  const windowDays = Math.min(one.windowDays, other.windowDays);
  const overTime = (["varies", "grows"] as const).find((each) =>
    [one.overTime, other.overTime].includes(each),
  );
  return { overTime: overTime ?? "fixed", windowDays };
}

function behaviourOf(subject: Subject | undefined, comparison: Comparison): Behaviour {
  const { overTime, windowDays } = subject ?? { overTime: "varies", windowDays: null };
  return { overTime, windowDays: overTime === "varies" ? (windowDays ?? comparison.windowDays) : Infinity };
}
