import type { Values } from "../../languages/index.ts";
import type { DaysApart } from "./days-apart.ts";

/** What messages choose by that say how many days there are: `so-many-days` and those that refer to it. */
export function spanValues({ least, most }: DaysApart): Values {
  return { span: spanOf(least, most), least: least ?? 0, most: most ?? 0 };
}

function spanOf(least: number | null, most: number | null): string {
  if (most === null) return least ? "at-least" : "unknown";
  if (most === 0) return "same-day";
  if (!least) return "at-most";
  return least === most ? "exact" : "range";
}

const UNKNOWN: DaysApart = { least: null, most: null };

/** How much later the second is; it need not be later at all. */
export const laterValues = (apart: DaysApart): Values => spanValues(apart.least ? apart : UNKNOWN);

/** How far apart two are, of which it is known that they are. */
export const apartValues = (apart: DaysApart): Values => spanValues(apart.least === null ? UNKNOWN : apart);

/** In how many days something must have changed. */
export const withinValues = (days: DaysApart | undefined): Values => spanValues(days ?? UNKNOWN);
