import { not } from "./condition.ts";
import { figuresMeet, oneIsRounded, sameFigure, withinWindow } from "./figure-conditions.ts";
import type { EstimateRule } from "./rule.ts";
import { mayBeIndependent, oneOrigin } from "./said-conditions.ts";

export const agreement: EstimateRule = {
  id: "agreement",
  applies: "one-measure",
  kind: "agreement",
  title: "Different origins, the same figure",
  description: "Two origins that do not rest on each other state the same figure in the same words.",
  example: {
    a: "4 May: the fire service counts about 90 evacuated",
    b: "5 May: the Red Cross, from its own lists, counts about 90 evacuated",
    finding: "agreement: two origins, one figure",
  },
  conditions: [withinWindow, not(oneOrigin), sameFigure, mayBeIndependent],
};

export const rounding: EstimateRule = {
  id: "rounding",
  applies: "one-measure",
  kind: "compatible",
  title: "Different origins, one figure rounded",
  description:
    "Two bare figures lie no further apart than the tolerance for rounding, and one is the other rounded to fewer significant digits.",
  example: {
    a: "4 May: the insurers count 11,957 claims",
    b: "5 May: the ministry counts 12,000 claims",
    finding: "compatible (rounding): 12,000 is 11,957 to two digits, 0.4 % apart",
  },
  conditions: [withinWindow, not(oneOrigin), oneIsRounded],
};

export const conflict: EstimateRule = {
  id: "conflict",
  applies: "one-measure",
  kind: "conflict",
  title: "Different origins, figures that exclude each other",
  description: "Two origins give figures for the same days, and no value satisfies both.",
  example: {
    a: "4 May: the fire service counts 240 evacuated",
    b: "5 May: the governor speaks of up to 200 evacuated",
    finding: "conflict: the nearest ends are 40 apart, so both figures can't hold",
  },
  conditions: [withinWindow, not(oneOrigin), not(figuresMeet)],
};

export const compatible: EstimateRule = {
  id: "compatible",
  applies: "one-measure",
  kind: "compatible",
  title: "Different origins, figures that can both be true",
  description: "Two origins give different figures for the same days, and some value satisfies both.",
  example: {
    a: "4 May: the fire service counts up to 200 evacuated",
    b: "5 May: the governor speaks of at least 150 evacuated",
    finding: "compatible: every number from 150 to 200 satisfies both",
  },
  conditions: [withinWindow, not(oneOrigin), not(sameFigure), figuresMeet],
};
