import type { Analysis, Discrepancy, EstimateGroup, Kind } from "../model/analysis.ts";
import type { Claim, Dataset, Estimate, Id, Statement } from "../model/dataset.ts";
import { bySaid } from "./order.ts";

/** Claims and pairs as the parts of a page look for them, each found once; claims in the order of the day said. */
export interface ClaimIndex {
  readonly inOrder: readonly Claim[];
  readonly ofMeasure: ReadonlyMap<Id, readonly Estimate[]>;
  readonly ofProposition: ReadonlyMap<Id, readonly Statement[]>;
  readonly ofSource: ReadonlyMap<Id, readonly Claim[]>;
  readonly ofSpeaker: ReadonlyMap<Id, readonly Claim[]>;
  /** What is compared of one measure, by place and population. */
  readonly groups: ReadonlyMap<Id, readonly EstimateGroup[]>;
  /** Every claim of a position by its representative, which stands for it in the pairs. */
  readonly positions: ReadonlyMap<Id, readonly Claim[]>;
  /** By what it takes back. */
  readonly retractions: ReadonlyMap<Id, Claim>;
  /** What an origin went on to from a figure, by claim: later counts, and figures in its place. */
  readonly laterOf: ReadonlyMap<Id, readonly Id[]>;
  /** Where there is some later figure: pairs of claims that a change or a conflict is between, by {@link pairKey}. */
  readonly met: ReadonlySet<string>;
  /** In the order of the analysis. */
  readonly pairs: ReadonlyMap<Kind, readonly Discrepancy[]>;
  /** By measure or proposition. */
  readonly pairsOn: ReadonlyMap<Id, readonly Discrepancy[]>;
}

export function indexClaims(dataset: Dataset, analysis: Analysis): ClaimIndex {
  const inOrder = dataset.claims.toSorted(bySaid(dataset));
  const estimates = inOrder.filter((claim): claim is Estimate => claim.type === "estimate");
  const statements = inOrder.filter((claim): claim is Statement => claim.type === "statement");
  const later = laterOf(analysis);
  return {
    inOrder,
    ofMeasure: Map.groupBy(estimates, ({ measure }) => measure),
    ofProposition: Map.groupBy(statements, ({ proposition }) => proposition),
    ofSource: Map.groupBy(inOrder, ({ source }) => source),
    ofSpeaker: Map.groupBy(inOrder, ({ speaker }) => speaker),
    groups: Map.groupBy(analysis.estimates, ({ measure }) => measure),
    retractions: new Map(
      inOrder.flatMap((claim) => (claim.retracts === null ? [] : [[claim.retracts, claim] as const])),
    ),
    laterOf: later,
    met: new Set(later.size === 0 ? [] : metIn(analysis)),
    positions: positionsOf(analysis),
    pairs: Map.groupBy(analysis.discrepancies, ({ kind }) => kind),
    pairsOn: Map.groupBy(analysis.discrepancies, ({ subject }) => subject),
  };
}

/** The same whichever of the two comes first. */
export const pairKey = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const metIn = ({ discrepancies }: Analysis): string[] =>
  discrepancies
    .filter(({ kind }) => kind === "change" || kind === "conflict" || kind === "bound-violation")
    .map(({ a, b }) => pairKey(a.id, b.id));

function laterOf({ discrepancies }: Analysis): ReadonlyMap<Id, readonly Id[]> {
  const later = discrepancies.filter(({ kind }) => kind === "update" || kind === "revision");
  return new Map(
    [...Map.groupBy(later, ({ a }) => a.id)].map(([id, pairs]) => [id, pairs.map(({ b }) => b.id)]),
  );
}

function positionsOf(analysis: Analysis): ReadonlyMap<Id, readonly Claim[]> {
  const groups = [...analysis.estimates, ...analysis.statements];
  return new Map(
    groups.flatMap(({ positions }) =>
      positions.map(({ representative, claims }) => [representative.id, claims] as const),
    ),
  );
}
