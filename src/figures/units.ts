import { codesOfWord, currencyBefore, isCurrencyCode, isCurrencySign } from "./currency.ts";
import type { FigureKind } from "./figure.ts";
import { isThen, nounPhrase } from "./noun-phrase.ts";
import { isGlued, isKey, isStop, isWord, type NounPhrase, type Reading, tokenAt } from "./reading.ts";
import { sumScaleAt } from "./scales.ts";
import { endOfTime } from "./shares.ts";
import { isWeight } from "./weights.ts";

/** What is counted or measured: the words behind a number (or a sign before it) and the kind they make it. */
export interface Unit {
  readonly kind: FigureKind;
  /** Tokens of the unit's words; equal where there are none. `from` is the first of them. */
  readonly from: number;
  readonly to: number;
  /** Behind unit signs that belong to the figure itself (`%`, `km`), else where the figure ends. */
  readonly end: number;
  readonly noun: NounPhrase | null;
  /** Codes of ISO 4217 that it may mean; empty where it is no money, or money of a kind not known. */
  readonly codes: readonly string[];
  /** What a word for money or a part of a whole multiplies the number by: ten `grand`, two `thirds`. */
  readonly factor: number;
}

/** @param from of the number, `to` behind it (and behind a modifier that follows it) */
export function readUnit(reading: Reading, from: number, to: number): Unit {
  return (
    maybeOrdinal(reading, to) ??
    maybePercent(reading, to) ??
    maybeMoney(reading, from, to) ??
    maybeRatio(reading, from, to) ??
    maybeHyphened(reading, to) ??
    maybeAge(reading, to) ??
    maybeMeasured(reading, from, to) ??
    counted(reading, from, to)
  );
}

function unit(kind: FigureKind, from: number, to: number, end = to, noun: NounPhrase | null = null): Unit {
  return { kind, from, to, end, noun, codes: [], factor: 1 };
}

/** the 3,000`th` visitor */
function maybeOrdinal(reading: Reading, to: number): Unit | null {
  const isSuffix = isGlued(reading, to) && reading.lexicon.ordinalSuffixes.has(tokenAt(reading, to).key);
  return isSuffix ? unit("ordinal", to, to + 1) : null;
}

function maybePercent(reading: Reading, to: number): Unit | null {
  const hyphen = isKey(reading, to, "-") && isGlued(reading, to) ? to + 1 : to;
  const found = reading.lexicon.percent.at(reading.tokens, hyphen);
  return found === null ? null : unit("percent", hyphen, found.to);
}

function maybeMoney(reading: Reading, from: number, to: number): Unit | null {
  const before = currencyBefore(reading, from);
  if (before !== null) return { ...unit("money", before.from, before.to, to), codes: before.codes };
  if (sumScaleAt(reading, to - 1) !== null) return unit("money", to, to);
  if (isKey(reading, to, "p") && isGlued(reading, to)) return moneyWord(reading, to, to + 1);
  if (isExchange(reading, to) || isPaidFor(reading, from, to)) return unit("money", to, to);
  if (isCurrencySign(reading, to)) return moneyWord(reading, to, to + 1);
  if (
    isKey(reading, to, ",") &&
    isKey(reading, to + 1, "-", "–") &&
    isGlued(reading, to) &&
    isGlued(reading, to + 1)
  ) {
    return unit("money", to, to, to + 2);
  }
  const first = skipOfAndHyphen(reading, to);
  for (let at = first; at < first + 4 && isWord(reading, at); at++) {
    const { key } = tokenAt(reading, at);
    // "two grand tours"
    if (key === "grand" && isNominal(reading, at + 1)) return null;
    if (isWeight(reading, from, at)) return unit("measurement", first, at + 1);
    if (reading.lexicon.money.has(key) || isMoneyCompound(reading, key) || isCurrencyCode(reading, at))
      return moneyWord(reading, first, at + 1);
    if (isStop(reading, at) || (reading.lexicon.isPlural(key) && at > first)) return null;
    if (!reading.lexicon.moneyAdjectives.test(key)) return null;
  }
  return null;
}

function moneyWord(reading: Reading, from: number, to: number): Unit {
  const factor = reading.lexicon.moneyScales.get(tokenAt(reading, to - 1).key) ?? 1;
  return { ...unit("money", from, to), codes: codesOfMoney(reading, from, to), factor };
}

