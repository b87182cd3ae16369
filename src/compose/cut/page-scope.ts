import type { ClaimView } from "../../model/brief.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import { numberReasons } from "../appendix/day-notes.ts";
import type { ClaimIndex } from "../claim-index.ts";
import { type Scope, textOf } from "../scope.ts";
import { type Limits, NO_LIMITS } from "./limits.ts";

/** What composing a page needs beside the words: where claims are found, and which of them are shown. */
export interface PageScope extends Scope {
  readonly index: ClaimIndex;
  readonly limits: Limits;
  /** The claims that the body of the page is about; null for all. */
  readonly shown: ReadonlySet<Id> | null;
  /** Views made already, as a claim stands in several parts. */
  readonly views: Map<Id, ClaimView>;
}

/** A page that leaves nothing out. */
export function wholePage(scope: Scope, index: ClaimIndex): PageScope {
  return {
    ...scope,
    dayNotes: reasonsIn(scope, index.inOrder),
    index,
    limits: NO_LIMITS,
    shown: null,
    views: new Map(),
  };
}

/** The same page about these claims only. @param withRest the others stand in its appendix */
export function pageAbout(
  page: PageScope,
  shown: ReadonlySet<Id>,
  limits: Limits,
  withRest: boolean,
): PageScope {
  const about = { ...page, shown, limits };
  if (withRest) return about;
  return { ...about, dayNotes: reasonsIn(page, shownOf(about, page.index.inOrder)), views: new Map() };
}

/** Of these claims those that the page is about, in the same order. */
export function shownOf<C extends Claim>(
  { shown }: Pick<PageScope, "shown">,
  claims: readonly C[] | undefined,
): readonly C[] {
  if (claims === undefined) return [];
  return shown === null ? claims : claims.filter(({ id }) => shown.has(id));
}

/** The claims that a page is about, in the order of the data. */
export function claimsShown(page: PageScope): readonly Claim[] {
  return shownOf(page, page.dataset.claims);
}

function reasonsIn(scope: Scope, claims: readonly Claim[]): ReadonlyMap<string, number> {
  return numberReasons(scope.dataset, claims, (text) => textOf(scope, text));
}
