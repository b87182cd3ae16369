import type { Id } from "../model/dataset.ts";
import { type Frame, type FrameWords, framesOf } from "./attribution.ts";
import type { NamedDay, NamedDays } from "./days.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import type { Mention } from "./mentions.ts";
import { Scores } from "./proposal.ts";
import type { Sentence, Tokens } from "./sentences.ts";

/** A sentence with all that is read in it once, whatever place is asked about. */
export interface ReadSentence extends Sentence, NamedDays {
  readonly mentions: readonly Mention[];
}

/** Who tells what a sentence tells, as far as its own words and those before it say. */
export interface Voice {
  readonly speaker: Id;
  /** From 0 to about 1. */
  readonly weight: number;
  readonly reason: string;
  /** The day named with the telling, in this sentence. */
  readonly day: NamedDay | null;
}

export interface Voices {
  /** Of each sentence, the surest first; empty where nobody is said to say it. */
  readonly of: readonly (readonly Voice[])[];
  /** Of each sentence, the day on which somebody told it, whoever it was. */
  readonly days: readonly (NamedDay | null)[];
}

/** Words that stand for somebody: for whoever was named before, as "he", or right before them, as "who". */
export type Pronouns = ReadonlyMap<string, "personal" | "relative">;

export function pronounsOf({ pronouns, relative }: ClaimWords): Pronouns {
  return new Map(pronouns.map((word) => [word, relative.includes(word) ? "relative" : "personal"]));
}

/** From the first sentence to the last, since "he" is whoever spoke before. */
export function voicesOf(
  sentences: readonly ReadSentence[],
  words: FrameWords & { readonly pronouns: Pronouns },
): Voices {
  const voices: Voice[][] = [];
  const days: (NamedDay | null)[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const frames = framesOf(sentence, null, words);
    const day = dayIn(sentence, frames);
    const before = lastVoices(voices, index);
    voices.push(frames.length === 0 ? [] : voicesIn(sentence, frames, words.pronouns, before, day));
    days.push(day);
  }
  return { of: voices, days };
}

/** How far back a pronoun may look, in sentences. */
const LOOKS_BACK = 4;

function lastVoices(voices: readonly (readonly Voice[])[], index: number): readonly Voice[] {
  for (let back = 1; back <= LOOKS_BACK && back <= index; back++) {
    const found = voices[index - back] ?? [];
    if (found.length > 0) return found;
  }
  return [];
}

function voicesIn(
  sentence: ReadSentence,
  frames: readonly Frame[],
  pronouns: Pronouns,
  before: readonly Voice[],
  day: NamedDay | null,
): Voice[] {
  const scores = new Scores<Id>();
  for (const frame of frames) {
    const named = sentence.mentions.filter((mention) => isIn(mention, frame));
    const hasSubject = named.some((mention) => isSubject(mention, frame, sentence));
    for (const mention of named) {
      // "The Kremlin dismissed reports of North Korean": behind it stands what is told of.
      const isObject = hasSubject && mention.from >= frame.verb.to;
      const weight = weightIn(mention, frame, sentence, pronouns) * (isObject ? 0.3 : 1);
      scores.add(mention.speaker, weight, mention.reason);
    }
    if (hasPronoun(sentence, frame, pronouns)) {
      for (const { speaker, weight, reason } of before)
        scores.add(speaker, weight * CARRIED, `told before, ${reason}`);
    }
  }
  const isNamedIn = (own: readonly Frame[], speaker: Id) =>
    own.some((frame) =>
      sentence.mentions.some((mention) => mention.speaker === speaker && isIn(mention, frame)),
    );
  const dated = frames.filter((frame) => day !== null && isIn(day, frame));
  const isOwned = dated.some((frame) =>
    sentence.mentions.some((mention) => isSubject(mention, frame, sentence)),
  );
  return scores.ranked(MOST_VOICES).map(({ value, reason }) => {
    // "The Kremlin had dismissed it. But Putin on Thursday …": the day is of the one, not of the other.
    const isOthers = isOwned && isNamedIn(frames, value) && !isNamedIn(dated, value);
    return { speaker: value, weight: scores.get(value), reason, day: isOthers ? null : day };
  });
}

/** Named right before the verb: "…, said Kari Lund" has none. */
function isSubject({ to, weight }: Mention, { verb }: Frame, { tokens }: ReadSentence): boolean {
  const between = tokens.slice(to, verb.from);
  return weight >= SURE && to <= verb.from && !between.some(({ type }) => type === "mark");
}

const SURE = 0.8;
const CARRIED = 0.7;
const MOST_VOICES = 5;

export const isIn = (inner: Tokens, outer: Tokens) => outer.from <= inner.from && inner.to <= outer.to;

/** Nearer to the verb is surer; behind a "who" somebody else may stand. */
export function weightIn(
  mention: Mention,
  frame: Frame,
  { tokens }: ReadSentence,
  pronouns: Pronouns,
): number {
  // Behind the verb, without a "that", may stand what is told: "South Korea claims North Korea plans".
  const distance = distanceFrom(mention, frame.verb) + (mention.from >= frame.verb.to ? 2 : 0);
  const isAside = tokens.slice(frame.from, mention.from).some(({ key }) => pronouns.get(key) === "relative");
  return mention.weight * (isAside ? 0.6 : 1) * (1 - Math.min(distance, MOST_DISTANCE) * 0.03);
}

function distanceFrom({ from, to }: Tokens, verb: Tokens): number {
  return to <= verb.from ? verb.from - to : Math.max(0, from - verb.to);
}

const MOST_DISTANCE = 15;

/** "He", at the place where the one who tells it stands. */
export function hasPronoun({ tokens }: ReadSentence, { from, to, verb }: Frame, pronouns: Pronouns): boolean {
  return tokens.slice(from, to).some(({ key }, index) => {
    const at = from + index;
    const isBeside = Math.abs(at - verb.from) <= 3 && (at < verb.from || at >= verb.to);
    return isBeside && pronouns.get(key) === "personal";
  });
}

/** The day that is named with the verb of telling. */
export function dayIn(sentence: ReadSentence, frames: readonly Frame[]): NamedDay | null {
  for (const frame of frames) {
    const own = sentence.days.filter((named) => isIn(named, frame));
    const [day] = own.toSorted((a, b) => distanceFrom(a, frame.verb) - distanceFrom(b, frame.verb));
    if (day !== undefined) return day;
  }
  return null;
}