/** "Canadian dollars" are not those of Hong Kong. */
function codesOfMoney(reading: Reading, from: number, to: number): readonly string[] {
  const codes = codesOfWord(reading, to - 1);
  for (let at = from; at < to - 1; at++) {
    const named = reading.lexicon.currencyAdjectives.get(tokenAt(reading, at).key);
    if (named !== undefined) return codes.filter((code) => named.includes(code));
  }
  return codes;
}

function isNominal(reading: Reading, at: number): boolean {
  const { type, key } = tokenAt(reading, at);
  return type === "word" && !reading.lexicon.stops.has(key);
}

/** "1,600 to the dollar", "11,62 per euro" */
function isExchange(reading: Reading, to: number): boolean {
  if (!EXCHANGED.has(tokenAt(reading, to).key)) return false;
  const at = isKey(reading, to, "to", "against") && isKey(reading, to + 1, "the", "a") ? to + 2 : to + 1;
  return reading.lexicon.money.has(tokenAt(reading, at).key);
}

/** "paid 240 a night", "betalte 1400 natta" */
function isPaidFor(reading: Reading, from: number, to: number): boolean {
  const { raising, spending, per, articles, durations, pastTimes } = reading.lexicon;
  const verb = tokenAt(reading, from - 1).key;
  if (!raising.has(verb) && !spending.has(verb) && verb !== "ha") return false;
  const { key } = tokenAt(reading, to);
  const time = per.at(reading.tokens, to)?.to ?? to + 1;
  const isEach = time > to + 1 || articles.has(key) || per.at(reading.tokens, to) !== null;
  // "vil ha 14.000 i måneden"
  const isIn =
    (verb === "ha" || spending.has(verb)) &&
    isKey(reading, to, "i") &&
    pastTimes.has(tokenAt(reading, to + 1).key);
  return isIn || pastTimes.has(key) || (isEach && durations.has(tokenAt(reading, time).key));
}

const EXCHANGED = new Set(["to", "against", "per", "mot"]);

function skipOfAndHyphen(reading: Reading, to: number): number {
  if (isKey(reading, to, "-") || reading.lexicon.partitives.has(tokenAt(reading, to).key)) return to + 1;
  return to;
}

/** `34-year-old`, `10,000-strong`, `12-member`, `155-mm`, `3-day`, `10-åring`, `five-point`: one word with the number. */
function maybeHyphened(reading: Reading, to: number): Unit | null {
  if (!isKey(reading, to, "-", "–") || !isGlued(reading, to) || !isGlued(reading, to + 1)) return null;
  const age = reading.lexicon.age.at(reading.tokens, to);
  if (age !== null) return unit("age", to + 1, age.to);
  if (!isWord(reading, to + 1)) return null;
  const { key } = tokenAt(reading, to + 1);
  const { counting, durations, measures, money } = reading.lexicon;
  const end = endOfHyphened(reading, to + 1);
  if (key === "fold") return unit("multiple", to + 1, end);
  if (counting.has(key)) return unit("count", to + 1, end, end, nounPhrase(reading, end));
  if (durations.has(key)) return unit("duration", to + 1, end);
  if (measures.has(key)) return unit(isCalibre(reading, to + 1) ? "calibre" : "measurement", to + 1, end);
  if (money.has(key)) return unit(isWeight(reading, to, to + 1) ? "measurement" : "money", to + 1, end);
  return isKey(reading, to, "-") ? unit("identifier", to + 1, end) : null;
}

function endOfHyphened(reading: Reading, at: number): number {
  let end = at + 1;
  while (isKey(reading, end, "-") && isGlued(reading, end) && isWord(reading, end + 1) && end - at < 8)
    end += 2;
  return end;
}

function maybeAge(reading: Reading, to: number): Unit | null {
  const found = reading.lexicon.age.at(reading.tokens, to);
  return found === null ? null : unit("age", to, found.to);
}

