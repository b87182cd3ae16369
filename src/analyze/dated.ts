import type { Estimate, Source, Statement } from "../model/dataset.ts";
import { ANY_DAY, type Days, daysOf } from "./days.ts";
import { figureKey } from "./same-figure.ts";

/** An estimate with what every comparison asks of it, worked out once. */
export interface DatedEstimate {
  readonly claim: Estimate;
  readonly said: Days | null;
  /**
   * The days that the window is laid over: as of, else said, else published. An estimate with none of the
   * three may hold for any day, so it is within every window: to leave it out would hide a difference.
   */
  readonly reference: Days;
  /** See {@link figureKey}. */
  readonly figure: string;
}

export interface DatedStatement {
  readonly claim: Statement;
  readonly said: Days | null;
}

export function dateEstimate(claim: Estimate, source: Source | undefined): DatedEstimate {
  const said = claim.said === null ? null : daysOf(claim.said);
  return { claim, said, reference: referenceOf(claim, said, source), figure: figureKey(claim) };
}

export function dateStatement(claim: Statement): DatedStatement {
  return { claim, said: claim.said === null ? null : daysOf(claim.said) };
}

function referenceOf(claim: Estimate, said: Days | null, source: Source | undefined): Days {
  if (claim.asOf !== null) return daysOf(claim.asOf);
  if (said !== null) return said;
  return source?.published ? daysOf(source.published) : ANY_DAY;
}
