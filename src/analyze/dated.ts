import type { Claim, Estimate, Source, Statement } from "../model/dataset.ts";
import type { Days } from "./days.ts";
import type { Register } from "./register.ts";
import { figureKey } from "./same-figure.ts";

/** A claim with what every comparison asks of it, worked out once. */
export interface Dated<C extends Claim = Claim> {
  readonly claim: C;
  /** The place of its id among all of the dataset's; see {@link Register.place}. */
  readonly place: number;
  /** When it was said: where no day is given, no later than it was published. */
  readonly said: Days;
  /** The place of the day said among all days of the dataset; see {@link Register.rank}. */
  readonly saidRank: number;
  /** The day of the claim, by which all is compared: as of, else said. */
  readonly day: Days;
  readonly dayRank: number;
}

export interface DatedEstimate extends Dated<Estimate> {
  /** Stands for its {@link figureKey}; see {@link Register.figure}. */
  readonly figure: number;
}

export interface DatedStatement extends Dated<Statement> {
  /** Whom its speaker stands for, one spelling for all; null where nobody is named. */
  readonly party: string | null;
}

export function dateClaim<C extends Claim>(
  claim: C,
  source: Source | undefined,
  register: Register,
): Dated<C> {
  const published = source?.published ?? null;
  const said = register.said(claim.said, published);
  const { days: day, rank: dayRank } = claim.asOf === null ? said : register.day(claim.asOf);
  return { claim, place: register.place(claim.id), said: said.days, saidRank: said.rank, day, dayRank };
}

export function dateEstimate(claim: Estimate, source: Source | undefined, register: Register): DatedEstimate {
  return { ...dateClaim(claim, source, register), figure: register.figure(figureKey(claim)) };
}

/** Earlier said, then the smaller id: which of a pair is a. */
export function compareDated(x: Dated, y: Dated): number {
  return x.saidRank - y.saidRank || x.place - y.place;
}

/** Earlier by the day of the claim, then the smaller id: which stands for a position. */
export function compareByDay(x: Dated, y: Dated): number {
  return x.dayRank - y.dayRank || x.place - y.place;
}
