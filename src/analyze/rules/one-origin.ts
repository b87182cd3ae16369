import { not } from "./condition.ts";
import { figuresMeet, sameFigure } from "./figure-conditions.ts";
import type { EstimateRule } from "./rule.ts";
import { oneOrigin, orderSettled } from "./said-conditions.ts";
import { becameLater, daysToldApart, timeAllows } from "./time-conditions.ts";

export const originEcho: EstimateRule = {
  id: "origin-echo",
  applies: "one-measure",
  kind: "echo",
  example: {
    a: "4 May: the fire service counts about 90 evacuated",
    b: "6 May: the governor, citing the fire service, speaks of about 90 evacuated",
    finding: "echo: the governor passes on the figure of the fire service",
  },
  conditions: [oneOrigin, sameFigure],
};

export const update: EstimateRule = {
  id: "update",
  applies: "one-measure",
  kind: "update",
  example: {
    a: "4 May: the fire service counts 90 evacuated so far",
    b: "9 May: the fire service counts 240 evacuated so far",
    finding: "update: the count went on; both figures may be right, each on its day",
  },
  conditions: [oneOrigin, not(sameFigure), orderSettled, becameLater],
};

export const revision: EstimateRule = {
  id: "revision",
  applies: "one-measure",
  kind: "revision",
  example: {
    a: "4 May: the fire service counts 90 at the march of 1 May",
    b: "9 May: the fire service counts 240 at the march of 1 May",
    finding: "revision: the fire service changed its own figure, 2.7 times as high five days later",
  },
  conditions: [oneOrigin, not(sameFigure), orderSettled, not(becameLater)],
};

export const unorderedCompatible: EstimateRule = {
  id: "unordered-compatible",
  applies: "one-measure",
  kind: "compatible",
  example: {
    a: "4 May: the fire service counts more than 80 evacuated",
    b: "4 May: the fire service counts about 90 evacuated (another interview)",
    finding: "compatible: 85, for one, is more than 80 and about 90",
  },
  conditions: [oneOrigin, not(sameFigure), not(orderSettled), figuresMeet],
};

export const ownChange: EstimateRule = {
  id: "own-change",
  applies: "one-measure",
  kind: "change",
  example: {
    a: "9 May: the fire service had 90 in its shelters on 4 May",
    b: "9 May: the fire service had 240 in its shelters on 8 May (another interview)",
    finding: "change: if both hold, at least 150 more came within four days",
  },
  conditions: [oneOrigin, not(orderSettled), not(figuresMeet), daysToldApart, timeAllows],
};

export const selfContradiction: EstimateRule = {
  id: "self-contradiction",
  applies: "one-measure",
  kind: "self-contradiction",
  example: {
    a: "4 May: the fire service counts 90 evacuated",
    b: "4 May: the fire service counts at least 200 evacuated (another interview)",
    finding: "self-contradiction: one origin, one day, and no number is both 90 and at least 200",
  },
  conditions: [oneOrigin, not(orderSettled), not(figuresMeet)],
};
