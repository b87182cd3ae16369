import { type Diagnostic, error, formatPlace, type Place, warning } from "../../diagnostic.ts";
import { type Check, type Draft, type Drafts, placeIn } from "../drafts.ts";

export const uniqueIds: Check = {
  id: "unique-ids",
  title:
    "There are claims, each with an id and a ref of its own, none of them withdrawn; no id is a measure and a proposition at once",

  *inspect(drafts) {
    if (drafts.claims.length === 0 && !drafts.unread.has("claims")) yield noClaims();
    yield* duplicateClaims(drafts);
    yield* duplicateRefs("claim", drafts.claims);
    yield* duplicateRefs("source", drafts.sources.values());
    yield* duplicateRefs("speaker", drafts.speakers.values());
    yield* standingClaims(drafts);
    for (const [id, measure] of drafts.measures) {
      if (drafts.propositions.has(id)) yield sharedId(id, measure);
      if (LINEUP_COLUMNS.includes(id)) yield columnName(id, measure);
    }
  },
};

function noClaims(): Diagnostic {
  return error("no-claims", "empty dataset: no claims", null, "write the first claim into claims.yaml");
}

function* duplicateClaims(drafts: Drafts): Iterable<Diagnostic> {
  const seen = new Map<string, Draft<unknown>>();
  for (const claim of drafts.claims) {
    const first = seen.get(claim.id);
    if (claim.id === "" || first === undefined) seen.set(claim.id, claim);
    else yield duplicate(claim, placeIn(first, "id"));
  }
}

function* duplicateRefs(
  noun: string,
  drafts: Iterable<Draft<{ readonly ref?: string | undefined }>>,
): Iterable<Diagnostic> {
  const seen = new Map<string, Draft<unknown>>();
  for (const draft of drafts) {
    const { ref } = draft.value;
    if (ref === undefined) continue;
    const first = seen.get(ref);
    if (first === undefined) seen.set(ref, draft);
    else {
      const hint = `first used at ${formatPlace(placeIn(first, "ref"))}; what came in under one name is one ${noun}`;
      yield error("duplicate-ref", `duplicate ref of a ${noun}: ${ref}`, placeIn(draft, "ref"), hint);
    }
  }
}

function* standingClaims(drafts: Drafts): Iterable<Diagnostic> {
  for (const claim of drafts.claims) {
    const withdrawal = drafts.withdrawn.get(claim.id);
    if (withdrawal === undefined) continue;
    const at = withdrawal.located.locate(withdrawal.path, "key");
    const hint = `it stands at ${formatPlace(placeIn(claim, "id"))}; take it out there, or here`;
    yield error("withdrawn-claim-stands", `withdrawn, and still a claim: ${claim.id}`, at, hint);
  }
}

function duplicate(claim: Draft<unknown>, first: Place): Diagnostic {
  const hint = `first used at ${formatPlace(first)}; give one of the two another id`;
  return error("duplicate-id", `duplicate claim id: ${claim.id}`, placeIn(claim, "id"), hint);
}

function sharedId(id: string, measure: Draft<unknown>): Diagnostic {
  const hint = "rename one of the two: discrepancies name their subject by this id";
  return warning(
    "shared-id",
    `a measure and a proposition of one id: ${id}`,
    measure.located.locate(measure.path, "key"),
    hint,
  );
}

/** lineup.csv has these columns beside one for each measure. */
const LINEUP_COLUMNS = [
  ...["said", "published", "speaker", "party", "publisher", "agency"],
  ...["place", "population"],
];

function columnName(id: string, measure: Draft<unknown>): Diagnostic {
  const hint = "rename it: lineup.csv would hold two columns of this name";
  return warning(
    "shared-id",
    `measure named like a column: ${id}`,
    measure.located.locate(measure.path, "key"),
    hint,
  );
}
