import { type Diagnostic, warning } from "../../diagnostic.ts";
import { compareText } from "../../model/compare-text.ts";
import { liesAhead, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { isBefore, type PartialDate } from "../../model/partial-date.ts";
import { exceeds, type Quantity, quantityOf } from "../../model/quantity.ts";
import { comparisonOf } from "../build.ts";
import { modifierOf } from "../build-claim.ts";
import { type Check, type Draft, type Drafts, placeIn } from "../drafts.ts";
import type { WrittenClaim } from "../schema.ts";

export const growingFigures: Check = {
  id: "growing-figures",
  title: "A figure of a measure that only grows does not shrink with one origin, but where it is taken back",

  *inspect(drafts) {
    const about = comparisonOf(
      drafts.brief?.refused.has("comparison") ? undefined : drafts.brief?.value.comparison,
    ).about;
    const series = new Map<string, Dated[]>();
    const takenBack = new Set(drafts.claims.map((claim) => claim.value.retracts));
    for (const claim of drafts.claims) {
      if (takenBack.has(claim.value.id)) continue;
      const dated = datedFigure(drafts, claim, about);
      if (dated === null) continue;
      const { measure, origin, speaker, place, population } = claim.value;
      const key = JSON.stringify([measure, origin ?? speaker, place, population]);
      const figures = series.get(key);
      if (figures === undefined) series.set(key, [dated]);
      else figures.push(dated);
    }
    for (const figures of series.values()) yield* shrinking(figures);
  },
};

interface Dated {
  readonly claim: Draft<WrittenClaim>;
  readonly date: PartialDate;
  readonly ends: Quantity;
}

function datedFigure(drafts: Drafts, claim: Draft<WrittenClaim>, about: number): Dated | null {
  const { measure, amount = null, low = null, high = null, as_of, said, speaker } = claim.value;
  const written = as_of ?? said;
  const modifier = modifierOf(claim.value);
  if (measure === undefined || written === undefined || modifier === null) return null;
  if (drafts.measures.get(measure)?.value.over_time !== "grows") return null;
  // Two who don't say where they know it from are not one origin.
  if ((claim.value.origin ?? speaker) === UNKNOWN_ORIGIN) return null;
  // What lies ahead is no count yet, and may be cut.
  if (liesAhead(claim.value.modality)) return null;
  const date = drafts.dates.read(written);
  return date === null ? null : { claim, date, ends: quantityOf({ amount, low, high, modifier }, about) };
}

/** Each figure against the highest before it: one warning for each figure that shrinks. */
function* shrinking(figures: readonly Dated[]): Iterable<Diagnostic> {
  const byDate = figures.toSorted((a, b) => compareText(a.date.earliest ?? "", b.date.earliest ?? ""));
  let highest: Dated | null = null;
  for (const figure of byDate) {
    if (highest !== null && isBefore(highest.date, figure.date) && exceeds(highest.ends, figure.ends)) {
      const hint = `${highest.claim.id} had more on ${highest.date.edtf}; correct one, write retracts: ${highest.claim.id} if it was taken back, or over_time: varies if it may fall`;
      const message = `a figure of what only grows shrinks: ${figure.claim.id}`;
      yield warning("growing-shrinks", message, placeIn(figure.claim), hint);
    }
    if (highest === null || (figure.ends.low?.value ?? 0) > (highest.ends.low?.value ?? 0)) highest = figure;
  }
}
