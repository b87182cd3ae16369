/** A number as it is written, before anything around it is looked at. Token indexes, `to` exclusive. */
export interface NumberSpan {
  readonly from: number;
  readonly to: number;
  /** Null where vague. Ambiguous: the likelier reading. */
  readonly value: number | null;
  /** Every reading where a letter doesn't settle it ("5m": millions or metres), else empty. */
  readonly readings: readonly number[];
  /** For a vague amount, what it means: docs/evidence.md, "Vague words". */
  readonly low: number | null;
  readonly high: number | null;
  /** What the number before any scale was, and by what it was multiplied ("12,000" counts as 12 × 1000). */
  readonly mantissa: number;
  readonly scale: number;
  readonly form: "digits" | "words" | "vague";
  /** A plus between digits and scale: `2.5+ million`. */
  readonly plus: boolean;
  /** Digits only, without separator or scale: may be a year or the number of something. */
  readonly bare: boolean;
  /** The separator has three digits behind it and may group or divide, whatever the language's habit. */
  readonly unsettled: { readonly grouped: number; readonly divided: number; readonly usual: boolean } | null;
}
