import { not } from "./condition.ts";
import { sameFigure } from "./figure-conditions.ts";
import type { EstimateRule } from "./rule.ts";
import { oneUtterance } from "./said-conditions.ts";

export const utteranceEcho: EstimateRule = {
  id: "utterance-echo",
  applies: "one-measure",
  kind: "echo",
  example: {
    a: "The Courier, 3 May: the mayor counts up to 400 flooded homes (press conference of 3 May)",
    b: "Radio Nord, 3 May: the mayor counts up to 400 flooded homes (the same press conference)",
    finding: "echo: one figure, printed twice; it adds no second source of knowledge",
  },
  conditions: [oneUtterance, sameFigure],
};

export const utteranceVariance: EstimateRule = {
  id: "utterance-variance",
  applies: "one-measure",
  kind: "reporting-variance",
  example: {
    a: "The Courier, 3 May: the mayor counts up to 400 flooded homes (press conference of 3 May)",
    b: "Evening Post, 3 May: the mayor counts 400 flooded homes (the same press conference)",
    finding:
      "reporting-variance: one of the reports dropped or added “up to”; the mayor did not change her figure",
  },
  conditions: [oneUtterance, not(sameFigure)],
};
