import type { FigureKind } from "./figure.ts";
import type { Modified } from "./modifiers.ts";

/** A figure in tokens: everything but its offsets and its sentence. `to` is exclusive. */
export interface FoundFigure {
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modified["modifier"];
  readonly cue: string;
  readonly unit: { readonly from: number; readonly to: number } | null;
  /** Codes of ISO 4217 that its currency may mean. */
  readonly currency: readonly string[];
  readonly ambiguous: readonly number[];
  /** By what it was multiplied: what a figure beside it may share. */
  readonly scale: number;
}
