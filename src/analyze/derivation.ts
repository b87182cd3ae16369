import type { Analysis, Discrepancy } from "../model/analysis.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { fingerprintOf } from "./assessments.ts";
import { compareDated, dateClaim } from "./dated.ts";
import { compareFigures } from "./derived-figures.ts";
import { compareStances } from "./derived-stances.ts";
import { discrepancyId } from "./discrepancy.ts";
import { registerOf } from "./register.ts";
import { reportRetractions } from "./retractions.ts";
import { holdsFor } from "./rules/condition.ts";
import { retraction } from "./rules/retraction.ts";
import { apart, type Compared, tryRules } from "./tried.ts";

/** How two claims came to be what they are to each other. Sentences are English, ids and figures the data's own. */
export interface Derivation extends Compared {
  readonly id: string;
  /** The earlier said, then the smaller id. */
  readonly a: Claim;
  readonly b: Claim;
  /** Why there is no row although a rule would hold: another claim stands for one of the two. */
  readonly standIn: string | null;
  readonly found: Discrepancy | null;
  /** For `of` in assessments.yaml. */
  readonly fingerprint: string;
}

export function derive(one: Claim, other: Claim, dataset: Dataset, analysis: Analysis): Derivation {
  const register = registerOf(dataset.claims, dataset);
  const date = (claim: Claim) => dateClaim(claim, dataset.sources.get(claim.source), register);
  const inOrder = compareDated(date(one), date(other)) <= 0;
  const [a, b] = inOrder ? [one, other] : [other, one];
  const id = discrepancyId(a.id, b.id);
  const found =
    analysis.discrepancies.find((row) => row.id === id && row.a.id === a.id && row.b.id === b.id) ?? null;
  const compared = compare(a, b, dataset, analysis, date);
  const standIn = found === null && compared.tried.at(-1)?.holds === true ? compared.standIn : null;
  return { id, a, b, ...compared, standIn, found, fingerprint: fingerprintOf(a, b) };
}

function compare(
  a: Claim,
  b: Claim,
  dataset: Dataset,
  analysis: Analysis,
  date: (claim: Claim) => ReturnType<typeof dateClaim>,
): Compared {
  const pair = { x: date(a), y: date(b) };
  if (holdsFor(retraction, pair)) {
    const tried = tryRules([retraction], pair);
    return { relation: "one of them takes the other back", window: null, tried, standIn: null };
  }
  if (reportRetractions(dataset.claims, date, () => undefined).leavesOut(pair.x, pair.y))
    return apart("one of them was taken back before the other was said");
  if (a.type === "estimate" && b.type === "estimate") return compareFigures(a, b, dataset, analysis);
  if (a.type === "statement" && b.type === "statement") return compareStances(a, b, dataset, analysis);
  return apart("a figure and a statement are not compared");
}
