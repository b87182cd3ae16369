import { isDigits, isGlued, isKey, isWord, type Reading, tokenAt } from "./lexicon/compiled.ts";
import type { NumberSpan } from "./number.ts";

/** A number that begins with digits: `10.000`, `10 000`, `1,5 millioner`, `6K`, `12-thousand`, `2½`. */
export function readDigits(reading: Reading, index: number): NumberSpan | null {
  if (!isDigits(reading, index)) return null;
  const chain = readChain(reading, index);
  const half = HALVES.get(tokenAt(reading, chain.to).key);
  const withHalf = half !== undefined && isGlued(reading, chain.to);
  const end = withHalf ? chain.to + 1 : chain.to;
  const scaled = readScales(reading, end, chain);
  const value = (chain.value + (withHalf ? half : 0)) * scaled.factor;
  const grouped = chain.value >= 1000 && Number.isInteger(chain.value) && chain.value % 1000 === 0;
  const ownScale = scaled.factor === 1 && grouped ? 1000 : scaled.factor;
  return {
    from: index,
    to: scaled.to,
    value: exact(value),
    readings: [],
    low: null,
    mantissa: exact(value / ownScale),
    scale: ownScale,
    form: "digits",
    bare: chain.bare && scaled.factor === 1 && !withHalf,
    unsettled: scaled.factor === 1 ? chain.unsettled : scaledUnsettled(chain.unsettled, scaled.factor),
  };
}

export const HALVES: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);

interface Chain {
  readonly to: number;
  readonly value: number;
  readonly bare: boolean;
  readonly unsettled: NumberSpan["unsettled"];
}

const GROUPING = new Set([".", ",", "'", "’"]);

/** All digits that separators join into one number. */
function readChain(reading: Reading, index: number): Chain {
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
  const threes = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3;
  const alike = marks.every((mark) => mark === marks[0]);
  const settled = (value: number) => ({ value, bare: false, unsettled: null });
  if (!alike) return settled(Number(`${groups.slice(0, -1).join("")}.${groups.at(-1)}`));
  const isApostrophe = marks[0] === "'" || marks[0] === "’";
  if (threes && (marks.length > 1 || isApostrophe)) return settled(Number(groups.join("")));
  if (marks.length > 1 && isLakh(groups, marks[0]!)) return settled(Number(groups.join("")));
  if (marks.length > 1 || isApostrophe) return settled(Number(groups[0]));
  const divided = Number(groups.join("."));
  if (!threes || /^0/.test(groups[0]!)) return settled(divided);
  const grouped = Number(groups.join(""));
  const usual = marks[0] === grouping;
  return { value: grouped, bare: false, unsettled: { grouped, divided, usual } };
}

/** `1,38,000`, `2,45,10,000`: India groups by two down to the thousands. */
function isLakh(groups: readonly string[], mark: string): boolean {
  const twos = groups.slice(1, -1).every((group) => group.length === 2);
  return mark === "," && twos && groups[0]!.length <= 2 && groups.at(-1)!.length === 3;
}

/** Scale words and suffixes after the digits; several multiply: `2 hundred thousand`. */
function readScales(reading: Reading, at: number, chain: Chain): { factor: number; to: number } {
  const suffix = readSuffix(reading, at);
  if (suffix !== null) return suffix;
  const hyphen = isKey(reading, at, "-") && isGlued(reading, at) && isGlued(reading, at + 1);
  let to = hyphen ? at + 1 : at;
  let factor = 1;
  const added = chain.value > 0 ? reading.lexicon.halves.at(reading.tokens, to) : null;
  if (added !== null && reading.lexicon.scales.at(reading.tokens, added.to) !== null) to = added.to;
  for (;;) {
    const scale = reading.lexicon.scales.at(reading.tokens, to);
    // "3 million 400": scales only rise; "2 hundred thousand" does.
    if (scale === null || tokenAt(reading, to).gap === "blanks" || (factor > 1 && scale.value <= factor))
      break;
    factor *= scale.value;
    to = scale.to;
    if (isKey(reading, to, "-") && isGlued(reading, to)) break;
  }
  if (factor === 1) return { factor, to: at };
  return { factor: added === null ? factor : (factor * (chain.value + 0.5)) / chain.value, to };
}

function readSuffix(reading: Reading, at: number): { factor: number; to: number } | null {
  const token = tokenAt(reading, at);
  if (token.type !== "word" || !isGlued(reading, at)) return null;
  const written = reading.stretch.text.slice(token.start, token.end);
  const factor = reading.lexicon.suffixes.get(written);
  if (factor === undefined || (written === "m" && !meansMillion(reading, at))) return null;
  if (/^k$/i.test(written) && NOT_THOUSANDS.has(tokenAt(reading, at + 1).key)) return null;
  const dotted = /^(mill|mrd)$/.test(written) && isKey(reading, at + 1, ".") && isGlued(reading, at + 1);
  return { factor, to: dotted ? at + 2 : at + 1 };
}

/** Behind `10K` and `4K`, which are kilometres and a screen's width here. */
export const NOT_THOUSANDS = new Set(["run", "race", "resolution", "video", "tv", "løp", "display", "-"]);
const CURRENCY = /[\p{Sc}]/u;

/** "$5m" and "5m people" are millions, "5m" and "5m deep" are metres. */
function meansMillion(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= at - 6 && back >= 0; back--) {
    const token = tokenAt(reading, back);
    if (CURRENCY.test(token.key) || reading.lexicon.money.has(token.key)) return true;
    if (token.gap !== "none" && token.type !== "digits") break;
  }
  if (isAfterMillions(reading, at)) return true;
  return countsMillions(reading, at);
}

/** "to 206m passengers from 210m", "1.2bn users, 14m of them" */
function isAfterMillions(reading: Reading, at: number): boolean {
  for (let back = at - 2; back > 0 && back > at - 12; back--) {
    if (!isGlued(reading, back) || !isDigits(reading, back - 1)) continue;
    if (isKey(reading, back, "bn") || (isKey(reading, back, "m") && countsMillions(reading, back)))
      return true;
  }
  return false;
}

function countsMillions(reading: Reading, at: number): boolean {
  const next = tokenAt(reading, at + 1);
  if (next.key === "of" && isKey(reading, at + 2, "them", "whom", "those", "these")) return true;
  return (
    next.type === "word" &&
    !next.capital &&
    reading.lexicon.isPlural(next.key) &&
    !reading.lexicon.measures.has(next.key)
  );
}

function scaledUnsettled(unsettled: NumberSpan["unsettled"], factor: number): NumberSpan["unsettled"] {
  if (unsettled === null) return null;
  return { ...unsettled, grouped: unsettled.grouped * factor, divided: exact(unsettled.divided * factor) };
}

/** 1.1 million is 1,100,000, not 1,100,000.0000000002. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
