import type { Token } from "../figures/tokens.ts";
import type { Modality } from "../model/dataset.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { type Match, type Phrases, phrasesOf } from "./phrases.ts";
import { isEndOfQuotation, type Sentence, type Tokens } from "./sentences.ts";

type Sense = Modality | "plain" | "according" | "according-behind";

/** The words of a sentence that say who tells something, and when: "Rutte told reporters on Monday". */
export interface Frame extends Tokens {
  readonly verb: Match<Sense>;
  /** How close it is to the place asked about: the highest is most likely the one that tells it. */
  readonly closeness: number;
  /** Has claimed, had dismissed: of no one day. */
  readonly undated: boolean;
  /** Said, told: one event. */
  readonly once: boolean;
}

export interface FrameWords {
  readonly says: Phrases<Sense>;
  readonly that: Phrases<true>;
  readonly undated: Phrases<true>;
  readonly once: Phrases<true>;
  readonly perfect: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
}

export function frameWords(words: ClaimWords, determiners: ReadonlySet<string>): FrameWords {
  const senses = Object.entries(words.says) as [Sense, readonly string[]][];
  return {
    says: phrasesOf(
      [
        ...senses,
        ["according", words.accordingTo] as const,
        ["according-behind", words.accordingBehind] as const,
      ],
      words,
    ),
    that: phrasesOf([[true, words.that]], words),
    undated: phrasesOf([[true, words.before]], words),
    once: phrasesOf([[true, words.once]], words),
    perfect: new Set(words.perfect),
    determiners,
  };
}

/** The frames of a sentence, closest to the place first; with no place in it, in the order of the text. */
export function framesOf(sentence: Sentence, place: Tokens | null, words: FrameWords): Frame[] {
  const verbs = words.says.all(sentence.tokens).filter((verb) => isVerb(sentence, verb, words));
  const frames: Frame[] = [];
  for (const verb of verbs)
    frames.push(frameOf(sentence, verb, place, startOfFrame(frames.at(-1), verb), words));
  return frames.sort((a, b) => b.closeness - a.closeness);
}

/** Not within a quotation; and "the claims", "dismissed reports", "United States" tell nothing. */
function isVerb({ tokens, quoted }: Sentence, { from }: Tokens, { says, determiners }: FrameWords): boolean {
  const before = tokens[from - 1];
  if (
    quoted[from] ||
    (from > 0 && tokens[from]?.capital === true) ||
    (before !== undefined && determiners.has(before.key))
  )
    return false;
  return says.at(tokens, from - 1)?.to !== from;
}

/** Behind what the verb before it tells; else right behind that verb. */
function startOfFrame(before: Frame | undefined, verb: Tokens): number {
  if (before === undefined) return 0;
  return before.to <= verb.from ? before.to : before.verb.to;
}

function frameOf(
  sentence: Sentence,
  verb: Match<Sense>,
  place: Tokens | null,
  before: number,
  words: FrameWords,
): Frame {
  const undated = isUndated(sentence.tokens, verb, words);
  const once = !undated && words.once.at(sentence.tokens, verb.from) !== null;
  if (verb.value === "according") {
    return {
      verb,
      undated,
      once,
      from: verb.to,
      to: endOfNames(sentence.tokens, verb.to, place),
      closeness: distanceTo(verb, place),
    };
  }
  if (verb.value === "according-behind") {
    const from = startOfNames(sentence.tokens, verb.from, before);
    return { verb, undated, once, from, to: verb.to, closeness: distanceTo(verb, place) };
  }
  const isBehind = place !== null && verb.from >= place.to;
  if (isBehind) {
    const from = lastMark(sentence, place.to, verb.from);
    return {
      verb,
      undated,
      once,
      from,
      to: endOfClause(sentence, verb, null, words),
      closeness: behind(sentence, verb, place),
    };
  }
  const from =
    place === null ? Math.max(before, behindQuotation(sentence, verb.from)) : Math.min(before, verb.from);
  return {
    verb,
    undated,
    once,
    from,
    to: endOfClause(sentence, verb, place, words),
    closeness: distanceTo(verb, place),
  };
}

