import { unguardFormula } from "../model/formula-guard.ts";
import { didYouMean } from "../model/nearest.ts";
import { parsePartialDate } from "../model/partial-date.ts";
import { readCellDate } from "./cell-date.ts";
import { type FigureSigns, isNothing } from "./cell-figure.ts";
import { cleanText, describeUnfit, isUnfit } from "./clean-text.ts";
import { columnCalled, columnNamed } from "./column-names.ts";
import { IGNORED_COLUMNS, isOurColumn, NAME_COLUMNS, OUR_COLUMNS, VERBATIM_COLUMNS } from "./columns.ts";
import type { ForeignRow, ForeignTable } from "./foreign-table.ts";
import type { Cell, MappedRow, MappedTable, OpenRow, RowFault } from "./mapped-row.ts";
import type { Figure, Mapping, Rule } from "./mapping.ts";
import { describeSpoilt, isNoDay, withoutMissingCodes } from "./odd-cells.ts";
import { isUndecided, undecidedStance } from "./open-stances.ts";
import { FIGURE_COLUMNS, readRowFigure } from "./row-figure.ts";

/** @throws UsageError where the mapping names a column that the table has not */
export function mapRows(table: ForeignTable, mapping: Mapping): MappedTable {
  const rules = rulesFor(table, mapping);
  const used = new Set(columnsUsed(rules, mapping).map((name) => columnNamed(name, table)));
  const present = new Set(rules.keys());
  if (mapping.figure !== null) for (const name of FIGURE_COLUMNS) present.add(name);
  const hasFigures = FIGURE_COLUMNS.some((name) => present.has(name));
  const rows = withoutMissingCodes(table.rows.map(rowReader(table, rules, mapping, hasFigures)));
  // A column whose cells say “about” and “up to” speaks of more than the number.
  if (rows.some(({ told }) => told.some(({ what }) => what === "figure")))
    for (const name of FIGURE_COLUMNS) present.add(name);
  return { rows, present, unread: unreadColumns(table, used, present) };
}

/** A column of theirs that has a name of ours means the same, unless the mapping says otherwise. */
function rulesFor(table: ForeignTable, mapping: Mapping): Map<string, readonly Rule[]> {
  const rules = new Map<string, readonly Rule[]>();
  const taken = new Set<string>(mapping.figure === null ? [] : NUMBERS_OF_FIGURE);
  for (const name of table.columns) {
    if (isOurColumn(name) && !taken.has(name) && !IGNORED_COLUMNS.has(name))
      rules.set(name, [{ column: name }]);
  }
  for (const [name, own] of mapping.columns) {
    if (own.length === 0) rules.delete(name);
    else rules.set(name, own);
  }
  for (const [part, name] of FIGURE_PARTS) {
    const column = mapping.figure?.[part];
    if (column !== undefined) rules.set(name, [{ column }]);
  }
  return rules;
}

const FIGURE_PARTS = [
  ["best", "amount"],
  ["low", "low"],
  ["high", "high"],
] as const satisfies readonly (readonly [keyof Figure, string])[];
const NUMBERS_OF_FIGURE = FIGURE_PARTS.map(([, name]) => name);

const PLACEHOLDER = /\{([^{}]+)\}/g;

function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}

/** Their columns that anything is read from, as the mapping or their own headings call them. */
export function columnsUsed(
  rules: ReadonlyMap<string, readonly Rule[]>,
  { figure }: Pick<Mapping, "figure">,
): string[] {
  const inRules = [...rules.values()]
    .flat()
    .flatMap(({ column, text }) => (column === undefined ? placeholders(text ?? "") : [column]));
  return [...inRules, ...(figure?.about === undefined ? [] : [figure.about])];
}

/** Names that stand over several columns, and that something is read by: which of them is meant, nobody has said. */
export function doubledColumns(table: ForeignTable, mapping: Mapping): ReadonlySet<string> {
  const doubled = table.columns.filter((name, index) => name !== "" && table.columns.indexOf(name) !== index);
  if (doubled.length === 0) return new Set();
  const used = new Set([...columnsUsed(rulesFor(table, mapping), mapping), ...mapping.only.keys()]);
  return new Set(doubled.filter((name) => used.has(name)));
}

