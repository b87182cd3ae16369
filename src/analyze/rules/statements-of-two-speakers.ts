import type { StatementRule } from "./rule.ts";
import { areStances } from "./stance-pair.ts";
import { isSameStance } from "./statements-of-one-utterance.ts";

export const contradiction: StatementRule = {
  id: "contradiction",
  applies: "statements",
  carries: true,
  kind: "contradiction",
  title: "Affirmed and denied",
  description: "What one affirms, the other denies.",
  example: {
    a: "3 May: the minister denies that the dam is cracked",
    b: "4 May: the engineers’ union says that the dam is cracked",
    finding: "contradiction: both can't be right",
  },
  holds: (pair) => areStances(pair, ["affirms"], ["denies"]),
};

export const unconfirmed: StatementRule = {
  id: "unconfirmed",
  applies: "statements",
  carries: true,
  kind: "unconfirmed",
  title: "Affirmed and not confirmed",
  description:
    "What one speaker affirms, another has no evidence for or declines to confirm. Neither is a denial.",
  example: {
    a: "4 May: the engineers’ union says that the dam is cracked",
    b: "4 May: the water board has seen no evidence that the dam is cracked",
    finding: "unconfirmed: the union stands alone with it; the board does not deny it",
  },
  holds: (pair) =>
    pair.x.claim.speaker !== pair.y.claim.speaker &&
    areStances(pair, ["affirms"], ["no-evidence", "declines-to-confirm"]),
};

export const stanceAgreement: StatementRule = {
  id: "stance-agreement",
  applies: "statements",
  carries: false,
  kind: "agreement",
  title: "Different speakers, the same stance",
  description: "Two speakers whose knowledge does not come from one origin take the same stance.",
  example: {
    a: "4 May: the engineers’ union says that the dam is cracked",
    b: "6 May: the water board, after its own inspection, says that the dam is cracked",
    finding: "agreement: two speakers, two origins, one stance",
  },
  holds: isSameStance,
};
