/**
 * a source's text, a place in it, dataset → ClaimProposal: what a claim of these words would say, field by field, each
 * value with its reason.
 *
 * Not here: what is true, and what is saved: nothing is a claim until a curator confirms it. Nothing is learnt; what
 * the dataset's claims have often is proposed sooner.
 */

export type { Locate } from "./excerpt.ts";
export type { Asked, Place } from "./ground.ts";
export type { NewEntry } from "./new-entries.ts";
export type {
  ClaimProposal,
  Proposed,
  ProposedDay,
  ProposedExcerpt,
  ProposedFigure,
  Ranked,
} from "./proposal.ts";
export { type Reader, readForClaims } from "./propose.ts";
export { type Stub, stubClaims } from "./stubs.ts";
export { proposeId, proposeUtterance, type Told } from "./utterances.ts";
