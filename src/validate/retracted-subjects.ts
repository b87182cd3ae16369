import type { Id } from "../model/dataset.ts";
import type { Draft } from "./drafts.ts";
import type { WrittenClaim } from "./schema.ts";

/**
 * A claim that takes another back and names no measure or proposition is of that one's, and so on along a chain of
 * them. In a circle, or where the claim taken back has none, it stays without.
 */
export function withRetractedSubjects(drafts: readonly Draft<WrittenClaim>[]): Draft<WrittenClaim>[] {
  const lacking = drafts.some(lacksSubject);
  const byId = lacking ? new Map(drafts.map((draft) => [draft.id, draft])) : new Map();
  return lacking ? drafts.map((draft) => withSubject(draft, byId)) : [...drafts];
}

type Claims = ReadonlyMap<Id, Draft<WrittenClaim>>;

function withSubject(draft: Draft<WrittenClaim>, claims: Claims): Draft<WrittenClaim> {
  const seen = new Set<Draft<WrittenClaim>>();
  let found: Draft<WrittenClaim> | undefined = draft;
  while (found !== undefined && lacksSubject(found) && !seen.has(found)) {
    seen.add(found);
    found = claims.get(found.value.retracts ?? "");
  }
  if (found === undefined || found === draft || lacksSubject(found)) return draft;
  const { measure, proposition } = found.value;
  const subject = measure === undefined ? { proposition } : { measure };
  return { ...draft, value: { ...draft.value, ...subject } as Partial<WrittenClaim> };
}

function lacksSubject({ value, refused }: Draft<WrittenClaim>): boolean {
  if (value.retracts === undefined || value.measure !== undefined || value.proposition !== undefined)
    return false;
  return !refused.has("measure") && !refused.has("proposition");
}
