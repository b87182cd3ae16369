import { isCurrencyCode, isCurrencySign } from "./currency.ts";
import { isDesignator, isLetterOfName } from "./exceptions/designated.ts";
import { nounPhrase } from "./noun-phrase.ts";
import type { NumberSpan, StatedSpan } from "./number-span.ts";
import { isDigits, isGlued, isKey, isWord, type Reading, tokenAt } from "./reading.ts";
import { scaleAt } from "./scales.ts";

/** A number that begins with digits: `10.000`, `10 000`, `1,5 millioner`, `6K`, `12-thousand`, `2½`, `2 1/2`, `¾`. */
export function readDigits(reading: Reading, index: number): StatedSpan | null {
  const isPointed = isBehindPoint(reading, index);
  const chain = isPointed ? readPointed(reading, index) : readChain(reading, index);
  if (chain === null) return null;
  const first = readScales(reading, chain.to, chain);
  const scaled = { ...first, ...addedTo(reading, chain.value * first.factor, first) };
  const value = exact(chain.value * first.factor + scaled.added);
  const grouped = chain.value >= 1000 && Number.isInteger(chain.value) && chain.value % 1000 === 0;
  const ownScale = scaled.factor === 1 && grouped ? 1000 : scaled.factor;
  return {
    from: isPointed ? index - 1 : index,
    to: scaled.to,
    value,
    readings: scaled.isEither ? [value, chain.value] : [],
    mantissa: exact(value / ownScale),
    scale: ownScale,
    form: "digits",
    plus: scaled.plus,
    bare: chain.bare && scaled.factor === 1,
    unsettled: scaled.factor === 1 ? chain.unsettled : scaledUnsettled(chain.unsettled, scaled.factor),
  };
}

/** "3 млрд 450 млн", "2 тис. 345": what is less than the scale, in digits, where the language adds so. */
function addedTo(reading: Reading, value: number, { factor, to }: Scaled): { added: number; to: number } {
  const none = { added: 0, to };
  const { scalesAdded, scales } = reading.lexicon;
  const { type, gap, key } = tokenAt(reading, to);
  if (!scalesAdded || factor < 1000 || !Number.isInteger(value / factor)) return none;
  if (type !== "digits" || gap !== "space" || key.length > 3 || isKey(reading, to - 1, "-")) return none;
  const isGoingOn = isGlued(reading, to + 1) && !isKey(reading, to + 1, ".", ",", ";", ")");
  if (isGoingOn || (isDigits(reading, to + 2) && isGlued(reading, to + 2))) return none;
  const scale = scales.at(reading.tokens, to + 1);
  const own = scale === null ? 1 : scale.value;
  // "2 тис. 5 млн" are two numbers.
  if (own >= factor || (own > 1 && own < 1000)) return none;
  const first = { added: Number(key) * own, to: scale?.to ?? to + 1 };
  const rest = addedTo(reading, first.added, { factor: own, to: first.to, isEither: false, plus: false });
  return { added: first.added + rest.added, to: rest.to };
}

/** Fractions that are one character; NFC leaves them so. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);

/** ".5 percent" */
function isBehindPoint(reading: Reading, index: number): boolean {
  const isPoint = isKey(reading, index - 1, ".") && isGlued(reading, index) && !isGlued(reading, index - 1);
  return isPoint && index > 1 && isDigits(reading, index);
}

function readPointed(reading: Reading, index: number): Chain {
  return whole(index + 1, Number(`.${tokenAt(reading, index).key}`));
}

interface Chain {
  readonly to: number;
  readonly value: number;
  readonly bare: boolean;
  readonly unsettled: NumberSpan["unsettled"];
}

const GROUPING = new Set([".", ",", "'", "’"]);

/** The digits with the fraction behind them. */
function readChain(reading: Reading, index: number): Chain | null {
  if (!isDigits(reading, index)) return readVulgar(reading, index);
  const chain = readJoined(reading, index);
  const vulgar = VULGAR.get(tokenAt(reading, chain.to).key);
  if (vulgar !== undefined && tokenAt(reading, chain.to).gap !== "line" && Number.isInteger(chain.value))
    return whole(chain.to + 1, chain.value + vulgar);
  const added = reading.lexicon.halves.at(reading.tokens, chain.to);
  if (added !== null && !isHyphenAt(reading, added.to) && chain.value > 0)
    return whole(added.to, chain.value + added.value);
  return readMixed(reading, index, chain) ?? chain;
}

/** `¾ of its value`, `½ million` */
function readVulgar(reading: Reading, index: number): Chain | null {
  const value = VULGAR.get(tokenAt(reading, index).key);
  return value === undefined ? null : whole(index + 1, value);
}