/** A verb behind the place tells it for sure where the place is a quotation; else one before it comes first. */
function behind(sentence: Sentence, verb: Match<Sense>, place: Tokens): number {
  const isQuote = sentence.quoted[place.from] === true || /^[–—-]$/.test(sentence.tokens[0]?.key ?? "");
  return (isQuote ? 2000 : 800) - (verb.from - place.to);
}

function distanceTo(verb: Tokens, place: Tokens | null): number {
  if (place === null) return 1000 - verb.from;
  if (verb.from < place.to && place.from < verb.to) return verb.from <= place.from + 1 ? 1500 : 900;
  return verb.from < place.from ? 1000 - (place.from - verb.to) : 700 - (verb.from - place.to);
}

/** Told things begin at "that", a colon or a quotation, and in any case at the place itself. */
function endOfClause(sentence: Sentence, verb: Tokens, place: Tokens | null, words: FrameWords): number {
  const { tokens, quoted } = sentence;
  const last = place !== null && place.from >= verb.to ? place.from : tokens.length;
  for (let index = verb.to; index < last; index++) {
    const key = tokens[index]?.key;
    if (
      (quoted[index] && !isNameInMarks(sentence, index)) ||
      key === ":" ||
      words.that.at(tokens, index) !== null
    )
      return index;
  }
  return last;
}

/** "заявило «Верхвугілля»": one word with a capital is the name of a firm or a paper, and nothing told. */
function isNameInMarks({ tokens, quoted }: Sentence, at: number): boolean {
  return tokens[at]?.capital === true && !quoted[at - 1] && !quoted[at + 1];
}

function endOfNames(tokens: readonly Token[], from: number, place: Tokens | null): number {
  const last = place !== null && place.from >= from ? place.from : tokens.length;
  let at = from;
  while (at < last && at - from < MOST_NAMES && !/^[,.;:]$/.test(tokens[at]?.key ?? ",")) at++;
  return at;
}

/** "Der Feuerwehr zufolge". */
function startOfNames(tokens: readonly Token[], to: number, least: number): number {
  let at = to;
  while (at > least && to - at < MOST_NAMES && !/^[,.;:]$/.test(tokens[at - 1]?.key ?? ",")) at--;
  return at;
}

const MOST_NAMES = 8;

/** Where a sentence begins with the words of somebody, the telling begins behind them; else 0. */
function behindQuotation(sentence: Sentence, verb: number): number {
  const { tokens, quoted } = sentence;
  const isDialogue = /^[–—-]$/.test(tokens[0]?.key ?? "");
  if (!isDialogue && !quoted.slice(0, verb).includes(true)) return 0;
  return (
    1 +
    tokens.findLastIndex(
      ({ key }, index) => index < verb && (isDialogue ? key === "," : isEndOfQuotation(sentence, index)),
    )
  );
}

/** The first mark behind the place, where the telling begins: `…,” union leader Kari Lund told`. */
function lastMark(sentence: Sentence, from: number, to: number): number {
  const { tokens } = sentence;
  const closing = tokens.findIndex(
    (_, index) => index >= from && index < to && isEndOfQuotation(sentence, index),
  );
  if (closing !== -1) return closing + 1;
  const comma = tokens.findIndex((token, index) => index >= from && index < to && token.key === ",");
  return comma === -1 ? from : comma + 1;
}

function isUndated(tokens: readonly Token[], verb: Tokens, words: FrameWords): boolean {
  for (let back = 1; back <= 3; back++) {
    const index = verb.from - back;
    if (index < 0) return false;
    if (words.perfect.has(tokens[index]?.key ?? "")) return true;
  }
  return words.undated.at(tokens, verb.from - 1) !== null;
}
