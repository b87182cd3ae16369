import type { Modifier } from "../model/quantity.ts";
import { type CellFigure, type CellReading, type FigureSigns, readCellFigure } from "./cell-figure.ts";
import type { Cell, OpenRow, RowFault } from "./mapped-row.ts";

/** Our columns in which a figure stands. */
export const FIGURE_COLUMNS = ["amount", "low", "high", "modifier", "words"] as const;
const NUMBERS = ["amount", "low", "high"] as const;
type NumberColumn = (typeof NUMBERS)[number];

/**
 * The cells of a row's figure as they stand → amount, low, high and modifier of ours. A column named `about` marks the
 * amount as rounded; two ends are a range, which keeps an amount beside them; one end alone is a floor or a ceiling.
 * What the words of a cell say (`1,500+`) holds beside a column for the modifier, and may not contradict it.
 *
 * @param isParted lowest, best and highest value have columns of their own, so that their presence says what they mean
 * @returns why the row claims nothing, null where it has a figure
 */
export function readRowFigure(
  row: OpenRow,
  signs: FigureSigns,
  {
    isParted,
    isAbout,
    times,
  }: {
    readonly isParted: boolean;
    readonly isAbout: boolean;
    /** How many one of a column's figures stands for. */
    readonly times: (column: number | null) => number;
  },
): RowFault | null {
  const found = new Map<NumberColumn, Found>();
  let nothing: Cell | null = null;
  for (const name of NUMBERS) {
    const cell = row.cells.get(name);
    if (cell === undefined) continue;
    const reading = multiplied(readCellFigure(cell.text, signs), times(cell.column), cell.text);
    if (reading.is === "nothing") {
      nothing = cell;
      row.cells.delete(name);
    } else if (reading.is === "fault") row.faults.push({ column: cell.column, reason: reading.reason });
    else if (reading.is === "plain") found.set(name, { cell, figure: null });
    else found.set(name, { cell, figure: reading.figure });
  }
  if (row.faults.length > 0) return null;
  const own = setNumbers(row, found);
  if (own === "fault") return null;
  const shape = isParted ? shapeOf(row, isAbout) : null;
  setModifier(row, own, shape);
  const hasNumber = NUMBERS.some((name) => row.cells.has(name));
  if (hasNumber || row.cells.has("retracts") || [...row.cells.keys()].some(isWords)) return null;
  if (!row.cells.has("measure")) return null;
  return {
    column: nothing?.column ?? null,
    reason: nothing === null ? "no figure" : `no figure: ${nothing.text}`,
  };
}

/** A column that counts in thousands says so once, and none of its cells again. */
function multiplied(reading: CellReading, times: number, written: string): CellReading {
  if (times === 1 || reading.is === "nothing" || reading.is === "fault") return reading;
  const figure = reading.is === "plain" ? plainFigure(reading.text) : reading.figure;
  const isCounted = figure.kind === "count" || figure.kind === "number" || figure.kind === "money";
  if (!isCounted || figure.modifier === "vague" || MAGNITUDE.test(written))
    return { is: "fault", reason: `no plain number to be taken times ${times}: “${written.slice(0, 60)}”` };
  const product = (value: number | null) => (value === null ? null : Number((value * times).toPrecision(15)));
  const { amount, low, high } = figure;
  return {
    is: "figure",
    figure: { ...figure, amount: product(amount), low: product(low), high: product(high) },
  };
}

/** A number in words, or a sign for thousands behind the digits. */
const MAGNITUDE =
  /\d ?[kmb](?!\p{L})|hundre|thousand|million|billion|tusen|dozen|dusin|\b(?:mill?|mio|mrd|mln|bn|tsd)\b|^\P{Nd}*$/iu;

function plainFigure(text: string): CellFigure {
  const counted = { unit: null, kind: "count", currency: [], aside: false, footnote: false } as const;
  return { ...counted, amount: Number(text), low: null, high: null, modifier: "exact" };
}

/** `words`, `words_nb` */
const isWords = (column: string): boolean => /^words(?:_|$)/.test(column);

interface Found {
  readonly cell: Cell;
  /** Null for a plain number. */
  readonly figure: CellFigure | null;
}