/** `2 1/2`, and `3/4` in front of a scale; alone it is a share, which has a rule of its own. */
function readMixed(reading: Reading, index: number, { to, value, bare }: Chain): Chain | null {
  if (!bare) return null;
  const own = readSlashed(reading, index);
  if (own !== null)
    return reading.lexicon.scales.at(reading.tokens, index + 3) === null ? null : whole(index + 3, own);
  const added = tokenAt(reading, to).gap === "space" ? readSlashed(reading, to) : null;
  return added === null ? null : whole(to + 3, value + added);
}

/** `1/2`, `3/4`: below one, and with no more than a hundred parts. */
export function readSlashed(reading: Reading, index: number): number | null {
  if (!isDigits(reading, index) || !isKey(reading, index + 1, "/") || !isDigits(reading, index + 2))
    return null;
  if (!isGlued(reading, index + 1) || !isGlued(reading, index + 2) || isKey(reading, index + 3, "/"))
    return null;
  const [part, parts] = [Number(tokenAt(reading, index).key), Number(tokenAt(reading, index + 2).key)];
  return part > 0 && part < parts && parts <= 100 ? part / parts : null;
}

function whole(to: number, value: number): Chain {
  return { to, value, bare: false, unsettled: null };
}

function isHyphenAt(reading: Reading, at: number): boolean {
  return isKey(reading, at, "-") && isGlued(reading, at);
}

/** All digits that separators join into one number. */
function readJoined(reading: Reading, index: number): Chain {
  const groups = [tokenAt(reading, index).key];
  const marks: string[] = [];
  let at = index + 1;
  while (joinsDigits(reading, at, marks)) {
    marks.push(tokenAt(reading, at).key);
    groups.push(tokenAt(reading, at + 1).key);
    at += 2;
  }
  if (marks.length > 0) return { to: at, ...joinGroups(groups, marks, reading.lexicon.grouping) };
  const spaced = readSpaced(reading, index);
  return spaced ?? { to: at, value: Number(groups[0]), bare: true, unsettled: null };
}

function joinsDigits(reading: Reading, at: number, marks: readonly string[]): boolean {
  const { key } = tokenAt(reading, at);
  if (!GROUPING.has(key) || !isGlued(reading, at) || !isGlued(reading, at + 1)) return false;
  if (!isDigits(reading, at + 1)) return false;
  // "1,500.25" ends with its decimals; "12.345.678" and "12,345,678" go on.
  const before = tokenAt(reading, at - 1).key.length;
  return (
    marks.length === 0 || ((before === 3 || (before === 2 && key === ",")) && marks.length < MOST_GROUPS)
  );
}

const MOST_GROUPS = 8;

/** `10 000`, with a space of any width between groups of three. */
function readSpaced(reading: Reading, index: number): Chain | null {
  const head = tokenAt(reading, index).key;
  if (head.length > 3 || head.startsWith("0") || isDayOfMonth(reading, index)) return null;
  let digits = head;
  let at = index + 1;
  while (isGroupOfThree(reading, at) && at - index <= MOST_GROUPS) digits += tokenAt(reading, at++).key;
  if (at === index + 1) return null;
  const decimals = tokenAt(reading, at + 1);
  const hasDecimals = isKey(reading, at, ",", ".") && isGlued(reading, at) && isGlued(reading, at + 1);
  if (!hasDecimals || decimals.type !== "digits" || decimals.key.length === 3) {
    return { to: at, value: Number(digits), bare: false, unsettled: null };
  }
  return { to: at + 2, value: Number(`${digits}.${decimals.key}`), bare: false, unsettled: null };
}

function isGroupOfThree(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  if (token.type !== "digits" || token.gap !== "space" || token.key.length !== 3) return false;
  return !(isGlued(reading, at + 1) && isWord(reading, at + 1) && tokenAt(reading, at + 1).key.length > 3);
}

/** "October 28 300 soldiers": the day and the count only look like one number. */
function isDayOfMonth(reading: Reading, index: number): boolean {
  const before = tokenAt(reading, index - 1);
  const { months, daysBehindMonths } = reading.lexicon;
  return (
    daysBehindMonths && before.capital && months.has(before.key) && Number(tokenAt(reading, index).key) <= 31
  );
}

