import { type Discrepancy, KINDS, type Kind } from "../../model/analysis.ts";
import type { Claim, Statement } from "../../model/dataset.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { bySaid } from "../order.ts";

/** Kinds that say that two claims go together after all. */
const CONCORDANT: ReadonlySet<Kind> = new Set(["update", "compatible", "agreement", "echo"]);

export const isConcordant = (kind: Kind): boolean => CONCORDANT.has(kind);

/** Kinds that set two claims apart, heaviest first; and the others. */
export const DIFFERENT: readonly Kind[] = KINDS.filter((kind) => !isConcordant(kind));
export const ALIKE: readonly Kind[] = KINDS.filter(isConcordant);

/** Some discrepancies that a reader takes in as one: same kind, same subject, the same two camps. */
export interface Case {
  readonly id: string;
  readonly discrepancies: readonly [Discrepancy, ...Discrepancy[]];
  /** All claims of the positions on either side, echoes too. */
  readonly left: readonly Claim[];
  readonly right: readonly Claim[];
}

/** By kind, in the order in which they are told. */
export type Cases = ReadonlyMap<Kind, readonly Case[]>;

/**
 * The cases of one kind, in the order of their first discrepancies. Two camps on one proposition make one
 * case, as do all who agree in the same words, all echoes of one claim, and the figures that one origin gave
 * of one thing, one after the other; other pairs stand alone.
 */
export function casesOfKind(scope: PageScope, kind: Kind): Case[] {
  return groupCases(scope.index.pairs.get(kind) ?? []).map((group) => caseOf(scope, group));
}

/** Pairs of one kind, as cases have them: large datasets have many, of which few are told. */
export function groupCases(pairs: readonly Discrepancy[]): Case["discrepancies"][] {
  return [...Map.groupBy(pairs, caseKey).values()] as unknown as Case["discrepancies"][];
}

/** Two who each affirm what the other's excludes are no camps on one proposition. */
export const isCamps = (found: Discrepancy) =>
  (found.kind === "contradiction" || found.kind === "unconfirmed") && !isOfOneStance(found);

/** Figures that one origin gave, one after the other. */
export const isSteps = ({ kind, ifSame }: Discrepancy) =>
  (kind === "revision" || kind === "update") && !ifSame;

function isOfOneStance({ a, b }: Discrepancy): boolean {
  return a.type === "statement" && b.type === "statement" && a.stance === b.stance;
}

/** Some who agree in the same words; a denial may also agree with an affirmation of what excludes it. */
export const isChorus = (found: Discrepancy) =>
  (found.kind === "agreement" || found.kind === "echo") &&
  !found.ifSame &&
  (found.subjectType === "measure" || isOfOneStance(found));

/** How many rows of discrepancies.csv some cases stand for. */
export const pairsIn = (cases: readonly Case[]) =>
  cases.reduce((sum, { discrepancies }) => sum + discrepancies.length, 0);

/** What makes some discrepancies of one kind one case. */
function caseKey(found: Discrepancy): string {
  if (isCamps(found)) return found.subject;
  if (isChorus(found)) return found.kind === "echo" ? found.a.id : `${found.subject} ${heldWords(found.a)}`;
  if (isSteps(found)) return `${found.subject} ${found.a.origin} ${scopeOf(found.a)}`;
  return found.id;
}

/** What makes two claims on one thing the same words of the same ends, or the same stance. */
export const heldWords = (claim: Claim): string =>
  claim.type === "statement"
    ? claim.stance
    : JSON.stringify([claim.modifier, claim.amount, claim.low, claim.high, claim.place, claim.population]);

const scopeOf = (claim: Claim) =>
  claim.type === "statement" ? "" : JSON.stringify([claim.place, claim.population]);

export function caseOf(scope: PageScope, discrepancies: Case["discrepancies"]): Case {
  const [first] = discrepancies;
  const camps = isCamps(first);
  const [left, right] = isSteps(first) ? stepsOf(scope, discrepancies) : sidesOf(discrepancies);
  return {
    id: camps ? `${first.kind}-${first.subject}` : first.id,
    discrepancies,
    left: spread(scope, left),
    right: spread(scope, right),
  };
}

function sidesOf(discrepancies: readonly Discrepancy[]): [Claim[], Claim[]] {
  const sides = discrepancies.map((found): readonly [left: Claim, right: Claim] => {
    const { a, b } = found;
    return isCamps(found) && (a as Statement).stance !== "affirms" ? [b, a] : [a, b];
  });
  return [sides.map(([left]) => left), sides.map(([, right]) => right)];
}

/** The last figure that an origin gave, against all before it. */
function stepsOf(scope: PageScope, discrepancies: readonly Discrepancy[]): [Claim[], Claim[]] {
  const claims = new Set(discrepancies.flatMap(({ a, b }) => [a, b]));
  const steps = [...claims].toSorted(bySaid(scope.dataset));
  return [steps.slice(0, -1), steps.slice(-1)];
}

/** Representatives with all claims of their positions, each once, by day said. */
function spread({ dataset, index }: PageScope, claims: readonly Claim[]): Claim[] {
  const all = claims.flatMap((claim): readonly Claim[] => index.positions.get(claim.id) ?? [claim]);
  return [...new Set(all)].toSorted(bySaid(dataset));
}
