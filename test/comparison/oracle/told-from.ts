import type { Claim, Dataset } from "../../../src/model/dataset.ts";
import { RETRACTS, takesBackOnly, UNKNOWN_ORIGIN } from "../../../src/model/dataset.ts";
import { comparedRange, type PartialDate } from "../../../src/model/partial-date.ts";
import type { Figure, Span, Stance, Told, ToldDataset } from "./claims.ts";

/** Day 1 of what the oracle counts. */
const DAY_ONE = Date.parse("2031-04-30T00:00:00Z");

/** What a dataset says, as the oracle knows it. */
export function toldFrom({
  claims,
  measures,
  propositions,
  sources,
  speakers,
  comparison,
}: Dataset): ToldDataset {
  const told = (claim: Claim): Told => ({
    ...claim,
    // What nobody knows the origin of is of one origin with nothing.
    origin: claim.origin === UNKNOWN_ORIGIN ? `unknown: ${claim.id}` : claim.origin,
    party: speakers.get(claim.speaker)?.party?.und ?? null,
    unnamed: speakers.get(claim.speaker)?.unnamed ?? false,
    said: spanOf(claim.said),
    asOf: spanOf(claim.asOf),
    published: spanOf(sources.get(claim.source)?.published ?? null),
    figure: figureOf(claim),
    stance: stanceOf(claim),
  });
  const window = (days: number | null) => days ?? comparison.windowDays;
  return {
    claims: claims.map(told),
    about: comparison.about,
    rounding: comparison.rounding,
    measures: new Map([...measures].map(([id, each]) => [id, { ...each, window: window(each.windowDays) }])),
    propositions: new Map(
      [...propositions].map(([id, each]) => [id, { ...each, window: window(each.windowDays) }]),
    ),
  };
}

function spanOf(date: PartialDate | null): Span | null {
  if (date === null) return null;
  const { earliest, latest } = comparedRange(date);
  return { first: dayNumber(earliest), last: dayNumber(latest) };
}

function dayNumber(day: string | null): number | null {
  return day === null ? null : (Date.parse(`${day}T00:00:00Z`) - DAY_ONE) / 86_400_000;
}

function figureOf(claim: Claim): Figure | null {
  if (claim.type !== "estimate" || takesBackOnly(claim)) return null;
  const { measure, modifier, amount, low, high, place, population } = claim;
  return { measure, modifier, amount, low, high, place, population };
}

function stanceOf(claim: Claim): Stance | null {
  if (claim.type !== "statement" || claim.stance === RETRACTS) return null;
  return { proposition: claim.proposition, stance: claim.stance };
}
