import { isAgeBefore } from "./exceptions/ages.ts";
import type { FigureKind } from "./figure.ts";
import { isGlued, isKey, isWord, type Reading, startsSentence, tokenAt } from "./lexicon/compiled.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { type NumberSpan, readNumber } from "./number.ts";
import type { Unit } from "./units.ts";

/** Number words that are no figure where they stand: "one of", "den ene", "twenty-first", "tusen takk". */
export function isNoFigure(reading: Reading, number: NumberSpan): boolean {
  if (number.form === "vague") return false;
  if (number.form === "digits") return false;
  if (
    reading.lexicon.idioms.at(reading.tokens, number.to) !== null &&
    number.to - number.from === 1 &&
    number.value !== 2
  ) {
    const isPercent = reading.lexicon.percent.at(reading.tokens, number.to) !== null;
    if (!isPercent) return true;
  }
  const hyphen =
    isKey(reading, number.to, "-") && isGlued(reading, number.to) && isGlued(reading, number.to + 1);
  if (hyphen && reading.lexicon.ordinals.has(tokenAt(reading, number.to + 1).key)) return true;
  if (
    hyphen &&
    (isKey(reading, number.to + 1, "on", "to", "by", "for", "and") || isNumberWord(reading, number.to + 1))
  )
    return true;
  if (isPartOfWord(reading, number)) return true;
  return number.to - number.from === 1 && reading.lexicon.one.has(tokenAt(reading, number.from).key)
    ? !isOneOfSomething(reading, number)
    : false;
}

function isNumberWord(reading: Reading, index: number): boolean {
  return reading.lexicon.numbers.has(tokenAt(reading, index).key);
}

/** "catch-twenty": a hyphen before it, with a word that is no number. */
function isPartOfWord(reading: Reading, number: NumberSpan): boolean {
  if (!isGlued(reading, number.from) || !isGlued(reading, number.from - 1)) return false;
  return isKey(reading, number.from - 1, "-", "'", "’") && isWord(reading, number.from - 2);
}

/** "one soldier", "én person", "en drept", "killing one": it counts only in front of what it counts. */
function isOneOfSomething(reading: Reading, number: NumberSpan): boolean {
  const { notAfterOne, notBeforeOne, fates } = reading.lexicon;
  const { key } = tokenAt(reading, number.from);
  const before = tokenAt(reading, number.from - 1);
  const next = tokenAt(reading, number.to);
  if (fates.has(next.key) && !isKey(reading, number.to, "til", "more", "others", "andre")) {
    return !UNSTRESSED.has(key) || !isAttributive(reading, number.to + 1);
  }
  if (
    key === "one" &&
    tokenAt(reading, number.from).capital &&
    before.capital &&
    !startsSentence(reading, number.from)
  )
    return false;
  if (key === "en" || key === "null") return false;
  if (notAfterOne.has(before.key) && reading.lexicon.before.endingAt(reading.tokens, number.from) === null)
    return false;
  if (/^(?:kill|injur|wound|arrest|hurt|claim)(?:s|ed|ing)$/.test(before.key) && next.type !== "word")
    return true;
  if (
    next.type !== "word" ||
    next.gap === "none" ||
    notBeforeOne.has(next.key) ||
    reading.lexicon.stops.has(next.key)
  )
    return false;
  if (next.capital && key === "one" && !isWord(reading, number.to + 1)) return false;
  if (key === "zero") return reading.lexicon.isPlural(next.key);
  return !isSpeaker(reading, number.to);
}

const UNSTRESSED = new Set(["en", "ett"]);

/** "en død hval": an article and an adjective; "en død og to såret" counts. */
function isAttributive(reading: Reading, index: number): boolean {
  const next = tokenAt(reading, index);
  return next.type === "word" && next.gap !== "line" && !next.capital && !reading.lexicon.stops.has(next.key);
}

const SAYING = new Set(
  "said says told added wrote explained recalled noted argued asked sa sier fortalte forteller skrev".split(
    " ",
  ),
);

/** "one official said": an article in disguise. */
function isSpeaker(reading: Reading, index: number): boolean {
  for (let at = index + 1; at <= index + 4; at++) {
    const { key, type } = tokenAt(reading, at);
    if (SAYING.has(key)) return true;
    if (type === "mark" && key !== ",") return false;
  }
  return false;
}

/** The last word on a number's kind, once its unit is known. */
export function kindOfWord(reading: Reading, number: NumberSpan, unit: Unit, value: number): FigureKind {
  if (unit.kind !== "count") return unit.kind;
  if (isRatio(reading, number)) return "ratio";
  if (number.form === "words" && isClock(reading, number)) return "time";
  if (number.form === "words" && isAgeBefore(reading, number.from)) return "age";
  if (number.form === "words" && isNamed(reading, number)) return "identifier";
  if (!Number.isInteger(value) || isIndex(reading, number, unit)) return "number";
  if (!counts(reading, number.to, unit) && (isPoint(reading, number) || isLevel(reading, number)))
    return "number";
  return "count";
}

const NEAR = 10;

/** Points of an index: "lost 412 points, or 1.1 %". */
function isIndex(reading: Reading, number: NumberSpan, unit: Unit): boolean {
  if (!/^(?:points?|poeng)$/.test(unit.noun?.head ?? "")) return false;
  for (let at = Math.max(0, number.from - NEAR); at < number.to + NEAR; at++) {
    if (reading.lexicon.percent.at(reading.tokens, at) !== null) return true;
  }
  return false;
}

