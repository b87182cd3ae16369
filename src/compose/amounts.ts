import type { Id } from "../model/dataset.ts";
import { unitKind } from "../model/unit.ts";
import { type Scope, textOf } from "./scope.ts";

/** A value of a measure in a table: "12,000", "40%", "NOK 40,000,000". */
export function amountInTable(scope: Scope, measure: Id, value: number): string {
  const number = scope.wording.number(value);
  const unit = unitOfMeasure(scope, measure);
  if (unit.kind === "percent") return scope.wording.percentSign(number);
  return unit.kind === "currency" ? scope.wording.moneySign(number, unit.code) : number;
}

/**
 * The same in a sentence: "12,000", "632 bn", "40 per cent", "NOK 40 million". A figure that would read like another
 * of its measure when shortened stands whole: what differs has to be seen.
 */
export function amountInWords(scope: Scope, measure: Id, value: number): string {
  const isWhole = scope.readAlike.get(measure)?.has(value) ?? false;
  const number = isWhole ? scope.wording.number(value) : scope.wording.shortNumber(value);
  const unit = unitOfMeasure(scope, measure);
  if (unit.kind === "percent") return scope.wording.percent(number);
  return unit.kind === "currency" ? scope.wording.money(number, unit.code) : number;
}

/** How far two values lie apart: as a sentence has a value, but for shares, which lie points apart. */
export function distanceInWords(scope: Scope, measure: Id, value: number): string {
  return unitOfMeasure(scope, measure).kind === "percent"
    ? scope.wording.points(value)
    : amountInWords(scope, measure, value);
}

/** A value at a tick of an axis whose unit stands beside it: "12,000", "632 bn", "40%". */
export function amountAtTick(scope: Scope, measure: Id, value: number): string {
  const number = scope.wording.shortNumber(value);
  return unitOfMeasure(scope, measure).kind === "percent" ? scope.wording.percentSign(number) : number;
}

/** "soldiers": the word for what a measure counts; "" where the amount carries its unit itself. */
export function countedNoun(scope: Scope, measure: Id): string {
  const unit = unitOfMeasure(scope, measure);
  return unit.kind === "words" ? textOf(scope, unit.words) : "";
}

/** "soldiers", "%", "NOK": what stands beside an axis. */
export function unitBeside(scope: Scope, measure: Id): string {
  const unit = unitOfMeasure(scope, measure);
  if (unit.kind === "words") return textOf(scope, unit.words);
  return unit.kind === "percent" ? scope.wording.percentSign("").trim() : unit.code;
}

/** Is it a number of things, of which there are fewer and not less? */
export function isCounted(scope: Scope, measure: Id): boolean {
  return unitOfMeasure(scope, measure).kind === "words";
}

function unitOfMeasure({ dataset }: Scope, measure: Id) {
  const found = dataset.measures.get(measure);
  if (found === undefined) throw new Error(`no such measure: ${measure}`);
  return unitKind(found.unit);
}
