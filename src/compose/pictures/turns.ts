import type { Kind } from "../../model/analysis.ts";
import type { Ladder, LadderPlace, LadderStep } from "../../model/brief.ts";
import type { Id } from "../../model/dataset.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { shownOf } from "../cut/page-scope.ts";

const TURNS: ReadonlySet<Kind> = new Set(["reversal", "shift", "retraction"]);

/**
 * From mark to mark, one speaker's change of stance: on a step from each to the next; from step to step only where
 * that is the one way in which the speaker turned.
 */
export function turnsOf(page: PageScope, steps: readonly LadderStep[]): Ladder["turns"] {
  const places = placesOf(steps);
  const onSteps = steps.flatMap(({ propositionId }) => turnsOn(page, propositionId, places));
  const turned = new Set(onSteps.map(({ speaker }) => speaker));
  const between = page.analysis.discrepancies.flatMap(({ kind, a, b }) => {
    if (!TURNS.has(kind) || a.type !== "statement" || b.type !== "statement") return [];
    if (a.speaker !== b.speaker || a.proposition === b.proposition || turned.has(a.speaker)) return [];
    return turnFrom(places.get(a.id), places.get(b.id));
  });
  return withoutRepeats([...onSteps.flatMap(({ turn }) => turn), ...between]);
}

function placesOf(steps: readonly LadderStep[]): ReadonlyMap<Id, LadderPlace> {
  return new Map(
    steps.flatMap(({ marks }, step) =>
      marks.flatMap(({ claimIds }, mark) => claimIds.map((id) => [id, { step, mark }] as const)),
    ),
  );
}

function turnsOn(page: PageScope, proposition: Id, places: ReadonlyMap<Id, LadderPlace>) {
  const drawn = shownOf(page, page.index.ofProposition.get(proposition)).filter(({ id }) => places.has(id));
  return [...Map.groupBy(drawn, ({ speaker }) => speaker)].flatMap(([speaker, claims]) =>
    claims.slice(1).flatMap((claim, index) => {
      const before = claims[index];
      if (before === undefined || before.stance === claim.stance) return [];
      return [{ speaker, turn: turnFrom(places.get(before.id), places.get(claim.id)) }];
    }),
  );
}

function turnFrom(from: LadderPlace | undefined, to: LadderPlace | undefined): Ladder["turns"] {
  const isOne = from === undefined || to === undefined || (from.step === to.step && from.mark === to.mark);
  return isOne ? [] : [{ from, to }];
}

function withoutRepeats(turns: Ladder["turns"]): Ladder["turns"] {
  return [...new Map(turns.map((turn) => [JSON.stringify(turn), turn])).values()];
}
