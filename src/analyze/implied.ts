import type { Kind } from "../model/analysis.ts";
import type { Id, Stance } from "../model/dataset.ts";
import { known } from "../model/known.ts";
import { type Behaviour, propositionBehaviour } from "./behaviour.ts";
import type { Bench } from "./bench.ts";
import {
  type ByStance,
  type CarriedStance,
  type CarriedStances,
  carriedStances,
  type HeldStances,
  waysBetween,
  waysOfExclusion,
} from "./carried.ts";
import type { DatedStatement } from "./dated.ts";
import { endOf, reversed } from "./implication.ts";
import { isOwn, MOVES, ownAmong, spokenFor } from "./own-moves.ts";
import { firstHolding } from "./rules/condition.ts";
import { statementGates, statementRules } from "./rules/registry.ts";
import type { StatementRule } from "./rules/rule.ts";
import { type ComparedStatements, carriedPair, particularsOf } from "./statements.ts";
import { hingesOn, type Tellings } from "./tellings.ts";

/** Those whose stances may reach each other, by proposition. */
interface Reaching extends HeldStances {
  readonly tellings: ReadonlyMap<Id, Tellings<DatedStatement>>;
}

/**
 * Every pair that meets only through `implies`: an affirmation holds forward for what it implies, a denial
 * back for what implies it. Two stances that meet on a third proposition alone are both affirmed, or both denied,
 * and neither was taken on it: they are left apart. Where an affirmation of the one meets
 * a denial of the other, the general proposition is the subject.
 */
export function compareImplied(groups: readonly ComparedStatements[], bench: Bench): void {
  const reaching = reachingOf(groups);
  const forward = waysBetween(reaching.standing.keys(), bench.dataset);
  for (const [subject, ways] of Map.groupBy(forward, endOf)) {
    const affirmed = carriedStances(subject, ways, "affirms", "affirms", reaching);
    judgeCarried(subject, affirmed, "affirms", ANSWERING, WEAKER, reaching, bench);
  }
  for (const [subject, ways] of Map.groupBy(forward.map(reversed), endOf)) {
    const denied = carriedStances(subject, ways, "denies", "denies", reaching);
    judgeCarried(subject, denied, "denies", ["denies"], SHORT_OF_DENIAL, reaching, bench);
  }
}

/**
 * Every pair that meets through `excludes`, also beyond what the two propositions imply: what the one excludes is
 * denied by whoever affirms it.
 */
export function compareExcluded(groups: readonly ComparedStatements[], bench: Bench): void {
  const reaching = reachingOf(groups);
  const ways = waysOfExclusion(reaching.standing.keys(), bench.dataset);
  const denied = new Map(
    [...Map.groupBy(ways, endOf)].map(([subject, there]) => [
      subject,
      carriedStances(subject, there, "affirms", "denies", reaching),
    ]),
  );
  for (const [subject, carried] of denied)
    judgeCarried(subject, carried, "denies", ["denies"], SHORT_OF_DENIAL, reaching, bench);
  const order = new Map([...reaching.standing.keys()].map((id, index) => [id, index]));
  for (const way of ways) {
    const [one, other] = [way[0], endOf(way)];
    if (known(order, one) > known(order, other)) continue;
    const [xs, ys] = [cameFrom(one, denied.get(other)), cameFrom(other, denied.get(one))];
    for (const x of xs.standing) {
      for (const y of ys.standing) judgeExclusive(x, y, null, reaching, bench);
      for (const y of ys.behind) if (isOwn(x.held, y.held)) judgeExclusive(x, y, MOVES, reaching, bench);
    }
    for (const x of xs.behind)
      for (const y of [...ys.standing, ...ys.behind])
        if (isOwn(x.held, y.held)) judgeExclusive(x, y, MOVES, reaching, bench);
  }
}

function cameFrom(start: Id, carried: CarriedStances | undefined): CarriedStances {
  const filtered = (stances: readonly CarriedStance[]) => stances.filter(({ way }) => way[0] === start);
  return { standing: filtered(carried?.standing ?? []), behind: filtered(carried?.behind ?? []) };
}

/** Beside these an affirmation makes a finding whoever takes them; beside the weaker ones only one's own does. */
const ANSWERING: readonly Stance[] = ["affirms", "denies", "no-evidence", "declines-to-confirm"];
const WEAKER: readonly Stance[] = ["does-not-deny"];
const SHORT_OF_DENIAL: readonly Stance[] = ["no-evidence", "declines-to-confirm", "does-not-deny"];

