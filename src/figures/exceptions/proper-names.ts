import { isDigits, isGlued, isKey, isWord, type Reading, startsSentence, tokenAt } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { isCounted, isGroupedNumber, startsNounPhrase } from "./counted-behind.ts";
import { isDesignator } from "./designated.ts";

/** A capitalised word right before bare digits, with nothing behind them that they could count. */
export function isName(reading: Reading, index: number): boolean {
  const before = tokenAt(reading, index - 1);
  const { lexicon } = reading;
  if (!before.capital || before.type !== "word" || isGroupedNumber(reading, index)) return false;
  if (isMixedCase(reading, before) || isGenitiveNumber(reading, index)) return true;
  if (isProbe(reading, index)) return true;
  if (lexicon.nounsInCapitals && !isAcronym(reading, before)) return false;
  if (lexicon.stops.has(before.key) || lexicon.weekdays.has(before.key) || lexicon.months.has(before.key))
    return false;
  if (lexicon.before.endingAt(reading.tokens, index) !== null || lexicon.money.has(before.key)) return false;
  if (lexicon.fillers.endingAt(reading.tokens, index) !== null || lexicon.numbers.has(before.key))
    return false;
  if (isOfProduct(reading, index)) return !isOfPlace(reading, index);
  // "flight BA 249 leaves", "if Civilization 4 runs on"
  if (isDesignator(reading, tokenAt(reading, index - 2).key)) return true;
  if (isOutOfCounted(reading, index + 1)) return false;
  const verb = tokenAt(reading, index + 1).key;
  if (lexicon.singularVerbs.has(verb) && !startsSentence(reading, index - 1) && !lexicon.verbSecond)
    return true;
  if (isBeforeNumber(reading, index + 1)) return true;
  // "aboard the ATR 72 were 62 people"
  const isShort = tokenAt(reading, index).key.length <= 3 && isAcronym(reading, before);
  const { determiners, articles } = lexicon;
  const first = tokenAt(reading, index - 2).key;
  if (isShort && (determiners.has(first) || articles.has(first)) && !startsNounPhrase(reading, index + 1))
    return true;
  if (isGenitive(reading, before.key)) return lexicon.singularVerbs.has(verb) && !lexicon.verbSecond;
  if (isCounted(reading, index + 1) || continuesList(reading, index)) return false;
  if (isModelNext(reading, index + 1)) return false;
  if (startsNounPhrase(reading, index + 1)) return isModelOfCounted(reading, index - 2);
  return (
    !startsSentence(reading, index - 1) ||
    isAcronym(reading, before) ||
    lexicon.singularVerbs.has(tokenAt(reading, index + 1).key)
  );
}

/** "In Zhytomyr 8 of 12 wells": of those counted. */
function isOutOfCounted(reading: Reading, at: number): boolean {
  const joint = reading.lexicon.outOf.at(reading.tokens, at);
  return joint !== null && isDigits(reading, joint.to) && startsNounPhrase(reading, joint.to + 1);
}

/** "Die Raumsonde Voyager 1 ist": a verb of one, with its clause behind it, has no number for a subject. */
function isProbe(reading: Reading, index: number): boolean {
  const { nounsInCapitals, verbSecond, singularVerbs } = reading.lexicon;
  const isSubject = nounsInCapitals && verbSecond && singularVerbs.has(tokenAt(reading, index + 1).key);
  return isSubject && isWord(reading, index + 2) && tokenAt(reading, index - 2).capital;
}

/** "Claude 4 some 90", "Nasdaq 100 1.1": of two numbers the first is of the name. */
function isBeforeNumber(reading: Reading, at: number): boolean {
  const { gap } = tokenAt(reading, at);
  if (gap !== "space") return false;
  const number = reading.lexicon.before.at(reading.tokens, at)?.to ?? at;
  return isDigits(reading, number) && !isKey(reading, at, "minus");
}

/** TV 2s program */
function isGenitiveNumber(reading: Reading, index: number): boolean {
  return reading.lexicon.compounds && isKey(reading, index + 1, "s") && isGlued(reading, index + 1);
}

/** TV 2, XL 1 */
function isAcronym({ stretch }: Reading, { start, end }: Token): boolean {
  return /^\p{Lu}{2,}$/u.test(stretch.text.slice(start, end));
}

/** iPhone 17, eFuel 2 */
function isMixedCase({ stretch }: Reading, { start, end }: Token): boolean {
  return /^\p{Ll}{1,2}\p{Lu}/u.test(stretch.text.slice(start, end));
}

/** FNs 193 medlemsland, the EU's 27 leaders */
function isGenitive({ lexicon }: Reading, word: string): boolean {
  return lexicon.genitive.test(word);
}

const LOOK_BACK = 14;

/** "took 48 seats, Labour 36 and Reform 28": names between commas, after a number that says what is counted. */
function continuesList(reading: Reading, index: number): boolean {
  let at = index - 1;
  while (at > index - 4 && tokenAt(reading, at).capital) at--;
  return isNextOfList(reading, at);
}

/** "the left 182 seats, the president's camp 163": the same of a word that is no name. */
export function continuesListOfThings(reading: Reading, index: number): boolean {
  let at = index - 1;
  while (at > index - 4 && isWord(reading, at) && !reading.lexicon.stops.has(tokenAt(reading, at).key)) at--;
  return isNextOfList(reading, at);
}

/** From the word before the name on, which is a joint behind a number that counts. */
function isNextOfList(reading: Reading, before: number): boolean {
  let at = before;
  const { determiners, prepositions, percent, from, scales, money } = reading.lexicon;
  const { key } = tokenAt(reading, at);
  if (determiners.has(key) || (prepositions.has(key) && !from.has(key))) at--;
  if (!isKey(reading, at, ",", "and", "og", "mens", "while", ";")) return false;
  for (let back = at - 1; back >= Math.max(0, at - LOOK_BACK); back--) {
    const isNumber = isDigits(reading, back) || reading.lexicon.numbers.has(tokenAt(reading, back).key);
    const isOfSum = scales.at(reading.tokens, back + 1) !== null || money.has(tokenAt(reading, back + 1).key);
    if (isNumber && (isOfSum || startsNounPhrase(reading, back + 1) || percent.at(reading.tokens, back + 1)))
      return true;
    if (startsSentence(reading, back)) return false;
  }
  return false;
}

/** "18 Leopard 2 tanks": the count stands before the name. */
function isModelOfCounted(reading: Reading, index: number): boolean {
  return isDigits(reading, index) || reading.lexicon.numbers.has(tokenAt(reading, index).key);
}

/** "brukere av Windows 11 ble bedt om": a place would have the verb before the number. */
function isOfProduct(reading: Reading, index: number): boolean {
  if (startsNounPhrase(reading, index + 1) || isGenitive(reading, tokenAt(reading, index - 1).key))
    return false;
  return isKey(reading, index - 2, "of", "av", "using") || isKey(reading, index - 2, "med", "på", "with");
}

/** "In the region of Kursk 300 were captured": a place that opens the sentence, and a verb of several. */
function isOfPlace(reading: Reading, index: number): boolean {
  const first = reading.sentences[index] ?? 0;
  if (index - first > 7 || !reading.lexicon.placePrepositions.has(tokenAt(reading, first).key)) return false;
  return isCounted(reading, index + 1);
}

/** "Kyiv 14 Challenger 2 tanks" */
function isModelNext(reading: Reading, index: number): boolean {
  if (!tokenAt(reading, index).capital || !isDigits(reading, index + 1)) return false;
  return startsNounPhrase(reading, index + 2) || isKey(reading, index + 2, "-");
}
