import type { Stance } from "../../model/dataset.ts";
import type { StatementPair } from "./rule.ts";

/** Does one of the two take a stance of `some`, and the other one of `others`, whichever is which? */
export function areStances(
  { x, y }: StatementPair,
  some: readonly Stance[],
  others: readonly Stance[],
): boolean {
  const first = x.claim.stance;
  const second = y.claim.stance;
  return (
    (some.includes(first) && others.includes(second)) || (some.includes(second) && others.includes(first))
  );
}
