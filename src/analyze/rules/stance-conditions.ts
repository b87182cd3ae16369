import { RETRACTS, type Stance, type Statement } from "../../model/dataset.ts";
import type { Condition } from "./condition.ts";
import type { StatementPair } from "./rule.ts";

/** Said outright, both on the same proposition; the weaker kinds of finding are drawn nowhere else. */
export const outright: Condition<StatementPair> = {
  holds: ({ carried }) => !carried,
  yes: () => "both are on one proposition",
  no: () => "they meet only through what one of the propositions implies",
};

export const sameStance: Condition<StatementPair> = {
  holds: ({ stanceX, stanceY }) => stanceX === stanceY,
  yes: ({ stanceX }) => `the same stance, ${stanceX}`,
  no: (pair) => `two stances, ${stances(pair)}`,
};

export const affirmedAndDenied = between(["affirms"], ["denies"]);

export const affirmedAndNotConfirmed = between(["affirms"], ["no-evidence", "declines-to-confirm"]);

/** "If" is no stance on whether it is so; nor is it one to take another claim back. */
export const bothTakeAStance: Condition<StatementPair> = {
  holds: ({ x, y }) => takesAStance(x.claim) && takesAStance(y.claim),
  yes: (pair) => `both take a stance, ${stances(pair)}`,
  no: ({ x, y }) => `${(takesAStance(x.claim) ? y : x).claim.stance} is drawn against nothing`,
};

export function takesAStance({ stance }: Statement): boolean {
  return stance !== "conditional" && stance !== RETRACTS;
}

export const oneParty: Condition<StatementPair> = {
  holds: ({ x, y }) => x.party !== null && x.party === y.party,
  yes: ({ x }) => `both speak for one party, ${x.party}`,
  no: ({ x, y }) => `no party in common, ${x.party ?? "none"} and ${y.party ?? "none"}`,
};

/** One source that reports both told one speech whole; nothing varies between reports. */
export const toldByTwoReports: Condition<StatementPair> = {
  holds: ({ x, y, carried }) => !carried || x.claim.source !== y.claim.source,
  yes: ({ x, y }) =>
    x.claim.source === y.claim.source
      ? `${x.claim.source} gives two stances on one proposition`
      : `told by ${x.claim.source} and ${y.claim.source}`,
  no: ({ x }) => `${x.claim.source} tells both, on two propositions`,
};

/** Does one of the two take a stance of `some`, and the other one of `others`, whichever is which? */
function between(some: readonly Stance[], others: readonly Stance[]): Condition<StatementPair> {
  return {
    holds: ({ stanceX, stanceY }) =>
      (some.includes(stanceX) && others.includes(stanceY)) ||
      (some.includes(stanceY) && others.includes(stanceX)),
    yes: (pair) => `one ${stances(pair).replace(" and ", ", the other ")}`,
    no: (pair) => `not ${some.join(" or ")} against ${others.join(" or ")}, but ${stances(pair)}`,
  };
}

function stances({ stanceX, stanceY }: StatementPair): string {
  return `${stanceX} and ${stanceY}`;
}
