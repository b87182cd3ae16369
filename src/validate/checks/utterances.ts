import { type Diagnostic, warning } from "../../diagnostic.ts";
import { isBefore } from "../../model/partial-date.ts";
import { type Check, type Draft, type Drafts, placeIn } from "../drafts.ts";
import type { WrittenClaim } from "../schema.ts";

export const utterances: Check = {
  id: "utterances",
  title: "Claims of one utterance have one speaker and dates that can be the same day",

  *inspect(drafts) {
    const first = new Map<string, Draft<WrittenClaim>>();
    for (const claim of drafts.claims) {
      const utterance = claim.value.utterance;
      if (utterance === undefined) continue;
      const earlier = first.get(utterance);
      if (earlier === undefined) first.set(utterance, claim);
      else yield* mismatches(drafts, utterance, earlier, claim);
    }
    // A claim without the key is its own utterance, and others may name it by the claim's id.
    if (first.size === 0) return;
    for (const claim of drafts.claims) {
      const other = claim.value.utterance === undefined ? first.get(claim.id) : undefined;
      if (other !== undefined) yield* mismatches(drafts, claim.id, claim, other);
    }
  },
};

function* mismatches(
  drafts: Drafts,
  utterance: string,
  a: Draft<WrittenClaim>,
  b: Draft<WrittenClaim>,
): Iterable<Diagnostic> {
  const [speakerA, speakerB] = [a.value.speaker, b.value.speaker];
  const hint = `${a.id} is of the same utterance; one speech event has one speaker and one day`;
  if (speakerA !== undefined && speakerB !== undefined && speakerA !== speakerB) {
    const message = `two speakers in one utterance: ${utterance} (${speakerA}, ${speakerB})`;
    yield warning("utterance-mismatch", message, placeIn(b, "utterance"), hint);
  }
  if (a.value.said === undefined || b.value.said === undefined) return;
  const [saidA, saidB] = [drafts.dates.read(a.value.said), drafts.dates.read(b.value.said)];
  if (saidA === null || saidB === null || (!isBefore(saidA, saidB) && !isBefore(saidB, saidA))) return;
  const message = `two days in one utterance: ${utterance} (${saidA.edtf}, ${saidB.edtf})`;
  yield warning("utterance-mismatch", message, placeIn(b, "utterance"), hint);
}
