import { type Diagnostic, error, warning } from "../../diagnostic.ts";
import { liesAhead } from "../../model/dataset.ts";
import { dateAsWritten, isBefore, isBeforeEverywhere, type PartialDate } from "../../model/partial-date.ts";
import { type Check, type Draft, type Drafts, placeIn } from "../drafts.ts";
import type { WrittenClaim, WrittenDate } from "../schema.ts";

export const chronology: Check = {
  id: "chronology",
  title: "Nothing is said after the source came out, nor observed on a day after it was said",

  *inspect(drafts) {
    for (const claim of drafts.claims) {
      const said = dateOf(drafts, claim.value.said);
      if (said === null) continue;
      yield* saidAfterPublished(drafts, claim, said);
      yield* holdsAfterSaid(drafts, claim, said);
    }
  },
};

function dateOf(drafts: Drafts, written: WrittenDate | undefined): PartialDate | null {
  return written === undefined ? null : drafts.dates.read(written);
}

function* saidAfterPublished(
  drafts: Drafts,
  claim: Draft<WrittenClaim>,
  said: PartialDate,
): Iterable<Diagnostic> {
  const source = claim.value.source;
  const published = dateOf(drafts, drafts.sources.get(source ?? "")?.value.published);
  if (published === null || !isBeforeEverywhere(published, said)) return;
  const hint = `${source} came out ${dateAsWritten(published)}; correct said, or published in sources.yaml`;
  const message = `said after published: ${dateAsWritten(said)}`;
  yield error("said-after-published", message, placeIn(claim, "said"), hint);
}

function* holdsAfterSaid(
  drafts: Drafts,
  claim: Draft<WrittenClaim>,
  said: PartialDate,
): Iterable<Diagnostic> {
  const asOf = dateOf(drafts, claim.value.as_of);
  const { modality } = claim.value;
  // Whatever is said as a fact of a later day is a slip.
  if (asOf === null || modality === undefined || liesAhead(modality) || !isBefore(said, asOf)) return;
  const hint = `it was said ${said.edtf}; correct one of the dates, or the modality (planned, forecast)`;
  const message = `as_of after said, yet ${modality}: ${asOf.edtf}`;
  yield warning("as-of-after-said", message, placeIn(claim, "as_of"), hint);
}
