import { not } from "./condition.ts";
import type { StatementRule } from "./rule.ts";
import { oneSpeaker, oneSpeakerOrOrigin, oneUtterance, orderSettled } from "./said-conditions.ts";
import { affirmedAndDenied, oneParty, outright, sameStance } from "./stance-conditions.ts";

export const reversal: StatementRule = {
  id: "reversal",
  applies: "statements",
  kind: "reversal",
  example: {
    a: "3 May: the minister denies that the dam is cracked",
    b: "7 May: the minister confirms that the dam is cracked",
    finding: "reversal: from denial to affirmation within four days",
  },
  conditions: [oneSpeaker, not(oneUtterance), affirmedAndDenied, orderSettled],
};

export const shift: StatementRule = {
  id: "shift",
  applies: "statements",
  kind: "shift",
  example: {
    a: "3 May: the minister has no evidence that the dam is cracked",
    b: "7 May: the minister confirms that the dam is cracked",
    finding: "shift: from no evidence to affirmation; nothing was denied before",
  },
  conditions: [oneSpeaker, not(oneUtterance), not(sameStance)],
};

export const stanceRepeated: StatementRule = {
  id: "stance-repeated",
  applies: "statements",
  kind: "echo",
  example: {
    a: "3 May: the minister denies that the dam is cracked",
    b: "5 May: the minister denies it again",
    finding: "echo: one speaker said it twice",
  },
  conditions: [outright, sameStance, oneSpeakerOrOrigin],
};

export const onePartyShift: StatementRule = {
  id: "one-party",
  applies: "statements",
  kind: "shift",
  example: {
    a: "3 May: the mayor's spokesman denies that the dam is cracked",
    b: "7 May: the mayor does not deny that the dam is cracked",
    finding: "shift: the town hall denied it first, and four days later no longer did",
  },
  conditions: [oneParty, not(oneUtterance), not(sameStance), orderSettled],
};
