import { isDigits, isKey, isWord, type Reading, tokenAt } from "./reading.ts";

const WITHIN = 8;

/** "weighs 220 pounds", "300 pounds of cocaine", "a 500-pound bomb", "6'2" and 220 pounds": a weight, and no money. */
export function isWeight(reading: Reading, from: number, at: number): boolean {
  const { weights, weighing, of, articles } = reading.lexicon;
  if (!weights.has(tokenAt(reading, at).key)) return false;
  if (isKey(reading, at - 1, "-")) return isThing(reading, at + 1);
  if (of.has(tokenAt(reading, at + 1).key)) return isThing(reading, at + 2);
  // "at 2 pounds a kilo"
  if (articles.has(tokenAt(reading, at + 1).key)) return false;
  for (let back = from - 1; back > from - WITHIN && back >= (reading.sentences[from] ?? 0); back--)
    if (weighing.has(tokenAt(reading, back).key) || isFeet(reading, back)) return true;
  return false;
}

/** Nothing that is paid or owed: "2 million pounds of aid", "a 500-pound fine". */
function isThing(reading: Reading, at: number): boolean {
  const { sums, levels, determiners, possessives, stops, priced } = reading.lexicon;
  const { key } = tokenAt(reading, at);
  if (!isWord(reading, at) || stops.has(key) || possessives.has(key) || determiners.has(key)) return false;
  return ![sums, levels, priced].some((list) => list.has(key) || list.has(tokenAt(reading, at + 1).key));
}

/** 6'2 */
function isFeet(reading: Reading, at: number): boolean {
  return isKey(reading, at, "'", "’", "′") && isDigits(reading, at - 1) && isDigits(reading, at + 1);
}
