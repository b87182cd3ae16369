import type { Discrepancy } from "../../model/analysis.ts";
import type { Id } from "../../model/dataset.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { composeHighlights, leadingCases } from "./highlights.ts";
import {
  type Criterion,
  decidedBy,
  type Group,
  inLeadingOrder,
  isInFocus,
  LEADING_KINDS,
  subjectsOf,
  type WeakGround,
  weakGrounds,
} from "./leading.ts";

/** Where a finding stands in the order of what leads, and why there. */
export interface Standing {
  /** On page one; 0 for what is told there without a number, null for what is not told there. */
  readonly number: number | null;
  /** The table of stances shows it, so that it is numbered after what needs a sentence. */
  readonly isInTable: boolean;
  /**
   * What keeps it from page one: its kind, that it is not what the brief is about, another on its subject, or that
   * there is no more room; null where it stands there.
   */
  readonly because: "kind" | "focus" | "subject" | "room" | null;
  /** What stands right before it, or in its place, and what decided that; null where nothing does. */
  readonly after: { readonly found: Discrepancy; readonly decidedBy: Criterion | null } | null;
  readonly grounds: readonly WeakGround[];
}

export function standingOf(page: PageScope, focus: ReadonlySet<Id>, found: Discrepancy): Standing {
  const { told, shown } = composeHighlights(page, focus);
  const highlight = [...told, ...(shown === null ? [] : [shown])].find(({ discrepancyIds }) =>
    discrepancyIds.includes(found.id),
  );
  const number = highlight?.number ?? null;
  const isInTable = highlight !== undefined && highlight === shown;
  const grounds = weakGrounds(page, found);
  const outside = (because: "kind" | "focus") => ({ number, isInTable, because, after: null, grounds });
  if (!LEADING_KINDS.includes(found.kind))
    return number === null ? outside("kind") : { ...outside("kind"), because: null };
  if (!isInFocus(found, focus)) return outside("focus");
  const group = groupOf(page, focus, found);
  const leading = leadingCases(page, focus);
  const place = leading.indexOf(group);
  const before = place === -1 ? onItsSubject(leading, found) : leading[place - 1];
  return {
    number,
    isInTable,
    because: number !== null ? null : place === -1 ? "subject" : "room",
    after:
      before === undefined ? null : { found: before[0], decidedBy: decidedBy(page, focus, before, group) },
    grounds,
  };
}

/** The case that the finding is told in. */
function groupOf(page: PageScope, focus: ReadonlySet<Id>, found: Discrepancy): Group {
  const cases = inLeadingOrder(page, focus, [found.kind]);
  return cases.find((group) => group.includes(found)) ?? [found];
}

function onItsSubject(leading: readonly Group[], found: Discrepancy): Group | undefined {
  const subjects = new Set(subjectsOf(found));
  return leading.find(([first]) => subjectsOf(first).some((id) => subjects.has(id)));
}
