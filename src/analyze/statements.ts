import type { Claim, Dataset, Id, Stance } from "../model/dataset.ts";
import { type ByStance, type CarriedStance, carriedStances, waysBetween } from "./carried.ts";
import { type DatedStatement, dateStatement } from "./dated.ts";
import type { Report, Ways } from "./discrepancy.ts";
import { type HeldPosition, statementPositions, visitBehind } from "./positions.ts";
import type { Register } from "./register.ts";
import { holdsFor } from "./rules/condition.ts";
import { statementRules } from "./rules/registry.ts";

/** Statements made on one proposition, gathered into positions. */
export interface ComparedStatements {
  readonly proposition: Id;
  readonly positions: readonly HeldPosition<DatedStatement>[];
}

/** Groups in the order of the brief's propositions, one at a time. */
export function* groupStatements(dataset: Dataset, register: Register): Generator<ComparedStatements> {
  const statements = dataset.claims.filter((claim) => claim.type === "statement");
  const byProposition = Map.groupBy(statements, (claim) => claim.proposition);
  for (const proposition of dataset.propositions.keys()) {
    const alike = byProposition.get(proposition);
    if (!alike) continue;
    const dated = alike.map((claim) => dateStatement(claim, register));
    yield { proposition, positions: statementPositions(dated) };
  }
}

const utteranceOf = ({ utterance }: Claim) => utterance;
const speakerOf = ({ speaker }: Claim) => speaker;

/** Every pair on the proposition itself that a rule holds for; no window, a stance stands until it is changed. */
export function compareStatements({ proposition, positions }: ComparedStatements, report: Report): void {
  for (const [index, { representative: x, claims }] of positions.entries()) {
    for (let echo = 1; echo < claims.length; echo++) judge(x, claims[echo]!, proposition, null, report);
    for (let other = index + 1; other < positions.length; other++)
      judge(x, positions[other]!.representative, proposition, null, report);
  }
  visitBehind(positions, utteranceOf, (x, y) => {
    if (x.claim.stance !== y.claim.stance) judge(x, y, proposition, null, report);
  });
  visitBehind(positions, speakerOf, (x, y) => {
    if (x.claim.stance !== y.claim.stance && utteranceOf(x.claim) !== utteranceOf(y.claim))
      judge(x, y, proposition, null, report);
  });
}

/**
 * Every pair that meets only through `implies`: an affirmation holds forward for what it implies, a denial
 * back for what implies it. Two stances that meet on a third proposition alone are both affirmed, or both denied,
 * and neither was taken on it: they are left apart. Where an affirmation of the one meets
 * a denial of the other, the general proposition is the subject.
 */
export function compareImplied(
  groups: readonly ComparedStatements[],
  dataset: Dataset,
  report: Report,
): void {
  const held = new Map(groups.map((group) => [group.proposition, heldByStance(group)]));
  const forward = waysBetween(held.keys(), dataset);
  for (const [general, ways] of Map.groupBy(forward, (way) => way.at(-1)!)) {
    const affirmed = carriedStances(ways, "affirms", held);
    judgeCarried(affirmed, held.get(general)!, ANSWERING, WEAKER, report);
  }
  const back = forward.map((way) => way.toReversed());
  for (const [specific, ways] of Map.groupBy(back, (way) => way.at(-1)!)) {
    const denied = carriedStances(ways, "denies", held);
    judgeCarried(denied, held.get(specific)!, ["denies"], SHORT_OF_DENIAL, report);
  }
}

/** Beside these an affirmation makes a finding whoever takes them; beside the weaker ones only one's own does. */
const ANSWERING: readonly Stance[] = ["affirms", "denies", "no-evidence", "declines-to-confirm"];
const WEAKER: readonly Stance[] = ["does-not-deny", "conditional"];
const SHORT_OF_DENIAL: readonly Stance[] = [
  "no-evidence",
  "declines-to-confirm",
  "does-not-deny",
  "conditional",
];

/** `whoever`: stances that are set against the carried ones of anybody; `own`: only within a speaker or utterance. */
function judgeCarried(
  carried: readonly CarriedStance[],
  outright: ByStance,
  whoever: readonly Stance[],
  own: readonly Stance[],
  report: Report,
): void {
  if (carried.length === 0) return;
  const opposed = taking(outright, whoever);
  const related = relatedAmong(taking(outright, own));
  for (const { held: x, way } of carried) {
    const subject = way.at(-1)!;
    for (const ys of [opposed, related(x)]) {
      for (const y of ys) judge(x, y, subject, { x: way, y: [subject] }, report);
    }
  }
}

/** Those of `ys` with the speaker or the utterance of an x, found without touching the rest. */
function relatedAmong(ys: readonly DatedStatement[]): (x: DatedStatement) => readonly DatedStatement[] {
  const bySpeaker = Map.groupBy(ys, (y) => y.claim.speaker);
  const byUtterance = Map.groupBy(ys, (y) => y.claim.utterance);
  return ({ claim: { speaker, utterance } }) => [
    ...(bySpeaker.get(speaker) ?? []),
    ...(byUtterance.get(utterance) ?? []).filter((y) => y.claim.speaker !== speaker),
  ];
}

function judge(x: DatedStatement, y: DatedStatement, subject: Id, ways: Ways | null, report: Report): void {
  const pair = { x, y, carried: ways !== null };
  for (const rule of statementRules) {
    if (!holdsFor(rule, pair)) continue;
    report(rule, subject, x, y, ways);
    return;
  }
}

function heldByStance(group: ComparedStatements): ByStance {
  const held = group.positions.map((position) => position.representative);
  return Object.fromEntries(Map.groupBy(held, (each) => each.claim.stance));
}

function taking(held: ByStance, stances: readonly Stance[]): readonly DatedStatement[] {
  return stances.flatMap((stance) => held[stance] ?? []);
}