/** Something stands behind the number that is counted, or befell those counted. */
function counts(reading: Reading, to: number, { noun }: Unit): boolean {
  const { key } = tokenAt(reading, to);
  const { fates, pluralVerbs } = reading.lexicon;
  return noun?.plural === true || key === "of" || key === "av" || fates.has(key) || pluralVerbs.has(key);
}

/** "left school at 14", "closed at 38,712": a point on a scale, but "the toll stands at 14" counts. */
function isPoint(reading: Reading, number: NumberSpan): boolean {
  if (!isKey(reading, number.from - 1, "at") || reading.lexicon.language === "nb") return false;
  return !standsBefore(reading, number.from - 1, reading.lexicon.tallies);
}

/** "the index ended on 1,412", "overskuddet endte på 14,6 millioner" */
function isLevel(reading: Reading, number: NumberSpan): boolean {
  const linked = LINKS.has(tokenAt(reading, number.from - 1).key);
  return linked && standsBefore(reading, number.from - 1, reading.lexicon.levels);
}

const LINKS = new Set(
  "at to from by of on was is were over under above below about around i er var på til fra med av rundt blir ble".split(
    " ",
  ),
);

function standsBefore(reading: Reading, at: number, words: ReadonlySet<string>): boolean {
  for (
    let back = at - 1;
    back >= 0 && back >= at - NEAR && reading.sentences[back] === reading.sentences[at];
    back--
  ) {
    const { key, type } = tokenAt(reading, back);
    if (type === "digits" || reading.lexicon.numbers.has(key)) return false;
    if (words.has(key) || isCompoundOf(reading, back, words)) return true;
  }
  return false;
}

/** lotto`potten`, års`overskuddet` */
function isCompoundOf({ tokens, lexicon }: Reading, index: number, words: ReadonlySet<string>): boolean {
  const { key } = tokens[index]!;
  if (lexicon.language !== "nb" || key.length < 9) return false;
  for (let length = 5; length <= key.length - 3; length++) if (words.has(key.slice(-length))) return true;
  return false;
}

/** "one in five", "nine out of ten", "fire av ti", "three children in ten", and the second half of them. */
function isRatio(reading: Reading, number: NumberSpan): boolean {
  if (isShareOf(reading, number)) return true;
  const whole = wholeBehind(reading, number.to);
  if (whole !== null && whole.value !== null && number.value !== null && whole.value > number.value) {
    return isRound(whole.value, tokenAt(reading, whole.from - 1).key);
  }
  const joint = reading.lexicon.outOf.endingAt(reading.tokens, number.from);
  if (
    joint === null ||
    number.value === null ||
    !isRound(number.value, tokenAt(reading, number.from - 1).key)
  )
    return false;
  const part = tokenAt(reading, joint.from - 1);
  const value = part.type === "digits" ? Number(part.key) : reading.lexicon.numbers.get(part.key);
  return value !== undefined && value < number.value;
}

/** "three children in ten": in words, with nothing counted behind the whole. */
function isShareOf(reading: Reading, number: NumberSpan): boolean {
  if (number.form !== "words" || number.value === null) return false;
  if (isKey(reading, number.to + 1, "in")) {
    const whole = readNumber(reading, number.to + 2);
    return (
      whole?.form === "words" &&
      isRound(whole.value ?? 0, "in") &&
      whole.value! > number.value &&
      nounPhrase(reading, whole.to) === null
    );
  }
  const part = isKey(reading, number.from - 1, "in") ? tokenAt(reading, number.from - 3) : null;
  const value = part === null ? undefined : reading.lexicon.numbers.get(part.key);
  return (
    value !== undefined &&
    value < number.value &&
    isRound(number.value, "in") &&
    nounPhrase(reading, number.to) === null
  );
}

function wholeBehind(reading: Reading, at: number): NumberSpan | null {
  const joint = reading.lexicon.outOf.at(reading.tokens, at);
  return joint === null ? null : readNumber(reading, joint.to);
}

function isRound(whole: number, joint: string): boolean {
  if (joint === "in" || joint === "blant")
    return [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000].includes(whole);
  return [3, 4, 5, 10, 100, 1000].includes(whole);
}

/** "at six", "klokken tre" */
function isClock(reading: Reading, number: NumberSpan): boolean {
  if (number.value! > 12) return false;
  if (isKey(reading, number.from - 1, "klokken", "klokka", "kl")) return true;
  const after = reading.lexicon.clockAfter.at(reading.tokens, number.to);
  if (
    after !== null &&
    (reading.lexicon.clock.endingAt(reading.tokens, number.from) !== null ||
      isKey(reading, number.to, "o'clock"))
  )
    return true;
  return isKey(reading, number.from - 1, "at") && nounPhrase(reading, number.to) === null;
}

/** "number one", "World War Two", "Channel Four", "fase to" */
function isNamed(reading: Reading, number: NumberSpan): boolean {
  if (startsSentence(reading, number.from)) return false;
  const before = tokenAt(reading, number.from - 1);
  if (before.type !== "word" || !reading.lexicon.designators.has(before.key))
    return isGroupOf(reading, number);
  if (reading.lexicon.isPlural(before.key) && before.key !== "nummer") return false;
  return !(nounPhrase(reading, number.to)?.plural ?? false);
}

/** "Group of Seven" */
function isGroupOf(reading: Reading, number: NumberSpan): boolean {
  return (
    isKey(reading, number.from - 1, "of") &&
    tokenAt(reading, number.from - 2).capital &&
    tokenAt(reading, number.from).capital
  );
}
