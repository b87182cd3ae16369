import type { FocusStances, StanceCamp, StanceGroup } from "../model/brief.ts";
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

/** The group in focus in which the stances differ most, with who takes each; null where there is none. */
export function composeFocus(groups: readonly StanceGroup[], focus: ReadonlySet<Id>): FocusStances | null {
  const group = focusGroup(groups, focus);
  return group === null ? null : { ...group, camps: campsOf(group) };
}

function campsOf({ rows }: StanceGroup): StanceCamp[] {
  const byStance = Map.groupBy(
    rows.filter(({ stance }) => stance !== null),
    ({ stance }) => stance!,
  );
  return [...byStance].map(([stance, claims]) => ({
    stance,
    words: claims[0]!.words,
    members: [...Map.groupBy(claims, ({ speaker }) => speaker).values()].map(([first]) => ({
      claimId: first!.claimId,
      speaker: first!.speaker,
      said: first!.said,
    })),
  }));
}

function focusGroup(groups: readonly StanceGroup[], focus: ReadonlySet<Id>): StanceGroup | null {
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
