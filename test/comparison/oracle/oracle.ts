import type { Told, ToldDataset } from "./claims.ts";
import { dayOf, daySaid, sameDays, somePair } from "./days.ts";
import {
  type Change,
  changeBetween,
  findEstimates,
  hingesOn,
  isOnePosition,
  isSaidAfter,
  type ToldEstimate,
} from "./estimates.ts";
import { independenceOf } from "./independence.ts";
import { findStatements, isTakenAgain, stancesOf, type ToldStatement } from "./statements.ts";
import { sameWords } from "./values.ts";

/**
 * "How claims compare", written from the words of the contract alone and apart from the engine: slow, and without
 * a formula. Whether two figures exclude each other, whether a day may come before another and whether time could
 * have made both true is found by trying values and days one by one.
 *
 * A finding is its kind, with the rule behind it where the contract names one and `if-same` where it is a
 * condition: `change part-outgrew-whole`, `conflict if-same`.
 */
export interface Expected {
  readonly a: string;
  readonly b: string;
  /** More than one where the contract's words leave it open, `nothing` among them where they may mean that. */
  readonly findings: readonly string[];
  /** Of figures: what they would come to if they are a change, and which sources they would hinge on. */
  readonly change: Change | null;
  readonly hingesOn: readonly (readonly string[])[];
  readonly independence: readonly string[];
}

export const NOTHING = "nothing";

export function compareByHand(dataset: ToldDataset): Expected[] {
  return dataset.claims.flatMap((a, index) =>
    dataset.claims.slice(index + 1).map((b) => expectedOf(a, b, dataset)),
  );
}

function expectedOf(a: Told, b: Told, dataset: ToldDataset): Expected {
  const findings = findingsOf(a, b, dataset);
  const areFigures =
    isEstimate(a) && isEstimate(b) && findings.some((finding) => !WITHOUT_NUMBERS.has(finding));
  return {
    a: a.id,
    b: b.id,
    findings,
    change:
      areFigures && findings.some((finding) => finding.startsWith("change"))
        ? changeBetween(a, b, dataset)
        : null,
    hingesOn: areFigures ? hingesOn(a, b, dataset) : [[]],
    independence: independenceOf(a, b, dataset),
  };
}

const WITHOUT_NUMBERS: ReadonlySet<string> = new Set([NOTHING, "retraction"]);

function findingsOf(a: Told, b: Told, dataset: ToldDataset): readonly string[] {
  if (a.retracts === b.id || b.retracts === a.id) return ["retraction"];
  const taken = retractionBetween(a, b, dataset) ?? retractionBetween(b, a, dataset);
  if (taken === "settled") return [NOTHING];
  const found = isEstimate(a) && isEstimate(b) ? estimates(a, b, dataset) : statements(a, b, dataset);
  return taken === null ? found : openly(found);
}

const isEstimate = (claim: Told): claim is ToldEstimate => claim.figure !== null;
const isStatement = (claim: Told): claim is ToldStatement => claim.stance !== null;
const openly = (found: readonly string[]) => [...new Set([...found, NOTHING])];

/**
 * Was `claim` taken back before `other` was said? Open where the texts don't settle it, and where another telling of its
 * utterance was: the contract does not say whether that takes this one back too.
 */
function retractionBetween(claim: Told, other: Told, { claims }: ToldDataset): "settled" | "open" | null {
  const retractionOf = (id: string) =>
    claims.find(({ retracts, id: own }) => retracts === id && own !== other.id);
  const retraction = retractionOf(claim.id);
  if (retraction !== undefined && isSaidAfter(other, retraction)) return "settled";
  const tellings = claims.filter(({ utterance }) => utterance === claim.utterance);
  return tellings.some(({ id }) => retractionOf(id) !== undefined && mayTakeBack(retractionOf(id), other))
    ? "open"
    : null;
}

const mayTakeBack = (retraction: Told | undefined, other: Told) =>
  retraction !== undefined && somePair(daySaid(retraction), daySaid(other), (taken, said) => taken <= said);

