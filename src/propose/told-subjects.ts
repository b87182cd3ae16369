import { type Figure, figureLanguage } from "../figures/index.ts";
import type { Id, Modality } from "../model/dataset.ts";
import { countedIn, measuresAlike } from "./counted-thing.ts";
import type { Ground } from "./ground.ts";
import type { NewEntry } from "./new-entries.ts";
import { newMeasure, proposeUnit } from "./new-measures.ts";
import { newProposition } from "./new-propositions.ts";
import type { ClaimProposal, Proposed, Ranked } from "./proposal.ts";
import type { Tokens } from "./sentences.ts";
import { claimsAlike, rankSubjects, subjectTold, unitFit, type WordsAround } from "./subjects.ts";

/** What a claim may be of, and the entry of the one that the dataset has not. */
export interface ToldSubjects {
  readonly ranked: Ranked<Id>;
  readonly entries: ReadonlyMap<Id, NewEntry>;
}

export interface ToldMeasures extends ToldSubjects {
  readonly unit: ClaimProposal["unit"];
}

/** Measures of the figure in a clause: one that counts just this first, else the likeliest, and what is not there yet. */
export function measuresTold(
  ground: Ground,
  index: number,
  { clause, told: whole }: { readonly clause: Tokens; readonly told: Tokens },
  figure: Figure | undefined,
  held: { readonly modality: Modality | undefined; readonly speaker: Id | undefined },
): ToldMeasures {
  const around = wordsAround(ground, index, clause);
  const fits = (id: Id) => measureFit(ground, id, figure, held.modality, held.speaker);
  const ranked = rankSubjects(ground.measures, around, fits);
  if (ground.asked.mayBeNew !== true || figure === undefined) return { ranked, entries: new Map(), unit: [] };
  const { dataset, text } = ground.asked;
  const sentence = ground.sentences[index]!;
  const before = ground.sentences[index - 1];
  const near = text.slice((before ?? sentence).start, sentence.end);
  const told = text.slice(sentence.tokens[whole.from]?.start, sentence.tokens[whole.to - 1]?.end);
  const thing = countedIn(told, figure.unit, near, ground.language);
  const unit = proposeUnit(thing, figure, ground.language, dataset);
  const fit = measuresAlike(thing, dataset.measures.values(), dataset.languages.map(figureLanguage));
  const first = ranked.filter(({ value }) => fit.includes(value) && fits(value) >= 0);
  if (first.length > 0) return { ranked: [...first, ...without(ranked, first)], entries: new Map(), unit };
  const entry = newMeasure(thing, figure, ground.language, dataset);
  // "800 of them" tells of no other measure than the dataset's own.
  const isPlain =
    thing.states.length === 0 && thing.told === null && ranked.some(({ value }) => fits(value) > 0);
  return { ...withNew(ranked, entry, isPlain || isTold(ground.measures, around)), unit };
}

/** Propositions that these words tell, and one in just these words. */
export function propositionsTold(ground: Ground, index: number, place: Tokens): ToldSubjects {
  const around = wordsAround(ground, index, place);
  const ranked = rankSubjects(ground.propositions, around, () => 0);
  if (ground.asked.mayBeNew !== true) return { ranked, entries: new Map() };
  const { dataset, text } = ground.asked;
  const that = new Set(ground.words.that);
  const sentence = ground.sentences[index]!;
  const entry = newProposition(text, sentence, place, ground.language, dataset, that);
  return withNew(ranked, entry, isTold(ground.propositions, around));
}

/** A subject that is there and of which two telling words stand in the clause is likelier than a new one. */
const isTold = (subjects: Ground["measures"], { clause }: WordsAround) =>
  subjectTold(subjects, clause, 2) !== null;

function withNew(ranked: Ranked<Id>, entry: NewEntry | null, isKnownFirst: boolean): ToldSubjects {
  if (entry === null) return { ranked, entries: new Map() };
  const fresh: Proposed<Id> = { value: entry.id, reason: "not there yet: in the words of the text" };
  const [first, ...others] = ranked;
  const all = isKnownFirst && first !== undefined ? [first, fresh, ...others] : [fresh, ...ranked];
  return { ranked: all, entries: new Map([[entry.id, entry]]) };
}

const without = (ranked: Ranked<Id>, others: Ranked<Id>) => ranked.filter((one) => !others.includes(one));

/** What speaks for a measure besides words: its unit, and claims of it that have the same figure or are held alike. */
function measureFit(
  { asked, stems }: Ground,
  id: Id,
  figure: Figure | undefined,
  modality: Modality | undefined,
  speaker: Id | undefined,
): number {
  const measure = asked.dataset.measures.get(id);
  if (figure === undefined || measure === undefined) return 0;
  const fit = unitFit(measure, figure, stems);
  return fit < 0 ? fit : fit + claimsAlike(asked.dataset.claims, id, { figure, modality, speaker });
}

export function wordsAround({ stems, sentences }: Ground, index: number, clause: Tokens): WordsAround {
  const sentence = sentences[index]!;
  const before =
    sentences[index - 1]?.paragraph === sentence.paragraph ? (sentences[index - 1]?.tokens ?? []) : [];
  return {
    clause: stems.ofTokens(sentence.tokens.slice(clause.from, clause.to)),
    sentence: stems.ofTokens([...before, ...sentence.tokens]),
  };
}
