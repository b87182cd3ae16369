import type { Analysis } from "../model/analysis.ts";
import type { Dataset, Estimate } from "../model/dataset.ts";
import { type Behaviour, measureBehaviour, sharedBehaviour } from "./behaviour.ts";
import { dateEstimate } from "./dated.ts";
import { estimatePair, scopeKey } from "./estimates.ts";
import { reachableFrom } from "./implication.ts";
import { registerOf } from "./register.ts";
import { boundRules, estimateGates, estimateRules } from "./rules/registry.ts";
import type { EstimatePair } from "./rules/rule.ts";
import { apart, barred, type Compared, positionStandIn, tryRules } from "./tried.ts";

/** How two estimates are compared: of one measure, of a part and its whole, or of two that may be one. */
export function compareFigures(a: Estimate, b: Estimate, dataset: Dataset, analysis: Analysis): Compared {
  if (scopeKey(a) !== scopeKey(b)) return apart("they count in different places or populations");
  const standIn = positionStandIn(a, b, analysis) ?? NO_NEIGHBOURS;
  if (a.measure === b.measure) {
    const pair = pairOf(a, b, dataset, measureBehaviour(a.measure, dataset));
    return { ...tried(`both are of the measure ${a.measure}`, estimateRules, pair), standIn };
  }
  const bound = asPartAndWhole(a, b, dataset) ?? asPartAndWhole(b, a, dataset);
  const isSame = dataset.measures.get(a.measure)?.perhapsSameAs.includes(b.measure) ?? false;
  if (bound !== null && (!isSame || bound.tried.at(-1)?.holds)) return { ...bound, standIn };
  if (!isSame) return apart(`${a.measure} and ${b.measure} are different measures, neither within the other`);
  const [one, other] = [a, b].map(({ measure }) => measureBehaviour(measure, dataset));
  const pair = pairOf(a, b, dataset, sharedBehaviour(one!, other!));
  return { ...tried(`perhaps the same: ${a.measure}, ${b.measure}`, estimateRules, pair), standIn };
}

/** Of a pair for which a rule would hold, both standing for their positions, and of which there is no row. */
const NO_NEIGHBOURS =
  "one of them is of a series, of which only neighbours in time are compared and what differs most";

function asPartAndWhole(part: Estimate, whole: Estimate, dataset: Dataset): Compared | null {
  const ways = reachableFrom(part.measure, (id) => dataset.measures.get(id)?.within ?? []);
  const way = ways.get(whole.measure);
  if (way === undefined) return null;
  const pair = pairOf(part, whole, dataset, measureBehaviour(whole.measure, dataset));
  return tried(`within: ${way.join(" → ")}`, boundRules, pair);
}

function pairOf(x: Estimate, y: Estimate, dataset: Dataset, behaviour: Behaviour): EstimatePair {
  const register = registerOf([x, y], dataset);
  const [first, second] = [x, y].map((claim) =>
    dateEstimate(claim, dataset.sources.get(claim.source), register),
  );
  return estimatePair(first!, second!, behaviour, dataset.comparison);
}

function tried(
  relation: string,
  rules: Parameters<typeof tryRules<EstimatePair>>[0],
  pair: EstimatePair,
): Compared {
  const { windowDays } = pair.behaviour;
  const window = windowDays === Infinity ? null : { days: windowDays, apart: pair.apart };
  const bar = barred(estimateGates, pair);
  if (bar !== null) return { relation: `${relation}, but ${bar}`, window, tried: [], standIn: null };
  return { relation, window, tried: tryRules(rules, pair), standIn: null };
}
