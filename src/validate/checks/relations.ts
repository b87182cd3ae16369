import { type Diagnostic, error } from "../../diagnostic.ts";
import { isBefore } from "../../model/partial-date.ts";
import { type Check, type Draft, type Drafts, listOf, placeIn } from "../drafts.ts";
import type { WrittenClaim, WrittenProposition } from "../schema.ts";

export const relations: Check = {
  id: "relations",
  title:
    "Nothing is the same as itself or excludes itself, or implies what can't both be true; whoever takes a claim back made it, before that, on the same measure or proposition",

  *inspect(drafts) {
    for (const draft of drafts.measures.values())
      yield* namesItself(draft, "perhaps_same_as", draft.value.perhaps_same_as);
    for (const draft of drafts.propositions.values())
      yield* namesItself(draft, "excludes", draft.value.excludes);
    yield* neverTrue(drafts.propositions);
    yield* wrongRetractions(drafts);
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

/** Whoever affirmed such a proposition would contradict nobody but themselves. */
function* neverTrue(propositions: ReadonlyMap<string, Draft<WrittenProposition>>): Iterable<Diagnostic> {
  const implying = new Map<string, string[]>();
  for (const { id, value } of propositions.values())
    for (const implied of listOf(value.implies))
      if (!implying.get(implied)?.push(id)) implying.set(implied, [id]);
  const leadingTo = (id: string): ReadonlySet<string> => {
    const found = new Set([id]);
    for (const each of found) for (const next of implying.get(each) ?? []) found.add(next);
    return found;
  };
  const told = new Set<string>();
  for (const { id, value } of propositions.values()) {
    for (const excluded of listOf(value.excludes)) {
      if (excluded === id || !propositions.has(excluded)) continue;
      const others = leadingTo(excluded);
      const both = [...leadingTo(id)].filter((each) => others.has(each));
      for (const one of both) {
        const draft = propositions.get(one);
        // What implies it is at fault through it alone.
        const isFirst = !listOf(draft?.value.implies).some((implied) => both.includes(implied));
        if (draft === undefined || !isFirst || told.has(one)) continue;
        told.add(one);
        const message = `never true: ${one} implies what can't both be true, ${id} and ${excluded}`;
        yield error(
          "never-true",
          message,
          placeIn(draft, "implies"),
          "take one out of implies, or of excludes",
        );
      }
    }
  }
}

function* wrongRetractions({ claims, dates }: Drafts): Iterable<Diagnostic> {
  const retracting = claims.filter(({ value }) => value.retracts !== undefined);
  if (retracting.length === 0) return;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of retracting) {
    const other = byId.get(claim.value.retracts ?? "");
    if (other === undefined) continue;
    yield* ofAnotherSpeaker(claim, other);
    yield* onAnotherSubject(claim, other);
    yield* beforeItWasSaid(claim, other, dates);
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

function* beforeItWasSaid(
  claim: Draft<WrittenClaim>,
  { id, value }: Draft<WrittenClaim>,
  dates: Drafts["dates"],
): Iterable<Diagnostic> {
  if (claim.value.said === undefined || value.said === undefined) return;
  const [taken, said] = [dates.read(claim.value.said), dates.read(value.said)];
  if (taken === null || said === null || !isBefore(taken, said)) return;
  const message = `retracts what was not said yet: ${id}`;
  const hint = `${id} was said ${said.edtf}, and is taken back ${taken.edtf}; correct one of the dates`;
  yield error("retracts-before-said", message, placeIn(claim, "retracts"), hint);
}
