import { type Figure, figureLanguage, readFigures } from "../figures/index.ts";
import type { Id } from "../model/dataset.ts";
import { type Frame, framesOf } from "./attribution.ts";
import { clauseAround, proposeExcerpt, withinLimit } from "./excerpt.ts";
import { figureIn, firstEndingAfter, statedFigure, tokensOfFigure } from "./figure-places.ts";
import { type Asked, type Ground, groundOf, type Place, utf16 } from "./ground.ts";
import { distinct, proposeLikelihood, proposeModality, proposeStance, usualModality } from "./manner.ts";
import type { ClaimProposal, Ranked } from "./proposal.ts";
import { proposeSaid } from "./said.ts";
import { type Tokens, tokensWithin } from "./sentences.ts";
import { proposeSpeakers } from "./speakers.ts";
import { type FoundStatement, statementsOf } from "./statements.ts";
import { measuresTold, propositionsTold } from "./told-subjects.ts";
import { proposeId, proposeUtterance } from "./utterances.ts";
import { proposeWords } from "./vague-words.ts";
import type { ReadSentence } from "./voices.ts";

/** A text read once, to be asked about any number of places. */
export interface Reader {
  readonly sentences: readonly ReadSentence[];
  readonly figures: readonly Figure[];
  /** An estimate where a figure stands in the place, unless a type is asked for. */
  propose(place: Place, type?: "estimate" | "statement"): ClaimProposal;
  /** Places of statements: sentences in which somebody tells what a proposition says. */
  statements(): FoundStatement[];
}

/** Reads a source's text for claims to be proposed from it. */
export function readForClaims(asked: Asked): Reader {
  const language = asked.language ?? figureLanguage(asked.source.language);
  const ground = groundOf(asked, language);
  const figures = readFigures(asked.text, { language });
  return {
    sentences: ground.sentences,
    figures,
    propose: (place, type) => proposeAt(ground, figures, place, type),
    statements: () =>
      statementsOf(ground, figures, (place) => proposeAt(ground, figures, place, "statement")),
  };
}

function proposeAt(
  ground: Ground,
  figures: readonly Figure[],
  place: Place,
  type?: "estimate" | "statement",
): ClaimProposal {
  const figure = type === "statement" ? undefined : figureIn(ground, figures, place);
  const kind = type ?? (figure === undefined ? "statement" : "estimate");
  const span = utf16(ground.offsets, place);
  const index = firstEndingAfter(ground.sentences, span.start);
  const sentence = ground.sentences[index];
  const tokens = sentence === undefined ? null : tokensWithin(sentence, span.start, span.end);
  if (sentence === undefined || tokens === null) return nothing(kind);
  const frames = framesOf(sentence, tokens, ground.phrases);
  const common = commonFields(ground, index, tokens, frames);
  return kind === "estimate"
    ? estimateAt(ground, index, tokens, frames, common, figure)
    : statementAt(ground, index, tokens, frames, common);
}

const typed = (type: "estimate" | "statement", reason: string): Ranked<"estimate" | "statement"> => [
  { value: type, reason },
  { value: type === "estimate" ? "statement" : "estimate", reason: "the other kind" },
];

function nothing(type: "estimate" | "statement"): ClaimProposal {
  return {
    type: typed(type, "asked for"),
    ...{
      figure: [],
      words: [],
      unit: [],
      measure: [],
      proposition: [],
      stance: [],
      speaker: [],
      said: [],
      modality: [],
      likelihood: [],
    },
    ...{ utterance: [], excerpt: [], id: [] },
    entries: { speakers: new Map(), measures: new Map(), propositions: new Map() },
  };
}

type Common = Pick<ClaimProposal, "speaker" | "said"> & {
  readonly entries: Pick<ClaimProposal["entries"], "speakers">;
};

