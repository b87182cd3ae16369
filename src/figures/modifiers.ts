import type { Modifier } from "../model/quantity.ts";
import { currencyBefore } from "./currency.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { isAnd, isKey, type Reading, startsSentence, tokenAt } from "./reading.ts";

/** What the words around a number make of it. */
export interface Modified {
  readonly modifier: Modifier;
  /** The words that did, in order, lower case. */
  readonly cue: string;
  /** Of the whole figure with those words. */
  readonly from: number;
  readonly to: number;
}

/**
 * Modifiers before a number (over fillers: "up to a total of 500") and right behind it. Of several, the one
 * that sets a bound wins over "about": "more than an estimated 500" is more than 500.
 */
export function readModifiers(reading: Reading, from: number, to: number): Modified {
  const before = readBefore(reading, from);
  const after =
    before.modifier === "exact" || before.modifier === "about" ? readAfter(reading, from, to) : null;
  if (after === null) return { ...before, to };
  const wins = before.modifier === "exact" || after.modifier !== "about";
  return {
    modifier: wins ? after.modifier : before.modifier,
    cue: [before.cue, after.cue].filter(Boolean).join(" … "),
    from: before.from,
    to: after.to,
  };
}

const MOST_IN_A_ROW = 4;
const QUOTES = new Set(["'", '"', "’", "”", "»"]);

function readBefore(reading: Reading, from: number): Omit<Modified, "to"> {
  const { before, fillers } = reading.lexicon;
  let modifier: Modifier = "exact";
  const cues: string[] = [];
  let start = from;
  let at = skipCurrency(reading, from);
  for (let count = 0; count < MOST_IN_A_ROW; count++) {
    // 'at least' six: the words may be somebody's.
    if (QUOTES.has(tokenAt(reading, at - 1).key)) at--;
    const bracketed = bracketedBefore(reading, at);
    const found =
      bracketed ??
      before.endingAt(reading.tokens, at) ??
      thresholdBefore(reading, at) ??
      roughlyBefore(reading, at, from);
    if (found === null || !isCue(reading, found.from, at) || isAmong(reading, found.from, at, from)) {
      const filler = fillers.endingAt(reading.tokens, at);
      if (filler === null || isWhole(reading, at)) break;
      at = filler.from;
      continue;
    }
    if (modifier === "exact" || modifier === "about")
      modifier = isNegated(reading, found.from) ? turned(found.value) : found.value;
    cues.unshift(
      bracketed === null ? wordsOf(reading, found.from, at) : wordsOf(reading, found.from + 1, at - 1),
    );
    at = found.from;
    start = at;
  }
  return { modifier, cue: cues.join(" "), from: start };
}

/** "з десяток", "зо два мільйони": about so many; the word alone means another thing. */
function roughlyBefore(reading: Reading, at: number, from: number): { value: Modifier; from: number } | null {
  const isRough = at === from && at > 0 && reading.lexicon.rough.at(reading.tokens, at - 1) !== null;
  return isRough ? { value: "about", from: at - 1 } : null;
}

/** "etwa einer von zehn": what stands before a part is not said of its whole. */
function isWhole(reading: Reading, at: number): boolean {
  const joint = reading.lexicon.outOf.endingAt(reading.tokens, at);
  return joint !== null && reading.lexicon.numbers.has(tokenAt(reading, joint.from - 1).key);
}

/** "(rundt) 3.876.200", "(about) 40 people" */
function bracketedBefore(reading: Reading, at: number): { value: Modifier; from: number } | null {
  if (!isKey(reading, at - 1, ")")) return null;
  const found = reading.lexicon.before.endingAt(reading.tokens, at - 1);
  return found !== null && isKey(reading, found.from - 1, "(") ? { ...found, from: found.from - 1 } : null;
}

/** "unter den 33 Freigelassenen", "under the 12 judges": those many, of whom some are told. */
function isAmong(reading: Reading, cue: number, to: number, number: number): boolean {
  const { under, determiners } = reading.lexicon;
  const isOfThose = to - cue === 1 && under.has(tokenAt(reading, cue).key) && number - to === 1;
  if (!isOfThose || !determiners.has(tokenAt(reading, to).key)) return false;
  return startsSentence(reading, cue) && (nounPhrase(reading, number + 1)?.plural ?? false);
}

const NEGATED_WITHIN = 4;

