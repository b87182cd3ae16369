import type { StanceMatrix, StanceMatrixCell, StanceMatrixGroup } from "../../model/brief.ts";
import { type Id, RETRACTS, STANCES, type Statement } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { daySaid } from "../order.ts";
import { byParty } from "../parties.ts";
import { capitalized, propositionLabel, type Scope, speakerInList } from "../scope.ts";
import { wordsOf } from "../words.ts";

/** Widths are counted in columns that hold one line of upright text. */
const WIDEST = 16;
/** Letters of a column's head that stand on one line of it. */
const LETTERS_A_LINE = 26;

/**
 * Speakers by party against propositions. As many propositions as a page is wide make one matrix; speakers who
 * say nothing on any of them are left out of it.
 */
export function composeMatrices(scope: PageScope): StanceMatrix[] {
  const statements = shownOf(scope, scope.index.inOrder).filter(
    (claim): claim is Statement => claim.type === "statement",
  );
  const spoken = new Set(statements.map((claim) => claim.proposition));
  const columns = [...scope.dataset.propositions.keys()].filter((id) => spoken.has(id));
  return pagesOf(scope, columns).map((propositions) => matrixOf(scope, propositions, statements));
}

function pagesOf(scope: Scope, propositions: readonly Id[]): Id[][] {
  const pages: Id[][] = [];
  let page: Id[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const id of propositions) {
    const columns = Math.max(1, Math.ceil(propositionLabel(scope, id).length / LETTERS_A_LINE) * 0.7);
    if (width + columns > WIDEST) {
      page = [];
      pages.push(page);
      width = 0;
    }
    page.push(id);
    width += columns;
  }
  return pages;
}

function matrixOf(scope: Scope, propositions: readonly Id[], all: readonly Statement[]): StanceMatrix {
  const columns = new Set(propositions);
  const statements = all.filter((claim) => columns.has(claim.proposition));
  const stances = new Set(statements.map((claim) => claim.stance));
  return {
    columns: propositions.map((id) => ({ propositionId: id, label: propositionLabel(scope, id) })),
    groups: groupsOf(scope, propositions, statements),
    key: [...STANCES, RETRACTS]
      .filter((stance) => stances.has(stance))
      .map((stance) => ({
        stance,
        label: scope.wording.stances[stance],
      })),
  };
}

function groupsOf(
  scope: Scope,
  propositions: readonly Id[],
  statements: readonly Statement[],
): StanceMatrixGroup[] {
  const bySpeaker = Map.groupBy(statements, (claim) => claim.speaker);
  return byParty(scope, [...bySpeaker.keys()]).map(({ party, speakers }) => ({
    party,
    rows: speakers.map((id) => {
      const bySubject = Map.groupBy(known(bySpeaker, id), (claim) => claim.proposition);
      return {
        speaker: capitalized(speakerInList(scope, id)),
        cells: propositions.map((proposition) => cellOf(scope, bySubject.get(proposition) ?? [])),
      };
    }),
  }));
}

/** The first report stands for an utterance; a stance said again on another day stands again. */
function cellOf(scope: Scope, statements: readonly Statement[]): StanceMatrixCell {
  const events = new Map<string, Statement>();
  for (const claim of statements) {
    const event = JSON.stringify([wordsOf(scope, claim), claim.said?.edtf]);
    if (!events.has(event)) events.set(event, claim);
  }
  return {
    stances: [...events.values()].map((claim) => ({
      claimId: claim.id,
      stance: claim.stance,
      label: `${wordsOf(scope, claim)}, ${formatDay(scope, daySaid(scope.dataset, claim)).text}`,
    })),
  };
}