/** Puts the numbers in their columns, and tells what was read. @returns the modifier of the cell's own words */
function setNumbers(row: OpenRow, found: ReadonlyMap<NumberColumn, Found>): Modifier | null | "fault" {
  let modifier: Modifier | null = null;
  for (const [name, { cell, figure }] of found) {
    if (figure === null) continue;
    const fault = unitFault(row, figure) ?? (name === "amount" ? null : endFault(name, figure));
    if (fault !== null) {
      row.faults.push({ column: cell.column, reason: `${fault}: “${cell.text}”` });
      return "fault";
    }
    if (name !== "amount") setNumber(row, name, figure.amount, cell);
    else if (figure.modifier === "vague") {
      row.cells.delete("amount");
      if (!row.cells.has("words")) row.cells.set("words", cell);
      modifier = "vague";
    } else {
      if (figure.low !== null && (row.cells.has("low") || row.cells.has("high"))) {
        row.faults.push({
          column: cell.column,
          reason: `a range beside a lowest or highest value: “${cell.text}”`,
        });
        return "fault";
      }
      for (const part of NUMBERS)
        if (part === "amount" || figure[part] !== null) setNumber(row, part, figure[part], cell);
      modifier = figure.modifier === "exact" ? null : figure.modifier;
    }
    tell(row, cell, figure);
  }
  return modifier;
}

function setNumber(row: OpenRow, name: NumberColumn, value: number | null, { column }: Cell): void {
  if (value === null) row.cells.delete(name);
  else row.cells.set(name, { text: String(value), column });
}

/** Of a lowest value only what bounds from below may be said, of a highest only what bounds from above. */
function endFault(name: "low" | "high", { amount, modifier }: CellFigure): string | null {
  const fitting = name === "low" ? ["at-least", "more-than"] : ["up-to", "fewer-than"];
  const isEnd = amount !== null && ["exact", "about", ...fitting].includes(modifier);
  return isEnd ? null : `no single ${name === "low" ? "lowest" : "highest"} value`;
}

const PERCENT = /^(?:percent|per cent|prosent|%)$/i;

function unitFault(row: OpenRow, { kind, currency }: CellFigure): string | null {
  const unit = row.cells.get("unit")?.text;
  if (unit === undefined) return null;
  if (kind === "percent" && !PERCENT.test(unit)) return `a percentage, but the unit is ${unit}`;
  const isOtherMoney = /^[A-Z]{3}$/.test(unit) && currency.length > 0 && !currency.includes(unit);
  return isOtherMoney ? `money of ${currency.join(" or ")}, but the unit is ${unit}` : null;
}

function isOfUnit(row: OpenRow, { unit, kind, currency }: CellFigure): boolean {
  const own = row.cells.get("unit")?.text ?? "";
  if (unit === null || kind === "percent" || unit.toLowerCase() === own.toLowerCase()) return true;
  return currency.includes(own);
}

function tell(row: OpenRow, cell: Cell, figure: CellFigure): void {
  const { column, text: before } = cell;
  const numbers = [figure.amount, figure.low, figure.high].filter((value) => value !== null).join(" / ");
  const after = [figure.modifier === "exact" ? "" : figure.modifier, numbers]
    .filter((part) => part !== "")
    .join(" ");
  row.told.push({ what: figure.footnote ? "footnote" : "figure", column, before, after });
  if (!figure.aside && isOfUnit(row, figure)) return;
  // What stands beside the figure may change how it reads: readers get to see it.
  row.told.push({ what: "aside", column, before, after });
  const note = row.cells.get("note");
  row.cells.set("note", { text: note === undefined ? `“${before}”` : `${note.text} “${before}”`, column });
}

/** What a lowest, a best and a highest value mean together. */
function shapeOf(row: OpenRow, isAbout: boolean): Modifier | null {
  const [amount, low, high] = NUMBERS.map((name) => row.cells.get(name)?.text);
  if (low !== undefined && high !== undefined) {
    if (low !== high || (amount !== undefined && amount !== low)) return "between";
    row.cells.set("amount", { text: low, column: row.cells.get("low")?.column ?? null });
    row.cells.delete("low");
    row.cells.delete("high");
    return "exact";
  }
  // A best value with one end beside it: the other end is open.
  if (amount !== undefined && (low !== undefined || high !== undefined)) return "between";
  if (amount !== undefined) return isAbout ? "about" : "exact";
  if (low !== undefined) return "at-least";
  return high === undefined ? null : "up-to";
}

/** Of what the modifier's own column says, what the words of the cell say and what the columns' shape says. */
function setModifier(row: OpenRow, own: Modifier | null, shape: Modifier | null): void {
  const cell = row.cells.get("modifier");
  const stated = cell?.text ?? "exact";
  const said = own !== null && stated !== "exact" && stated !== own ? settle(stated, own) : own;
  if (said === undefined) {
    const reason = `modifier is ${stated}, but the figure says ${own}`;
    row.faults.push({ column: cell?.column ?? null, reason });
    return;
  }
  const text = said ?? (stated === "exact" ? shape : stated) ?? cell?.text;
  if (text !== undefined && text !== null) row.cells.set("modifier", { text, column: cell?.column ?? null });
}

/** Undefined where the two can't both hold. A bound, or a range, says more than “about”. */
function settle(stated: string, own: Modifier): string | undefined {
  if (own === "about") return stated;
  return stated === "about" ? own : undefined;
}