/** First claims stand for their positions in the pairs; the others are echoes of the first. */
function estimates(a: ToldEstimate, b: ToldEstimate, dataset: ToldDataset): readonly string[] {
  const found = (findEstimates(a, b, dataset) ?? NOTHING).split("|");
  const [firstOfA, firstOfB] = [firstOf(a, dataset), firstOf(b, dataset)];
  const members = [...positionOf(a, dataset), ...positionOf(b, dataset)];
  // What a position holds once one of its claims is taken back, and the others are not, the contract does not say.
  if (members.some(({ id }) => dataset.claims.some(({ retracts }) => retracts === id))) return openly(found);
  if (isOnePosition(a, b)) {
    // Of the echoes each has its row with the first.
    if (firstOfA !== a && firstOfA !== b) return [NOTHING];
    return a.utterance === b.utterance ? found : openly(found);
  }
  if (firstOfA === a && firstOfB === b) return isEchoAcross(a, b, found, dataset) ? openly(found) : found;
  // "The tellings of one utterance are positions of their own": also where another claim says the same.
  return members.some((member) => isTellingApart(member, dataset)) ? openly(found) : [NOTHING];
}

function positionOf(claim: ToldEstimate, { claims }: ToldDataset): ToldEstimate[] {
  return claims.filter(isEstimate).filter((other) => isOnePosition(claim, other));
}

/** Earliest day, then smallest id; the days of one position are the same. */
function firstOf(claim: ToldEstimate, dataset: ToldDataset): ToldEstimate {
  return positionOf(claim, dataset).reduce((first, other) => (other.id < first.id ? other : first));
}

/** Is its utterance told in another way too? */
function isTellingApart(claim: ToldEstimate, { claims }: ToldDataset): boolean {
  return claims
    .filter(isEstimate)
    .some((other) => other.utterance === claim.utterance && !sameWords(other.figure, claim.figure));
}

/** If both measures are one, a claim of the one may be no more than the echo of a claim of the other. */
function isEchoAcross(
  a: ToldEstimate,
  b: ToldEstimate,
  found: readonly string[],
  { claims }: ToldDataset,
): boolean {
  const asOne = (claim: ToldEstimate, measure: string) => ({
    ...claim,
    figure: { ...claim.figure, measure },
  });
  return (
    found.some((each) => each.endsWith("if-same")) &&
    claims
      .filter(isEstimate)
      .some((other) =>
        [a, b].some(
          (claim) =>
            other !== claim &&
            [a, b].some(({ figure }) => figure.measure === other.figure.measure) &&
            isOnePosition(asOne(other, claim.figure.measure), claim),
        ),
      )
  );
}

function statements(a: Told, b: Told, dataset: ToldDataset): readonly string[] {
  if (!isStatement(a) || !isStatement(b)) return [NOTHING];
  const all = findStatements(a, b, dataset);
  const outright = all.filter(({ isOutright }) => isOutright);
  const found = (outright.length > 0 ? outright : all).flatMap(({ found: each }) =>
    (each ?? NOTHING).split("|"),
  );
  if (found.length === 0) return [NOTHING];
  const isOpen =
    outright.length === 0 ||
    (a.stance.proposition !== b.stance.proposition && found.includes("echo")) ||
    dataset.claims
      .filter(isStatement)
      .some((other) =>
        [a, b].some((claim) => isTakenBefore(other, claim, dataset) && mayHide(other, claim, found)),
      );
  const repeated = found.includes("agreement") && (a.speaker === b.speaker || a.origin === b.origin);
  const kinds = [...new Set([...found, ...(repeated ? ["echo"] : [])])];
  return isOpen || (repeated && a.stance.proposition !== b.stance.proposition) ? openly(kinds) : kinds;
}

/** That a speaker, or a party, takes another stance than before is hidden by nobody else's claim. */
function mayHide(other: ToldStatement, claim: ToldStatement, found: readonly string[]): boolean {
  if (found.some((each) => each === "reversal" || each === "shift")) return other.speaker === claim.speaker;
  return !found.includes("shift one-party") || other.party === claim.party;
}

/**
 * The contract sets positions for figures only; whether a stance that is taken again has rows of its own is open, and
 * so is whether one that follows from two claims of one origin on one day has a row with each.
 */
function isTakenBefore(other: ToldStatement, claim: ToldStatement, dataset: ToldDataset): boolean {
  if (other === claim || other.origin !== claim.origin) return false;
  if (isTakenAgain(other, claim)) return other.id < claim.id;
  const [held, heldToo] = [stancesOf(claim.stance, dataset), stancesOf(other.stance, dataset)];
  const isShared = [...held].some(([id, stances]) => stances.some((each) => heldToo.get(id)?.includes(each)));
  return isShared && sameDays(dayOf(other), dayOf(claim));
}