function joinGroups(groups: readonly string[], marks: readonly string[], grouping: "," | "." | null) {
  const [first = "", ...others] = groups;
  const [mark] = marks;
  const threes = others.every((group) => group.length === 3) && first.length <= 3;
  const alike = marks.every((each) => each === mark);
  const settled = (value: number) => ({ value, bare: false, unsettled: null });
  if (!alike) return settled(Number(`${groups.slice(0, -1).join("")}.${groups.at(-1)}`));
  const isApostrophe = mark === "'" || mark === "’";
  if (threes && (marks.length > 1 || isApostrophe)) return settled(Number(groups.join("")));
  if (marks.length > 1 && mark === "," && isLakh(groups)) return settled(Number(groups.join("")));
  if (marks.length > 1 || isApostrophe) return settled(Number(first));
  const divided = Number(groups.join("."));
  if (!threes || first.startsWith("0")) return settled(divided);
  const grouped = Number(groups.join(""));
  const usual = mark === grouping;
  return { value: grouped, bare: false, unsettled: { grouped, divided, usual } };
}

/** `1,38,000`, `2,45,10,000`: India groups by two down to the thousands. */
function isLakh([first = "", ...others]: readonly string[]): boolean {
  const twos = others.slice(0, -1).every((group) => group.length === 2);
  return twos && first.length <= 2 && others.at(-1)?.length === 3;
}

interface Scaled {
  readonly factor: number;
  readonly to: number;
  /** The scale may be none: metres. */
  readonly isEither: boolean;
  readonly plus: boolean;
}

/** Scale words and suffixes after the digits; several multiply: `2 hundred thousand`. */
function readScales(reading: Reading, at: number, { value }: Chain): Scaled {
  const suffix = readSuffix(reading, at, value);
  if (suffix !== null) return { ...suffix, plus: false };
  const hyphen = isHyphenAt(reading, at) && isGlued(reading, at + 1);
  const more = reading.lexicon.andMore.at(reading.tokens, at);
  const plus = more !== null || (isKey(reading, at, "+") && isGlued(reading, at));
  let to = more?.to ?? (hyphen || plus ? at + 1 : at);
  let factor = 1;
  for (;;) {
    const scale = scaleAt(reading, to);
    // "3 million 400": scales only rise; "2 hundred thousand" does.
    if (scale === null || tokenAt(reading, to).gap === "blanks" || (factor > 1 && scale.value <= factor))
      break;
    factor *= scale.value;
    to = scale.to;
    if (isKey(reading, to, "-") && isGlued(reading, to)) break;
  }
  const none = factor === 1 || (value === 0 && plus);
  return { factor: none ? 1 : factor, to: none ? at : to, isEither: false, plus: plus && !none };
}

function readSuffix(reading: Reading, at: number, value: number): Omit<Scaled, "plus"> | null {
  const token = tokenAt(reading, at);
  if (token.type !== "word" || token.gap === "line") return null;
  const written = reading.stretch.text.slice(token.start, token.end);
  if (!isGlued(reading, at)) return readSpacedSuffix(reading, at, written);
  const { suffixes } = reading.lexicon;
  // ward 12B, 221B Baker Street, rule 10b-5
  if (/^[A-Z]$/.test(written) && isDesignator(reading, tokenAt(reading, at - 2).key)) return null;
  if (isLetterOfName(reading, at)) return null;
  const factor = suffixes.get(written);
  if (factor === undefined) return null;
  if (/^k$/i.test(written) && NOT_THOUSANDS.has(tokenAt(reading, at + 1).key)) return null;
  const length = written === "m" ? lengthOrMillion(reading, at, value) : "million";
  if (length === "length") return null;
  const dotted =
    written.length > 2 &&
    isKey(reading, at + 1, ".") &&
    isGlued(reading, at + 1) &&
    isAbbreviated(reading, token.key);
  return { factor, to: dotted ? at + 2 : at + 1, isEither: length === "either" };
}

/** `mill.`, `mrd.`: the full stop belongs to it where the language writes it so. */
function isAbbreviated(reading: Reading, key: string): boolean {
  return reading.lexicon.abbreviations.has(key);
}

/** "£5 m" is written apart in tables, "798 M€" everywhere; without a currency it is a length. */
function readSpacedSuffix(reading: Reading, at: number, written: string): Omit<Scaled, "plus"> | null {
  const factor = reading.lexicon.suffixes.get(written);
  const isSigned = isGlued(reading, at + 1) && isCurrencySign(reading, at + 1);
  const isMillion = written === "m" && isMoneyNear(reading, at);
  return factor !== undefined && (isSigned || isMillion) ? { factor, to: at + 1, isEither: false } : null;
}

/** Behind `10K` and `4K`, which are kilometres and a screen's width here. */
export const NOT_THOUSANDS = new Set(["run", "race", "resolution", "video", "tv", "løp", "display", "-"]);

