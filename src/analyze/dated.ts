import type { Claim, Estimate, Source, Statement } from "../model/dataset.ts";
import { ANY_DAY, type Days } from "./days.ts";
import { compareIds } from "./positions.ts";
import type { Register } from "./register.ts";
import { figureKey } from "./same-figure.ts";

/** A claim with what every comparison asks of it, worked out once. */
export interface Dated<C extends Claim = Claim> {
  readonly claim: C;
  readonly said: Days | null;
  /** The place of the day said among all of the dataset; see {@link Register.rank}. */
  readonly day: number;
}

export interface DatedEstimate extends Dated<Estimate> {
  /**
   * The days that the window is laid over: as of, else said, else published. An estimate with none of the
   * three may hold for any day, so it is within every window: to leave it out would hide a difference.
   */
  readonly reference: Days;
  /** Stands for its {@link figureKey}; see {@link Register.figure}. */
  readonly figure: number;
}

export type DatedStatement = Dated<Statement>;

export function dateEstimate(claim: Estimate, source: Source | undefined, register: Register): DatedEstimate {
  const said = claim.said === null ? null : register.days(claim.said);
  const reference = referenceOf(claim, said, source, register);
  const figure = register.figure(figureKey(claim));
  return { claim, said, day: register.rank(claim.said), reference, figure };
}

export function dateStatement(claim: Statement, register: Register): DatedStatement {
  const said = claim.said === null ? null : register.days(claim.said);
  return { claim, said, day: register.rank(claim.said) };
}

/** The order of `compareClaims`, by whole numbers. */
export function compareDated(x: Dated, y: Dated): number {
  return x.day - y.day || compareIds(x.claim.id, y.claim.id);
}

function referenceOf(
  claim: Estimate,
  said: Days | null,
  source: Source | undefined,
  register: Register,
): Days {
  if (claim.asOf !== null) return register.days(claim.asOf);
  if (said !== null) return said;
  return source?.published ? register.days(source.published) : ANY_DAY;
}
