import { isDigits, isGlued, isKey, joinsList, type Reading, tokenAt } from "../reading.ts";

/**
 * "window 14", "kolonne 7": a noun with bare digits behind it and nothing that they could count. Verbs stand
 * before counts ("leaving 61", "drepte 70"); there is no parser, so a word that could be one is taken for one.
 */
export function isLabelled(reading: Reading, index: number): boolean {
  const before = tokenAt(reading, index - 1);
  const { lexicon } = reading;
  if (before.type !== "word" || before.capital || before.gap === "none" || before.key.length < 4)
    return false;
  if (tokenAt(reading, index).key.length > 3) return false;
  if (lexicon.maybeVerb.test(before.key) || knows(lexicon, before.key)) return false;
  if (!reading.lexicon.beforeNouns.has(tokenAt(reading, index - 2).key) || isListed(reading, index - 2))
    return false;
  const next = tokenAt(reading, index + 1);
  const ends = next.type === "none" || isKey(reading, index + 1, ".", ",", ";", ")", "?", '"', "”", "»");
  if (isDigits(reading, index + 2) && (lexicon.to.has(next.key) || lexicon.or.has(next.key))) return false;
  const goesOn = next.type === "word" && lexicon.stops.has(next.key) && !lexicon.of.has(next.key);
  return (ends && !isGlued(reading, index + 2)) || goesOn;
}

const LOOK_BACK = 12;

/** "health 22 percent, schools 17 and defence 9", "a return costs 18 euros, a single 11": more of a kind. */
function isListed(reading: Reading, at: number): boolean {
  const { joints, articles, money, percent, determiners } = reading.lexicon;
  const { key } = tokenAt(reading, at);
  if (!(joints.has(key) || ((articles.has(key) || determiners.has(key)) && joinsList(reading, at - 1))))
    return false;
  for (let back = at - 1; back > at - LOOK_BACK && back > 0; back--)
    if (money.has(tokenAt(reading, back).key) || percent.at(reading.tokens, back) !== null) return true;
  return isToldAgain(reading, at);
}

/** "Rescuers said 15 were alive, the company 12": a number of the same, by another. */
function isToldAgain(reading: Reading, at: number): boolean {
  if (!isKey(reading, at - 1, ",") || !isKey(reading, at + 2 + 1, ".", ";")) return false;
  for (let back = at - 2; back > at - LOOK_BACK && reading.sentences[back] === reading.sentences[at]; back--)
    if (reading.lexicon.pluralVerbs.has(tokenAt(reading, back).key) && isDigits(reading, back - 1))
      return true;
  return false;
}

function knows(lexicon: Reading["lexicon"], word: string): boolean {
  const { stops, months, weekdays, tallies, fates, money, measures, levels, change, durations } = lexicon;
  const lists = [
    stops,
    months,
    weekdays,
    tallies,
    fates,
    money,
    measures,
    levels,
    change,
    durations,
    lexicon.noLabels,
    lexicon.raising,
    lexicon.spending,
  ];
  return lists.some((list) => list.has(word)) || lexicon.numbers.has(word) || lexicon.isPlural(word);
}
