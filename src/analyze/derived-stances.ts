import type { Analysis } from "../model/analysis.ts";
import type { Dataset, Id, Stance, Statement } from "../model/dataset.ts";
import { propositionBehaviour } from "./behaviour.ts";
import { waysBetween, waysOfExclusion } from "./carried.ts";
import { compareByDay, type DatedStatement } from "./dated.ts";
import { endOf, reversed, type Way } from "./implication.ts";
import { holderKey } from "./positions.ts";
import { registerOf } from "./register.ts";
import { statementGates, statementRules } from "./rules/registry.ts";
import type { StatementPair } from "./rules/rule.ts";
import { carriedPair, dateStatement, stancePair } from "./statements.ts";
import { apart, barred, type Compared, positionStandIn, tryRules } from "./tried.ts";

/** A proposition on which the two meet, since a stance on the one reaches the other. */
interface Meeting {
  readonly relation: string;
  /** Whose stance is carried, along which way, and what it is where it arrives. */
  readonly carrier: Statement;
  readonly way: Way;
  readonly arrives: "affirms" | "denies";
  readonly outright: Statement;
}

/** How two statements are compared: on one proposition, or where one is carried to the other's. */
export function compareStances(a: Statement, b: Statement, dataset: Dataset, analysis: Analysis): Compared {
  const date = dater(dataset);
  if (a.proposition === b.proposition) {
    const behaviour = propositionBehaviour(a.proposition, dataset);
    const pair = stancePair(date(a), date(b), behaviour);
    const relation = `both are on the proposition ${a.proposition}`;
    return { ...tried(relation, pair), standIn: positionStandIn(a, b, analysis) };
  }
  const meetings = meetingsOf(a, b, dataset);
  if (typeof meetings === "string") return apart(meetings);
  const compared = meetings.map((meeting): Compared => {
    const standIn = positionStandIn(a, b, analysis) ?? carriedStandIn(meeting, dataset, analysis);
    return { ...tried(meeting.relation, meetingPair(meeting, dataset, date)), standIn };
  });
  const standIn = compared.find((each) => each.standIn !== null)?.standIn ?? null;
  const decisive = compared.reduce((one, other) => (doubtOf(other) < doubtOf(one) ? other : one));
  return { ...decisive, standIn };
}

/** What keeps two apart decides; else what time does not explain. */
function doubtOf({ tried: rules }: Compared): number {
  const last = rules.at(-1);
  if (!last?.holds) return 0;
  return last.kind === "change" ? 2 : 1;
}

function dater(dataset: Dataset): (claim: Statement) => DatedStatement {
  const register = registerOf(dataset.claims, dataset);
  return (claim) => dateStatement(claim, dataset, register);
}

function meetingPair(
  { carrier, way, arrives, outright }: Meeting,
  dataset: Dataset,
  date: (claim: Statement) => DatedStatement,
): StatementPair {
  const behaviour = propositionBehaviour(endOf(way), dataset);
  return carriedPair(date(carrier), date(outright), arrives, outright.stance, behaviour);
}

/** One through `implies`, or two where each affirms what the other excludes; else why there is none. */
function meetingsOf(a: Statement, b: Statement, dataset: Dataset): readonly Meeting[] | string {
  const implied = implying(a, b, dataset) ?? implying(b, a, dataset);
  if (implied !== null) return implied;
  const ways = waysOfExclusion([a.proposition, b.proposition], dataset);
  const [first] = ways;
  if (first === undefined)
    return `${a.proposition} and ${b.proposition} are different propositions, neither implies the other`;
  const meetings = ways.flatMap((way): Meeting[] => {
    const [carrier, outright] = way[0] === a.proposition ? [a, b] : [b, a];
    if (carrier.stance !== "affirms") return [];
    return [{ relation: `excludes: ${way.join(" → ")}`, carrier, way, arrives: "denies", outright }];
  });
  return meetings.length > 0
    ? meetings
    : `excludes: ${first.join(" → ")}, but only an affirmation denies what it excludes`;
}

function implying(
  specific: Statement,
  general: Statement,
  dataset: Dataset,
): readonly Meeting[] | string | null {
  const way = waysBetween([specific.proposition, general.proposition], dataset).find(
    ([from]) => from === specific.proposition,
  );
  if (way === undefined) return null;
  const relation = `implies: ${way.join(" → ")}`;
  if (specific.stance === "affirms")
    return [{ relation, carrier: specific, way, arrives: "affirms", outright: general }];
  if (general.stance === "denies")
    return [{ relation, carrier: general, way: reversed(way), arrives: "denies", outright: specific }];
  return `${relation}, but only an affirmation of the first or a denial of the last is carried`;
}

function tried(relation: string, pair: StatementPair): Compared {
  const { windowDays } = pair.behaviour;
  const window = windowDays === Infinity ? null : { days: windowDays, apart: pair.apart };
  const bar = barred(statementGates, pair);
  if (bar !== null) return { relation: `${relation}, but ${bar}`, window, tried: [], standIn: null };
  return { relation, window, tried: tryRules(statementRules, pair), standIn: null };
}

/** Who else holds for the carrier's origin, on its day, what it carries to the subject. */
function carriedStandIn(
  { carrier, way, arrives }: Meeting,
  dataset: Dataset,
  analysis: Analysis,
): string | null {
  const date = dater(dataset);
  const subject = endOf(way);
  const held = analysis.statements.flatMap(({ positions }) =>
    positions.map((each) => date(each.representative)),
  );
  const holder = holderKey(date(carrier));
  const ofHolder = held.filter((each) => holderKey(each) === holder);
  const outright = ofHolder.find(({ claim }) => claim.proposition === subject && claim.stance === arrives);
  if (outright)
    return `${outright.claim.id} takes the stance on ${subject} outright, and stands for that origin and day`;
  const starts = startsOf(carrier.stance, arrives, subject, dataset);
  const [first] = ofHolder
    .filter(({ claim }) => claim.stance === carrier.stance && starts.has(claim.proposition))
    .sort(compareByDay);
  if (first === undefined || first.claim.id === carrier.id) return null;
  return `${first.claim.id} carries the same stance to ${subject}, and stands for that origin and day`;
}

/** Propositions from which a stance reaches the subject in the same way. */
function startsOf(carried: Stance, arrives: Stance, subject: Id, dataset: Dataset): ReadonlySet<Id> {
  const all = [...dataset.propositions.keys()];
  const ways =
    carried !== arrives
      ? waysOfExclusion(all, dataset)
      : waysBetween(all, dataset).map((way) => (carried === "affirms" ? way : reversed(way)));
  return new Set(ways.filter((way) => endOf(way) === subject).map((way) => way[0]));
}