/** "may not own more than 10": a comparison that the sentence denies. */
function isNegated(reading: Reading, cue: number): boolean {
  const { than, partitives } = reading.lexicon;
  const { key: second } = tokenAt(reading, cue + 1);
  if (!than.has(second) && !partitives.has(second)) return false;
  for (let at = cue - 1; at >= cue - NEGATED_WITHIN; at--) {
    const { key, type } = tokenAt(reading, at);
    if (reading.lexicon.negations.has(key)) return true;
    if (type !== "word") return false;
  }
  return false;
}

function turned(modifier: Modifier): Modifier {
  if (modifier === "more-than") return "up-to";
  return modifier === "fewer-than" ? "at-least" : modifier;
}

/** over `$`20bn, over `NOK` 500, over `US $`20bn */
function skipCurrency(reading: Reading, from: number): number {
  const at = currencyBefore(reading, from)?.from ?? from;
  return at < from && isKey(reading, at - 1, "us") ? at - 1 : at;
}

/**
 * "The toll tops 200", "cases passed 9,000 last week": a verb that sets a bound on what the sentence counts, and
 * not "passed 12 villages", "passed by 51 votes".
 */
function thresholdBefore(reading: Reading, at: number): { value: Modifier; from: number } | null {
  const found = reading.lexicon.thresholds.endingAt(reading.tokens, isMilestone(reading, at) ? at - 1 : at);
  if (found === null || tokenAt(reading, found.from).capital || isVoted(reading, at)) return null;
  // "a day pass 9.90"
  const noun = reading.lexicon.durations.has(tokenAt(reading, found.from - 1).key)
    ? found.from - 1
    : found.from;
  if (reading.lexicon.articles.has(tokenAt(reading, noun - 1).key)) return null;
  const isMoney = reading.lexicon.money.has(tokenAt(reading, at + 1).key);
  return isMoney || isLarge(reading, at) || nounPhrase(reading, at + 1) === null ? found : null;
}

const MILESTONE_WITHIN = 5;

/** "crossed the 100 million mark" */
function isMilestone(reading: Reading, number: number): boolean {
  const { determiners, milestones } = reading.lexicon;
  if (!determiners.has(tokenAt(reading, number - 1).key) && !isKey(reading, number - 1, "the")) return false;
  for (let at = number + 1; at <= number + MILESTONE_WITHIN; at++)
    if (milestones.has(tokenAt(reading, at).key)) return true;
  return false;
}

/** "passed 217-212", "passed 51 to 49" */
function isVoted(reading: Reading, at: number): boolean {
  const { to, or } = reading.lexicon;
  const { key } = tokenAt(reading, at + 1);
  return isKey(reading, at + 1, "-", "–", "votes", "stemmer") || to.has(key) || or.has(key);
}

/** Not a cue after all: "a film about three soldiers", "some of"; "the under 20 team". */
function isCue(reading: Reading, from: number, to: number): boolean {
  const first = tokenAt(reading, from).key;
  if (tokenAt(reading, to).gap === "line" && startsSentence(reading, to)) return false;
  // "served under three presidents"
  const isOver = reading.lexicon.over.has(first);
  const isUnder = reading.lexicon.under.has(first);
  if (isUnder && reading.lexicon.notBeforeUnder.has(tokenAt(reading, from - 1).key)) return false;
  if (isOfMass(reading, from, to)) return false;
  if (to - from === 1 && reading.lexicon.to.has(first) && isDirection(reading, from, to)) return false;
  if (isOver && reading.lexicon.notBeforeOver.has(tokenAt(reading, from - 1).key)) return false;
  // "goes up to 21 percent"
  if (reading.lexicon.movingUp.has(tokenAt(reading, from - 1).key) && isUpwards(reading, from, to))
    return false;
  // "withdrawn over two patents", "served under four governors": what it is about.
  if ((isOver || isUnder) && to - from === 1 && isFew(reading, to)) return false;
  // "handed over 90 rifles"
  if (isOver && to - from === 1 && HANDED.has(tokenAt(reading, from - 1).key)) return false;
  // "planets around one star": nobody counts about one.
  if (reading.lexicon.alsoWhere.has(first) && to - from === 1 && isOneThing(reading, to)) return false;
  // "officials say about 8,000": what a book is about comes in smaller numbers.
  if (first === "about" && isLarge(reading, to)) return true;
  if (first === "about") return !reading.lexicon.notBeforeAbout.has(tokenAt(reading, from - 1).key);
  return true;
}

/** "зросла до 51", "до двох лікарень": the word that sets a bound says where to as well. */
function isDirection(reading: Reading, cue: number, number: number): boolean {
  if (isFew(reading, number)) return true;
  const first = Math.max(reading.sentences[cue] ?? 0, cue - CHANGED_WITHIN);
  for (let at = cue - 1; at >= first; at--)
    if (reading.lexicon.change.has(tokenAt(reading, at).key)) return true;
  return false;
}

