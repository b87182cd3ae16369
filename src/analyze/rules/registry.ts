import { boundViolation, partOutgrewWhole } from "./across-measures.ts";
import { agreement, change, compatible, conflict, rounding } from "./different-origins.ts";
import { bothHaveAnEnd } from "./figure-conditions.ts";
import {
  originEcho,
  ownChange,
  revision,
  selfContradiction,
  unorderedCompatible,
  update,
} from "./one-origin.ts";
import { utteranceEcho, utteranceVariance } from "./one-utterance.ts";
import { retraction } from "./retraction.ts";
import type { BoundRule, EstimateRule, Rule, StatementRule } from "./rule.ts";
import { bothTakeAStance } from "./stance-conditions.ts";
import { onePartyShift, reversal, shift, stanceRepeated } from "./statements-of-one-speaker.ts";
import { stanceEcho, stanceVariance } from "./statements-of-one-utterance.ts";
import {
  cameAboutSince,
  contradiction,
  knownSince,
  stanceAgreement,
  unconfirmed,
} from "./statements-of-two-speakers.ts";
import { withinWindow } from "./time-conditions.ts";

/** What two estimates have to be for the table to be opened at all. */
export const estimateGates = [bothHaveAnEnd, withinWindow] as const;

/** Two estimates of one measure: the first rule that holds names the pair. */
export const estimateRules: readonly EstimateRule[] = [
  utteranceEcho,
  utteranceVariance,
  originEcho,
  update,
  revision,
  unorderedCompatible,
  ownChange,
  selfContradiction,
  agreement,
  rounding,
  compatible,
  change,
  conflict,
];

/** An estimate of a part and one of its whole: the first rule that holds names the pair. */
export const boundRules: readonly BoundRule[] = [partOutgrewWhole, boundViolation];

export const statementGates = [bothTakeAStance, withinWindow] as const;

/** Two statements that meet on a proposition: the first rule that holds names the pair. */
export const statementRules: readonly StatementRule[] = [
  stanceEcho,
  stanceVariance,
  reversal,
  shift,
  stanceRepeated,
  onePartyShift,
  cameAboutSince,
  contradiction,
  unconfirmed,
  knownSince,
  stanceAgreement,
];

/** All rules, in the order in which they are tried and documented; a retraction stands before both tables. */
export const rules: readonly Rule[] = [retraction, ...estimateRules, ...boundRules, ...statementRules];
