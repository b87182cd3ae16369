import { exact, readDigits, VULGAR } from "./digits.ts";
import type { Exception } from "./exceptions/exception.ts";
import { exceptionRules } from "./exceptions/index.ts";
import type { FoundFigure } from "./found-figure.ts";
import { kindOfWord } from "./kind.ts";
import { isLevel, isPoint } from "./levels.ts";
import { isMark } from "./marks.ts";
import { type Modified, readModifiers } from "./modifiers.ts";
import { compareKinds } from "./neighbours.ts";
import { isNoFigure } from "./no-figure.ts";
import { readNumber } from "./number.ts";
import { isCompoundCandidate } from "./number-compound.ts";
import type { NumberSpan, StatedSpan } from "./number-span.ts";
import { isQuantity } from "./quantity.ts";
import { type Range, readRange } from "./ranges.ts";
import { joinRatios } from "./ratios.ts";
import { isDigits, isGlued, isKey, type Reading, tokenAt } from "./reading.ts";
import { shareUnits } from "./shared-units.ts";
import { readShare } from "./shares.ts";
import { countsDown, signBefore } from "./signs.ts";
import { isSpent } from "./spent.ts";
import { readUnit, type Unit } from "./units.ts";

/** Every figure of a stretch, in order. Each token is read from a bounded number of times. */
export function findFigures(reading: Reading): FoundFigure[] {
  const found: FoundFigure[] = [];
  let free = 0;
  for (let index = 0; index < reading.tokens.length; ) {
    const next = startsDigits(reading, index) ? atDigits(reading, index) : atWord(reading, index);
    if (next === null) {
      index++;
      continue;
    }
    // A sign or cue that the figure before has taken is not taken twice.
    if (next.figure !== null) found.push({ ...next.figure, from: Math.max(next.figure.from, free) });
    if (next.figure !== null) free = next.figure.to;
    index = Math.max(next.to, index + 1);
  }
  return compareKinds(reading, shareUnits(reading, joinRatios(reading, found)));
}

interface Step {
  readonly figure: FoundFigure | null;
  /** Where to read on. */
  readonly to: number;
}

function startsDigits(reading: Reading, index: number): boolean {
  const { type, key } = tokenAt(reading, index);
  return type === "digits" || (type === "mark" && VULGAR.has(key));
}

function atDigits(reading: Reading, index: number): Step | null {
  const number = readDigits(reading, index);
  if (number === null) return null;
  if (isInsideName(reading, index) || isSuspended(reading, number)) return { figure: null, to: number.to };
  if (isQuantity(reading, number)) return atNumber(reading, number);
  for (const rule of isDigits(reading, index) ? exceptionRules : []) {
    const found = rule.read(reading, index);
    if (found !== null) return { figure: fromException(reading, found), to: found.to };
  }
  return atNumber(reading, number);
}

/** "Xyz11.4bn": the decimals of what letters and digits make together are no number of their own. */
function isInsideName(reading: Reading, index: number): boolean {
  if (!isKey(reading, index - 1, ".", ",") || !isGlued(reading, index) || !isGlued(reading, index - 1))
    return false;
  const { type, key } = tokenAt(reading, index - 2);
  return type === "word" && /\d$/.test(key);
}

/** "både 3- og 60-prosentkravet", "10- and 20-mile runs": its word is left out. */
function isSuspended(reading: Reading, { to }: NumberSpan): boolean {
  const isOpen = isKey(reading, to, "-") && isGlued(reading, to) && !isGlued(reading, to + 1);
  return isOpen && reading.lexicon.joints.has(tokenAt(reading, to + 1).key);
}

function fromException(reading: Reading, { kind, from, to, value }: Exception): FoundFigure {
  // "some 3/4 of it": a share has its words, a date or a name has none.
  const { modifier, cue, ...span } =
    kind === "ratio" && value !== null
      ? readModifiers(reading, from, to)
      : { modifier: "exact" as const, cue: "", from, to };
  return { ...NO_MORE, ...span, kind, amount: value, modifier, cue };
}

const NO_MORE = { low: null, high: null, unit: null, currency: [], ambiguous: [], scale: 1 } as const;

function atWord(reading: Reading, index: number): Step | null {
  const token = tokenAt(reading, index);
  if (token.type !== "word" || !reading.lexicon.mayStart(reading.stretch.text, token.start)) return null;
  const { key } = token;
  if (!reading.lexicon.starters.has(key) && !isCompoundCandidate(key, reading.lexicon)) return null;
  const share = readShare(reading, index);
  if (share !== null) return { figure: share, to: share.to };
  const number = readNumber(reading, index);
  return number === null ? null : atNumber(reading, number);
}

function atNumber(reading: Reading, number: NumberSpan): Step {
  const range = readRange(reading, number);
  const to = range?.to ?? number.to;
  if (range === null && isNoFigure(reading, number)) return { figure: null, to };
  const sign = range === null ? signBefore(reading, number.from) : null;
  const stated = readModifiers(reading, sign?.from ?? range?.from ?? number.from, to);
  // "une dizaine"
  const isRough = stated.modifier === "exact" && reading.lexicon.roughly.has(tokenAt(reading, to - 1).key);
  const modified: Modified = isRough ? { ...stated, modifier: "about" } : stated;
  const unit = readUnit(reading, number.from, modified.to);
  const behind = endOfNoun(reading, unit);
  const trailing = modified.modifier === "exact" ? readModifiers(reading, number.from, behind) : modified;
  const isTrailing = modified.modifier === "exact" && trailing.to > unit.to && unit.to > to;
  const whole = isTrailing
    ? { ...modified, modifier: trailing.modifier, cue: trailing.cue, to: trailing.to }
    : modified;
  const figure = assemble(reading, number, range, whole, unit, sign?.negative ?? false);
  return { figure, to: Math.max(figure.to, to) };
}

