import type { Kind } from "../../model/analysis.ts";
import type { Comparison, Id } from "../../model/dataset.ts";
import type { DatedEstimate, DatedStatement } from "../dated.ts";

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
  readonly comparison: Comparison;
}

/** A row of the table for two estimates of one measure, place and population. */
export interface EstimateRule extends RuleText {
  readonly applies: "one-measure";
  /** Holds however far apart the days are; the others only within the window. */
  readonly anyWindow: boolean;
  holds(pair: EstimatePair): boolean;
}

/** For an estimate of a measure and one of another measure that counts everything counted in the first. */
export interface BoundRule extends RuleText {
  readonly applies: "across-measures";
  holds(part: DatedEstimate, whole: DatedEstimate): boolean;
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
  /** Also drawn where the stances meet only through `implies`. */
  readonly carries: boolean;
  holds(pair: StatementPair): boolean;
}

export type Rule = EstimateRule | BoundRule | StatementRule;
