import { type Diagnostic, error } from "../../diagnostic.ts";
import { keysWhere } from "../../model/claim-fields.ts";
import { type Check, type Draft, placeIn } from "../drafts.ts";
import type { WrittenClaim } from "../schema.ts";

export const claimParts: Check = {
  id: "claim-parts",
  title: "A claim is an estimate of one measure or a statement on one proposition, with the keys of its type",

  *inspect(drafts) {
    for (const claim of drafts.claims) {
      const { measure, proposition, stance, retracts } = claim.value;
      if (measure !== undefined && proposition === undefined && stance === undefined) continue;
      // A subject that the schema refused is reported by now, and the claim does have one.
      const subjects = [measure, proposition].filter((id) => id !== undefined).length;
      if (subjects === 2) yield twoSubjects(claim);
      else if (measure !== undefined) yield* misplaced(claim, STATEMENT_KEYS, "an estimate", "a statement");
      else if (proposition !== undefined) yield* statementParts(claim);
      // Of what a claim takes back that has no subject, something else is wrong, and is said.
      else if (retracts === undefined && !claim.refused.has("measure") && !claim.refused.has("proposition"))
        yield noSubject(claim);
    }
  },
};

const STATEMENT_KEYS = keysWhere(({ of, key }) => of === "statement" && key !== "proposition");
const ESTIMATE_KEYS = keysWhere(({ of, key }) => of === "estimate" && key !== "measure");

function* statementParts(claim: Draft<WrittenClaim>): Iterable<Diagnostic> {
  yield* misplaced(claim, ESTIMATE_KEYS, "a statement", "an estimate");
  const { stance, retracts } = claim.value;
  if (stance !== undefined || retracts !== undefined || claim.refused.has("stance")) return;
  const hint = "affirms, denies, no-evidence, declines-to-confirm, does-not-deny or conditional";
  yield error("missing-key", "missing key: stance", claim.located.locate(claim.path, "key"), hint);
}

function* misplaced(
  claim: Draft<WrittenClaim>,
  keys: readonly (keyof WrittenClaim)[],
  type: string,
  other: string,
): Iterable<Diagnostic> {
  for (const key of keys) {
    if (claim.value[key] === undefined) continue;
    const at = claim.located.locate([...claim.path, key], "key");
    const hint = `${key} belongs to ${other}; make it two claims, or take the key out`;
    yield error("misplaced-key", `${key} in a claim that is ${type}: ${claim.id}`, at, hint);
  }
}

function twoSubjects(claim: Draft<WrittenClaim>): Diagnostic {
  const at = placeIn(claim, "proposition");
  const hint = "make it two claims, one with measure and one with proposition";
  return error("claim-subject", `claim on a measure and a proposition: ${claim.id}`, at, hint);
}

function noSubject(claim: Draft<WrittenClaim>): Diagnostic {
  const at = claim.located.locate(claim.path, "key");
  const hint = "add measure: for a figure, or proposition: with a stance:";
  return error("claim-subject", `claim on neither a measure nor a proposition: ${claim.id}`, at, hint);
}
