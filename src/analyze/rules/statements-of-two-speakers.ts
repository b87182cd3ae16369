import { not } from "./condition.ts";
import type { StatementRule } from "./rule.ts";
import { oneSpeaker, oneSpeakerOrOrigin, oneUtterance } from "./said-conditions.ts";
import { affirmedAndDenied, affirmedAndNotConfirmed, sameStance } from "./stance-conditions.ts";

export const contradiction: StatementRule = {
  id: "contradiction",
  applies: "statements",
  kind: "contradiction",
  title: "Affirmed and denied",
  description: "What one affirms, the other denies.",
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
    "What one speaker affirms, another has no evidence for or declines to confirm. Neither is a denial.",
  example: {
    a: "4 May: the engineers’ union says that the dam is cracked",
    b: "4 May: the water board has seen no evidence that the dam is cracked",
    finding: "unconfirmed: the union stands alone with it; the board does not deny it",
  },
  conditions: [not(oneSpeaker), affirmedAndNotConfirmed],
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
