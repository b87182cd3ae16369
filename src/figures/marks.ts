import { nounPhrase } from "./noun-phrase.ts";
import type { NumberSpan } from "./number-span.ts";
import { type Reading, tokenAt } from "./reading.ts";

/** A rung of a scale, or a mark at school: "four on a scale of five", "scored 97 in chemistry", "5 i norsk". */
export function isMark(reading: Reading, number: NumberSpan): boolean {
  // "5 or above in English"
  const to = reading.lexicon.after.at(reading.tokens, number.to)?.to ?? number.to;
  if (nounPhrase(reading, to) !== null) return false;
  return isOnScale(reading, number) || isInSubject(reading, to);
}

/** "four on a scale of five", and both ends of "a scale of one to ten". */
function isOnScale(reading: Reading, { from, to }: NumberSpan): boolean {
  const { ladders, articles, prepositions, numbers } = reading.lexicon;
  const isBefore =
    prepositions.has(tokenAt(reading, to).key) &&
    articles.has(tokenAt(reading, to + 1).key) &&
    ladders.has(tokenAt(reading, to + 2).key);
  if (isBefore) return true;
  for (let at = from - 1; at >= from - LADDER_WITHIN; at--) {
    const { key, type } = tokenAt(reading, at);
    if (ladders.has(key)) return true;
    if (!(prepositions.has(key) || numbers.has(key) || type === "digits")) return false;
  }
  return false;
}

const LADDER_WITHIN = 4;

function isInSubject(reading: Reading, at: number): boolean {
  const { sumJoints, schoolSubjects } = reading.lexicon;
  return sumJoints.has(tokenAt(reading, at).key) && schoolSubjects.has(tokenAt(reading, at + 1).key);
}
