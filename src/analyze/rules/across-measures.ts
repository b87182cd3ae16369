import { not } from "./condition.ts";
import { partExceeds } from "./figure-conditions.ts";
import type { BoundRule } from "./rule.ts";
import { wholeHasChanged } from "./time-conditions.ts";

export const partOutgrewWhole: BoundRule = {
  id: "part-outgrew-whole",
  applies: "across-measures",
  kind: "change",
  example: {
    a: "4 May: the police count up to 45 injured so far",
    b: "6 May: the hospital has at least 60 of the injured",
    finding: "change: if both hold, at least 15 more were injured within two days",
  },
  conditions: [partExceeds, wholeHasChanged],
};

export const boundViolation: BoundRule = {
  id: "bound-violation",
  applies: "across-measures",
  kind: "bound-violation",
  example: {
    a: "6 May: the hospital has at least 60 of those injured at the march of 1 May",
    b: "9 May: the police count up to 45 injured at the march of 1 May",
    finding: "bound-violation: at least 15 of the injured are in the part and not in the whole",
  },
  conditions: [partExceeds, not(wholeHasChanged)],
};