/** `12 per 100,000`, "per 100,000 inhabitants", "three times as many", "two thirds". */
function maybeRatio(reading: Reading, from: number, to: number): Unit | null {
  const { per, multiples, multiplied, parts, portions } = reading.lexicon;
  const rate = per.endingAt(reading.tokens, from);
  if (
    rate !== null &&
    (!isKey(reading, from - 1, "each", "every", "hver") || isKey(reading, from - 2, "in", "av", "for"))
  )
    return unit("ratio", to, to);
  if (isPerMany(reading, to)) return unit("ratio", to, to + 1, to);
  const isMixed = isNominal(reading, to + 1) || per.at(reading.tokens, to + 1) !== null;
  if (portions.has(tokenAt(reading, to).key) && isMixed && !tokenAt(reading, to + 1).capital)
    return unit("ratio", to, to + 1);
  const part = isKey(reading, to, "-") ? to + 1 : to;
  const divided = parts.get(tokenAt(reading, part).key);
  const time = divided === undefined ? null : endOfTime(reading, part + 1);
  if (divided !== undefined && time !== null) return { ...unit("duration", part, time), factor: 1 / divided };
  if (divided !== undefined && !isKey(reading, from - 1, "the"))
    return { ...unit("ratio", part, part + 1), factor: 1 / divided };
  const times = multiples.at(reading.tokens, to);
  if (times === null) return null;
  const isFactor =
    multiplied.has(tokenAt(reading, times.to).key) || isTimesSomething(reading, from, times.to);
  return isFactor ? unit("multiple", to, times.to) : null;
}

/** "prices are 14 times average earnings": a size, where "was stabbed 14 times outside" counts. */
function isTimesSomething(reading: Reading, from: number, at: number): boolean {
  const modifier = reading.lexicon.before.endingAt(reading.tokens, from);
  const verb = tokenAt(reading, (modifier?.from ?? from) - 1).key;
  const next = tokenAt(reading, at);
  // "12 times below the cap"
  const isSize =
    !reading.lexicon.stops.has(next.key) ||
    isKey(reading, at, "below", "under") ||
    reading.lexicon.articles.has(next.key) ||
    reading.lexicon.determiners.has(next.key);
  return COPULAS.has(verb) && next.type === "word" && isSize;
}

/** "seven per 100,000": a rate, though "80 insects per square metre" are counted. */
function isPerMany(reading: Reading, at: number): boolean {
  const next = tokenAt(reading, at + 1);
  return (
    isKey(reading, at, "per", "pr") &&
    next.type === "digits" &&
    (next.key.endsWith("00") || next.key.endsWith("0"))
  );
}

const COPULAS = new Set(
  "is are was were be worth cost costs at or er var koster koste kostet ble eller ,".split(" "),
);

const SINGLE_LETTERS = new Set([
  "m",
  "g",
  "t",
  "c",
  "f",
  "v",
  "w",
  "l",
  "in",
  "mi",
  "s",
  "gs",
  "min",
  "mil",
  "ton",
  "fat",
  "grader",
  "grad",
  "mål",
]);

/** Kilometres, hours, degrees, millimetres of a gun. */
function maybeMeasured(reading: Reading, from: number, to: number): Unit | null {
  const { measures, measureAdjectives, durations, measureBefore, statures } = reading.lexicon;
  const first = reading.lexicon.before.endingAt(reading.tokens, from)?.from ?? from;
  if (measureBefore.has(tokenAt(reading, first - 1).key)) return unit("measurement", to, to);
  const word = tokenAt(reading, from - 1).key;
  const isFew = to - from === 1 && tokenAt(reading, from).key.length < 3;
  if ((word === "minus" || (word === "pluss" && isFew)) && nounPhrase(reading, to) === null)
    return unit("measurement", to, to);
  let at = reading.lexicon.partitives.has(tokenAt(reading, to).key) ? to + 1 : to;
  if (isStretching(reading, to)) at = to + 1;
  const { key } = tokenAt(reading, at);
  if ((durations.has(key) || isTimeCompound(reading, key)) && !isThen(reading, at))
    return unit("duration", at, at + 1, at === to ? at + 1 : to);
  if (statures.has(key) && tokenAt(reading, from).key.length === 3 && !isNominal(reading, at + 1))
    return unit("measurement", at, at + 1);
  if (isKey(reading, at, "in", "as") && !isGlued(reading, at)) return null;
  if (key === "°" || key === "º")
    return unit("measurement", at, isWord(reading, at + 1) && isGlued(reading, at + 1) ? at + 2 : at + 1);
  if (isInch(reading, from, at)) return unit("measurement", at, at + 1);
  if (measures.has(key) && (!SINGLE_LETTERS.has(key) || isMeasureLetter(reading, at))) {
    const end = endOfMeasure(reading, at);
    return unit(isCalibre(reading, at) ? "calibre" : "measurement", at, end, end);
  }
  if (
    measureAdjectives.has(key) &&
    measures.has(tokenAt(reading, at + 1).key) &&
    !isKey(reading, at + 1, "in")
  )
    return unit("measurement", at, at + 2);
  return null;
}

