import { type Diagnostic, error } from "../../diagnostic.ts";
import { type Check, type Draft, listOf, placeIn } from "../drafts.ts";
import type { WrittenClaim } from "../schema.ts";

export const relations: Check = {
  id: "relations",
  title: "Nothing is the same as itself or excludes itself; whoever takes a claim back made it",

  *inspect(drafts) {
    for (const draft of drafts.measures.values())
      yield* namesItself(draft, "perhaps_same_as", draft.value.perhaps_same_as);
    for (const draft of drafts.propositions.values())
      yield* namesItself(draft, "excludes", draft.value.excludes);
    yield* retractedOfOthers(drafts.claims);
  },
};

function* namesItself(
  draft: Draft<unknown>,
  key: string,
  named: string | readonly string[] | undefined,
): Iterable<Diagnostic> {
  if (!listOf(named).includes(draft.id)) return;
  yield error("names-itself", `${key} names itself: ${draft.id}`, placeIn(draft, key), "name the other one");
}

function* retractedOfOthers(claims: readonly Draft<WrittenClaim>[]): Iterable<Diagnostic> {
  const retracting = claims.filter(({ value }) => value.retracts !== undefined);
  if (retracting.length === 0) return;
  const speakers = new Map(claims.map(({ id, value }) => [id, value.speaker]));
  for (const claim of retracting) {
    const { retracts = "", speaker } = claim.value;
    const other = speakers.get(retracts);
    if (other === undefined || speaker === undefined || other === speaker) continue;
    const hint = `${retracts} is a claim of ${other}, who alone can take it back; a denial of it is a claim of its own`;
    yield error(
      "retracts-of-another",
      `retracts another speaker's claim: ${claim.id}`,
      placeIn(claim, "retracts"),
      hint,
    );
  }
}
