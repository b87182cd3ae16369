import type { Claim, Estimate, Id, Statement } from "./dataset.ts";

export const KINDS = [
  "conflict",
  "bound-violation",
  "self-contradiction",
  "contradiction",
  "reversal",
  "unconfirmed",
  "shift",
  "revision",
  "reporting-variance",
  "compatible",
  "agreement",
  "echo",
] as const;
/** In order of weight to a reader. */
export type Kind = (typeof KINDS)[number];

/**
 * What one origin holds of one measure (or proposition) on one day in the same words. Its first claim
 * (earliest said, then smallest id) stands for it in the pairs; the others are its echoes.
 */
export interface Position<C extends Claim = Claim> {
  readonly origin: Id;
  readonly representative: C;
  /** All claims that hold it, the representative first. */
  readonly claims: readonly C[];
}

/** The estimates that count the same thing: one measure, one place, one population. */
export interface EstimateGroup {
  readonly measure: Id;
  readonly place: string | null;
  readonly population: string | null;
  /** By said, then claim id. */
  readonly positions: readonly Position<Estimate>[];
}

/** The statements made on one proposition itself, before any stance carries over from another. */
export interface StatementGroup {
  readonly proposition: Id;
  readonly positions: readonly Position<Statement>[];
}

/** A typed difference (or the lack of one) between two claims. */
export interface Discrepancy {
  /** `d-` and 10 hex digits of the SHA-256 of both claim ids: the same pair has the same id in every edition. */
  readonly id: string;
  readonly kind: Kind;
  /** Id of the rule that found it. */
  readonly rule: string;
  /** The measure or proposition on which the two meet. */
  readonly subject: Id;
  readonly subjectType: "measure" | "proposition";
  /** The earlier said, then the smaller id. */
  readonly a: Claim;
  readonly b: Claim;
  /** Between the days said, nearest ends of both ranges; null where either is unknown. */
  readonly daysApart: number | null;
  /** Between the nearest ends in the measure's unit, 0 where they meet; null for statements. */
  readonly gap: number | null;
  /** Larger stated figure over smaller; null where either states none, for zero, and for statements. */
  readonly ratio: number | null;
  /** `compatible` because one figure is the other rounded. */
  readonly rounded: boolean;
  /** For statements that meet through `implies`: the propositions from a's own to the subject, and b's; each [subject] where it was said outright. */
  readonly carried: { readonly a: readonly Id[]; readonly b: readonly Id[] } | null;
}

export interface Analysis {
  readonly estimates: readonly EstimateGroup[];
  readonly statements: readonly StatementGroup[];
  /** By weight of kind, then gap (largest first), then said, then id. */
  readonly discrepancies: readonly Discrepancy[];
}