/** "15 000 Casques bleus au maximum": over an adjective that stands behind its noun, if a bound follows it. */
function endOfNoun(reading: Reading, { noun, to }: Unit): number {
  const { adjectivesBehind, after, stops } = reading.lexicon;
  const { type, key } = tokenAt(reading, to);
  const isDescribed = adjectivesBehind && noun !== null && type === "word" && !stops.has(key);
  return isDescribed && after.at(reading.tokens, to) === null && after.at(reading.tokens, to + 1) !== null
    ? to + 1
    : to;
}

function assemble(
  reading: Reading,
  number: NumberSpan,
  range: Range | null,
  modified: Modified,
  unit: Unit,
  signed: boolean,
): FoundFigure {
  const isDown = unit.kind === "measurement" && countsDown(reading, unit);
  const scale = isDigits(reading, number.to - 1) ? 1 : number.scale;
  // "12 mill. MNOK" are no twelve billion.
  const factor = (signed || isDown ? -1 : 1) * (unit.kind === "money" && scale > 1 ? 1 : unit.factor);
  const base = {
    ...NO_MORE,
    from: Math.min(modified.from, unit.from < number.from && unit.to > unit.from ? unit.from : modified.from),
    to: Math.max(modified.to, unit.end),
    kind: unit.kind,
    cue: modified.cue,
    unit: unit.to > unit.from ? { from: unit.from, to: unit.to } : null,
    currency: unit.codes,
    scale: range === null ? scale : scaledAs(number, range).scale,
    amount: null,
    modifier: modified.modifier,
  };
  if (range !== null) {
    const [low, high] = [range.low * factor, range.high * factor].sort((a, b) => a - b);
    const isMoney = unit.kind === "count" && isSpent(reading, scaledAs(number, range), unit);
    // "highs of 18 to 20 in the south"
    const isAlone = unit.kind === "count" && unit.noun === null;
    const isOnScale = isAlone && (isOfScale(reading, number, range) || isDecimal(range));
    const kind = isMoney ? "money" : isOnScale ? "number" : unit.kind;
    return { ...base, kind, low: low ?? null, high: high ?? null, modifier: "between" };
  }
  if (number.value === null) return { ...base, low: number.low, high: number.high, modifier: "vague" };
  if (number.readings.length > 0)
    return { ...base, kind: "measurement", ambiguous: number.readings.map((value) => value * factor) };
  const settled = settle(reading, number, unit);
  // "fell to -51": nothing that is counted lies below zero.
  const isBelow = signed && unit.kind === "count" && unit.noun === null;
  const kind = isBelow ? "number" : kindOfWord(reading, number, unit, settled.value);
  if (settled.ambiguous.length > 0) return { ...base, kind, ambiguous: settled.ambiguous };
  const isAtLeast = number.plus && modified.modifier === "exact";
  return {
    ...base,
    kind,
    amount: exact(settled.value * factor),
    modifier: isAtLeast ? "at-least" : modified.modifier,
    cue: isAtLeast ? "+" : modified.cue,
  };
}

/** "put it between 8.2 and 8.4": what is counted is whole. */
function isDecimal({ low, high }: Range): boolean {
  return !Number.isInteger(low) || !Number.isInteger(high);
}

/** "highs of 18 to 20", "start school at four or five", "a scale of one to ten" */
function isOfScale(reading: Reading, number: NumberSpan, { to }: Range): boolean {
  return isLevel(reading, number) || isPoint(reading, number) || isMark(reading, { ...number, to });
}

/** The range as if it were its upper end. */
function scaledAs(number: NumberSpan, { high, to }: Range): NumberSpan {
  const scale = high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : 1;
  return number.value === null ? number : { ...number, to, value: high, scale };
}

/**
 * "10.000" in the language that groups so is 10,000. In the other language it divides where a unit takes
 * decimals ("2.345 percent"), and groups in front of what can only be whole. In no known language it is both.
 */
function settle(
  reading: Reading,
  number: StatedSpan,
  unit: Unit,
): { value: number; ambiguous: readonly number[] } {
  const { unsettled } = number;
  if (unsettled === null) return { value: number.value, ambiguous: [] };
  if (unsettled.usual) return { value: unsettled.grouped, ambiguous: [] };
  if (reading.lexicon.grouping === null)
    return { value: unsettled.grouped, ambiguous: [unsettled.grouped, unsettled.divided] };
  const bare = unit.noun === null && unsettled.grouped % 1000 !== 0;
  const divides =
    (bare && !reading.lexicon.fates.has(tokenAt(reading, number.to).key)) ||
    unit.kind !== "count" ||
    number.scale >= 1e6 ||
    reading.lexicon.fractional.has(unit.noun?.head ?? "");
  return { value: divides ? unsettled.divided : unsettled.grouped, ambiguous: [] };
}
