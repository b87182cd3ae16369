import type { Id, Speaker } from "../model/dataset.ts";
import type { Frame } from "./attribution.ts";
import { type Ranked, Scores } from "./proposal.ts";
import type { Tokens } from "./sentences.ts";
import { hasPronoun, isIn, type Pronouns, type ReadSentence, type Voices, weightIn } from "./voices.ts";

/** What the speaker of one place is looked for in. */
export interface SpeakerGround {
  readonly sentences: readonly ReadSentence[];
  readonly voices: Voices;
  readonly pronouns: Pronouns;
  readonly ownVoice: ReadonlySet<string>;
  readonly speakers: ReadonlyMap<Id, Speaker>;
  /** How many of the dataset's claims each has. */
  readonly claims: ReadonlyMap<Id, number>;
}

const MOST = 8;

/**
 * Who may be the speaker of the words at a place: names and roles beside the verb that tells them, else whoever "he" is,
 * else whoever told the sentences around it; names elsewhere last.
 */
export function proposeSpeakers(
  ground: SpeakerGround,
  index: number,
  place: Tokens,
  frames: readonly Frame[],
): Ranked<Id> {
  const scores = new Scores<Id>();
  const sentence = ground.sentences[index]!;
  const isTold = frames.length > 0;
  for (const [rank, frame] of frames.entries()) fromFrame(scores, ground, index, frame, rank === 0 ? 10 : 4);

  fromElsewhere(scores, ground, index, place, frames);
  const isOpen = isQuoted(sentence, place) && !isToldBehind(sentence, place, frames);
  if (!isTold || isOpen) fromNeighbours(scores, ground, index, place);
  for (const mention of sentence.mentions)
    scores.add(mention.speaker, 2 * mention.weight, `${mention.reason}, in the sentence`);
  fromBefore(scores, ground, index);
  fromTextItself(scores, ground, isTold ? 0.1 : 3);
  fromClaims(scores, ground);
  return scores.ranked(MOST);
}

function isQuoted({ tokens, quoted }: ReadSentence, place: Tokens): boolean {
  return quoted[place.from] === true || /^[–—-]$/.test(tokens[0]?.key ?? "");
}

/** "«…», said the union on Monday": whoever told the sentences around it is somebody else. */
function isToldBehind({ mentions }: ReadSentence, place: Tokens, [closest]: readonly Frame[]): boolean {
  if (closest === undefined || closest.verb.from < place.to) return false;
  return mentions.some((mention) => mention.weight >= SURE && isIn(mention, closest));
}

const SURE = 0.8;

function fromFrame(
  scores: Scores<Id>,
  ground: SpeakerGround,
  index: number,
  frame: Frame,
  worth: number,
): void {
  const sentence = ground.sentences[index]!;
  for (const mention of sentence.mentions.filter((named) => isIn(named, frame))) {
    const weight = weightIn(mention, frame, sentence, ground.pronouns);
    scores.add(mention.speaker, worth * weight, `${mention.reason}, beside the verb that tells it`);
  }
}

/** Where the closest verb has no name beside it: "he", else whom the sentence named before, else whoever spoke last. */
function fromElsewhere(
  scores: Scores<Id>,
  ground: SpeakerGround,
  index: number,
  place: Tokens,
  [closest, ...frames]: readonly Frame[],
): void {
  const sentence = ground.sentences[index]!;
  if (closest === undefined) return;
  const isNamed = sentence.mentions.some((mention) => isIn(mention, closest) && mention.weight > 0.3);
  if (hasPronoun(sentence, closest, ground.pronouns)) fromPronoun(scores, ground, index);
  if (isNamed) return;
  const earlier = frames.filter(({ verb }) => verb.from < closest.verb.from);
  // In words that somebody else tells behind them ("…, it says in a statement"), names are what is told.
  const isQuotation = isQuoted(sentence, place) && closest.verb.from >= place.to;
  const before = sentence.mentions.filter(
    (mention) => (mention.to <= place.from && !isQuotation) || earlier.some((frame) => isIn(mention, frame)),
  );
  for (const mention of before) {
    const isTelling = earlier.some((frame) => isIn(mention, frame));
    const worth = (isTelling ? 9 : 6) - Math.min(mention.from, 10) * 0.1;
    scores.add(mention.speaker, worth * mention.weight, `${mention.reason}, before it in the sentence`);
  }
  if (!before.some(({ weight }) => weight > 0.3)) fromPronoun(scores, ground, index);
}

/** Whoever spoke last, or whom the sentence before begins with. */
function fromPronoun(scores: Scores<Id>, { sentences, voices }: SpeakerGround, index: number): void {
  for (let back = 1; back <= NEAR && back <= index; back++) {
    const fade = back ** 0.5;
    for (const { speaker, weight, reason } of voices.of[index - back] ?? []) {
      scores.add(speaker, (8 * weight) / fade, `${reason}, who spoke before`);
    }
    const [first] = sentences[index - back]?.mentions.filter(({ weight }) => weight >= 0.8) ?? [];
    if (first !== undefined)
      scores.add(first.speaker, (6.5 * first.weight) / fade, `${first.reason}, named before`);
  }
}

const NEAR = 4;

/** Words that nobody in the sentence tells: of a quotation whoever is named behind it, else whoever spoke before. */
function fromNeighbours(scores: Scores<Id>, ground: SpeakerGround, index: number, place: Tokens): void {
  const { sentences, voices } = ground;
  const own = sentences[index]!;
  for (let distance = 1; distance <= NEAR; distance++) {
    for (const [at, worth] of [
      [index + distance, isQuoted(own, place) ? 9 : 3],
      [index - distance, 7],
    ] as const) {
      const near = sentences[at];
      if (near === undefined) continue;
      const sameParagraph = near.paragraph === own.paragraph ? 1 : 0.6;
      for (const { speaker, weight, reason } of voices.of[at] ?? []) {
        const where = at > index ? "told right after" : "told before";
        scores.add(speaker, (worth * weight * sameParagraph) / distance, `${reason}, ${where}`);
      }
    }
  }
}

function fromBefore(scores: Scores<Id>, { sentences }: SpeakerGround, index: number): void {
  for (let back = 1; back <= NEAR && back <= index; back++) {
    for (const { speaker, weight, reason } of sentences[index - back]?.mentions ?? []) {
      scores.add(speaker, weight / back, `${reason}, in a sentence before`);
    }
  }
}

/** Where nobody is said to say it, the text itself does: a speaker called so, if there is one. */
function fromTextItself(scores: Scores<Id>, { speakers, ownVoice }: SpeakerGround, worth: number): void {
  for (const { id, name, unnamed } of speakers.values()) {
    const words = Object.values(name)
      .join(" ")
      .toLowerCase()
      .split(/\P{L}+/u);
    if (unnamed && words.some((word) => ownVoice.has(word)))
      scores.add(id, worth, "nobody is said to say it");
  }
}

function fromClaims(scores: Scores<Id>, { claims }: SpeakerGround): void {
  let most = 1;
  for (const count of claims.values()) most = Math.max(most, count);
  for (const [speaker, count] of claims)
    scores.add(speaker, (0.3 * count) / most, `${count} claims in this dataset`);
}