function commonFields(ground: Ground, index: number, place: Tokens, frames: readonly Frame[]): Common {
  const { sentences, voices, pronouns, words, asked, claimsOf, published } = ground;
  const { speakers } = asked.dataset;
  const ownVoice = new Set(words.ownVoice);
  const speaker = proposeSpeakers(
    { sentences, voices, pronouns, ownVoice, speakers, claims: claimsOf },
    index,
    place,
    frames,
  );
  const order = { when: new Set(words.when), pluperfect: new Set(words.pluperfect) };
  const said = proposeSaid(
    { sentences, voices, published, reasons: asked.reasons, order },
    index,
    place,
    frames,
    speaker[0]?.value,
  );
  return { speaker, said, entries: { speakers: ground.newSpeakers } };
}

function estimateAt(
  ground: Ground,
  index: number,
  place: Tokens,
  frames: readonly Frame[],
  common: Common,
  figure: Figure | undefined,
): ClaimProposal {
  const { asked, phrases } = ground;
  const sentence = ground.sentences[index]!;
  const own = figure === undefined ? place : tokensOfFigure(ground, sentence, figure);
  const clause = clauseAround(
    sentence,
    own,
    phrases.clauses,
    frames.map(({ verb }) => verb),
  );
  const excerpt = withinLimit(sentence, clause, own);
  const modality = proposeModality(sentence, clause, frames, phrases);
  const held = { modality: modality[0]?.value, speaker: common.speaker[0]?.value };
  const {
    ranked: measure,
    entries,
    unit,
  } = measuresTold(ground, index, { clause, told: toldAround(clause, frames) }, figure, held);
  return finished(ground, common, {
    type: typed("estimate", "a figure stands there"),
    figure: figure === undefined ? [] : [statedFigure(figure)],
    words: proposeWords(figure, ground.language, asked.dataset.languages),
    unit,
    measure,
    entries: { ...common.entries, measures: entries, propositions: new Map() },
    ...{ proposition: [], stance: [] },
    modality,
    likelihood: proposeLikelihood(sentence, clause, phrases),
    excerpt: proposeExcerpt(asked.text, sentence, excerpt, asked.locate),
  });
}

/** All that the nearest verb of telling before it tells, and not only the clause: "had as its aim to send". */
function toldAround(clause: Tokens, frames: readonly Frame[]): Tokens {
  const nearest = frames.reduce((to, { verb }) => (verb.to <= clause.from ? Math.max(to, verb.to) : to), 0);
  return nearest === 0 ? clause : { from: nearest, to: clause.to };
}

function statementAt(
  ground: Ground,
  index: number,
  place: Tokens,
  frames: readonly Frame[],
  common: Common,
): ClaimProposal {
  const { asked, phrases } = ground;
  const sentence = ground.sentences[index]!;
  const { ranked: proposition, entries } = propositionsTold(ground, index, place);
  return finished(ground, common, {
    type: typed("statement", "no figure stands there"),
    ...{ figure: [], words: [], unit: [], measure: [] },
    proposition,
    entries: { ...common.entries, measures: new Map(), propositions: entries },
    stance: proposeStance(sentence, place, frames, saysNot(ground, proposition[0]?.value), phrases),
    modality: proposeModality(sentence, place, frames, phrases),
    likelihood: proposeLikelihood(sentence, place, phrases),
    excerpt: proposeExcerpt(asked.text, sentence, withinLimit(sentence, place, place), asked.locate),
  });
}

/** What follows from the fields before: id and utterance. */
function finished(
  ground: Ground,
  common: Common,
  own: Omit<ClaimProposal, "speaker" | "said" | "utterance" | "id">,
): ClaimProposal {
  const told = {
    source: ground.asked.source.id,
    speaker: common.speaker[0]?.value,
    said: common.said[0]?.value,
    subject: own.measure[0]?.value ?? own.proposition[0]?.value,
  };
  const { dataset } = ground.asked;
  const modality = distinct([...own.modality, ...usualModality(dataset.claims, told.speaker)]);
  return {
    ...common,
    ...own,
    modality,
    utterance: proposeUtterance(dataset, told),
    id: proposeId(dataset, told),
  };
}

function saysNot({ asked, words }: Ground, id: Id | undefined): boolean {
  const text = id === undefined ? undefined : asked.dataset.propositions.get(id)?.text;
  return Object.values(text ?? {}).some((value) =>
    value
      .toLowerCase()
      .split(/[^\p{L}']+/u)
      .some((word) => words.negations.includes(word)),
  );
}
