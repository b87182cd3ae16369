import type { Figure } from "../figures/index.ts";
import type { Estimate } from "../model/dataset.ts";

/** A claim's figure for a diagnostic: `about 10000`, `between 11000 and 12000`, `vague, 1000 or more`. */
export function describeStated({ amount, low, high, modifier }: Estimate): string {
  if (amount !== null) return modifier === "exact" ? String(amount) : `${modifier} ${amount}`;
  if (low !== null && high !== null) return `${modifier} ${low}–${high}`;
  if (low === null && high === null) return modifier;
  return low === null ? `${modifier}, ${high} or less` : `${modifier}, ${low} or more`;
}

/** A figure that was read, for a diagnostic: `“rundt 10.000” (about 10000)`. */
export function describeFigure({ text, amount, low, high, modifier, ambiguous }: Figure): string {
  if (modifier === null) return `“${text}” (not read)`;
  if (ambiguous.length > 0) return `“${text}” (${ambiguous.join(" or ")})`;
  if (amount !== null) return `“${text}” (${modifier === "exact" ? "" : `${modifier} `}${amount})`;
  return low !== null && high !== null ? `“${text}” (${low}–${high})` : `“${text}” (${modifier})`;
}
