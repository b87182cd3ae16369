import { type Token, tokenOf } from "../figures/tokens.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";

/** A phrase found among tokens; `to` is exclusive. */
export interface Match<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
  /** What its slots (`<weekday>`) hold, in their order. */
  readonly slots: readonly Slot[];
}

export interface Slot {
  readonly name: string;
  readonly value: number;
}

/** Phrases made ready to be looked for; see {@link ClaimWords} for how they are written. */
export interface Phrases<Value> {
  /** The longest that begins at `index`. */
  at(tokens: readonly Token[], index: number): Match<Value> | null;
  /** All of them from left to right, none within another. */
  all(tokens: readonly Token[], from?: number, to?: number): Match<Value>[];
}

type SlotWords = Pick<ClaimWords, "weekdays" | "months" | "numbers" | "dayEndings">;

export function phrasesOf<Value>(
  lists: Iterable<readonly [Value, readonly string[] | undefined]>,
  words: SlotWords,
): Phrases<Value> {
  const known = byFirstLetter(lists);
  const at = (tokens: readonly Token[], index: number): Match<Value> | null => {
    let best: Match<Value> | null = null;
    const letter = tokenOf(tokens, index).key.charAt(0);
    for (const { value, parts } of [...(known.get(letter) ?? []), ...(known.get("<") ?? [])]) {
      const found = matchParts(parts, tokens, index, words);
      if (found !== null && found.to > (best?.to ?? index)) best = { value, from: index, ...found };
    }
    return best;
  };
  return {
    at,
    all(tokens, from = 0, to = tokens.length) {
      const found: Match<Value>[] = [];
      for (let index = from; index < to; ) {
        const match = at(tokens, index);
        if (match !== null && match.to <= to) found.push(match);
        index = match !== null && match.to <= to ? match.to : index + 1;
      }
      return found;
    },
  };
}

/** Those that begin with a slot, or with an ending, under `<`. */
function byFirstLetter<Value>(lists: Iterable<readonly [Value, readonly string[] | undefined]>) {
  const known = new Map<string, { value: Value; parts: readonly string[] }[]>();
  for (const [value, list = []] of lists) {
    for (const phrase of list) {
      const letter = phrase.startsWith("n't") ? "<" : phrase.charAt(0);
      known.set(letter, [...(known.get(letter) ?? []), { value, parts: phrase.split(" ") }]);
    }
  }
  return known;
}

/** Words that may stand where a phrase has an ellipsis. */
const GAP = 3;

function matchParts(
  parts: readonly string[],
  tokens: readonly Token[],
  index: number,
  words: SlotWords,
): Pick<Match<unknown>, "to" | "slots"> | null {
  const slots: Slot[] = [];
  let at = index;
  for (const [place, part] of parts.entries()) {
    if (part === "…") continue;
    const limit = parts[place - 1] === "…" ? GAP : 0;
    const first = at;
    let length = matchPart(part, tokens, at, words, slots);
    while (length === 0 && at - first < limit) length = matchPart(part, tokens, ++at, words, slots);
    if (length === 0) return null;
    at += length;
  }
  return { to: at, slots };
}

/** How many tokens a part takes; 0 where it does not stand there. */
function matchPart(
  part: string,
  tokens: readonly Token[],
  index: number,
  words: SlotWords,
  slots: Slot[],
): number {
  const token = tokenOf(tokens, index);
  if (token.type === "none") return 0;
  if (part.startsWith("<")) return matchSlot(part, tokens, index, words, slots);
  if (part === token.key) return 1;
  if (part.endsWith("*") && token.key.startsWith(part.slice(0, -1))) return 1;
  // n't is no word of its own: didn't, wouldn't.
  return part === "n't" && token.key.endsWith("n't") ? 1 : 0;
}

function matchSlot(
  part: string,
  tokens: readonly Token[],
  index: number,
  words: SlotWords,
  slots: Slot[],
): number {
  const name = part.slice(1, -1);
  const token = tokenOf(tokens, index);
  const found = slotValue(name, token, tokenOf(tokens, index + 1), words);
  if (found === null) return 0;
  slots.push({ name, value: found.value });
  return found.length;
}

function slotValue(name: string, { key, type, capital }: Token, next: Token, words: SlotWords) {
  if (name === "weekday" || name === "month") {
    const value = (name === "weekday" ? words.weekdays : words.months)[key];
    // "may" and "sun" are common words, and so is "mar"; names of days and months in English have capitals.
    if (value === undefined || (key.length <= 3 && !capital && !/^(mai)$/.test(key))) return null;
    return { value, length: key.length <= 4 && next.key === "." && next.gap === "none" ? 2 : 1 };
  }
  if (type !== "digits") {
    const value = name === "number" ? words.numbers[key] : undefined;
    return value === undefined ? null : { value, length: 1 };
  }
  const value = Number(key);
  if (name === "number") return value > 0 && value < 100 ? { value, length: 1 } : null;
  if (name === "year") return key.length === 4 ? { value, length: 1 } : null;
  if (value < 1 || value > 31) return null;
  const isGlued = next.gap === "none";
  return { value, length: isGlued && words.dayEndings.includes(next.key) ? 2 : 1 };
}
