import type { FigureKind } from "../figure.ts";
import type { Reading } from "../reading.ts";

/** Digits that count nothing. Token indexes, `to` exclusive; `from` may lie before the digits. */
export interface Exception {
  readonly kind: FigureKind;
  readonly from: number;
  readonly to: number;
  /** The number it gives, for kinds where that means something (a year, an age). */
  readonly value: number | null;
}

/** One way in which digits are not a count. */
export interface ExceptionRule {
  readonly id: string;
  /** Looks at the digits at `index` and a bounded number of tokens around them. */
  read(reading: Reading, index: number): Exception | null;
}

export function exception(
  kind: FigureKind,
  from: number,
  to: number,
  value: number | null = null,
): Exception {
  return { kind, from, to, value };
}
