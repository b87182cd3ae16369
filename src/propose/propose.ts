import { type Figure, figureLanguage, readFigures } from "../figures/index.ts";
import type { Id, Modality } from "../model/dataset.ts";
import { type Frame, framesOf } from "./attribution.ts";
import { clauseAround, proposeExcerpt, withinLimit } from "./excerpt.ts";
import { claimableIn, figureIn, firstEndingAfter, statedFigure, tokensOfFigure } from "./figure-places.ts";
import { type Asked, type Ground, groundOf, type Place, utf16 } from "./ground.ts";
import { proposeLikelihood, proposeModality, proposeStance } from "./manner.ts";
import type { ClaimProposal, Ranked } from "./proposal.ts";
import { proposeSaid } from "./said.ts";
import { type Tokens, tokensWithin } from "./sentences.ts";
import { proposeSpeakers } from "./speakers.ts";
import { claimsAlike, rankSubjects, subjectTold, unitFit, type WordsAround } from "./subjects.ts";
import { toldIn } from "./told-content.ts";
import { proposeId, proposeUtterance } from "./utterances.ts";
import type { ReadSentence } from "./voices.ts";

/** A text read once, to be asked about any number of places. */
export interface Reader {
  readonly sentences: readonly ReadSentence[];
  readonly figures: readonly Figure[];
  /** An estimate where a figure stands in the place, unless a type is asked for. */
  propose(place: Place, type?: "estimate" | "statement"): ClaimProposal;
  /** Places of statements: sentences in which somebody tells what a proposition says. */
  statements(): {
    readonly place: Place;
    readonly line: number;
    readonly sentence: string;
    readonly proposal: ClaimProposal;
  }[];
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
    statements: () => statementsOf(ground, figures),
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
      measure: [],
      proposition: [],
      stance: [],
      speaker: [],
      said: [],
      modality: [],
      likelihood: [],
    },
    ...{ utterance: [], excerpt: [], id: [] },
  };
}

type Common = Pick<ClaimProposal, "speaker" | "said">;

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
  return { speaker, said };
}

function estimateAt(
  ground: Ground,
  index: number,
  place: Tokens,
  frames: readonly Frame[],
  common: Common,
  figure: Figure | undefined,
): ClaimProposal {
  const { asked, measures, phrases } = ground;
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
  const fits = (id: Id) => measureFit(ground, id, figure, modality[0]?.value, common.speaker[0]?.value);
  const measure = rankSubjects(measures, wordsAround(ground, index, clause), fits);
  return finished(ground, common, {
    type: typed("estimate", "a figure stands there"),
    figure: figure === undefined ? [] : [statedFigure(figure)],
    measure,
    ...{ proposition: [], stance: [] },
    modality,
    likelihood: proposeLikelihood(sentence, clause, phrases),
    excerpt: proposeExcerpt(asked.text, sentence, excerpt, asked.locate),
  });
}

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

function statementAt(
  ground: Ground,
  index: number,
  place: Tokens,
  frames: readonly Frame[],
  common: Common,
): ClaimProposal {
  const { asked, propositions, phrases } = ground;
  const sentence = ground.sentences[index]!;
  const proposition = rankSubjects(propositions, wordsAround(ground, index, place), () => 0);
  return finished(ground, common, {
    type: typed("statement", "no figure stands there"),
    ...{ figure: [], measure: [] },
    proposition,
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
  return { ...own, ...common, utterance: proposeUtterance(dataset, told), id: proposeId(dataset, told) };
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

function wordsAround({ stems, sentences }: Ground, index: number, clause: Tokens): WordsAround {
  const sentence = sentences[index]!;
  const before =
    sentences[index - 1]?.paragraph === sentence.paragraph ? (sentences[index - 1]?.tokens ?? []) : [];
  return {
    clause: stems.ofTokens(sentence.tokens.slice(clause.from, clause.to)),
    sentence: stems.ofTokens([...before, ...sentence.tokens]),
  };
}

/** In the order of the text: what a verb of telling tells, where it has the words of a proposition and no figure. */
function statementsOf(ground: Ground, figures: readonly Figure[]): ReturnType<Reader["statements"]> {
  const that = new Set(ground.words.that);
  return ground.sentences.flatMap((sentence, index) => {
    const frames = framesOf(sentence, null, ground.phrases).toSorted((a, b) => a.from - b.from);
    return toldIn(sentence, frames, that).flatMap((content) => statementIn(ground, figures, index, content));
  });
}

function statementIn(
  ground: Ground,
  figures: readonly Figure[],
  index: number,
  content: Tokens,
): ReturnType<Reader["statements"]> {
  const { asked, offsets, propositions } = ground;
  const { tokens, start, end } = ground.sentences[index]!;
  const [first, last] = [tokens[content.from], tokens[content.to - 1]];
  if (first === undefined || last === undefined) return [];
  const place = { start: offsets.back(first.start), end: offsets.back(last.end) };
  if (claimableIn(figures, place).length > 0) return [];
  const { clause } = wordsAround(ground, index, content);
  const proposal = proposeAt(ground, figures, place, "statement");
  // "Would not confirm that the port is closed": the verb itself says that a proposition stands there.
  const isAboutOne = proposal.stance[0]?.value !== "affirms";
  if (subjectTold(propositions, clause, isAboutOne ? 1 : 2) === null) return [];
  return proposal.excerpt.length === 0
    ? []
    : [{ place, line: offsets.lineAt(first.start), sentence: asked.text.slice(start, end), proposal }];
}
