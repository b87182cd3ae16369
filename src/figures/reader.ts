import type { Exception } from "./exceptions/exception.ts";
import { exceptionRules } from "./exceptions/index.ts";
import type { FoundFigure } from "./found-figure.ts";
import { kindOfWord } from "./kind.ts";
import { isDigits, isGlued, isKey, type Reading, tokenAt } from "./lexicon/compiled.ts";
import { type Modified, readModifiers } from "./modifiers.ts";
import { compareKinds, shareUnits } from "./neighbours.ts";
import { isNoFigure } from "./no-figure.ts";
import { type NumberSpan, readNumber } from "./number.ts";
import { isCompoundCandidate } from "./number-compound.ts";
import { type Range, readRange } from "./ranges.ts";
import { readUnit, type Unit } from "./units.ts";

/** Every figure of a stretch, in order. Each token is read from a bounded number of times. */
export function findFigures(reading: Reading): FoundFigure[] {
  const found: FoundFigure[] = [];
  let free = 0;
  for (let index = 0; index < reading.tokens.length; ) {
    const next = isDigits(reading, index) ? atDigits(reading, index) : atWord(reading, index);
    if (next === null) {
      index++;
      continue;
    }
    // A sign or cue that the figure before has taken is not taken twice.
    if (next.figure !== null) found.push({ ...next.figure, from: Math.max(next.figure.from, free) });
    if (next.figure !== null) free = next.figure.to;
    index = Math.max(next.to, index + 1);
  }
  return compareKinds(reading, shareUnits(reading, found));
}

interface Step {
  readonly figure: FoundFigure | null;
  /** Where to read on. */
  readonly to: number;
}

function atDigits(reading: Reading, index: number): Step | null {
  for (const rule of exceptionRules) {
    const found = rule.read(reading, index);
    if (found !== null) return { figure: fromException(found), to: found.to };
  }
  return atNumber(reading, index);
}

function fromException({ kind, from, to, value }: Exception): FoundFigure {
  return {
    from,
    to,
    kind,
    amount: value,
    low: null,
    high: null,
    modifier: "exact",
    cue: "",
    unit: null,
    ambiguous: [],
  };
}

function atWord(reading: Reading, index: number): Step | null {
  const token = tokenAt(reading, index);
  if (token.type !== "word" || !reading.lexicon.mayStart(reading.stretch.text, token.start)) return null;
  const { key } = token;
  if (!reading.lexicon.starters.has(key) && !isCompoundCandidate(key, reading.lexicon)) return null;
  return atNumber(reading, index);
}

function atNumber(reading: Reading, index: number): Step | null {
  const number = readNumber(reading, index);
  if (number === null) return null;
  const range = readRange(reading, number);
  const to = range?.to ?? number.to;
  if (range === null && isNoFigure(reading, number)) return { figure: null, to };
  const before = signBefore(reading, range?.from ?? number.from);
  const modified = readModifiers(reading, before ?? range?.from ?? number.from, to);
  const unit = readUnit(reading, index, modified.to);
  const trailing = modified.modifier === "exact" ? readModifiers(reading, index, unit.to) : modified;
  const isTrailing = modified.modifier === "exact" && trailing.to > unit.to && unit.to > to;
  const whole = isTrailing
    ? { ...modified, modifier: trailing.modifier, cue: trailing.cue, to: trailing.to }
    : modified;
  const figure = assemble(reading, number, range, whole, unit, before !== null);
  return { figure, to: Math.max(figure.to, to) };
}

/** A minus sign, where it is none of the dashes: "−5", " -5". */
function signBefore(reading: Reading, from: number): number | null {
  const sign = tokenAt(reading, from - 1);
  if (!isGlued(reading, from) || isGlued(reading, from - 1)) return null;
  return sign.key === "-" || sign.key === "−" || sign.key === "+" ? from - 1 : null;
}

function assemble(
  reading: Reading,
  number: NumberSpan,
  range: Range | null,
  modified: Modified,
  unit: Unit,
  signed: boolean,
): FoundFigure {
  const negative = signed && !isKey(reading, (range?.from ?? number.from) - 1, "+") ? -1 : 1;
  const base = {
    from: Math.min(modified.from, unit.from < number.from && unit.to > unit.from ? unit.from : modified.from),
    to: Math.max(modified.to, unit.end),
    kind: unit.kind,
    cue: modified.cue,
    unit: unit.to > unit.from ? { from: unit.from, to: unit.to } : null,
    ambiguous: [],
  };
  if (range !== null) {
    return { ...base, amount: null, low: range.low * negative, high: range.high, modifier: "between" };
  }
  if (number.value === null) return { ...base, amount: null, low: number.low, high: null, modifier: "vague" };
  const settled = settle(reading, number, unit);
  const kind = kindOfWord(reading, number, unit, settled.value);
  if (settled.ambiguous.length > 0) {
    return {
      ...base,
      kind,
      amount: null,
      low: null,
      high: null,
      modifier: modified.modifier,
      ambiguous: settled.ambiguous,
    };
  }
  return {
    ...base,
    kind,
    amount: settled.value * negative,
    low: null,
    high: null,
    modifier: modified.modifier,
  };
}

/**
 * "10.000" in the language that groups so is 10,000. In the other language it divides where a unit takes
 * decimals ("2.345 percent"), and groups in front of what can only be whole. In no known language it is both.
 */
function settle(
  reading: Reading,
  number: NumberSpan,
  unit: Unit,
): { value: number; ambiguous: readonly number[] } {
  const { unsettled } = number;
  if (unsettled === null) return { value: number.value!, ambiguous: [] };
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
