import { not } from "./condition.ts";
import { figuresMeet, oneIsRounded, sameFigure } from "./figure-conditions.ts";
import type { EstimateRule } from "./rule.ts";
import { mayBeIndependent, oneOrigin } from "./said-conditions.ts";
import { timeAllows } from "./time-conditions.ts";

export const agreement: EstimateRule = {
  id: "agreement",
  applies: "one-measure",
  kind: "agreement",
  example: {
    a: "4 May: the fire service counts about 90 evacuated",
    b: "5 May: the Red Cross, from its own lists, counts about 90 evacuated",
    finding: "agreement: two origins, one figure",
  },
  conditions: [not(oneOrigin), sameFigure, mayBeIndependent],
};

export const rounding: EstimateRule = {
  id: "rounding",
  applies: "one-measure",
  kind: "compatible",
  example: {
    a: "4 May: the insurers count 11,957 claims",
    b: "5 May: the ministry counts 12,000 claims",
    finding: "compatible (rounding): 12,000 is 11,957 to two digits, 0.4 % apart",
  },
  conditions: [not(oneOrigin), oneIsRounded],
};

export const compatible: EstimateRule = {
  id: "compatible",
  applies: "one-measure",
  kind: "compatible",
  example: {
    a: "4 May: the fire service counts up to 200 evacuated",
    b: "5 May: the governor speaks of at least 150 evacuated",
    finding: "compatible: every number from 150 to 200 satisfies both",
  },
  conditions: [not(oneOrigin), not(sameFigure), figuresMeet],
};

export const change: EstimateRule = {
  id: "change",
  applies: "one-measure",
  kind: "change",
  example: {
    a: "4 May: the fire service counts 90 evacuated so far",
    b: "6 May: the governor speaks of at least 240 evacuated so far",
    finding: "change: if both hold, at least 150 more were evacuated within two days",
  },
  conditions: [not(oneOrigin), not(figuresMeet), timeAllows],
};

export const conflict: EstimateRule = {
  id: "conflict",
  applies: "one-measure",
  kind: "conflict",
  example: {
    a: "4 May: the fire service counts 240 at the march of 1 May",
    b: "5 May: the governor speaks of up to 200 at the march of 1 May",
    finding: "conflict: the nearest ends are 40 apart, so both figures can't hold",
  },
  conditions: [not(oneOrigin), not(figuresMeet)],
};
