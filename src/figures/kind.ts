import { isClock } from "./clock-words.ts";
import { isAgeBefore, isAgeLimit } from "./exceptions/ages.ts";
import { isPredicate } from "./exceptions/somebodys-age.ts";
import type { FigureKind } from "./figure.ts";
import { counts, isIndex, isLevel, isLevelReached, isPoint, isPriceLevel } from "./levels.ts";
import { isMark } from "./marks.ts";
import { isNamed } from "./named-in-words.ts";
import { readNumber } from "./number.ts";
import type { NumberSpan } from "./number-span.ts";
import { isRatio } from "./proportions.ts";
import { isKey, type Reading, textOf, tokenAt } from "./reading.ts";
import { isSpent } from "./spent.ts";
import type { Unit } from "./units.ts";

/** The last word on a number's kind, once its unit is known. */
export function kindOfWord(reading: Reading, number: NumberSpan, unit: Unit, value: number): FigureKind {
  // "nine out of every 10 euros"
  if (unit.kind === "money" && unit.from >= number.to && number.scale === 1 && isRatio(reading, number))
    return "ratio";
  if (unit.kind !== "count") return unit.kind;
  if (tokenAt(reading, number.from).type === "mark" && value < 1) return "ratio";
  if (isSpent(reading, number, unit)) return "money";
  if (isRatio(reading, number)) return "ratio";
  if (isMark(reading, number)) return "number";
  if (isLasting(reading, number)) return "duration";
  if (isOfRank(reading, number, unit)) return "ordinal";
  if (isRound(reading, number, unit)) return "score";
  if (isKey(reading, number.to, "under", "over") && isKey(reading, number.to + 1, "par")) return "score";
  if (number.form === "words" && isClock(reading, number)) return "time";
  if (number.form === "words" && value <= OLDEST && isAgeBefore(reading, number.from)) return "age";
  if (number.form === "words" && isAgeLimit(reading, number.from, number.to)) return "age";
  if (number.form === "words" && isPredicate(reading, number.from, number.to)) return "age";
  if (number.form === "words" && isNamed(reading, number)) return "identifier";
  if (unit.noun === null && isKey(reading, number.from - 1, "every", "hver")) return "duration";
  if (isRate(reading, unit)) return "ratio";
  if (number.bare && isArticle(reading, number, unit)) return "number";
  if (isKey(reading, number.from - 1, "ranked", "seeded", "rated", "rangert") && unit.noun === null)
    return "ordinal";
  if (isRating(reading, unit, value)) return "number";
  if (isSpeed(reading, number, unit)) return "measurement";
  const isLarge = unit.noun?.plural && reading.lexicon.largeMeasures.has(unit.noun.head) && value >= FEW;
  // "har truffet 1100 mål"
  if (isLarge && !isHit(reading, number)) return "measurement";
  if (!Number.isInteger(value) || isRounded(reading, number) || isIndex(reading, number, unit))
    return "number";
  if (
    !counts(reading, number.to, unit) &&
    (isPoint(reading, number) || isLevel(reading, number) || isLevelReached(reading, number, unit))
  )
    return number.scale >= 1e6 || isPriceLevel(reading, number) ? "money" : "number";
  return "count";
}

/** "a day lasts 243 of ours" */
function isLasting(reading: Reading, { from, to }: NumberSpan): boolean {
  const { lasting, of, prepositions } = reading.lexicon;
  const verb = prepositions.has(tokenAt(reading, from - 1).key) ? from - 2 : from - 1;
  const { type, key } = tokenAt(reading, to);
  return lasting.has(tokenAt(reading, verb).key) && (type !== "word" || of.has(key));
}

/** "ranks 151st out of 180", "på 151. plass av 180" */
function isOfRank(reading: Reading, { from }: NumberSpan, { noun }: Unit): boolean {
  const joint = reading.lexicon.outOf.endingAt(reading.tokens, from);
  if (joint === null || noun !== null) return false;
  const { key } = tokenAt(reading, joint.from - 1);
  const { ordinals, ordinalSuffixes, alwaysLabels, articles } = reading.lexicon;
  // "nummer fire av 31"
  const isOrdinal = ordinals.has(key) && !articles.has(tokenAt(reading, joint.from - 2).key);
  if (isOrdinal || alwaysLabels.has(tokenAt(reading, joint.from - 2).key)) return true;
  return ordinalSuffixes.has(key) || key === "place" || key === "plass";
}

/** "a round of 66", "the round of 16" */
function isRound(reading: Reading, { from }: NumberSpan, { noun }: Unit): boolean {
  const isOf = isKey(reading, from - 1, "of", "på") && isKey(reading, from - 2, "round", "rounds", "runde");
  return isOf && noun === null;
}

/** "12 cases per 100,000" */
function isRate(reading: Reading, { noun, to }: Unit): boolean {
  const per = noun === null ? null : reading.lexicon.per.at(reading.tokens, to);
  if (per === null) return false;
  const value = readNumber(reading, per.to)?.value ?? 0;
  return value >= 100 && value % 100 === 0;
}

/** "shot a 66", "takes a 42 long": one thing, and not sixty-six of something. */
function isArticle(reading: Reading, { from, to }: NumberSpan, { noun }: Unit): boolean {
  if (!isKey(reading, from - 1, "a", "an") || isKey(reading, to, "of", "-")) return false;
  return noun === null || !(noun.plural || reading.lexicon.counting.has(noun.head));
}

/** "5 stars!", "give it zero stars if I could"; but "two stars of the film" */
function isRating({ lexicon, tokens }: Reading, { noun }: Unit, value: number): boolean {
  if (noun === null || !lexicon.ratings.has(noun.head) || noun.to - noun.from > 1 || value > 6 || value === 1)
    return false;
  const next = tokens[noun.to];
  if (next?.type !== "word") return true;
  return lexicon.stops.has(next.key) && !lexicon.pluralVerbs.has(next.key) && !lexicon.of.has(next.key);
}

function isHit({ lexicon, tokens }: Reading, { from }: NumberSpan): boolean {
  const first = lexicon.before.endingAt(tokens, from)?.from ?? from;
  const { key = "" } = tokens[first - 1] ?? {};
  return lexicon.happened.has(key) || lexicon.befalling.has(key);
}

/** "doing 112 in a 60 zone", "kjørte i 112" */
function isSpeed(reading: Reading, { from }: NumberSpan, { noun, to }: Unit): boolean {
  if (isKey(reading, to - 1, "zone", "limit")) return true;
  if (noun !== null) return false;
  // "holdt 94 i 60-sonen"
  const isInZone = isKey(reading, to, "i", "in") && ZONED.test(tokenAt(reading, to + 3).key);
  return (
    isInZone ||
    isKey(reading, from - 1, "doing") ||
    (isKey(reading, from - 1, "i") && /^kjør/.test(tokenAt(reading, from - 2).key))
  );
}

const ZONED = /^(?:zone|sone|sona|sonen)$/;
const OLDEST = 120;
/** So many goals fall in no match. */
const FEW = 150;

/** "5,00", "3.0": as many decimals as are written, though they are none. */
function isRounded(reading: Reading, number: NumberSpan): boolean {
  if (number.form !== "digits" || number.scale !== 1) return false;
  return /^\d{1,3}[.,]0{1,2}$/.test(textOf(reading, number));
}
