import type { StatementPair, StatementRule } from "./rule.ts";

export const stanceEcho: StatementRule = {
  id: "stance-echo",
  applies: "statements",
  carries: false,
  kind: "echo",
  title: "One utterance, the same stance",
  description: "Two reports of one utterance give the same stance: it was taken once.",
  example: {
    a: "The Courier, 3 May: the minister denies that the dam is cracked (interview of 3 May)",
    b: "Radio Nord, 4 May: the minister denies that the dam is cracked (the same interview)",
    finding: "echo: one denial, printed twice",
  },
  holds: (pair) => isOneUtterance(pair) && isSameStance(pair),
};

export const stanceVariance: StatementRule = {
  id: "stance-variance",
  applies: "statements",
  carries: true,
  kind: "reporting-variance",
  title: "One utterance, another stance",
  description: "Two reports of one utterance give different stances: the difference lies in the reporting.",
  example: {
    a: "The Courier, 3 May: the minister denies that the dam is cracked (interview of 3 May)",
    b: "Evening Post, 3 May: the minister has no evidence that the dam is cracked (the same interview)",
    finding: "reporting-variance: “no evidence” in one report became a denial in the other",
  },
  holds: (pair) =>
    isOneUtterance(pair) &&
    !isSameStance(pair) &&
    // One source that reports both told one speech whole; nothing varies between reports.
    !(pair.carried && pair.x.claim.source === pair.y.claim.source),
};

export function isOneUtterance({ x, y }: StatementPair): boolean {
  return x.claim.utterance === y.claim.utterance;
}

export function isSameStance({ x, y }: StatementPair): boolean {
  return x.claim.stance === y.claim.stance;
}
