import type { FoundFigure } from "./found-figure.ts";
import { readModifiers } from "./modifiers.ts";
import { isGlued, isKey, type Reading, tokenAt } from "./reading.ts";

/** A share that is said without a number: "a third of them", "en firedel", "half of the beds", "halvparten". */
export function readShare(reading: Reading, index: number): FoundFigure | null {
  const share = wholeShare(reading, index) ?? partOf(reading, index);
  if (share === null) return null;
  const { modifier, cue, from, to } = readModifiers(reading, index, share.to);
  const none = { low: null, high: null, unit: null, currency: [], ambiguous: [], scale: 1 } as const;
  return { ...none, from, to, kind: "ratio", amount: share.value, modifier, cue };
}

interface Share {
  readonly value: number;
  readonly to: number;
}

/** "Half of all sales", "more than half", "halvparten av dem"; but "half a day", "the first half". */
function wholeShare(reading: Reading, index: number): Share | null {
  const { shares, shareBefore, before, determiners, of, articles } = reading.lexicon;
  const value = shares.get(tokenAt(reading, index).key);
  if (value === undefined) return null;
  const to = index + 1;
  const next = tokenAt(reading, to);
  if (isGlued(reading, to) && isKey(reading, to, "-")) return null;
  if (articles.has(next.key) || shareBefore.has(tokenAt(reading, index - 1).key)) return null;
  const isWord = reading.lexicon.numbers.get(tokenAt(reading, index).key) === undefined;
  const ofWhole = of.has(next.key) || determiners.has(next.key);
  const isSaid = ofWhole || tokenAt(reading, index).key.length > 5;
  const isModified = before.endingAt(reading.tokens, index) !== null && next.type !== "word";
  return isWord && (isSaid || isModified) ? { value, to } : null;
}

/** "a third of", "cut by a fifth to 40", "one-tenth"; but "a third man", "a quarter of a million", "a quarter of an hour". */
function partOf(reading: Reading, index: number): Share | null {
  const { beforePart, parts, afterPart, fractions, scales, determiners } = reading.lexicon;
  if (!beforePart.has(tokenAt(reading, index).key)) return null;
  const at = isKey(reading, index + 1, "-") && isGlued(reading, index + 1) ? index + 2 : index + 1;
  const divided = parts.get(tokenAt(reading, at).key);
  if (divided === undefined || tokenAt(reading, at).gap === "line") return null;
  const number = fractions.at(reading.tokens, index);
  if (number !== null && scales.at(reading.tokens, number.to) !== null) return null;
  const next = tokenAt(reading, at + 1);
  const isShare = next.type !== "word" || next.gap === "line" || afterPart.has(next.key);
  if (!isShare || determiners.has(tokenAt(reading, index - 1).key) || endOfTime(reading, at + 1) !== null)
    return null;
  return { value: 1 / divided, to: at + 1 };
}

/** Behind "of an hour" in "a quarter of an hour", "a tenth of a second", "trois quarts d'heure"; null where no time follows. */
export function endOfTime(reading: Reading, at: number): number | null {
  const { of, articles, durations, measures, severalTimes } = reading.lexicon;
  if (!of.has(tokenAt(reading, at).key)) return null;
  const first = articles.has(tokenAt(reading, at + 1).key) ? at + 2 : at + 1;
  const { key } = tokenAt(reading, first);
  const isTime = durations.has(key) || measures.has(key);
  // "a quarter of hours worked"
  const isOne = first === at + 2 || !severalTimes.test(key);
  return isTime && isOne ? first + 1 : null;
}