const CHANGED_WITHIN = 14;

/** "eats as much as 35,000 people": of what is counted one says "as many". */
function isOfMass(reading: Reading, from: number, to: number): boolean {
  if (to - from !== 3 || !reading.lexicon.masses.has(tokenAt(reading, from + 1).key)) return false;
  const at = isKey(reading, to + 1, ",", ".") ? to + 3 : to + 1;
  const noun = nounPhrase(reading, at);
  const { money, measures, durations, percent } = reading.lexicon;
  if (noun === null || !noun.plural || percent.at(reading.tokens, at) !== null) return false;
  return ![money, measures, durations].some((list) => list.has(noun.head));
}

function isUpwards(reading: Reading, from: number, to: number): boolean {
  return (
    to - from === 2 &&
    isKey(reading, from, "up", "opp") &&
    reading.lexicon.to.has(tokenAt(reading, to - 1).key)
  );
}

const FEW = 10;

/** One word for a small number, and several things behind it: nobody says "more than two" so. */
function isFew(reading: Reading, number: number): boolean {
  const { numbers, scales, durations, measures, money } = reading.lexicon;
  if (scales.at(reading.tokens, number + 1) !== null) return false;
  if ((numbers.get(tokenAt(reading, number).key) ?? FEW) >= FEW) return false;
  const noun = nounPhrase(reading, number + 1);
  if (noun === null || !noun.plural) return false;
  return !(durations.has(noun.head) || measures.has(noun.head) || money.has(noun.head));
}

function isLarge(reading: Reading, number: number): boolean {
  const at = currencyBefore(reading, number + 1) === null ? number : number + 1;
  const { type, key } = tokenAt(reading, at);
  const isGrouped = isKey(reading, at + 1, ",") && tokenAt(reading, at + 1).gap === "none";
  return (
    type === "digits" &&
    (key.length > 2 || isGrouped || reading.lexicon.scales.at(reading.tokens, at + 1) !== null)
  );
}

/** A thing, and no million, percentage, share or sum of one. */
function isOneThing(reading: Reading, at: number): boolean {
  const { one, scales, fractions, percent, outOf, money, durations, measures } = reading.lexicon;
  if (!one.has(tokenAt(reading, at).key) || fractions.at(reading.tokens, at) !== null) return false;
  if ([scales, percent, outOf].some((phrases) => phrases.at(reading.tokens, at + 1) !== null)) return false;
  const { key } = tokenAt(reading, at + 1);
  return ![money, durations, measures].some((words) => words.has(key));
}

const HANDED = new Set(
  "handed hand hands handing turned turn took take taking signed passed brought gave".split(" "),
);

function isPriced(reading: Reading, from: number): boolean {
  return currencyBefore(reading, from) !== null;
}

function readAfter(reading: Reading, from: number, to: number): Omit<Modified, "from"> | null {
  if (isKey(reading, to, "+") && tokenAt(reading, to).gap === "none")
    return { modifier: "at-least", cue: "+", to: to + 1 };
  const found = reading.lexicon.after.at(reading.tokens, to);
  if (found === null || tokenAt(reading, to).gap === "blanks" || belongsToNext(reading, found.to))
    return null;
  if (isAnd(reading, to) && goesOn(reading, found.to)) return null;
  // "£85,000 plus costs"
  if (
    isKey(reading, to, "plus", "pluss") &&
    isPriced(reading, from) &&
    tokenAt(reading, found.to).type === "word"
  )
    return null;
  return { modifier: found.value, cue: wordsOf(reading, to, found.to), to: found.to };
}

/** "killed 12, at least 5 of them": the words stand before another number. */
function belongsToNext(reading: Reading, at: number): boolean {
  const next = tokenAt(reading, at);
  if (next.type === "digits" || reading.lexicon.numbers.has(next.key)) return true;
  if (reading.lexicon.than.has(next.key) || reading.lexicon.to.has(next.key)) return true;
  return reading.lexicon.before.at(reading.tokens, at) !== null && !isKey(reading, at, "or", "and");
}

/** "to brigader og flere hundre frivillige": more of something else. */
function goesOn(reading: Reading, at: number): boolean {
  const next = tokenAt(reading, at);
  return next.type === "word" && next.gap !== "line" && !reading.lexicon.stops.has(next.key);
}

function wordsOf(reading: Reading, from: number, to: number): string {
  return reading.tokens
    .slice(from, to)
    .map((token, index) => (index > 0 && token.gap !== "none" ? ` ${token.key}` : token.key))
    .join("");
}
