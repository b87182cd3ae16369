import type { Discrepancy, Kind } from "../../model/analysis.ts";
import type { Highlight } from "../../model/brief.ts";
import type { Id } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { ALIKE, type Cases, caseOf, DIFFERENT, groupCases } from "../differences/cases.ts";
import { fitsInLineup, rowsBySentence } from "../page-one/lineup-rows.ts";
import { chooseDigest, type Digest } from "./digest.ts";
import { LIMITS, LIMITS_OF_A_PAGE, NO_LIMITS, OTHER_FINDINGS, WHOLE_UP_TO } from "./limits.ts";
import { type PageScope, pageAbout } from "./page-scope.ts";

/** `auto`: above a certain size a brief shows what differs most; `full`: every claim stands in its appendix. */
export type AppendixSize = "auto" | "full";

/** What a theme has room for: as much as there is to tell, or one page. */
export type Extent = "document" | "page";

/** What a brief shows where. */
export interface PagePlan {
  /** Everything there is. */
  readonly whole: PageScope;
  /** What the line-up, the timeline and the other parts are about. */
  readonly body: PageScope;
  /** What stands in the appendix, each claim in full. */
  readonly record: PageScope;
  /** What the body tells of differences. */
  readonly choice: Pick<Digest, "findings" | "concordances" | "lines">;
  /** What the appendix tells of them, in a paragraph each. */
  readonly others: Pick<Digest, "findings" | "concordances">;
  /** The appendix has every claim. */
  readonly complete: boolean;
}

export function planPages(
  whole: PageScope,
  focus: ReadonlySet<Id>,
  highlights: readonly Highlight[],
  { appendix, extent }: { readonly appendix: AppendixSize; readonly extent: Extent },
): PagePlan {
  const none = { findings: new Map(), concordances: new Map() };
  const numbered = new Set(highlights.flatMap(({ discrepancyIds }) => discrepancyIds));
  if (extent === "page" && !fitsOnPage(whole, focus)) {
    const digest = chooseDigest(whole, focus, numbered, LIMITS_OF_A_PAGE);
    const body = pageAbout(whole, digest.claims, LIMITS_OF_A_PAGE, false);
    return { whole, body, record: body, choice: digest, others: none, complete: false };
  }
  const small = extent === "page" || whole.dataset.claims.length <= WHOLE_UP_TO;
  const digest = chooseDigest(whole, focus, numbered, small ? NO_LIMITS : LIMITS);
  const complete = small || appendix === "full";
  const others = complete ? untold(whole, digest) : none;
  if (small) return { whole, body: whole, record: whole, choice: digest, others, complete };
  const body = pageAbout(whole, digest.claims, LIMITS, complete);
  return { whole, body, record: complete ? whole : body, choice: digest, others, complete };
}

/** Can all that a page is about stand on it? */
function fitsOnPage(page: PageScope, focus: ReadonlySet<Id>): boolean {
  const { dataset, index } = page;
  const measures = [...focus].filter((id) => index.ofMeasure.has(id));
  const rows = measures.flatMap((id) => rowsBySentence(known(index.ofMeasure, id)));
  const limits = LIMITS_OF_A_PAGE;
  return dataset.sources.size <= limits.sources && fitsInLineup(page, rows, measures.length, limits);
}

/** The cases that the body does not tell, heaviest kind first, as many as an appendix has room for. */
function untold(whole: PageScope, choice: PagePlan["choice"]): PagePlan["others"] {
  const told = new Set(
    [...choice.findings.values(), ...choice.concordances.values()].flat().map((one) => one.discrepancies[0]),
  );
  return { findings: leftOf(whole, DIFFERENT, told), concordances: leftOf(whole, ALIKE, told) };
}

function leftOf(whole: PageScope, kinds: readonly Kind[], told: ReadonlySet<Discrepancy>): Cases {
  const groups = kinds.flatMap((kind) => groupCases(whole.index.pairs.get(kind) ?? []));
  const left = groups.filter(([first]) => !told.has(first)).slice(0, OTHER_FINDINGS);
  return Map.groupBy(
    left.map((group) => caseOf(whole, group)),
    ({ discrepancies }) => discrepancies[0].kind,
  );
}
