import { isGroupedNumber } from "./exceptions/counted-behind.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { readNumber } from "./number.ts";
import type { NumberSpan, StatedSpan } from "./number-span.ts";
import { isDigits, isKey, isPartitive, isWord, type Reading, startsSentence, tokenAt } from "./reading.ts";

/** "one in five", "nine out of ten", "fire av ti", "three children in ten", and the second half of them. */
export function isRatio(reading: Reading, number: NumberSpan): boolean {
  if (isShareOf(reading, number) || isToOne(reading, number) || isOutOf(reading, number)) return true;
  if (isOfEach(reading, number) || isOfRound(reading, number)) return true;
  const whole = wholeBehind(reading, number.to);
  if (whole !== null && whole.value !== null && number.value !== null && whole.value > number.value) {
    return (
      isRound(whole.value, tokenAt(reading, whole.from - 1).key, partOf(reading, number.from, whole.value)) &&
      !isEvent(reading, number.from, whole)
    );
  }
  const joint = reading.lexicon.outOf.endingAt(reading.tokens, number.from);
  if (
    joint === null ||
    number.value === null ||
    !isRound(
      number.value,
      tokenAt(reading, number.from - 1).key,
      partOf(reading, joint.from - 1, number.value),
    )
  )
    return false;
  const part = tokenAt(reading, joint.from - 1);
  if (reading.lexicon.unstressed.has(part.key) && isKey(reading, joint.from - 2, "var", "er", "ble"))
    return false;
  const value = part.type === "digits" ? Number(part.key) : reading.lexicon.numbers.get(part.key);
  // "one of three that survive": those three.
  if (value === 1 && isKey(reading, number.to, "that", "who", "som")) return false;
  return value !== undefined && value < number.value && !isEvent(reading, joint.from - 1, number);
}

/** "14 bags for every 1,000 passengers, against seven": a rate, and both its parts. */
function isOfEach(reading: Reading, { from, to }: NumberSpan): boolean {
  const first = Math.max(reading.sentences[from] ?? 0, from - EACH_WITHIN);
  for (let at = to; at <= to + 3 && tokenAt(reading, at).type === "word"; at++)
    if (isEach(reading, at)) return true;
  for (let at = from - 2; at >= first; at--) if (isEach(reading, at)) return true;
  return false;
}

const EACH_WITHIN = 9;

/** "45 cambriolages pour 100 000 habitants": a rate of what a table is told of, and both its parts. */
function isOfRound(reading: Reading, number: NumberSpan): boolean {
  for (let at = number.to + 1; at <= number.to + WORDS_OF_RATE && isWord(reading, at - 1); at++)
    if (isPerRound(reading, at)) return true;
  if (!isPerRound(reading, number.from - 1)) return false;
  for (let at = number.from - 3; at >= number.from - 2 - WORDS_OF_RATE && isWord(reading, at + 1); at--)
    if (isDigits(reading, at) || reading.lexicon.numbers.has(tokenAt(reading, at).key)) return true;
  return false;
}

const WORDS_OF_RATE = 3;

function isPerRound(reading: Reading, at: number): boolean {
  if (!reading.lexicon.perRound.has(tokenAt(reading, at).key)) return false;
  const { value } = readNumber(reading, at + 1) ?? {};
  return POWERS.has(value ?? 0);
}

const POWERS = new Set([1000, 1e4, 1e5, 1e6]);

/** "for every four", "for hver fjerde"; but "one for every minute", "one every 14 minutes" */
function isEach(reading: Reading, at: number): boolean {
  const { ofEach, durations, ordinals } = reading.lexicon;
  const each = ofEach.at(reading.tokens, at);
  if (each === null) return false;
  if (ordinals.has(tokenAt(reading, each.to).key)) return true;
  const whole = readNumber(reading, each.to);
  return whole !== null && !durations.has(tokenAt(reading, whole.to).key);
}

const LARGEST_GROUP = 5;
/** "took 9 of 10 blossoms" is a share whatever happened. */
const TEN = 10;
const WITHIN = 7;

/**
 * "Three of four missiles were intercepted", "skjøt ned tre av fire droner" tell what happened to those four, where
 * "three of four homes are damp" tells a share of all homes. A past event is the sign of the first.
 */
function isEvent(reading: Reading, part: number, whole: StatedSpan): boolean {
  if (isStressed(reading, part, whole.value) === 1) return false;
  if (!isPartitive(reading, whole.from - 1) || isKey(reading, whole.from - 2, "out")) return false;
  const noun = nounPhrase(reading, whole.to);
  if (noun === null || !noun.plural || reading.lexicon.money.has(noun.head)) return false;
  const isLarge = whole.value > LARGEST_GROUP;
  for (let at = part - 1; at >= part - 2 && reading.sentences[at] === reading.sentences[part]; at--) {
    const { key } = tokenAt(reading, at);
    // "won 57 of 100 delegates", but "found 9 of 10 patients improved"
    if (
      reading.lexicon.happened.has(key) &&
      !(isLarge && (at < part - 1 || whole.value === TEN || FINDING.has(key)))
    )
      return true;
  }
  if (isLarge && whole.value !== TEN) return false;
  for (let at = whole.to; at < whole.to + WITHIN && tokenAt(reading, at).type === "word"; at++) {
    const { key } = tokenAt(reading, at);
    if (reading.lexicon.happened.has(key)) return !(isLarge && FINDING.has(key));
    if (STATES.has(key)) return false;
  }
  return false;
}

const FINDING = new Set("found ruled backed was were fant var".split(" "));

