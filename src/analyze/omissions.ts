import type { ToldSubject, ToldUtterance } from "../model/analysis.ts";
import type { Claim, Dataset, Id } from "../model/dataset.ts";
import { reachableFrom } from "./implication.ts";
import { compareClaims } from "./positions.ts";

/**
 * Each utterance that at least two sources report, with who reports what: what one leaves out that another
 * has. A proposition that follows from what a source tells is not left out by it.
 */
export function omissions(dataset: Dataset): ToldUtterance[] {
  const implying = implyingPropositions(dataset);
  const sourceRanks = rank(dataset.sources.keys());
  const ranks = rank([...dataset.measures.keys(), ...dataset.propositions.keys()]);
  return claimsByUtterance(dataset.claims)
    .filter((claims) => claims.some(({ source }) => source !== claims[0]!.source))
    .map((claims) => claims.toSorted(compareClaims))
    .sort(([a], [b]) => compareClaims(a!, b!))
    .map((claims) => {
      const tellers = new Set(claims.map((claim) => claim.source));
      const sources = [...tellers].sort((a, b) => sourceRanks.get(a)! - sourceRanks.get(b)!);
      const speakers = [...new Set(claims.map((claim) => claim.speaker))];
      const subjects = subjectsOf(claims, sources, dataset, implying, ranks);
      return { utterance: claims[0]!.utterance, speakers, sources, subjects };
    });
}

/** Only those of several claims: most claims are their own utterance and nobody else's, and are only looked up. */
function claimsByUtterance(claims: readonly Claim[]): Claim[][] {
  const shared = Map.groupBy(
    claims.filter(({ id, utterance }) => utterance !== id),
    (claim) => claim.utterance,
  );
  for (const claim of claims) if (claim.utterance === claim.id) shared.get(claim.id)?.push(claim);
  return [...shared.values()];
}

function subjectsOf(
  claims: readonly Claim[],
  sources: readonly Id[],
  dataset: Dataset,
  implying: (id: Id) => readonly Id[],
  ranks: ReadonlyMap<Id, number>,
): ToldSubject[] {
  const onMeasures = Map.groupBy(
    claims.filter((claim) => claim.type === "estimate"),
    (claim) => claim.measure,
  );
  const statements = claims.filter((claim) => claim.type === "statement");
  const onPropositions = Map.groupBy(statements, (claim) => claim.proposition);
  // An affirmation holds for what follows from it, a denial for what it would follow from.
  const follows = (subject: Id) => {
    const specific = new Set(reachableFrom(subject, implying).keys());
    const general = reachableFrom(subject, (id) => dataset.propositions.get(id)?.implies ?? []);
    const carried = statements.filter(
      ({ stance, proposition }) =>
        (stance === "affirms" && specific.has(proposition)) ||
        (stance === "denies" && general.has(proposition)),
    );
    return new Set(carried.map((claim) => claim.source));
  };
  const entry = (
    subjectType: ToldSubject["subjectType"],
    subject: Id,
    alike: readonly Claim[],
    implied: ReadonlySet<Id>,
  ): ToldSubject => {
    const tellers = new Set(alike.map((claim) => claim.source));
    return {
      subject,
      subjectType,
      claims: alike,
      toldBy: sources.filter((id) => tellers.has(id)),
      impliedBy: sources.filter((id) => !tellers.has(id) && implied.has(id)),
      leftOutBy: sources.filter((id) => !tellers.has(id) && !implied.has(id)),
    };
  };
  return [
    ...inOrder(onMeasures, ranks).map(([id, alike]) => entry("measure", id, alike, new Set())),
    ...inOrder(onPropositions, ranks).map(([id, alike]) => entry("proposition", id, alike, follows(id))),
  ];
}

/** What is told, in the order of the brief; an utterance touches few of a brief's measures. */
function inOrder<C>(found: ReadonlyMap<Id, C[]>, ranks: ReadonlyMap<Id, number>): [Id, C[]][] {
  return [...found].sort(([a], [b]) => ranks.get(a)! - ranks.get(b)!);
}

function rank(ids: Iterable<Id>): ReadonlyMap<Id, number> {
  return new Map([...ids].map((id, index) => [id, index]));
}

/** `implies`, walked from the general to the specific. */
function implyingPropositions(dataset: Dataset): (id: Id) => readonly Id[] {
  const back = new Map<Id, Id[]>();
  for (const { id, implies } of dataset.propositions.values()) {
    for (const general of implies) back.set(general, [...(back.get(general) ?? []), id]);
  }
  return (id) => back.get(id) ?? [];
}
