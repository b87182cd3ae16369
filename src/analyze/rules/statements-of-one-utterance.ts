import { not } from "./condition.ts";
import type { StatementRule } from "./rule.ts";
import { oneUtterance } from "./said-conditions.ts";
import { outright, sameStance, toldByTwoReports } from "./stance-conditions.ts";

export const stanceEcho: StatementRule = {
  id: "stance-echo",
  applies: "statements",
  kind: "echo",
  example: {
    a: "The Courier, 3 May: the minister denies that the dam is cracked (interview of 3 May)",
    b: "Radio Nord, 4 May: the minister denies that the dam is cracked (the same interview)",
    finding: "echo: one denial, printed twice",
  },
  conditions: [outright, oneUtterance, sameStance],
};

export const stanceVariance: StatementRule = {
  id: "stance-variance",
  applies: "statements",
  kind: "reporting-variance",
  example: {
    a: "The Courier, 3 May: the minister denies that the dam is cracked (interview of 3 May)",
    b: "Evening Post, 3 May: the minister has no evidence that the dam is cracked (the same interview)",
    finding: "reporting-variance: “no evidence” in one report became a denial in the other",
  },
  conditions: [oneUtterance, not(sameStance), toldByTwoReports],
};