const STATES = new Set(
  "are is have has had would will say said think want er har hadde var vil sier mener tror kan skal".split(
    " ",
  ),
);

/** "four stars out of five", and the five of it */
function isOutOf(reading: Reading, { from, to }: NumberSpan): boolean {
  const isPart = isKey(reading, to + 1, "out") && isKey(reading, to + 2, "of");
  const isWhole = isKey(reading, from - 1, "of") && isKey(reading, from - 2, "out");
  const number = isPart ? to + 3 : from - 4;
  if (!isPart && !isWhole) return false;
  const { type, key } = tokenAt(reading, number);
  const noun = tokenAt(reading, isPart ? to : from - 3);
  // "shut 9 schools out of 10"
  const isOfTen = noun.type === "word" && [key, tokenAt(reading, from).key].some((whole) => TENS.has(whole));
  const isRated = isOfTen || /^(?:stars?|points?|marks?)$/.test(noun.key);
  return isRated && (type === "digits" || reading.lexicon.numbers.has(key));
}

const TENS = new Set(["10", "ten", "100"]);

/** "outnumbered two to one": both of them, with nothing counted behind. */
function isToOne(reading: Reading, number: NumberSpan): boolean {
  const isVoted = reading.lexicon.voting.has(tokenAt(reading, number.from - 1).key);
  if (!isVoted && isKey(reading, number.to, "to") && isKey(reading, number.to + 1, "one"))
    return nounPhrase(reading, number.to + 2) === null;
  return false;
}

/** "three children in ten": in words, with nothing counted behind the whole. */
function isShareOf(reading: Reading, number: NumberSpan): boolean {
  if (number.value === null) return false;
  const { among, adjectivesBehind } = reading.lexicon;
  const isAmong = (at: number) => among.has(tokenAt(reading, at).key);
  const isDescribed = adjectivesBehind && isAmong(number.to + 2) && isWord(reading, number.to + 1);
  const joint = isDescribed ? number.to + 2 : number.to + 1;
  if (isAmong(joint)) {
    const isEvery = reading.lexicon.per.at(reading.tokens, joint + 1) !== null;
    const whole = readNumber(reading, joint + (isEvery ? 2 : 1));
    return (
      whole !== null &&
      whole.value !== null &&
      (number.value === 1 || (number.form === "words" && whole.form === "words")) &&
      isRound(whole.value, "in", number.value) &&
      whole.value > number.value &&
      (adjectivesBehind ||
        SOMEBODY.has(tokenAt(reading, number.to).key) ||
        nounPhrase(reading, whole.to) === null)
    );
  }
  const isBehind = adjectivesBehind && !reading.lexicon.numbers.has(tokenAt(reading, number.from - 3).key);
  const part = isAmong(number.from - 1) ? tokenAt(reading, number.from - (isBehind ? 4 : 3)) : null;
  const value = part === null ? undefined : reading.lexicon.numbers.get(part.key);
  return (
    value !== undefined &&
    (value === 1 || number.form === "words") &&
    value < number.value &&
    isRound(number.value, "in", value) &&
    (adjectivesBehind ||
      SOMEBODY.has(tokenAt(reading, number.from - 2).key) ||
      nounPhrase(reading, number.to) === null)
  );
}

/** "one person in 50 doubles": what follows need not be counted, as in "one goal in 12 games". */
const SOMEBODY = new Set(
  "person child adult woman man patient household family pupil worker voter baby".split(" "),
);

function wholeBehind(reading: Reading, at: number): NumberSpan | null {
  const joint = reading.lexicon.outOf.at(reading.tokens, at);
  return joint === null ? null : readNumber(reading, joint.to);
}

function isRound(whole: number, joint: string, part = 0): boolean {
  if (part === 1 && whole >= 10 && whole % 10 === 0) return true;
  if (part === 1 && whole >= 1000 && whole % 100 === 0) return true;
  // "én av elleve", "1 in 43"
  if (part === 1 && (whole <= FEW_AS_SHARE || (joint === "in" && whole < 1000))) return true;
  if (joint === "every" || joint === "each" || joint === "hver") return true;
  if (joint === "in" || joint === "blant" || part === 1)
    return [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000, 1e5, 1e6, 1e9].includes(whole);
  return [3, 4, 5, 10, 100, 1000, 1e5, 1e6].includes(whole);
}

const FEW_AS_SHARE = 20;

/** 1 for one that is surely the number, and for "kun en av seks"; 0 where it may be another word. */
function partOf(reading: Reading, index: number, whole: number): number {
  const { only, numbers } = reading.lexicon;
  const isOne = numbers.get(tokenAt(reading, index).key) === 1;
  const isOnly = only.has(tokenAt(reading, index - 1).key) && startsSentence(reading, index - 1);
  return isOne && isOnly ? 1 : isStressed(reading, index, whole);
}

/** 1 for "én av 50" and "1 av 50", and "one in 4,000"; "one of 14" is one out of a known few. */
function isStressed(reading: Reading, index: number, whole: number): number {
  const { key } = tokenAt(reading, index);
  const isRoundWhole = whole >= 1000 || (whole >= 100 && whole % 100 === 0);
  // "the reactor, one of six there"
  if (isKey(reading, index - 1, ",")) return 0;
  // The first group of "1,350 of 5,000 contracts" is none.
  const isOne = key === "1" && !isGroupedNumber(reading, index);
  return isOne || reading.lexicon.stressed.has(key) || (isRoundWhole && (key === "one" || key === "ett"))
    ? 1
    : 0;
}
