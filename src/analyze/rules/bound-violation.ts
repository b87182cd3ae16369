import { partExceeds, withinWindow } from "./figure-conditions.ts";
import type { BoundRule } from "./rule.ts";

export const boundViolation: BoundRule = {
  id: "bound-violation",
  applies: "across-measures",
  kind: "bound-violation",
  title: "A part larger than its whole",
  description:
    "Everything counted in the one measure is counted in the other too, and for the same days the least of the part is more than the most of the whole.",
  example: {
    a: "4 May: the hospital counts at least 60 injured taken to hospital",
    b: "6 May: the police count up to 45 injured",
    finding: "bound-violation: if both hold, at least 15 more people were injured between the two days",
  },
  conditions: [withinWindow, partExceeds],
};
