import type { Condition } from "./condition.ts";
import type { AnyPair, RetractionRule } from "./rule.ts";

const takesBack: Condition<AnyPair> = {
  holds: ({ x, y }) => x.claim.retracts === y.claim.id || y.claim.retracts === x.claim.id,
  yes: ({ x, y }) =>
    x.claim.retracts === y.claim.id
      ? `${x.claim.id} takes ${y.claim.id} back`
      : `${y.claim.id} takes ${x.claim.id} back`,
  no: () => "neither takes the other back",
};

export const retraction: RetractionRule = {
  id: "retraction",
  applies: "any-claims",
  kind: "retraction",
  example: {
    a: "4 May: the hospital has 17 injured",
    b: "5 May: the hospital takes back its figure of the day before",
    finding: "retraction: nobody's 12 of 6 May is in conflict with the 17 any more",
  },
  conditions: [takesBack],
};
