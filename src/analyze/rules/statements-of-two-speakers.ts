import { not } from "./condition.ts";
import type { StatementRule } from "./rule.ts";
import { oneSpeaker, oneSpeakerOrOrigin, oneUtterance } from "./said-conditions.ts";
import { affirmedAndDenied, affirmedAndNotConfirmed, sameStance } from "./stance-conditions.ts";
import { cameAbout, notKnownThen } from "./time-conditions.ts";

export const cameAboutSince: StatementRule = {
  id: "came-about",
  applies: "statements",
  kind: "change",
  example: {
    a: "3 May: the minister denies that anybody has been evacuated",
    b: "7 May: the governor says that people have been evacuated",
    finding: "change: both hold if it came about within four days",
  },
  conditions: [affirmedAndDenied, cameAbout],
};

export const contradiction: StatementRule = {
  id: "contradiction",
  applies: "statements",
  kind: "contradiction",
  example: {
    a: "3 May: the minister denies that the dam is cracked",
    b: "4 May: the engineers’ union says that the dam is cracked",
    finding: "contradiction: both can't be right",
  },
  conditions: [affirmedAndDenied],
};

export const unconfirmed: StatementRule = {
  id: "unconfirmed",
  applies: "statements",
  kind: "unconfirmed",
  example: {
    a: "4 May: the engineers’ union says that the dam is cracked",
    b: "4 May: the water board has seen no evidence that the dam is cracked",
    finding: "unconfirmed: the union stands alone with it; the board does not deny it",
  },
  conditions: [not(oneSpeaker), affirmedAndNotConfirmed, not(notKnownThen)],
};

export const knownSince: StatementRule = {
  id: "known-since",
  applies: "statements",
  kind: "change",
  example: {
    a: "3 May: the water board has seen no evidence that the dam is cracked",
    b: "7 May: the engineers’ union says that the dam is cracked",
    finding: "change: not known then, affirmed four days later; the board denied nothing",
  },
  conditions: [not(oneSpeaker), affirmedAndNotConfirmed, notKnownThen],
};

export const stanceAgreement: StatementRule = {
  id: "stance-agreement",
  applies: "statements",
  kind: "agreement",
  example: {
    a: "4 May: the engineers’ union says that the dam is cracked",
    b: "6 May: the water board, after its own inspection, says that the dam is cracked",
    finding: "agreement: two speakers, two origins, one stance",
  },
  conditions: [sameStance, not(oneUtterance), not(oneSpeakerOrOrigin)],
};
