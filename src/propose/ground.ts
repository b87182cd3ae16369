import type { FigureLanguage } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import { positionsOf } from "../figures/positions.ts";
import type { Dataset, Id, Source } from "../model/dataset.ts";
import { type FrameWords, frameWords } from "./attribution.ts";
import { type DaySpan, dayReader } from "./days.ts";
import { clauseWords, type Locate } from "./excerpt.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { claimWords } from "./lexicon/languages.ts";
import { mannerWords } from "./manner.ts";
import { elisionsOf, mentionReader } from "./mentions.ts";
import type { NewEntry } from "./new-entries.ts";
import { type NewSpeaker, newSpeakers } from "./new-speakers.ts";
import type { Reasons } from "./reasons.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { measuresOf, propositionsOf } from "./subjects.ts";
import { type Pronouns, pronounsOf, type ReadSentence, type Voices, voicesOf } from "./voices.ts";
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
  /** What reasons are written in: the dataset's languages. */
  readonly reasons: Reasons;
  readonly locate: Locate;
  /** Also what the dataset hasn't yet: speakers, measures and propositions that the text names. */
  readonly mayBeNew?: boolean;
}

/** What is read once, of the text and of the dataset, for every proposal. */
export interface Ground {
  readonly asked: Asked;
  readonly words: ClaimWords;
  readonly stems: Stems;
  readonly sentences: readonly ReadSentence[];
  readonly voices: Voices;
  readonly published: DaySpan | null;
  readonly offsets: Offsets;
  readonly phrases: ReturnType<typeof frameWords> &
    ReturnType<typeof mannerWords> & { clauses: ReturnType<typeof clauseWords> };
  readonly pronouns: Pronouns;
  readonly measures: ReturnType<typeof measuresOf>;
  readonly propositions: ReturnType<typeof propositionsOf>;
  readonly claimsOf: ReadonlyMap<Id, number>;
  readonly language: FigureLanguage;
  /** Speakers whom the text names and the dataset, as it was given, has not: among those of `asked` here. */
  readonly newSpeakers: ReadonlyMap<Id, NewEntry>;
}

export function groundOf(asked: Asked, language: FigureLanguage): Ground {
  const words = claimWords(language);
  const stems = stemsOf(language, words);
  const published = publishedDays(asked.source);
  const readDays = dayReader(words, published);
  const plain = sentencesOf(asked.text, language);
  const frames = frameWords(words, lexiconOf(language).determiners);
  const added = asked.mayBeNew === true ? speakersToAdd(asked, plain, language, words, frames) : [];
  const speakers = new Map([
    ...asked.dataset.speakers,
    ...added.map(({ id, speaker }) => [id, speaker] as const),
  ]);
  const dataset = { ...asked.dataset, speakers };
  const readMentions = mentionReader(dataset, words, elisionsOf(language));
  const sentences = plain.map((sentence) => ({
    ...sentence,
    ...readDays(sentence.tokens),
    mentions: readMentions(sentence.tokens),
  }));
  const pronouns = pronounsOf(words);
  const told = sentences.map(({ tokens }) => stems.ofTokens(tokens));
  return {
    ...{ asked: { ...asked, dataset }, words, stems, sentences, published, pronouns, language },
    voices: voicesOf(sentences, { ...frames, pronouns }),
    offsets: offsetsOf(asked.text),
    phrases: { ...frames, ...mannerWords(words), clauses: clauseWords(words) },
    measures: measuresOf(dataset, told, stems),
    propositions: propositionsOf(dataset, told, stems),
    claimsOf: countClaims(dataset),
    newSpeakers: new Map(
      added.flatMap(({ id, entry }) => (entry === undefined ? [] : [[id, { id, entry }] as const])),
    ),
  };
}

function speakersToAdd(
  { text, source, dataset }: Asked,
  plain: readonly Sentence[],
  language: FigureLanguage,
  words: ClaimWords,
  frames: FrameWords,
): NewSpeaker[] {
  const read = mentionReader(dataset, words, elisionsOf(language));
  const sentences = plain.map((sentence) => ({ ...sentence, mentions: read(sentence.tokens) }));
  return newSpeakers({ text, dataset, at: source.at }, sentences, language, words, frames);
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

/** From code points to UTF-16 offsets, and back. */
export interface Offsets {
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

export function utf16(offsets: Offsets, { start, end }: Place): Place {
  return { start: offsets.at(start), end: offsets.at(end) };
}
