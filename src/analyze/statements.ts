import type { Kind } from "../model/analysis.ts";
import type { Dataset, Id, Speaker, Stance, Statement } from "../model/dataset.ts";
import { localize } from "../model/text.ts";
import { type Behaviour, propositionBehaviour } from "./behaviour.ts";
import type { Bench } from "./bench.ts";
import { compareByDay, type DatedStatement, dateClaim } from "./dated.ts";
import { distance } from "./days.ts";
import type { Particulars, Ways } from "./discrepancy.ts";
import { MOVES, ownAmong, spokenFor } from "./own-moves.ts";
import { type HeldPosition, statementPositions } from "./positions.ts";
import type { Register } from "./register.ts";
import { firstHolding } from "./rules/condition.ts";
import { statementRules } from "./rules/registry.ts";
import type { StatementPair, StatementRule } from "./rules/rule.ts";
import { takesAStance } from "./rules/stance-conditions.ts";
import { compareStances } from "./stance-series.ts";
import { hingesOn, type Tellings, tellingsOf } from "./tellings.ts";

/** Statements made on one proposition, gathered into positions. */
export interface ComparedStatements {
  readonly proposition: Id;
  readonly behaviour: Behaviour;
  readonly positions: readonly HeldPosition<DatedStatement>[];
  readonly tellings: Tellings<DatedStatement>;
}

/** Groups in the order of the brief's propositions, one at a time. */
export function* groupStatements({ dataset, register }: Bench): Generator<ComparedStatements> {
  const statements = dataset.claims.filter((claim) => claim.type === "statement");
  const byProposition = Map.groupBy(statements, (claim) => claim.proposition);
  for (const proposition of dataset.propositions.keys()) {
    const alike = byProposition.get(proposition);
    if (!alike) continue;
    const dated = alike.map((claim) => dateStatement(claim, dataset, register));
    const tellings = tellingsOf(dated, (x, y) => x.claim.stance === y.claim.stance);
    const behaviour = propositionBehaviour(proposition, dataset);
    yield { proposition, behaviour, positions: statementPositions(dated, tellings), tellings };
  }
}

export function dateStatement(claim: Statement, dataset: Dataset, register: Register): DatedStatement {
  const party = partyOf(dataset.speakers.get(claim.speaker), dataset);
  return { ...dateClaim(claim, dataset.sources.get(claim.source), register), party };
}

/** In the first language that the brief and the party have, as it meets the eye. */
function partyOf(speaker: Speaker | undefined, { languages }: Dataset): string | null {
  if (!speaker?.party) return null;
  const { text } = localize(speaker.party, languages[0]!, languages);
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Every pair on the proposition itself that a rule holds for. */
export function compareStatements(group: ComparedStatements, bench: Bench): void {
  const { behaviour, positions } = group;
  const judge = judgeStances(group, bench);
  for (const { representative, claims } of positions) {
    if (!takesAStance(representative.claim)) continue;
    for (const echo of claims.slice(1)) judge(representative, echo);
  }
  const standing = positions.map(({ representative }) => representative);
  compareStances(
    standing.filter(({ claim }) => takesAStance(claim)),
    behaviour.windowDays,
    judge,
  );
  compareSpokenFor(group, standing, bench);
}

/** The positions' own pairs are of other claims, and would hide that a speaker behind one moved. */
function compareSpokenFor(
  group: ComparedStatements,
  standing: readonly DatedStatement[],
  bench: Bench,
): void {
  const behind = spokenFor(group.positions);
  if (behind.length === 0) return;
  const judge = judgeStances(group, bench, MOVES);
  const ownOf = [ownAmong(standing), ownAmong(behind)] as const;
  for (const x of behind) {
    for (const y of ownOf[0](x)) if (isComparable(x, y, group.behaviour)) judge(x, y);
    for (const y of ownOf[1](x))
      if (compareByDay(x, y) < 0 && isComparable(x, y, group.behaviour)) judge(x, y);
  }
}

function isComparable(x: DatedStatement, y: DatedStatement, { windowDays }: Behaviour): boolean {
  return takesAStance(x.claim) && takesAStance(y.claim) && distance(x.day, y.day) <= windowDays;
}

/** @param only kinds that are reported; all, where it is left out */
function judgeStances(group: ComparedStatements, bench: Bench, only: ReadonlySet<Kind> | null = null) {
  const { behaviour, proposition, tellings } = group;
  const kindOf = (x: DatedStatement, y: DatedStatement) =>
    isComparable(x, y, behaviour)
      ? firstHolding(statementRules, stancePair(x, y, behaviour))?.kind
      : undefined;
  let pair: Filled<StatementPair> | null = null;
  return (x: DatedStatement, y: DatedStatement): void => {
    if (bench.retractions.leavesOut(x, y)) return;
    pair ??= stancePair(x, y, behaviour);
    pair.x = x;
    pair.y = y;
    pair.stanceX = x.claim.stance;
    pair.stanceY = y.claim.stance;
    pair.apart = distance(x.day, y.day);
    const rule = firstHolding(statementRules, pair);
    if (rule === null || (only !== null && !only.has(rule.kind))) return;
    const hinges =
      rule.kind === "change" && tellings.size > 0
        ? hingesOn(x, y, tellings, tellings, (one, other) => kindOf(one, other) === rule.kind)
        : [];
    bench.report(rule, proposition, x, y, particularsOf(rule, x, y, null, hinges, bench));
  };
}

type Filled<T> = { -readonly [K in keyof T]: T[K] };

/** Two statements on one proposition, each with its own stance. */
export function stancePair(x: DatedStatement, y: DatedStatement, behaviour: Behaviour): StatementPair {
  const stances = { stanceX: x.claim.stance, stanceY: y.claim.stance };
  return { x, y, ...stances, carried: false, apart: distance(x.day, y.day), behaviour };
}

/** Two statements where one reaches the proposition of the other, or both do. */
export function carriedPair(
  x: DatedStatement,
  y: DatedStatement,
  stanceX: Stance,
  stanceY: Stance,
  behaviour: Behaviour,
): StatementPair {
  return { x, y, stanceX, stanceY, carried: true, apart: distance(x.day, y.day), behaviour };
}

/** Null where the row says it all. */
export function particularsOf(
  rule: StatementRule,
  x: DatedStatement,
  y: DatedStatement,
  ways: Ways | null,
  hinges: readonly Id[],
  { backing }: Bench,
): Particulars | null {
  const independence = rule.kind === "agreement" ? backing.between(x.claim, y.claim) : "independent";
  if (ways === null && hinges.length === 0 && independence === "independent") return null;
  return { ...(ways !== null && { ways }), hingesOn: hinges, independence };
}
