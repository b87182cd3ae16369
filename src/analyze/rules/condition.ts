/**
 * One question that a rule asks of a pair. The clause that answers it is composed from the very fields that it
 * looks at, so that an explanation can't say anything else than what was decided.
 */
export interface Condition<P> {
  holds(pair: P): boolean;
  /** What was found where it holds; English, ids and figures as they stand in the data. */
  yes(pair: P): string;
  /** What was found where it does not. */
  no(pair: P): string;
}

export function not<P>(condition: Condition<P>): Condition<P> {
  return { holds: (pair) => !condition.holds(pair), yes: condition.no, no: condition.yes };
}

/** A rule holds where all its conditions do. */
export function holdsFor<P>(
  { conditions }: { readonly conditions: readonly Condition<P>[] },
  pair: P,
): boolean {
  for (const condition of conditions) if (!condition.holds(pair)) return false;
  return true;
}

/** The first of some rules that holds; null where none does. */
export function firstHolding<P, R extends { readonly conditions: readonly Condition<P>[] }>(
  rules: readonly R[],
  pair: P,
): R | null {
  for (const rule of rules) if (holdsFor(rule, pair)) return rule;
  return null;
}
