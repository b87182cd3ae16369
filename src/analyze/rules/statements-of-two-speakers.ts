import { not } from "./condition.ts";
import type { StatementRule } from "./rule.ts";
import { oneSpeaker, oneSpeakerOrOrigin, oneUtterance } from "./said-conditions.ts";
import { affirmedAndDenied, affirmedAndNotConfirmed, sameStance } from "./stance-conditions.ts";
import { cameAbout, notKnownThen } from "./time-conditions.ts";

export const cameAboutSince: StatementRule = {
  id: "came-about",
  applies: "statements",
  kind: "change",
  title: "Denied and affirmed, of days between which it can have come about",
  description:
    "What one denies, the other affirms; it lasts once it has come about and was denied on a wholly earlier day, or it begins and ends and their days are not the same.",
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
  title: "Affirmed and denied",
  description: "What one affirms, the other denies, and time does not explain it.",
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
  title: "Affirmed and not confirmed",
  description:
    "What one speaker affirms, another has no evidence for or declines to confirm, and not only before it can have come about. Neither is a denial.",
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
  title: "Not known on an earlier day, affirmed on a later one",
  description:
    "What lasts once it has come about is affirmed by one speaker, and another had no evidence of it or declined to confirm it on a wholly earlier day.",
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
  title: "Different speakers, the same stance",
  description:
    "Two speakers whose knowledge does not come from one origin take the same stance, outright or by what one of them implies.",
  example: {
    a: "4 May: the engineers’ union says that the dam is cracked",
    b: "6 May: the water board, after its own inspection, says that the dam is cracked",
    finding: "agreement: two speakers, two origins, one stance",
  },
  conditions: [sameStance, not(oneUtterance), not(oneSpeakerOrOrigin)],
};