/** "$5m" and "5m people" are millions, "5m deep" and "a depth of 5m" are metres, and "5m" alone may be either. */
function lengthOrMillion(reading: Reading, at: number, value: number): "length" | "million" | "either" {
  // Nobody writes 8,849m for so many millions.
  if (value >= 1000 && !isMoneyNear(reading, at)) return "length";
  if (
    isMoneyNear(reading, at) ||
    isAfterMillions(reading, at) ||
    countsMillions(reading, at) ||
    isBeforeMillions(reading, at)
  )
    return "million";
  if (isLength(reading, at)) return "length";
  return isTallied(reading, at) ? "million" : "either";
}

function isMoneyNear(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= at - 6 && back >= 0; back--) {
    const token = tokenAt(reading, back);
    if (
      isCurrencySign(reading, back) ||
      isCurrencyCode(reading, back) ||
      reading.lexicon.money.has(token.key)
    )
      return true;
    if (token.gap !== "none" && token.type !== "digits") break;
  }
  return reading.lexicon.money.has(tokenAt(reading, at + 1).key);
}

/** "to 206m passengers from 210m", "1.2bn users, 14m of them" */
function isAfterMillions(reading: Reading, at: number): boolean {
  const { scaleWords } = reading.lexicon;
  for (let back = at - 2; back > 0 && back > at - 12; back--) {
    // "two billion for floods, a further 400m"
    if ((scaleWords.get(tokenAt(reading, back).key) ?? 0) >= 1e6) return true;
    if (!isGlued(reading, back) || !isDigits(reading, back - 1)) continue;
    if (isKey(reading, back, "bn", "tn")) return true;
    if (
      isKey(reading, back, "m") &&
      (isMoneyNear(reading, back) || countsMillions(reading, back) || isTallied(reading, back))
    )
      return true;
  }
  return false;
}

/** "sold 1.1m and 0.6m phones" */
function isBeforeMillions(reading: Reading, at: number): boolean {
  if (!reading.lexicon.joints.has(tokenAt(reading, at + 1).key)) return false;
  for (let next = at + 2; next <= at + 5 && !isWord(reading, next); next++)
    if (isKey(reading, next + 1, "m") && isGlued(reading, next + 1)) return countsMillions(reading, next + 1);
  return false;
}

function countsMillions(reading: Reading, at: number): boolean {
  const next = tokenAt(reading, at + 1);
  if (next.gap === "line" || next.gap === "none") return false;
  const { lengths, measures, durations, isPlural, of } = reading.lexicon;
  if (of.has(next.key))
    return isPlural(tokenAt(reading, at + 2).key) || OF_THEM.has(tokenAt(reading, at + 2).key);
  if (lengths.has(next.key) || next.type !== "word") return false;
  // "12.3m tonnes": what is measured is no metre itself.
  return measures.has(next.key)
    ? next.key.length > 2
    : isPlural(next.key) || durations.has(next.key) || isPluralBehind(reading, at + 1);
}

/** "35m registered voters" */
function isPluralBehind(reading: Reading, at: number): boolean {
  return nounPhrase(reading, at)?.plural ?? false;
}

const OF_THEM = new Set("its them whom those these their the our his her which".split(" "));

/** "the wall is 5m high", "a depth of 5m", "the men's 100m" */
function isLength(reading: Reading, at: number): boolean {
  const { lengths, lengthNouns } = reading.lexicon;
  if (lengths.has(tokenAt(reading, at + 1).key) || isHyphenAt(reading, at + 1)) return true;
  const first = reading.sentences[at] ?? 0;
  for (let back = at - 2; back >= first && back > at - 7; back--) {
    const { key, type } = tokenAt(reading, back);
    if (type === "digits") return false;
    if (lengthNouns.has(key) || key === "men's" || key === "women's") return true;
  }
  return false;
}

const TALLIED_WITHIN = 20;

/** "the audience numbers 100m", "lists have grown to 7.6m" */
function isTallied(reading: Reading, at: number): boolean {
  const first = reading.sentences[at] ?? 0;
  // "Potholes: 1.2m reported"
  for (let back = at - 1; back > at - 5; back--)
    if (isKey(reading, back, ":")) return reading.lexicon.isPlural(tokenAt(reading, back - 1).key);
  for (let back = at - 2; back >= first && back > at - TALLIED_WITHIN; back--)
    if (
      reading.lexicon.tallies.has(tokenAt(reading, back).key) ||
      reading.lexicon.sums.has(tokenAt(reading, back).key)
    )
      return true;
  return false;
}

function scaledUnsettled(unsettled: NumberSpan["unsettled"], factor: number): NumberSpan["unsettled"] {
  if (unsettled === null) return null;
  return { ...unsettled, grouped: unsettled.grouped * factor, divided: exact(unsettled.divided * factor) };
}

/** 1.1 million is 1,100,000, not 1,100,000.0000000002. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
