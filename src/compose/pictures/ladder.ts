import type { Ladder, LadderMark, LadderStep } from "../../model/brief.ts";
import { type Id, RETRACTS, STANCES, type Statement } from "../../model/dataset.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { capitalized, propositionLabel, speakerName } from "../scope.ts";
import { hedgeOf, wordsOf } from "../words.ts";
import { spanOf, timeAxis } from "./days.ts";
import { linksBetween, type Steps, stepsOf } from "./ladder-steps.ts";
import { turnsOf } from "./turns.ts";

/** How far each speaker went; null where nothing said follows from anything else that was. */
export function composeLadder(page: PageScope): Ladder | null {
  const statements = shownOf(page, page.index.inOrder).filter(
    (claim): claim is Statement => claim.type === "statement" && claim.said !== null,
  );
  const byProposition = Map.groupBy(statements, ({ proposition }) => proposition);
  const order = stepsOf(page.dataset, byProposition);
  if (order.length === 0) return null;
  const links = linksBetween(page.dataset, order.flat());
  const steps = order.flatMap((group) =>
    group.map((id, index) => stepOf(page, id, index === 0, byProposition.get(id) ?? [], order, links)),
  );
  const { ladder } = page.wording.pictures;
  const stances = new Set(steps.flatMap(({ marks }) => marks.map(({ stance }) => stance)));
  return {
    heading: ladder.heading,
    note: ladder.note,
    axis: timeAxis(
      page,
      steps.flatMap(({ marks }) => marks.map(({ said }) => said)),
    ),
    steps,
    turns: turnsOf(page, steps),
    key: [...STANCES, RETRACTS]
      .filter((stance) => stances.has(stance))
      .map((stance) => ({ stance, label: page.wording.stances[stance] })),
  };
}

function stepOf(
  page: PageScope,
  id: Id,
  opens: boolean,
  statements: readonly Statement[],
  order: Steps,
  links: ReadonlyMap<Id, readonly Id[]>,
): LadderStep {
  const implied = links.get(id) ?? [];
  const labels = implied.map((one) => propositionLabel(page, one)).join(", ");
  const places = order.flat();
  return {
    propositionId: id,
    label: propositionLabel(page, id),
    opens,
    implies: implied.map((one) => places.indexOf(one)),
    follows: labels === "" ? "" : page.wording.pictures.ladder.implies(labels),
    marks: marksOf(page, statements),
  };
}

/** Who takes one stance on one day in the same way makes one mark; a speaker who only repeats a stance makes none. */
function marksOf(page: PageScope, statements: readonly Statement[]): LadderMark[] {
  const held = new Map<Id, string>();
  const moves = statements.filter((claim) => {
    const words = wordsOf(page, claim);
    const isNew = held.get(claim.speaker) !== words;
    held.set(claim.speaker, words);
    return isNew;
  });
  const marks = Map.groupBy(moves, (claim) => JSON.stringify([wordsOf(page, claim), claim.said?.edtf]));
  return [...marks.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [markOf(page, [first, ...others])],
  );
}

function markOf(page: PageScope, claims: readonly [Statement, ...Statement[]]): LadderMark {
  const [first] = claims;
  const speakers = [...new Set(claims.map(({ speaker }) => speaker))];
  const who = capitalized(speakers.map((id) => speakerName(page, id)).join(", "));
  const [words, hedge] = [wordsOf(page, first), hedgeOf(page, first)];
  const plain = first.stance === "affirms" ? hedge : words;
  return {
    claimIds: claims.map(({ id }) => id),
    stance: first.stance,
    said: first.said === null ? { from: null, to: null } : spanOf(first.said),
    label: plain === "" ? who : page.wording.labelled(who, plain),
    words: page.wording.labelled(who, `${words}, ${formatDay(page, first.said).text}`),
  };
}