/** `whoever`: stances that are set against the carried ones of anybody; `own`: only within a speaker, a party, or an utterance. */
function judgeCarried(
  subject: Id,
  carried: CarriedStances,
  arrives: Stance,
  whoever: readonly Stance[],
  own: readonly Stance[],
  reaching: Reaching,
  bench: Bench,
): void {
  if (carried.standing.length + carried.behind.length === 0) return;
  const outright = reaching.standing.get(subject) ?? {};
  const behaviour = propositionBehaviour(subject, bench.dataset);
  const judge = ({ held: x, way }: CarriedStance, y: DatedStatement, only: ReadonlySet<Kind> | null) => {
    const rule = ruleFor(x, y, arrives, y.claim.stance, behaviour, bench);
    if (rule === null || (only !== null && !only.has(rule.kind))) return;
    const hinges = hingesOfCarried(rule, x, y, reaching, (other) => {
      return ruleFor(x, other, arrives, other.claim.stance, behaviour, bench)?.kind === rule.kind;
    });
    bench.report(rule, subject, x, y, particularsOf(rule, x, y, { x: way, y: [subject] }, hinges, bench));
  };
  const opposed = taking(outright, whoever);
  const related = relatedAmong(taking(outright, own));
  const ownBehind = ownAmong(taking(reaching.behind.get(subject) ?? {}, [...whoever, ...own]));
  for (const one of carried.standing) {
    for (const ys of [opposed, related(one.held)]) for (const y of ys) judge(one, y, null);
    for (const y of ownBehind(one.held)) judge(one, y, MOVES);
  }
  const ownStanding = ownAmong(carried.behind.length === 0 ? [] : [...opposed, ...taking(outright, own)]);
  for (const one of carried.behind)
    for (const ys of [ownStanding(one.held), ownBehind(one.held)]) for (const y of ys) judge(one, y, MOVES);
}

/**
 * Two affirmations of what can't be true together: each denies what the other affirms. Time explains it only if it
 * does on both propositions, and what varies is compared within the window of either.
 */
function judgeExclusive(
  one: CarriedStance,
  other: CarriedStance,
  only: ReadonlySet<Kind> | null,
  reaching: Reaching,
  bench: Bench,
): void {
  const [x, y] = [one.held, other.held];
  const sides = [
    { subject: endOf(one.way), stances: ["denies", "affirms"], ways: { x: one.way, y: [endOf(one.way)] } },
    {
      subject: endOf(other.way),
      stances: ["affirms", "denies"],
      ways: { x: [endOf(other.way)], y: other.way },
    },
  ] as const;
  const found = sides.map(({ subject, stances: [ofX, ofY], ways }) => {
    const behaviour = propositionBehaviour(subject, bench.dataset);
    return { subject, ways, rule: ruleFor(x, y, ofX, ofY, behaviour, bench) };
  });
  const graver = found.find(({ rule }) => rule?.kind !== "change") ?? found[0];
  if (found.some(({ rule }) => rule === null) || !graver?.rule) return;
  if (only !== null && !only.has(graver.rule.kind)) return;
  // Told in another way, neither would affirm what excludes the other.
  const hinges = hingesOfCarried(graver.rule, x, y, reaching, () => false);
  const particulars = particularsOf(graver.rule, x, y, graver.ways, hinges, bench);
  bench.report(graver.rule, graver.subject, x, y, particulars);
}

function ruleFor(
  x: DatedStatement,
  y: DatedStatement,
  stanceX: Stance,
  stanceY: Stance,
  behaviour: Behaviour,
  { retractions }: Bench,
): StatementRule | null {
  if (retractions.leavesOut(x, y)) return null;
  const pair = carriedPair(x, y, stanceX, stanceY, behaviour);
  return statementGates.every((gate) => gate.holds(pair)) ? firstHolding(statementRules, pair) : null;
}

/** Of x another telling takes another stance, which is not carried; of y it is set against x's in its turn. */
function hingesOfCarried(
  { kind }: StatementRule,
  x: DatedStatement,
  y: DatedStatement,
  { tellings }: Reaching,
  givesWith: (other: DatedStatement) => boolean,
): readonly Id[] {
  if (kind !== "change") return [];
  const [ofX, ofY] = [known(tellings, x.claim.proposition), known(tellings, y.claim.proposition)];
  return hingesOn(x, y, ofX, ofY, (one, other) => one === x && givesWith(other));
}

/** Those of `ys` with the speaker, the party or the utterance of an x, found without touching the rest. */
function relatedAmong(ys: readonly DatedStatement[]): (x: DatedStatement) => Iterable<DatedStatement> {
  const own = ownAmong(ys);
  const byUtterance = Map.groupBy(ys, ({ claim }) => claim.utterance);
  return (x) => new Set([...own(x), ...(byUtterance.get(x.claim.utterance) ?? [])]);
}

function reachingOf(groups: readonly ComparedStatements[]): Reaching {
  return {
    standing: new Map(groups.map((group) => [group.proposition, standingByStance(group)])),
    behind: new Map(groups.map((group) => [group.proposition, byStance(spokenFor(group.positions))])),
    tellings: new Map(groups.map(({ proposition, tellings }) => [proposition, tellings])),
  };
}

function standingByStance({ positions }: ComparedStatements): ByStance {
  return byStance(positions.map(({ representative }) => representative));
}

function byStance(held: readonly DatedStatement[]): ByStance {
  return Object.fromEntries(Map.groupBy(held, ({ claim }) => claim.stance));
}

function taking(held: ByStance, stances: readonly Stance[]): readonly DatedStatement[] {
  return stances.flatMap((stance) => held[stance] ?? []);
}
