import type { Modifier } from "../model/quantity.ts";

export const FIGURE_KINDS = [
  "count",
  "money",
  "percent",
  "measurement",
  "duration",
  "age",
  "ratio",
  "multiple",
  "number",
  "date",
  "year",
  "time",
  "ordinal",
  "score",
  "phone",
  "calibre",
  "identifier",
] as const;
/**
 * What a figure tells: `count` counts things; `number` is a bare decimal that counts nothing; `ratio` is a share
 * or rate ("one in five", "per 100,000"); `multiple` is "three times as many"; `identifier` names ("F-16").
 */
export type FigureKind = (typeof FIGURE_KINDS)[number];

export type FigureRole = "from" | "by" | "to";

/** A figure as it stands in a text. */
export interface Figure {
  /** The words of the figure with its modifier: `up to 10,000`. */
  readonly text: string;
  /** Code points from the start of the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** The sentence it stands in, cut to {@link LONGEST_SENTENCE} around the figure. */
  readonly sentence: string;
  /** The one number stated; null for ranges, vague figures, ambiguous readings and languages that are not read. */
  readonly amount: number | null;
  /** Ends of a range; for a vague figure what its words mean (docs/evidence.md, "Vague words"). */
  readonly low: number | null;
  readonly high: number | null;
  /** Null where the text's language is not read: "bis zu" may stand before it. */
  readonly modifier: Modifier | null;
  /** The words of the text that gave the modifier, lower case: `up to`; empty where it is exact. */
  readonly cue: string;
  /** The words after it that say what is counted, as they stand: `North Korean soldiers`; null where there are none. */
  readonly unit: string | null;
  readonly kind: FigureKind;
  /** Codes of ISO 4217 that its currency may mean: `$` is many, `US$` one; empty where it is no money, or none is named. */
  readonly currency: readonly string[];
  /** Its part in a change: rose `from` 300 `by` 150 `to` 450; null elsewhere. */
  readonly role: FigureRole | null;
  /**
   * Every value it may have, where the text doesn't settle which ("10.000" in an unknown language); what its digits
   * alone would say, where the language is not read; else empty.
   */
  readonly ambiguous: readonly number[];
}

/** In UTF-16 units: a text without a full stop must not be printed once for each of its figures. */
export const LONGEST_SENTENCE = 600;
