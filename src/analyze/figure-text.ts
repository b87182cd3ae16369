import { REFERENCE } from "../languages/reference.ts";
import type { Estimate } from "../model/dataset.ts";
import type { Quantity } from "../model/quantity.ts";
import { localize } from "../model/text.ts";

/**
 * A figure as the data have it, for derivations and never for a page: `up-to 10000`, `between 2000 and 5000`,
 * `vague “thousands”`.
 */
export function figureText({ modifier, amount, low, high, words }: Estimate): string {
  if (words !== null) return `${modifier} “${localize(words, REFERENCE).text}”`;
  if (amount !== null) return `${modifier} ${amount}`;
  if (low !== null && high !== null) return `${modifier} ${low} and ${high}`;
  if (low === null && high === null) return modifier;
  return low === null ? `${modifier} to ${high}` : `${modifier} from ${low}`;
}

/** ISO 31-11: `[0, 10000]`, `(10000, ∞)`; a round bracket leaves the end itself out. */
export function intervalText({ low, high }: Quantity): string {
  const start = low === null ? "(−∞" : `${low.open ? "(" : "["}${low.value}`;
  const end = high === null ? "∞)" : `${high.value}${high.open ? ")" : "]"}`;
  return `${start}, ${end}`;
}
