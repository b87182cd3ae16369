import type { Dataset, Id, Stance } from "../model/dataset.ts";
import { type DatedStatement, dateStatement } from "./dated.ts";
import type { Finding } from "./discrepancy.ts";
import { reachableFrom } from "./implication.ts";
import { type HeldPosition, statementPositions } from "./positions.ts";
import { statementRules } from "./rules/registry.ts";

/** Statements made on one proposition, gathered into positions. */
export interface ComparedStatements {
  readonly proposition: Id;
  readonly positions: readonly HeldPosition<DatedStatement>[];
}

/** Groups in the order of the brief's propositions, one at a time. */
export function* groupStatements(dataset: Dataset): Generator<ComparedStatements> {
  const statements = dataset.claims.filter((claim) => claim.type === "statement");
  const byProposition = Map.groupBy(statements, (claim) => claim.proposition);
  for (const proposition of dataset.propositions.keys()) {
    const alike = byProposition.get(proposition);
    if (alike) yield { proposition, positions: statementPositions(alike.map(dateStatement)) };
  }
}

/** Every pair on the proposition itself that a rule holds for; no window, a stance stands until it is changed. */
export function* compareStatements({ proposition, positions }: ComparedStatements): Generator<Finding> {
  for (const [x, y] of directPairs(positions)) {
    const finding = judge(x, y, proposition, null);
    if (finding !== null) yield finding;
  }
}

/**
 * Every pair that meets only through `implies`: an affirmation holds forward for what it implies, a denial
 * back for what implies it. Two stances that meet on a third proposition are both affirmed, or both denied,
 * so a difference always lies on one way from the specific to the general.
 */
export function* compareImplied(groups: readonly ComparedStatements[], dataset: Dataset): Generator<Finding> {
  const bySubject = new Map(groups.map((group) => [group.proposition, heldByStance(group)]));
  for (const [specific, held] of bySubject) {
    const implied = reachableFrom(specific, (id) => dataset.propositions.get(id)?.implies ?? []);
    for (const [general, way] of implied) {
      const generals = bySubject.get(general);
      if (generals === undefined) continue;
      const ways = { x: way, y: [general] };
      for (const [x, y] of carriedPairs(held, generals)) {
        const finding = judge(x, y, general, ways);
        if (finding !== null) yield finding;
      }
    }
  }
}

type ByStance = Readonly<Partial<Record<Stance, DatedStatement[]>>>;
type Pair = readonly [DatedStatement, DatedStatement];

/** Against these an affirmation makes a finding whoever takes them; against the weaker ones only one's own does. */
const OPPOSED: readonly Stance[] = ["denies", "no-evidence", "declines-to-confirm"];
const WEAKER: readonly Stance[] = ["does-not-deny", "conditional"];
const SHORT_OF_DENIAL: readonly Stance[] = [
  "no-evidence",
  "declines-to-confirm",
  "does-not-deny",
  "conditional",
];

function* directPairs(positions: ComparedStatements["positions"]): Generator<Pair> {
  for (const [index, { representative: x, claims }] of positions.entries()) {
    for (let echo = 1; echo < claims.length; echo++) yield [x, claims[echo]!];
    for (let other = index + 1; other < positions.length; other++)
      yield [x, positions[other]!.representative];
  }
}

function* carriedPairs(specific: ByStance, general: ByStance): Generator<Pair> {
  const affirmed = specific.affirms ?? [];
  const denied = general.denies ?? [];
  for (const x of affirmed) for (const y of taking(general, OPPOSED)) yield [x, y];
  yield* related(affirmed, taking(general, WEAKER));
  yield* related(taking(specific, SHORT_OF_DENIAL), denied);
}

/** Pairs of one speaker or one utterance, found without touching the rest. */
function* related(xs: readonly DatedStatement[], ys: readonly DatedStatement[]): Generator<Pair> {
  if (xs.length === 0 || ys.length === 0) return;
  const bySpeaker = Map.groupBy(ys, (y) => y.claim.speaker);
  const byUtterance = Map.groupBy(ys, (y) => y.claim.utterance);
  for (const x of xs) {
    for (const y of bySpeaker.get(x.claim.speaker) ?? []) yield [x, y];
    for (const y of byUtterance.get(x.claim.utterance) ?? []) {
      if (y.claim.speaker !== x.claim.speaker) yield [x, y];
    }
  }
}

function judge(x: DatedStatement, y: DatedStatement, subject: Id, ways: Finding["ways"]): Finding | null {
  const carried = ways !== null;
  const pair = { x, y, carried };
  const rule = statementRules.find((each) => (each.carries || !carried) && each.holds(pair));
  return rule === undefined ? null : { rule, subject, x, y, ways };
}

function heldByStance(group: ComparedStatements): ByStance {
  const held = group.positions.map((position) => position.representative);
  return Object.fromEntries(Map.groupBy(held, (each) => each.claim.stance));
}

function taking(held: ByStance, stances: readonly Stance[]): readonly DatedStatement[] {
  return stances.flatMap((stance) => held[stance] ?? []);
}