function unreadColumns(table: ForeignTable, used: ReadonlySet<number>, present: ReadonlySet<string>) {
  const open = OUR_COLUMNS.filter((name) => !present.has(name));
  return table.columns
    .filter((name, index) => name !== "" && !used.has(index) && !IGNORED_COLUMNS.has(name))
    .filter((name) => !name.startsWith("import_"))
    .map((name) => ({ name, near: isOurColumn(name) ? null : didYouMean(name, open) }));
}

/** The cells of one row, by their columns' names. */
interface Source {
  /**
   * @param guarded whether an apostrophe that export put before a formula's sign is taken off
   * @param verbatim whether the space around it is a part of it
   */
  cell(name: string, guarded: boolean, verbatim?: boolean): string;
  column(name: string): number | null;
}

function rowReader(
  table: ForeignTable,
  rules: ReadonlyMap<string, readonly Rule[]>,
  mapping: Mapping,
  hasFigures: boolean,
) {
  const index = new Map<string, number | null>();
  const columnOf = (name: string) => {
    const known = index.get(name);
    if (known !== undefined) return known;
    const found = columnCalled(name, table.columns);
    index.set(name, found);
    return found;
  };
  const { format } = table.reading;
  const isCsv = format === "CSV";
  const signs: FigureSigns = {
    language: mapping.language ?? "und",
    numbers: mapping.numbers,
    nothing: mapping.nothing,
    bounds: mapping.bounds,
    typed: !isCsv,
  };
  const timesOf = factors(table, mapping);
  const width = table.wide?.columns.length ?? table.columns.length;
  return (row: ForeignRow): MappedRow => {
    const open: OpenRow = { cells: new Map(), faults: [], told: [] };
    const count = (row.origin?.row ?? row).cells.length;
    if (count !== width) return { row, ...open, faults: [unevenRow(count, width)], skip: null };
    const source: Source = {
      cell(name, guarded, verbatim = false) {
        const written = row.cells[columnOf(name) ?? -1] ?? "";
        const text = cleanCell(written, table.guarded || (isCsv && guarded), verbatim);
        return mapping.nothing.size > 0 && mapping.nothing.has(text.toLowerCase()) ? "" : text;
      },
      column: columnOf,
    };
    for (const [name, alternatives] of rules) fill(name, alternatives, { source, row, format }, open);
    for (const name of DATES) readDate(name, open, mapping, columnOf("claim_id") !== null);
    if (open.faults.length > 0) return { row, ...open, skip: null };
    if (isUndecided(row, open))
      return { row, ...open, skip: undecidedStance(row.undecided, columnOf("stance")) };
    if (!hasFigures) return { row, ...open, skip: null };
    const about = mapping.figure?.about;
    const isAbout = about !== undefined && source.cell(about, false) !== "";
    const skip = readRowFigure(open, signs, {
      isParted: mapping.figure !== null,
      isAbout,
      times: (column) => timesOf(row, column),
    });
    if (mapping.columns.has("words")) tellUnreadWords(open);
    return { row, ...open, skip };
  };
}

const DATES = ["said", "as_of", "published", "updated", "accessed"] as const;

/** How many one of a column's figures stands for, by the column of the file that they are in. */
function factors(
  table: ForeignTable,
  { times }: Mapping,
): (row: ForeignRow, column: number | null) => number {
  if (typeof times === "number") return () => times;
  const headings = table.wide?.columns ?? table.columns;
  const named = new Map(
    [...times].map(([name, factor]) => [columnNamed(name, { columns: headings, file: table.file }), factor]),
  );
  const value = table.columns.length - 1;
  return (row, column) => {
    if (table.wide === undefined) return named.get(column ?? -1) ?? 1;
    if (column === value) return named.get(row.origin?.column ?? -1) ?? 1;
    return named.get(headings.indexOf(table.columns[column ?? -1] ?? "")) ?? 1;
  };
}

function unevenRow(count: number, width: number): RowFault {
  const reason = `cells in this row: ${count}, columns: ${width}; put a cell that holds the separator in quotes`;
  return { column: null, reason };
}

function cleanCell(written: string, guarded: boolean, verbatim: boolean): string {
  const text = (verbatim && written.trim() !== "" ? written : written.trim()).replaceAll("\r\n", "\n");
  return guarded ? unguardFormula(text) : text;
}

