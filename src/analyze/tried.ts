import type { Analysis, Discrepancy } from "../model/analysis.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { type Condition, holdsFor } from "./rules/condition.ts";
import type { NamedRule } from "./rules/rule.ts";

export interface TriedRule {
  readonly rule: Id;
  readonly kind: Discrepancy["kind"];
  readonly holds: boolean;
  /** What the rule asks, with what was found; for a rule that does not hold, only what speaks against it. */
  readonly because: readonly string[];
}

/** Why two claims are compared, or why not, and what came of it. */
export interface Compared {
  readonly relation: string;
  /** null for what has no window, and for claims that are not compared. */
  readonly window: { readonly days: number; readonly apart: number } | null;
  /** In the order of the table, up to the one that holds; none where the two are not compared. */
  readonly tried: readonly TriedRule[];
  /** Another claim that stands for one of the two, whether or not a rule holds. */
  readonly standIn: string | null;
}

export const apart = (relation: string): Compared => ({ relation, window: null, tried: [], standIn: null });

export function tryRules<P>(
  rules: readonly (NamedRule & { readonly conditions: readonly Condition<P>[] })[],
  pair: P,
): TriedRule[] {
  const holding = rules.findIndex((rule) => holdsFor(rule, pair));
  return rules.slice(0, holding === -1 ? rules.length : holding + 1).map((rule, index) => {
    const holds = index === holding;
    const told = holds ? rule.conditions : rule.conditions.filter((condition) => !condition.holds(pair));
    const because = told.map((condition) => (holds ? condition.yes(pair) : condition.no(pair)));
    return { rule: rule.id, kind: rule.kind, holds, because };
  });
}

/** What keeps a table from being opened for a pair; null where nothing does. */
export function barred<P>(gates: readonly Condition<P>[], pair: P): string | null {
  return gates.find((gate) => !gate.holds(pair))?.no(pair) ?? null;
}

/** A position is compared by its first claim; the others are echoes of that one and of nothing else. */
export function positionStandIn(a: Claim, b: Claim, { estimates, statements }: Analysis): string | null {
  for (const claim of [a, b]) {
    const first = [...estimates, ...statements]
      .flatMap((group) => [...group.positions])
      .find(({ claims }) => claims.some(({ id }) => id === claim.id))?.representative;
    if (first && first.id !== claim.id)
      return `${claim.id} repeats ${first.id}, which stands for the position`;
  }
  return null;
}
