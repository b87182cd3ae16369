import type { Id } from "./dataset.ts";

export const VERIFICATIONS = ["verified", "ambiguous", "not-found", "no-archive"] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/**
 * What the reader of figures says of an estimate: `verified`, its figure is read in its excerpt; `ambiguous`, it
 * is one of several readings; `unread`, the excerpt's language has no reader; `derived`, a curator says how it
 * follows; `not-in-words`, the excerpt says something else.
 */
export const FIGURE_CHECKS = ["verified", "ambiguous", "unread", "derived", "not-in-words"] as const;
export type FigureCheck = (typeof FIGURE_CHECKS)[number];

/** What the archive says of one claim's excerpt, and the excerpt of its figure. */
export interface ClaimEvidence {
  /** Null for a statement. */
  readonly figure: FigureCheck | null;
  readonly verification: Verification;
  /** Where it stands in the archived text: line from 1, start in code points from 0; null unless verified. */
  readonly line: number | null;
  readonly start: number | null;
  /** For not-found: the nearest passage, a hint and never a match. */
  readonly nearest: string | null;
  /** From the lock: the day it was last verified, ISO; null where it never was or was verified just now. */
  readonly verifiedOn: string | null;
}

/** What became of the figures of a source that could be claims. */
export interface SourceCoverage {
  readonly figures: number;
  /** In the excerpt of a claim. */
  readonly covered: number;
  /** Left out on purpose, with a reason in the source's `ignore`. */
  readonly ignored: number;
}

export interface SourceEvidence {
  /** SHA-256 of the archived file's bytes, hex; from the lock where the archive is not at hand, else null. */
  readonly sha256: string | null;
  /** From the archived text, or from the lock where that is not at hand, else null. */
  readonly coverage: SourceCoverage | null;
}

export interface Evidence {
  readonly claims: ReadonlyMap<Id, ClaimEvidence>;
  readonly sources: ReadonlyMap<Id, SourceEvidence>;
}
