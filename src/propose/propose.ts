import { type Figure, type FigureLanguage, figureLanguage, readFigures } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import { positionsOf } from "../figures/positions.ts";
import type { Dataset, Id, Modality, Source } from "../model/dataset.ts";
import { type Frame, framesOf, frameWords } from "./attribution.ts";
import { type DaySpan, dayReader } from "./days.ts";
import { clauseAround, clauseWords, type Locate, proposeExcerpt, withinLimit } from "./excerpt.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { claimWords } from "./lexicon/languages.ts";
import { mannerWords, proposeLikelihood, proposeModality, proposeStance } from "./manner.ts";
import { mentionReader } from "./mentions.ts";
import type { ClaimProposal, Proposed, ProposedFigure, Ranked } from "./proposal.ts";
import { proposeSaid } from "./said.ts";
import { sentencesOf, type Tokens, tokensWithin } from "./sentences.ts";
import { proposeSpeakers } from "./speakers.ts";
import {
  claimsAlike,
  measuresOf,
  propositionsOf,
  rankSubjects,
  subjectTold,
  unitFit,
  type WordsAround,
} from "./subjects.ts";
import { proposeId, proposeUtterance } from "./utterances.ts";
import { type ReadSentence, type Voices, voicesOf } from "./voices.ts";
import { type Stems, stemsOf } from "./word-stems.ts";

/** A place in a text: code points from its start, `end` exclusive, as `scan` prints them. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Asked {
  /** As the source's id names it in the dataset. */
  readonly source: Source;
  readonly text: string;
  /** Of the text, where the source doesn't say. */
  readonly language?: FigureLanguage;
  /** Its claims are what frequencies are counted in. */
  readonly dataset: Dataset;
  readonly locate: Locate;
}

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

interface Ground {
  readonly asked: Asked;
  readonly words: ClaimWords;
  readonly stems: Stems;
  readonly sentences: readonly ReadSentence[];
  readonly voices: Voices;
  readonly published: DaySpan | null;
  readonly offsets: Offsets;
  readonly phrases: ReturnType<typeof frameWords> &
    ReturnType<typeof mannerWords> & { clauses: ReturnType<typeof clauseWords> };
  readonly pronouns: ReadonlySet<string>;
  readonly measures: ReturnType<typeof measuresOf>;
  readonly propositions: ReturnType<typeof propositionsOf>;
  readonly claimsOf: ReadonlyMap<Id, number>;
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

function groundOf(asked: Asked, language: FigureLanguage): Ground {
  const words = claimWords(language);
  const stems = stemsOf(language, words);
  const published = publishedDays(asked.source);
  const readDays = dayReader(words, published);
  const readMentions = mentionReader(asked.dataset, words);
  const sentences = sentencesOf(asked.text, language).map((sentence) => ({
    ...sentence,
    days: readDays(sentence.tokens),
    mentions: readMentions(sentence.tokens),
  }));
  const frames = frameWords(words, lexiconOf(language).determiners);
  const pronouns = new Set(words.pronouns);
  const told = sentences.map(({ tokens }) => stems.ofTokens(tokens));
  return {
    ...{ asked, words, stems, sentences, published, pronouns },
    voices: voicesOf(sentences, { ...frames, pronouns }),
    offsets: offsetsOf(asked.text),
    phrases: { ...frames, ...mannerWords(words), clauses: clauseWords(words) },
    measures: measuresOf(asked.dataset, told, stems),
    propositions: propositionsOf(asked.dataset, told, stems),
    claimsOf: countClaims(asked.dataset),
  };
}

function publishedDays({ published }: Source): DaySpan | null {
  const last = published?.latest ?? null;
  return published === null || last === null ? null : { first: published.earliest ?? last, last };
}

function countClaims({ claims }: Dataset): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const { speaker } of claims) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return counts;
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
  const { speakers, languages } = asked.dataset;
  const ownVoice = new Set(words.ownVoice);
  const speaker = proposeSpeakers(
    { sentences, voices, pronouns, ownVoice, speakers, claims: claimsOf },
    index,
    place,
    frames,
  );
  const said = proposeSaid({ sentences, voices, published, languages }, index, frames, speaker[0]?.value);
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

