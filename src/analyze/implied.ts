import type { Id, Stance } from "../model/dataset.ts";
import { type Behaviour, propositionBehaviour } from "./behaviour.ts";
import type { Bench } from "./bench.ts";
import {
  type ByStance,
  type CarriedStance,
  carriedStances,
  waysBetween,
  waysOfExclusion,
} from "./carried.ts";
import type { DatedStatement } from "./dated.ts";
import { firstHolding } from "./rules/condition.ts";
import { statementGates, statementRules } from "./rules/registry.ts";
import type { StatementRule } from "./rules/rule.ts";
import { type ComparedStatements, carriedPair, particularsOf } from "./statements.ts";
import { hingesOn, type Tellings } from "./tellings.ts";

/** Those whose stances may reach each other, by proposition. */
interface Reaching {
  readonly held: ReadonlyMap<Id, ByStance>;
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
  const forward = waysBetween(reaching.held.keys(), bench.dataset);
  for (const ways of Map.groupBy(forward, (way) => way.at(-1)!).values()) {
    const affirmed = carriedStances(ways, "affirms", "affirms", reaching.held);
    judgeCarried(affirmed, "affirms", ANSWERING, WEAKER, reaching, bench);
  }
  const back = forward.map((way) => way.toReversed());
  for (const ways of Map.groupBy(back, (way) => way.at(-1)!).values()) {
    const denied = carriedStances(ways, "denies", "denies", reaching.held);
    judgeCarried(denied, "denies", ["denies"], SHORT_OF_DENIAL, reaching, bench);
  }
}

/**
 * Every pair that meets through `excludes`, also beyond what the two propositions imply: what the one excludes is
 * denied by whoever affirms it.
 */
export function compareExcluded(groups: readonly ComparedStatements[], bench: Bench): void {
  const reaching = reachingOf(groups);
  const ways = waysOfExclusion(reaching.held.keys(), bench.dataset);
  const denied = new Map(
    [...Map.groupBy(ways, (way) => way.at(-1)!)].map(([subject, there]) => [
      subject,
      carriedStances(there, "affirms", "denies", reaching.held),
    ]),
  );
  for (const carried of denied.values())
    judgeCarried(carried, "denies", ["denies"], SHORT_OF_DENIAL, reaching, bench);
  const order = new Map([...reaching.held.keys()].map((id, index) => [id, index]));
  for (const way of ways) {
    const [one, other] = [way[0]!, way.at(-1)!];
    if (order.get(one)! > order.get(other)!) continue;
    const from = (subject: Id, start: Id) =>
      (denied.get(subject) ?? []).filter((each) => each.way[0] === start);
    for (const x of from(other, one)) for (const y of from(one, other)) judgeExclusive(x, y, reaching, bench);
  }
}

/** Beside these an affirmation makes a finding whoever takes them; beside the weaker ones only one's own does. */
const ANSWERING: readonly Stance[] = ["affirms", "denies", "no-evidence", "declines-to-confirm"];
const WEAKER: readonly Stance[] = ["does-not-deny"];
const SHORT_OF_DENIAL: readonly Stance[] = ["no-evidence", "declines-to-confirm", "does-not-deny"];

/** `whoever`: stances that are set against the carried ones of anybody; `own`: only within a speaker, a party, or an utterance. */
function judgeCarried(
  carried: readonly CarriedStance[],
  arrives: Stance,
  whoever: readonly Stance[],
  own: readonly Stance[],
  reaching: Reaching,
  bench: Bench,
): void {
  const [first] = carried;
  if (first === undefined) return;
  const subject = first.way.at(-1)!;
  const outright = reaching.held.get(subject) ?? {};
  const behaviour = propositionBehaviour(subject, bench.dataset);
  const opposed = taking(outright, whoever);
  const related = relatedAmong(taking(outright, own));
  for (const { held: x, way } of carried) {
    const ways = { x: way, y: [subject] };
    for (const ys of [opposed, related(x)]) {
      for (const y of ys) {
        const rule = ruleFor(x, y, arrives, y.claim.stance, behaviour, bench);
        if (rule === null) continue;
        const hinges = hingesOfCarried(rule, x, y, reaching, (other) => {
          return ruleFor(x, other, arrives, other.claim.stance, behaviour, bench)?.kind === rule.kind;
        });
        bench.report(rule, subject, x, y, particularsOf(rule, x, y, ways, hinges, bench));
      }
    }
  }
}

/**
 * Two affirmations of what can't be true together: each denies what the other affirms. Time explains it only if it
 * does on both propositions, and what varies is compared within the window of either.
 */
function judgeExclusive(one: CarriedStance, other: CarriedStance, reaching: Reaching, bench: Bench): void {
  const [x, y] = [one.held, other.held];
  const sides = [
    { subject: one.way.at(-1)!, stances: ["denies", "affirms"], ways: { x: one.way, y: [one.way.at(-1)!] } },
    {
      subject: other.way.at(-1)!,
      stances: ["affirms", "denies"],
      ways: { x: [other.way.at(-1)!], y: other.way },
    },
  ] as const;
  const found = sides.map(({ subject, stances: [ofX, ofY], ways }) => {
    const behaviour = propositionBehaviour(subject, bench.dataset);
    return { subject, ways, rule: ruleFor(x, y, ofX, ofY, behaviour, bench) };
  });
  const graver = found.find(({ rule }) => rule?.kind !== "change") ?? found[0]!;
  if (found.some(({ rule }) => rule === null) || graver.rule === null) return;
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
  const [ofX, ofY] = [x, y].map(({ claim }) => tellings.get(claim.proposition)!);
  return hingesOn(x, y, ofX!, ofY!, (one, other) => one === x && givesWith(other));
}

/** Those of `ys` with the speaker, the party or the utterance of an x, found without touching the rest. */
function relatedAmong(ys: readonly DatedStatement[]): (x: DatedStatement) => Iterable<DatedStatement> {
  const bySpeaker = Map.groupBy(ys, (y) => y.claim.speaker);
  const byParty = Map.groupBy(ys, (y) => y.party);
  const byUtterance = Map.groupBy(ys, (y) => y.claim.utterance);
  return ({ claim: { speaker, utterance }, party }) =>
    new Set([
      ...(bySpeaker.get(speaker) ?? []),
      ...(party === null ? [] : (byParty.get(party) ?? [])),
      ...(byUtterance.get(utterance) ?? []),
    ]);
}

function reachingOf(groups: readonly ComparedStatements[]): Reaching {
  return {
    held: new Map(groups.map((group) => [group.proposition, heldByStance(group)])),
    tellings: new Map(groups.map(({ proposition, tellings }) => [proposition, tellings])),
  };
}

function heldByStance(group: ComparedStatements): ByStance {
  const held = group.positions.map((position) => position.representative);
  return Object.fromEntries(Map.groupBy(held, (each) => each.claim.stance));
}

function taking(held: ByStance, stances: readonly Stance[]): readonly DatedStatement[] {
  return stances.flatMap((stance) => held[stance] ?? []);
}
