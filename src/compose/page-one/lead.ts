import type { Kind } from "../../model/analysis.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import { exceeds, statedNumber } from "../../model/quantity.ts";
import type { PageScope } from "../cut/page-scope.ts";
import type { LeadFacts } from "../wording/index.ts";

/** The sentences under the title: how many reports give what, and how much of it can't be. */
export function leadOf(page: PageScope, measures: readonly Id[]): string {
  const inFocus = measures.flatMap((id) => page.index.ofMeasure.get(id) ?? []);
  const statements = page.dataset.claims.filter((claim) => claim.type === "statement");
  const others = page.dataset.claims.filter((claim) => claim.type === "estimate");
  const estimates = inFocus.length > 0 || statements.length > 0 ? inFocus : others;
  const stated = estimates.filter((claim) => statedNumber(claim) !== null);
  const told = new Set(measures);
  const pairs = (kind: Kind) => (page.index.pairs.get(kind) ?? []).filter(({ subject }) => told.has(subject));
  const about = (of: LeadFacts["of"], claims: readonly Claim[]): string =>
    page.wording.lead({
      of,
      sources: new Set(claims.map((claim) => claim.source)).size,
      numbers: new Set(stated.map(statedNumber)).size,
      counts: new Set(stated.map((claim) => claim.measure)).size,
      statements: statements.length,
      conflicts: pairs("conflict").length + pairs("self-contradiction").length,
      violations: new Set(pairs("bound-violation").map(partOf)).size,
    });
  if (stated.length > 0) return about("numbers", stated);
  return estimates.length > 0 ? about("words", estimates) : about("statements", statements);
}

/** Of two figures of which one is too large for the other, the larger. */
function partOf({ a, b }: { readonly a: Claim; readonly b: Claim }): Id {
  return a.type === "estimate" && b.type === "estimate" && exceeds(b.ends, a.ends) ? b.id : a.id;
}
