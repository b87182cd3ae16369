import type { Stance } from "../../model/dataset.ts";
import type { Condition } from "./condition.ts";
import type { StatementPair } from "./rule.ts";

/** Said outright, both on the same proposition; the weaker kinds of finding are drawn nowhere else. */
export const outright: Condition<StatementPair> = {
  holds: ({ carried }) => !carried,
  yes: () => "both are on one proposition",
  no: () => "they meet only through what one of the propositions implies",
};

export const sameStance: Condition<StatementPair> = {
  holds: ({ x, y }) => x.claim.stance === y.claim.stance,
  yes: ({ x }) => `the same stance, ${x.claim.stance}`,
  no: (pair) => `two stances, ${stances(pair)}`,
};

export const affirmedAndDenied = between(["affirms"], ["denies"]);

export const affirmedAndNotConfirmed = between(["affirms"], ["no-evidence", "declines-to-confirm"]);

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
    holds: ({ x, y }) => {
      const first = x.claim.stance;
      const second = y.claim.stance;
      return (
        (some.includes(first) && others.includes(second)) || (some.includes(second) && others.includes(first))
      );
    },
    yes: (pair) => `one ${stances(pair).replace(" and ", ", the other ")}`,
    no: (pair) => `not ${some.join(" or ")} against ${others.join(" or ")}, but ${stances(pair)}`,
  };
}

function stances({ x, y }: StatementPair): string {
  return `${x.claim.stance} and ${y.claim.stance}`;
}