/** the ten `last` years; but "9,000 last week" is of one week. */
function isStretching(reading: Reading, to: number): boolean {
  const { key } = tokenAt(reading, to + 1);
  return reading.lexicon.stretching.has(tokenAt(reading, to).key) && reading.lexicon.severalTimes.test(key);
}

/** 1" thick: no quotation begins before the number, and a word for a length follows. */
function isInch(reading: Reading, from: number, at: number): boolean {
  const isMark = isKey(reading, at, '"', "”", "″") && isGlued(reading, at);
  return isMark && reading.lexicon.lengths.has(tokenAt(reading, at + 1).key) && !isGlued(reading, from);
}

/** oljekroner, Steuereuro */
function isMoneyCompound({ lexicon }: Reading, word: string): boolean {
  return word.length > 7 && lexicon.isMoney(word);
}

/** flytimer, sykedager */
function isTimeCompound({ lexicon }: Reading, word: string): boolean {
  return word.length > 7 && lexicon.isDuration(word) && !lexicon.countables.has(word);
}

function isMeasureLetter(reading: Reading, at: number): boolean {
  const { key, capital } = tokenAt(reading, at);
  if (capital && isGlued(reading, at)) return "cfvw".includes(key);
  return key.length > 2 || (!capital && !isKey(reading, at + 1, "'"));
}

function endOfMeasure(reading: Reading, at: number): number {
  const slash = isKey(reading, at + 1, "/") && isGlued(reading, at + 1) && isWord(reading, at + 2);
  if (slash) return at + 3;
  return reading.lexicon.measures.has(tokenAt(reading, at + 1).key) &&
    MEASURE_OPENERS.has(tokenAt(reading, at).key)
    ? at + 2
    : at + 1;
}

const MEASURE_OPENERS = new Set([
  "square",
  "cubic",
  "nautical",
  "kvadrat",
  "kubikk",
  "nautiske",
  "degrees",
  "grader",
  "degree",
  "metric",
  "sq",
]);

/** Millimetres with a gun near by. */
function isCalibre(reading: Reading, at: number): boolean {
  if (!/^(?:mm|millimet(?:er|re)s?|calibre|caliber|kaliber)$/.test(tokenAt(reading, at).key)) return false;
  for (let near = Math.max(0, at - 6); near <= at + 4; near++) {
    const { key } = tokenAt(reading, near);
    if (reading.lexicon.calibre.has(key) || /(?:granat|kanon|haubits|skyts|rifle|artilleri)/.test(key))
      return true;
  }
  return false;
}

/** "un immeuble de cinq étages", but "la tour compte 42 étages": where adjectives stand behind, what kind does too. */
function isAttributive(reading: Reading, from: number): boolean {
  const { adjectivesBehind, partitives, isPlural, stops, change } = reading.lexicon;
  if (!adjectivesBehind) return true;
  const { key, type } = tokenAt(reading, from - 2);
  const isNoun = type === "word" && !isPlural(key) && !stops.has(key) && !change.has(key);
  return isNoun && partitives.has(tokenAt(reading, from - 1).key);
}

function counted(reading: Reading, from: number, to: number): Unit {
  if (reading.lexicon.attributives.has(tokenAt(reading, to).key) && isAttributive(reading, from))
    return unit("identifier", to, to + 1);
  const noun = nounPhrase(reading, to);
  // "the 9.8bn analysts had pencilled in"
  const isThought = noun !== null && noun.to - noun.from === 1 && reading.lexicon.forecasters.has(noun.head);
  const isTheirs = isThought && reading.lexicon.determiners.has(tokenAt(reading, from - 1).key);
  if (noun === null || isTheirs) return unit("count", to, to);
  const { durations, measures, money } = reading.lexicon;
  // Adjectives may stand between: "12 long days", "ten million Swiss francs".
  if (noun.to - noun.from > 1 && money.has(noun.head))
    return {
      ...unit("money", noun.from, noun.to, to, noun),
      codes: codesOfMoney(reading, noun.from, noun.to),
    };
  if (noun.to - noun.from > 1 && durations.has(noun.head))
    return unit("duration", noun.from, noun.to, to, noun);
  if (noun.to - noun.from > 1 && measures.has(noun.head) && noun.head.length > 3)
    return unit("measurement", noun.from, noun.to, to, noun);
  return unit("count", noun.from, noun.to, to, noun);
}