/** Of several that a claim could carry, the first that counts what a measure counts: "four brigades of 12,000 soldiers". */
function figureIn({ asked, stems }: Ground, figures: readonly Figure[], place: Place): Figure | undefined {
  const own = claimableIn(figures, place);
  const measures = [...asked.dataset.measures.values()];
  return own.find((figure) => measures.some((measure) => unitFit(measure, figure, stems) > 0)) ?? own[0];
}

function claimableIn(figures: readonly Figure[], { start, end }: Place): Figure[] {
  const own: Figure[] = [];
  for (let at = firstEndingAfter(figures, start); at < figures.length && figures[at]!.start < end; at++) {
    if (!NO_CLAIM.has(figures[at]!.kind)) own.push(figures[at]!);
  }
  return own;
}

/** In a list in the order of the text; its length where none ends so late. */
function firstEndingAfter(list: readonly { readonly end: number }[], offset: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const NO_CLAIM = new Set<Figure["kind"]>([
  ...([
    "date",
    "year",
    "time",
    "age",
    "duration",
    "ordinal",
    "score",
    "phone",
    "calibre",
    "identifier",
  ] as const),
]);

function statedFigure({ amount, low, high, modifier, unit, text }: Figure): Proposed<ProposedFigure> {
  return { value: { amount, low, high, modifier, unit }, reason: `“${text}”` };
}

function tokensOfFigure({ offsets }: Ground, sentence: ReadSentence, figure: Figure): Tokens {
  const { start, end } = utf16(offsets, figure);
  return tokensWithin(sentence, start, end) ?? { from: 0, to: sentence.tokens.length };
}

/** In the order of the text: what a verb of telling tells, where it has the words of a proposition and no figure. */
function statementsOf(ground: Ground, figures: readonly Figure[]): ReturnType<Reader["statements"]> {
  const that = new Set(ground.words.that);
  return ground.sentences.flatMap((sentence, index) => {
    const frames = framesOf(sentence, null, ground.phrases).toSorted((a, b) => a.from - b.from);
    const told = frames.flatMap((frame, at) => contentOf(sentence, frame, frames[at + 1], that));
    return distinctPlaces(told).flatMap((content) => statementIn(ground, figures, index, content));
  });
}

/** What is told: behind the verb, or before it where nothing follows. */
function contentOf(
  { tokens }: ReadSentence,
  frame: Frame,
  next: Frame | undefined,
  that: ReadonlySet<string>,
): Tokens[] {
  const end = next === undefined ? tokens.length : Math.max(frame.to, next.from);
  const behind = trimmed(tokens, { from: frame.to, to: end }, that);
  if (behind.to - behind.from >= SHORTEST_STATEMENT) return [behind];
  const before = trimmed(tokens, { from: 0, to: frame.from }, that);
  return before.to - before.from >= SHORTEST_STATEMENT ? [before] : [];
}

const SHORTEST_STATEMENT = 4;

/** Without marks, and the "that", at its ends. */
function trimmed(tokens: ReadSentence["tokens"], { from, to }: Tokens, that: ReadonlySet<string>): Tokens {
  let [first, last] = [from, to];
  const isEnd = (index: number) => tokens[index]?.type === "mark" || that.has(tokens[index]?.key ?? "");
  while (first < last && isEnd(first)) first++;
  while (last > first && tokens[last - 1]?.type === "mark") last--;
  return { from: first, to: last };
}

function distinctPlaces(places: readonly Tokens[]): Tokens[] {
  return places.filter(({ from }, index) => places.findIndex((other) => other.from === from) === index);
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

/** From code points to UTF-16 offsets, and back. */
interface Offsets {
  at(codePoint: number): number;
  back(offset: number): number;
  /** From 1. */
  lineAt(offset: number): number;
}

/** The same where no character takes two units. */
function offsetsOf(text: string): Offsets {
  const same = (place: number) => place;
  const { codePointAt, lineAt } = positionsOf(text);
  if (!/[\ud800-\udbff]/.test(text)) return { at: same, back: same, lineAt };
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  return { at: (codePoint) => starts[codePoint] ?? text.length, back: codePointAt, lineAt };
}

function utf16(offsets: Offsets, { start, end }: Place): Place {
  return { start: offsets.at(start), end: offsets.at(end) };
}
