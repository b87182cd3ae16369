import { type Diagnostic, error } from "../../diagnostic.ts";
import { type Check, type Draft, listOf, placeIn } from "../drafts.ts";
import type { WrittenClaim } from "../schema.ts";

export const relations: Check = {
  id: "relations",
  title:
    "Nothing is the same as itself or excludes itself; whoever takes a claim back made it, on the same measure or proposition",

  *inspect(drafts) {
    for (const draft of drafts.measures.values())
      yield* namesItself(draft, "perhaps_same_as", draft.value.perhaps_same_as);
    for (const draft of drafts.propositions.values())
      yield* namesItself(draft, "excludes", draft.value.excludes);
    yield* wrongRetractions(drafts.claims);
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

function* wrongRetractions(claims: readonly Draft<WrittenClaim>[]): Iterable<Diagnostic> {
  const retracting = claims.filter(({ value }) => value.retracts !== undefined);
  if (retracting.length === 0) return;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of retracting) {
    const other = byId.get(claim.value.retracts ?? "");
    if (other === undefined) continue;
    yield* ofAnotherSpeaker(claim, other);
    yield* onAnotherSubject(claim, other);
  }
}

function* ofAnotherSpeaker(
  claim: Draft<WrittenClaim>,
  { id, value: { speaker } }: Draft<WrittenClaim>,
): Iterable<Diagnostic> {
  if (speaker === undefined || claim.value.speaker === undefined || speaker === claim.value.speaker) return;
  const message = `retracts another speaker's claim: ${claim.id}`;
  const hint = `${id} is a claim of ${speaker}, who alone can take it back; a denial of it is a claim of its own`;
  yield error("retracts-of-another", message, placeIn(claim, "retracts"), hint);
}

/** To take a figure back and to give one for something else are two things said. */
function* onAnotherSubject(
  claim: Draft<WrittenClaim>,
  { id, value }: Draft<WrittenClaim>,
): Iterable<Diagnostic> {
  const [own, others] = [claim.value, value].map(({ measure, proposition }) => measure ?? proposition);
  if (own === undefined || others === undefined || own === others) return;
  const message = `retracts a claim on something else: ${claim.id}`;
  const hint = `${id} is on ${others}; take it back in a claim without ${own}, and make what is said of ${own} another`;
  yield error("retracts-other-subject", message, placeIn(claim, "retracts"), hint);
}
