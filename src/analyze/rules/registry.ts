import { boundViolation } from "./bound-violation.ts";
import { agreement, compatible, conflict, rounding } from "./different-origins.ts";
import { originEcho, revision, selfContradiction, unorderedCompatible } from "./one-origin.ts";
import { utteranceEcho, utteranceVariance } from "./one-utterance.ts";
import type { EstimateRule, Rule, StatementRule } from "./rule.ts";
import { reversal, shift, stanceRepeated } from "./statements-of-one-speaker.ts";
import { stanceEcho, stanceVariance } from "./statements-of-one-utterance.ts";
import { contradiction, stanceAgreement, unconfirmed } from "./statements-of-two-speakers.ts";

/** Two estimates of one measure: the first rule that holds names the pair. */
export const estimateRules: readonly EstimateRule[] = [
  utteranceEcho,
  utteranceVariance,
  originEcho,
  revision,
  unorderedCompatible,
  selfContradiction,
  agreement,
  rounding,
  conflict,
  compatible,
];

/** Two statements that meet on a proposition: the first rule that holds names the pair. */
export const statementRules: readonly StatementRule[] = [
  stanceEcho,
  stanceVariance,
  reversal,
  shift,
  stanceRepeated,
  contradiction,
  unconfirmed,
  stanceAgreement,
];

/** All rules, in the order in which they are tried and documented. */
export const rules: readonly Rule[] = [...estimateRules, boundViolation, ...statementRules];
