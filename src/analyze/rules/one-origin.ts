import { not } from "./condition.ts";
import { figuresMeet, sameFigure, withinWindow } from "./figure-conditions.ts";
import type { EstimateRule } from "./rule.ts";
import { oneOrigin, oneUtterance, orderSettled } from "./said-conditions.ts";

export const originEcho: EstimateRule = {
  id: "origin-echo",
  applies: "one-measure",
  kind: "echo",
  title: "One origin, the same figure again",
  description:
    "The knowledge of both comes from one origin, which gives the same figure in the same words: it is no confirmation.",
  example: {
    a: "4 May: the fire service counts about 90 evacuated",
    b: "6 May: the governor, citing the fire service, speaks of about 90 evacuated",
    finding: "echo: the governor passes on the figure of the fire service",
  },
  conditions: [withinWindow, oneOrigin, sameFigure],
};

export const revision: EstimateRule = {
  id: "revision",
  applies: "one-measure",
  kind: "revision",
  title: "One origin, another figure on another day",
  description:
    "One origin gives another figure, or the same with another modifier, on a later day, however far apart the days are.",
  example: {
    a: "4 May: the fire service counts 90 evacuated",
    b: "9 May: the fire service counts 240 evacuated",
    finding: "revision: the fire service changed its own figure, 2.7 times as high five days later",
  },
  // No window: who corrects a figure after a month has still corrected it.
  conditions: [oneOrigin, not(oneUtterance), not(sameFigure), orderSettled],
};

export const unorderedCompatible: EstimateRule = {
  id: "unordered-compatible",
  applies: "one-measure",
  kind: "compatible",
  title: "One origin, one day, figures that can both be true",
  description:
    "One origin gives two figures on one day, or in an order that the texts do not settle, and some value satisfies both.",
  example: {
    a: "4 May: the fire service counts more than 80 evacuated",
    b: "4 May: the fire service counts about 90 evacuated (another interview)",
    finding: "compatible: 85, for one, is more than 80 and about 90",
  },
  conditions: [withinWindow, oneOrigin, not(orderSettled), figuresMeet],
};

export const selfContradiction: EstimateRule = {
  id: "self-contradiction",
  applies: "one-measure",
  kind: "self-contradiction",
  title: "One origin, one day, figures that exclude each other",
  description:
    "One origin gives two figures on one day, or in an order that the texts do not settle, and no value satisfies both.",
  example: {
    a: "4 May: the fire service counts 90 evacuated",
    b: "4 May: the fire service counts at least 200 evacuated (another interview)",
    finding: "self-contradiction: one origin, one day, and no number is both 90 and at least 200",
  },
  conditions: [withinWindow, oneOrigin, not(orderSettled), not(figuresMeet)],
};
