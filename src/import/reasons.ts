import type { RawValue } from "../model/raw-dataset.ts";

/**
 * `inferred` has to say why; a table that has no column for it must not cost the claim.
 * @param unexplained the reason that says that there is none
 */
export function withReason(date: RawValue | undefined, unexplained: RawValue): RawValue | undefined {
  if (!(date instanceof Map) || date.get("basis") !== "inferred" || date.has("why")) return date;
  return new Map<string, RawValue>([...date, ["why", unexplained]] as [string, RawValue][]);
}
