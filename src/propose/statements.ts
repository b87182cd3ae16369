import type { Figure } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import { framesOf } from "./attribution.ts";
import { claimableIn } from "./figure-places.ts";
import type { Ground, Place } from "./ground.ts";
import type { ClaimProposal } from "./proposal.ts";
import type { Tokens } from "./sentences.ts";
import { subjectTold } from "./subjects.ts";
import { clausesOf, toldIn } from "./told-content.ts";
import { wordsAround } from "./told-subjects.ts";

/** A place where somebody tells something that may be a statement of a proposition. */
export interface FoundStatement {
  readonly place: Place;
  readonly line: number;
  readonly sentence: string;
  readonly proposal: ClaimProposal;
}

/**
 * In the order of the text: what a verb of telling tells, where it has the words of a proposition and no figure. As long
 * as a dataset has few propositions, and new ones may be proposed, each clause that somebody is said to have told.
 */
export function statementsOf(
  ground: Ground,
  figures: readonly Figure[],
  propose: (place: Place) => ClaimProposal,
): FoundStatement[] {
  const that = new Set(ground.words.that);
  const { joints } = lexiconOf(ground.language);
  const { mayBeNew, dataset } = ground.asked;
  const isOpen = mayBeNew === true && dataset.propositions.size < FEW;
  return ground.sentences.flatMap((sentence, index) => {
    const frames = framesOf(sentence, null, ground.phrases).toSorted((a, b) => a.from - b.from);
    const told = toldIn(sentence, frames, that, joints);
    const places = isOpen ? told.flatMap((content) => clausesOf(sentence, content, that, joints)) : told;
    return places.flatMap((content) => statementIn(ground, figures, index, content, isOpen, propose));
  });
}

/** What a brief is about is known by then. */
const FEW = 10;

function statementIn(
  ground: Ground,
  figures: readonly Figure[],
  index: number,
  content: Tokens,
  isOpen: boolean,
  propose: (place: Place) => ClaimProposal,
): FoundStatement[] {
  const { asked, offsets, propositions } = ground;
  const { tokens, start, end } = ground.sentences[index]!;
  const [first, last] = [tokens[content.from], tokens[content.to - 1]];
  if (first === undefined || last === undefined) return [];
  const place = { start: offsets.back(first.start), end: offsets.back(last.end) };
  if (claimableIn(figures, place).length > 0) return [];
  const { clause } = wordsAround(ground, index, content);
  const proposal = propose(place);
  // "Would not confirm that the port is closed": the verb itself says that a proposition stands there.
  const isAboutOne = proposal.stance[0]?.value !== "affirms";
  if (!isOpen && subjectTold(propositions, clause, isAboutOne ? 1 : 2) === null) return [];
  return proposal.excerpt.length === 0
    ? []
    : [{ place, line: offsets.lineAt(first.start), sentence: asked.text.slice(start, end), proposal }];
}
