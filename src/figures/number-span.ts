/** A number as it is written, before anything around it is looked at. Token indexes, `to` exclusive. */
export type NumberSpan = StatedSpan | VagueSpan;

interface Span {
  readonly from: number;
  readonly to: number;
  /** Every reading where a letter doesn't settle it ("5m": millions or metres), else empty. */
  readonly readings: readonly number[];
  /** What the number before any scale was, and by what it was multiplied ("12,000" counts as 12 × 1000). */
  readonly mantissa: number;
  readonly scale: number;
  /** A plus between digits and scale: `2.5+ million`. */
  readonly plus: boolean;
  /** Digits only, without separator or scale: may be a year or the number of something. */
  readonly bare: boolean;
  /** The separator has three digits behind it and may group or divide, whatever the language's habit. */
  readonly unsettled: { readonly grouped: number; readonly divided: number; readonly usual: boolean } | null;
}

export interface StatedSpan extends Span {
  readonly form: "digits" | "words";
  /** Ambiguous: the likelier reading. */
  readonly value: number;
}

export interface VagueSpan extends Span {
  readonly form: "vague";
  readonly value: null;
  /** What it means: docs/evidence.md, "Vague words". */
  readonly low: number;
  readonly high: number;
}
