import { not } from "./condition.ts";
import { figuresMeet, oneIsRounded, sameFigure } from "./figure-conditions.ts";
import type { EstimateRule } from "./rule.ts";
import { mayBeIndependent, oneOrigin } from "./said-conditions.ts";
import { timeAllows } from "./time-conditions.ts";

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
  conditions: [not(oneOrigin), sameFigure, mayBeIndependent],
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
  conditions: [not(oneOrigin), oneIsRounded],
};

export const compatible: EstimateRule = {
  id: "compatible",
  applies: "one-measure",
  kind: "compatible",
  title: "Different origins, figures that can both be true",
  description: "Two origins give different figures, and some value satisfies both.",
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
  title: "Different origins, figures between which something changed",
  description:
    "Two origins give figures that no value satisfies both of; what they count grows and the lower figure may be the earlier, or it varies and their days are not the same.",
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
  title: "Different origins, figures that exclude each other",
  description:
    "Two origins give figures that no value satisfies both of, and time does not explain it: what they count is fixed; or it only grows and would have fallen, or is of one day; or it varies and their days are the same or not told apart.",
  example: {
    a: "4 May: the fire service counts 240 at the march of 1 May",
    b: "5 May: the governor speaks of up to 200 at the march of 1 May",
    finding: "conflict: the nearest ends are 40 apart, so both figures can't hold",
  },
  conditions: [not(oneOrigin), not(figuresMeet)],
};
