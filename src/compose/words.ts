import { type Claim, type Estimate, RETRACTS, takesBackOnly } from "../model/dataset.ts";
import { formatNumber } from "./format.ts";
import { type Scope, textOf } from "./scope.ts";

/** The figure as the reader sees it ("up to 10,000", "“thousands”"), or the stance in words. */
export function wordsOf(scope: Scope, claim: Claim): string {
  if (takesBackOnly(claim)) return scope.wording.stances[RETRACTS];
  if (claim.type === "statement") return scope.wording.stances[claim.stance];
  if (claim.modifier === "vague" && claim.words !== null)
    return scope.wording.quote(textOf(scope, claim.words));
  return figureWords(scope, claim);
}

function figureWords(scope: Scope, estimate: Estimate): string {
  const print = (value: number | null) => (value === null ? null : formatNumber(scope, value));
  return scope.wording.figure({
    modifier: estimate.modifier,
    amount: print(estimate.amount),
    low: print(estimate.low),
    high: print(estimate.high),
  });
}

/** "northern district, women": the place and population that a figure is of; "" where neither is set apart. */
export function figureScope(claim: Claim): string {
  if (claim.type === "statement") return "";
  return [claim.place, claim.population].filter((part) => part !== null).join(", ");
}

/** "soldiers", the unit of an estimate's measure; "" for a statement. */
export function unitOf(scope: Scope, claim: Claim): string {
  if (claim.type === "statement") return "";
  return textOf(scope, scope.dataset.measures.get(claim.measure)!.unit);
}
