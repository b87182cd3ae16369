import type { MethodEntry } from "../../model/brief.ts";

/** What the printed form of a few pages says beside what both forms say. */
export interface ShortWords {
  readonly heading: string;
  readonly note: string;
  /** Where most days are worked out, once for all. */
  readonly days: string;
  readonly daysInKey: string;
  /** "and 8 more days": on which the same two differ about the same thing. */
  readonly moreDays: (count: number) => string;
  /** "4 pairs": of claims, one of which is told. */
  readonly pairs: (count: number) => string;
  /** @param counts "Agreement: 36" */
  readonly alike: (counts: readonly string[]) => string;
  readonly register: { readonly heading: string; readonly note: string };
  readonly method: (facts: { window: string; about: string; rounding: string }) => readonly MethodEntry[];
}
