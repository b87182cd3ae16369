import { exceeds } from "../../model/quantity.ts";
import type { Behaviour } from "../behaviour.ts";
import type { Dated } from "../dated.ts";
import { areSameDays, coincide, type Days, isEarlier, mayBeEarlier } from "../days.ts";
import type { Condition } from "./condition.ts";
import type { EstimatePair, StatementPair } from "./rule.ts";

/** Two claims, and how what they are about behaves. */
export interface TimedPair {
  readonly x: Pick<Dated, "claim" | "day">;
  readonly y: Pick<Dated, "claim" | "day">;
  readonly apart: number;
  readonly behaviour: Behaviour;
}

/** What varies is compared within its window only; all else whatever the days. */
export const withinWindow: Condition<TimedPair> = {
  holds: ({ apart, behaviour }) => apart <= behaviour.windowDays,
  yes: (pair) =>
    pair.behaviour.windowDays === Infinity
      ? `what they are about ${BEHAVES[pair.behaviour.overTime]}: no window`
      : `their days are ${distanceText(pair)}, within the window of ${pair.behaviour.windowDays}`,
  no: (pair) => `their days are ${distanceText(pair)}, outside the window of ${pair.behaviour.windowDays}`,
};

/**
 * Can the earlier figure have become the later one? On one and the same day nothing becomes; what only grows has to
 * be larger on what may be the later day.
 */
export const becameLater: Condition<EstimatePair> = {
  holds: (pair) => {
    const { overTime } = pair.behaviour;
    if (overTime === "fixed" || areSameDays(pair.x.day, pair.y.day)) return false;
    return overTime === "varies" || !hasFallen(pair);
  },
  yes: (pair) =>
    `what they count ${BEHAVES[pair.behaviour.overTime]}, and the earlier figure can have become the later`,
  no: (pair) => {
    if (pair.behaviour.overTime === "fixed") return "what they count stays what it is, whatever the day";
    if (areSameDays(pair.x.day, pair.y.day)) return `both are of one day, ${dayText(pair.x)}`;
    return `what only grows would have fallen, ${daysText(pair)}`;
  },
};

/** Where no value satisfies both figures: could time have made both true? */
export const timeAllows: Condition<EstimatePair> = {
  holds: (pair) => {
    const { overTime } = pair.behaviour;
    return overTime === "varies"
      ? !coincide(pair.x.day, pair.y.day)
      : overTime === "grows" && !hasFallen(pair);
  },
  yes: (pair) =>
    pair.behaviour.overTime === "varies"
      ? `what they count rises and falls, and their days are not the same, ${daysText(pair)}`
      : `what they count only grows, and the lower figure may be the earlier, ${daysText(pair)}`,
  no: (pair) => {
    switch (pair.behaviour.overTime) {
      case "varies":
        return `their days may be the same, ${daysText(pair)}`;
      case "grows":
        return `what only grows would have fallen, or is of one day, ${daysText(pair)}`;
      default:
        return "what they count stays what it is, whatever the day";
    }
  },
};

/** The texts set the day of the one before the day of the other. */
export const daysToldApart: Condition<TimedPair> = {
  holds: ({ x, y }) => !coincide(x.day, y.day),
  yes: (pair) => `of different days, ${daysText(pair)}`,
  no: (pair) => `their days may be the same, ${daysText(pair)}`,
};

/** x is of the part, y of its whole, of whose behaviour it is. */
export const wholeHasChanged: Condition<EstimatePair> = {
  holds: ({ x, y, behaviour }) =>
    behaviour.overTime === "varies"
      ? !coincide(x.day, y.day)
      : behaviour.overTime === "grows" && mayBeEarlier(y.day, x.day),
  yes: (pair) =>
    pair.behaviour.overTime === "varies"
      ? `the whole rises and falls, and their days are not the same, ${daysText(pair)}`
      : `the whole grows and may be of an earlier day, ${daysText(pair)}`,
  no: (pair) => `the whole can't have changed in between, ${daysText(pair)}`,
};

/** What lasts came about after the denial; what begins and ends did or did not hold on another day. */
export const cameAbout: Condition<StatementPair> = {
  holds: (pair) => {
    const { overTime } = pair.behaviour;
    if (overTime === "varies") return !coincide(pair.x.day, pair.y.day);
    return overTime === "lasts" && isEarlier(...othersFirst(pair, "affirms"));
  },
  yes: (pair) =>
    pair.behaviour.overTime === "varies"
      ? `what begins and ends, on different days, ${daysText(pair)}`
      : `what lasts once it has come about, denied before, ${daysText(pair)}`,
  no: (pair) => `time does not explain it: what ${BEHAVES[pair.behaviour.overTime]}, ${daysText(pair)}`,
};

/** What lasts was not known on an earlier day, and affirmed on a later one. */
export const notKnownThen: Condition<StatementPair> = {
  holds: (pair) => pair.behaviour.overTime === "lasts" && isEarlier(...othersFirst(pair, "affirms")),
  yes: (pair) => `what lasts was not known on an earlier day, ${daysText(pair)}`,
  no: (pair) =>
    pair.behaviour.overTime === "lasts"
      ? `affirmed no later than it was not confirmed, ${daysText(pair)}`
      : `what ${BEHAVES[pair.behaviour.overTime]} is not explained by its having come about since`,
};

const BEHAVES: Readonly<Record<Behaviour["overTime"], string>> = {
  fixed: "stays what it is",
  grows: "only grows",
  lasts: "lasts once it has come about",
  varies: "comes and goes",
};

/** The lower of two figures that exclude each other is of no day before the other's last. */
function hasFallen({ x, y }: EstimatePair): boolean {
  if (exceeds(x.claim.ends, y.claim.ends)) return !mayBeEarlier(y.day, x.day);
  return exceeds(y.claim.ends, x.claim.ends) && !mayBeEarlier(x.day, y.day);
}

/** The days of the one that does not take the stance, then of the one that does. */
function othersFirst({ x, y, stanceX }: StatementPair, stance: StatementPair["stanceX"]): [Days, Days] {
  return stanceX === stance ? [y.day, x.day] : [x.day, y.day];
}

function distanceText({ apart }: TimedPair): string {
  return apart === 1 ? "1 day apart" : `${apart} days apart`;
}

function daysText({ x, y }: Pick<TimedPair, "x" | "y">): string {
  return `${dayText(x)} and ${dayText(y)}`;
}

function dayText({ claim }: Pick<Dated, "claim">): string {
  if (claim.asOf !== null) return `as of ${claim.asOf.edtf}`;
  return claim.said === null ? "no day but that of publication" : `said ${claim.said.edtf}`;
}
