import type { Kind } from "../../model/analysis.ts";
import type { Comparison, Id, Stance } from "../../model/dataset.ts";
import type { Behaviour } from "../behaviour.ts";
import type { Dated, DatedEstimate, DatedStatement } from "../dated.ts";
import type { Condition } from "./condition.ts";

/** What a rule is known by; its title and description are words of each language. */
export interface NamedRule {
  /** Kebab-case; `rule` of every discrepancy that it finds. */
  readonly id: Id;
  /** The kind of discrepancy that it gives. */
  readonly kind: Kind;
  /** A worked case with made-up claims. */
  readonly example: { readonly a: string; readonly b: string; readonly finding: string };
}

/** Two claims of any sort, in no particular order; the first row of both tables. */
export interface AnyPair {
  readonly x: Dated;
  readonly y: Dated;
}

export interface RetractionRule extends NamedRule {
  readonly applies: "any-claims";
  readonly conditions: readonly Condition<AnyPair>[];
}

/** Two estimates, in no particular order. */
export interface EstimatePair {
  readonly x: DatedEstimate;
  readonly y: DatedEstimate;
  /** Days between those of the two, from their nearest ends. */
  readonly apart: number;
  /** Of what they count; across measures, of the one that contains the other. */
  readonly behaviour: Behaviour;
  readonly comparison: Comparison;
}

/** A row of the table for two estimates of one measure, place and population. */
export interface EstimateRule extends NamedRule {
  readonly applies: "one-measure";
  /** All have to hold. */
  readonly conditions: readonly Condition<EstimatePair>[];
}

/**
 * For an estimate of a measure (x) and one of another measure that counts everything counted in the first (y),
 * of one place and population.
 */
export interface BoundRule extends NamedRule {
  readonly applies: "across-measures";
  readonly conditions: readonly Condition<EstimatePair>[];
}

/** Two statements with the stances that meet on a proposition, in no particular order. */
export interface StatementPair {
  readonly x: DatedStatement;
  readonly y: DatedStatement;
  /** A stance's own; or what it comes to on the proposition where the two meet. */
  readonly stanceX: Stance;
  readonly stanceY: Stance;
  /** The two are on two propositions, and a stance on the one reaches the other. */
  readonly carried: boolean;
  readonly apart: number;
  readonly behaviour: Behaviour;
}

/** A row of the table for two statements. */
export interface StatementRule extends NamedRule {
  readonly applies: "statements";
  readonly conditions: readonly Condition<StatementPair>[];
}

export type Rule = RetractionRule | EstimateRule | BoundRule | StatementRule;
