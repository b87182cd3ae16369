import type { StanceGroup } from "../model/brief.ts";
import type { Id, Proposition, Statement } from "../model/dataset.ts";
import { claimView } from "./claim-view.ts";
import { bySaid } from "./order.ts";
import { propositionLabel, type Scope, textOf } from "./scope.ts";

/** Who takes which stance on each proposition, in the order of the day said. */
export function composeStances(scope: Scope): StanceGroup[] {
  return [...scope.dataset.propositions.values()]
    .map((proposition) => stanceGroup(scope, proposition))
    .filter((group) => group.rows.length > 0);
}

/** The group in focus in which the stances differ most; null where there is none. */
export function focusGroup(groups: readonly StanceGroup[], focus: ReadonlySet<Id>): StanceGroup | null {
  const candidates = groups.filter((group) => focus.has(group.propositionId));
  return candidates.reduce<StanceGroup | null>(
    (best, group) => (best === null || stancesIn(group) > stancesIn(best) ? group : best),
    null,
  );
}

const stancesIn = (group: StanceGroup) => new Set(group.rows.map((row) => row.stance)).size;

function stanceGroup(scope: Scope, proposition: Proposition): StanceGroup {
  const statements = scope.dataset.claims.filter(
    (claim): claim is Statement => claim.type === "statement" && claim.proposition === proposition.id,
  );
  const implying = [...scope.dataset.propositions.values()].filter(({ implies }) =>
    implies.includes(proposition.id),
  );
  const labels = implying.map((other) => propositionLabel(scope, other.id));
  return {
    propositionId: proposition.id,
    label: propositionLabel(scope, proposition.id),
    text: textOf(scope, proposition.text),
    follows: labels.length === 0 ? "" : scope.wording.follows(scope.wording.list(labels)),
    rows: statements.toSorted(bySaid(scope.dataset)).map((claim) => claimView(scope, claim)),
  };
}