function fill(
  name: string,
  rules: readonly Rule[],
  { source, row, format }: { source: Source; row: ForeignRow; format: ForeignTable["reading"]["format"] },
  { cells, faults, told }: OpenRow,
): void {
  const found = firstOf(rules, name, source, faults);
  if (found === null) return;
  const spoilt = row.spoilt?.get(found.column ?? -1) ?? describeSpoilt(name, found.text, format);
  if (spoilt !== null) faults.push({ column: found.column, reason: spoilt });
  // By a name things are found again, so it stays as it is, and is rejected where it can't.
  if (NAME_COLUMNS.has(name) || !isUnfit(found.text)) {
    cells.set(name, found);
    return;
  }
  const text = cleanText(found.text).trim();
  told.push({ what: "control", column: found.column, before: describeUnfit(found.text), after: name });
  if (text !== "") cells.set(name, { ...found, text });
}

/**
 * What is EDTF after that stays in the cell. A table of ours has an hour with its zone where it bears on what came
 * first; in another's it is as a rule when the row was saved.
 */
function readDate(
  name: (typeof DATES)[number],
  { cells, faults, told }: OpenRow,
  mapping: Mapping,
  isOurs: boolean,
): void {
  const cell = cells.get(name);
  if (cell === undefined) return;
  if (isNothing(cell.text, mapping.nothing) || isNoDay(cell.text)) {
    const isMapped = mapping.nothing.has(cell.text.trim().toLowerCase());
    if (!isMapped) told.push({ what: "no-day", column: cell.column, before: cell.text, after: "" });
    cells.delete(name);
    return;
  }
  if (isOurs && parsePartialDate(cell.text)?.timed !== undefined) return;
  const read = readCellDate(cell.text, mapping.dates, mapping);
  if ("reason" in read) faults.push({ column: cell.column, reason: read.reason });
  else if (read.edtf !== cell.text) {
    told.push({ what: "date", column: cell.column, before: cell.text, after: read.edtf });
    cells.set(name, { ...cell, text: read.edtf });
  }
}

/** Only a vague figure has words of its own; of any other they are made from its numbers. */
function tellUnreadWords({ cells, told }: OpenRow): void {
  const words = cells.get("words");
  if (words === undefined || cells.get("modifier")?.text === "vague") return;
  told.push({ what: "words", column: words.column, before: words.text, after: "" });
}

function firstOf(rules: readonly Rule[], ours: string, source: Source, faults: RowFault[]): Cell | null {
  for (const rule of rules) {
    const found = applyRule(rule, ours, source, faults);
    if (found !== null && found.text !== "") return found;
  }
  return null;
}

function applyRule(rule: Rule, ours: string, source: Source, faults: RowFault[]): Cell | null {
  const { values, split, words } = rule;
  const found =
    rule.column === undefined ? fillText(rule.text ?? "", source) : ownCell(rule.column, ours, source);
  const valued = values === undefined ? found : translateValue(values, rule.otherwise ?? null, found, faults);
  if (valued === null) return null;
  if (split !== undefined) {
    const parts = valued.text.split(split).map((part) => part.trim());
    return { ...valued, text: parts.filter((part) => part !== "").join(";") };
  }
  return words === undefined ? valued : { ...valued, text: firstWords(valued.text, words) };
}

/** Only a column that goes by our own name has been through our export, which guards it. */
function ownCell(column: string, ours: string, source: Source): Cell {
  const text = source.cell(column, column === ours, VERBATIM_COLUMNS.has(ours));
  return { text, column: source.column(column) };
}

function fillText(template: string, source: Source): Cell {
  const names = placeholders(template);
  const [only = ""] = names;
  const column = names.length === 1 ? source.column(only) : null;
  if (names.some((name) => source.cell(name, false) === "")) return { text: "", column };
  return { text: template.replace(PLACEHOLDER, (_, name: string) => source.cell(name, false)), column };
}

function translateValue(
  values: Readonly<Record<string, string>>,
  otherwise: string | null,
  found: Cell,
  faults: RowFault[],
): Cell | null {
  const ours = Object.hasOwn(values, found.text) ? values[found.text] : undefined;
  const text = ours ?? (found.text === "" ? "" : otherwise);
  if (text !== null) return { ...found, text };
  const known = Object.keys(values).join(", ");
  const reason = `value without a counterpart: ${found.text}; the mapping has ${known}`;
  faults.push({ column: found.column, reason });
  return null;
}

function firstWords(text: string, count: number): string {
  const words = [...text.matchAll(/\S+/gu)];
  const last = words[count - 1];
  return words.length <= count || last === undefined ? text : text.slice(0, last.index + last[0].length);
}
