import type { Kind } from "../../model/analysis.ts";
import type { Comparison, Id } from "../../model/dataset.ts";
import type { DatedEstimate, DatedStatement } from "../dated.ts";
import type { Condition } from "./condition.ts";

/** What a rule says of itself; docs/rules.md and the Methods section are printed from it. */
export interface RuleText {
  /** Kebab-case; `rule` of every discrepancy that it finds. */
  readonly id: Id;
  readonly title: string;
  /** One sentence: when it holds. */
  readonly description: string;
  /** The kind of discrepancy that it gives. */
  readonly kind: Kind;
  /** A worked case with made-up claims. */
  readonly example: { readonly a: string; readonly b: string; readonly finding: string };
}

/** Two estimates, in no particular order. */
export interface EstimatePair {
  readonly x: DatedEstimate;
  readonly y: DatedEstimate;
  /** Days between those that the two hold for, from their nearest ends. */
  readonly apart: number;
  readonly comparison: Comparison;
}

/** A row of the table for two estimates of one measure, place and population. */
export interface EstimateRule extends RuleText {
  readonly applies: "one-measure";
  /** All have to hold. */
  readonly conditions: readonly Condition<EstimatePair>[];
}

/**
 * For an estimate of a measure (x) and one of another measure that counts everything counted in the first (y),
 * of one place and population.
 */
export interface BoundRule extends RuleText {
  readonly applies: "across-measures";
  readonly conditions: readonly Condition<EstimatePair>[];
}

/**
 * Two statements, in no particular order. `carried`: they are on two propositions, and an affirmation of the
 * one or a denial of the other reaches across; a stance that is carried stays the stance that it was.
 */
export interface StatementPair {
  readonly x: DatedStatement;
  readonly y: DatedStatement;
  readonly carried: boolean;
}

/** A row of the table for two statements. */
export interface StatementRule extends RuleText {
  readonly applies: "statements";
  readonly conditions: readonly Condition<StatementPair>[];
}

export type Rule = EstimateRule | BoundRule | StatementRule;
