import { nounPhrase } from "./noun-phrase.ts";
import type { VagueSpan } from "./number-span.ts";
import { isKey, isWord, type Reading, tokenAt } from "./reading.ts";

/**
 * An amount in words without a number: `tusenvis`, `dozens`, `tens of thousands`, `several hundred`,
 * `flere titusen`, `et titall`. It has one reading, the same for words of one meaning in every language: a plural
 * is at least two of its kind and less than what the next larger word would say ("dozens" 24 to 99, "titalls" 20
 * to 99), a round number with "-tall" is that decade or hundred ("et femtitall" 50 to 59).
 */
export function readVague(reading: Reading, index: number): VagueSpan | null {
  if (!isWord(reading, index)) return null;
  return (
    readQuantified(reading, index) ??
    readPlural(reading, index) ??
    readRoundTen(reading, index) ??
    readFew(reading, index)
  );
}

/** `a handful of` protesters, `et par` biler: two or more, in front of what is counted. */
function readFew(reading: Reading, index: number): VagueSpan | null {
  const few = reading.lexicon.fews.at(reading.tokens, index);
  if (few === null) return null;
  // "down to a handful."
  const ends =
    tokenAt(reading, few.to).type !== "word" && reading.lexicon.to.has(tokenAt(reading, index - 1).key);
  const isReached = ends || isKey(reading, index - 1, "i");
  const counts =
    nounPhrase(reading, few.to)?.plural ?? (isReached && tokenAt(reading, few.to).type !== "word");
  return counts ? span(index, few.to, { low: 2, high: few.value }) : null;
}

function readQuantified(reading: Reading, index: number): VagueSpan | null {
  const quantifier = reading.lexicon.vagueQuantifiers.at(reading.tokens, index);
  if (quantifier === null) return null;
  const scales = readScalesOf(reading, quantifier.to);
  if (scales !== null) return span(index, scales.to, severalOf(scales.low, quantifier.value));
  const plural = readPlural(reading, quantifier.to);
  return plural === null ? null : { ...plural, from: index };
}

/** One scale or more: several `hundred thousand`, flere `hundre tusen`. */
function readScalesOf(reading: Reading, index: number): { low: number; to: number } | null {
  const ten = reading.lexicon.numbers.get(tokenAt(reading, index).key) === 10 ? 10 : 1;
  let low = ten;
  let to = ten === 10 ? index + 1 : index;
  for (let scale = reading.lexicon.scales.at(reading.tokens, to); scale !== null; ) {
    low *= scale.value;
    to = scale.to;
    scale = reading.lexicon.scales.at(reading.tokens, to);
  }
  return low > ten ? { low, to } : null;
}

/** `dozens`, `hundreds of thousands`, `titalls tusen`, `millioner`. */
function readPlural(reading: Reading, index: number): VagueSpan | null {
  const { vague, vagueWithOf } = reading.lexicon;
  const { key } = tokenAt(reading, index);
  if (isOneOfKind(reading, index)) return null;
  const value = vague.get(key) ?? (countsSomething(reading, index) ? vagueWithOf.get(key) : undefined);
  if (value === undefined) return null;
  const of = reading.lexicon.of.has(tokenAt(reading, index + 1).key);
  const next = of ? index + 2 : index + 1;
  const multiplied = vague.get(tokenAt(reading, next).key);
  if (multiplied !== undefined && multiplied > value)
    return span(index, next + 1, severalOf(value * multiplied));
  if (multiplied === value && of) return span(index, next + 1, severalOf(value));
  const scales = of ? null : readScalesOf(reading, next);
  return scales === null
    ? span(index, index + 1, severalOf(value))
    : span(index, scales.to, severalOf(value * scales.low));
}

/** "близько тисячі", about a thousand: behind a modifier the word stands in the case that has one form for one and several. */
function isOneOfKind({ lexicon, tokens }: Reading, index: number): boolean {
  return lexicon.oneModified.has(tokens[index]?.key ?? "") && lexicon.before.endingAt(tokens, index) !== null;
}

function countsSomething(reading: Reading, index: number): boolean {
  const next = tokenAt(reading, index + 1);
  return (
    next.key === "of" || reading.lexicon.fates.has(next.key) || reading.lexicon.pluralVerbs.has(next.key)
  );
}

/** `et titall`, `et femtitall`: about so many; with an article, for `femtitallet` is a decade. */
function readRoundTen(reading: Reading, index: number): VagueSpan | null {
  const { beforeRoundTens, roundTens, numbers, scaleWords } = reading.lexicon;
  if (!beforeRoundTens.has(tokenAt(reading, index).key)) return null;
  const { key } = tokenAt(reading, index + 1);
  const ending = [...roundTens].find((end) => key.endsWith(end));
  if (ending === undefined) return null;
  const stem = key.slice(0, -ending.length);
  const value = numbers.get(stem) ?? scaleWords.get(stem);
  if (value === undefined || value < 10) return null;
  const scales = readScalesOf(reading, index + 2);
  const low = value * (scales?.low ?? 1);
  return span(index, scales?.to ?? index + 2, { low, high: low + decadeOf(low) - 1 });
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Two of it or more; below ten of them, or of what the quantifier says: "a couple of hundred" is no 300. */
function severalOf(value: number, times = 10): Ends {
  return { low: 2 * value, high: times * (times < 10 ? value : decadeOf(value)) - 1 };
}

/** The largest power of ten that it holds: dozens end where hundreds begin. */
function decadeOf(value: number): number {
  return 10 ** Math.floor(Math.log10(value));
}

function span(from: number, to: number, { low, high }: Ends): VagueSpan {
  return {
    from,
    to,
    value: null,
    readings: [],
    low,
    high,
    mantissa: low,
    scale: 1,
    form: "vague",
    plus: false,
    bare: false,
    unsettled: null,
  };
}
