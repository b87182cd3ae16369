import { UsageError } from "../diagnostic.ts";
import { unguardFormula } from "../model/formula-guard.ts";
import { didYouMean } from "../model/nearest.ts";
import { IGNORED_COLUMNS, isOurColumn, OUR_COLUMNS, VERBATIM_COLUMNS } from "./columns.ts";
import { readFigure } from "./figure.ts";
import type { ForeignRow, ForeignTable } from "./foreign-table.ts";
import type { Cell, MappedRow, MappedTable, RowFault, Source } from "./mapped-row.ts";
import type { Mapping, Rule } from "./mapping.ts";
import { describeSpoilt } from "./odd-cells.ts";

/** @throws UsageError where the mapping names a column that the table has not */
export function mapRows(table: ForeignTable, mapping: Mapping): MappedTable {
  const rules = rulesFor(table, mapping);
  const used = new Set<string>();
  for (const name of namesUsed(rules, mapping)) {
    used.add(name);
    if (!table.columns.includes(name)) throw noColumn(name, table);
  }
  const present = new Set(rules.keys());
  if (mapping.figure !== null) for (const name of FIGURE_COLUMNS) present.add(name);
  const read = rowReader(table, rules, mapping);
  return { rows: table.rows.map(read), present, unread: unreadColumns(table, used, present) };
}

const FIGURE_COLUMNS = ["amount", "low", "high", "modifier"];

function noColumn(name: string, table: ForeignTable): UsageError {
  const near = didYouMean(name, table.columns) ?? `the file has ${table.columns.slice(0, 40).join(", ")}`;
  return new UsageError(`no column in ${table.file}: ${name}`, near);
}

/** A column of theirs that has a name of ours means the same, unless the mapping says otherwise. */
function rulesFor(table: ForeignTable, mapping: Mapping): Map<string, readonly Rule[]> {
  const rules = new Map<string, readonly Rule[]>();
  const taken = new Set(mapping.figure === null ? [] : FIGURE_COLUMNS);
  for (const name of table.columns) {
    if (isOurColumn(name) && !taken.has(name) && !IGNORED_COLUMNS.has(name))
      rules.set(name, [{ column: name }]);
  }
  for (const [name, own] of mapping.columns) {
    if (own.length === 0) rules.delete(name);
    else rules.set(name, own);
  }
  return rules;
}

const PLACEHOLDER = /\{([^{}]+)\}/g;

function namesUsed(rules: ReadonlyMap<string, readonly Rule[]>, mapping: Mapping): string[] {
  const inRules = [...rules.values()].flat().flatMap(({ column, text }) => {
    if (column !== undefined) return [column];
    return [...text!.matchAll(PLACEHOLDER)].map(([, name]) => name!);
  });
  return [...inRules, ...Object.values(mapping.figure ?? {}).filter((name) => name !== undefined)];
}

function unreadColumns(table: ForeignTable, used: ReadonlySet<string>, present: ReadonlySet<string>) {
  const open = OUR_COLUMNS.filter((name) => !present.has(name));
  return table.columns
    .filter((name) => name !== "" && !used.has(name) && !IGNORED_COLUMNS.has(name))
    .filter((name) => !name.startsWith("import_"))
    .map((name) => ({ name, near: isOurColumn(name) ? null : didYouMean(name, open) }));
}

function rowReader(table: ForeignTable, rules: ReadonlyMap<string, readonly Rule[]>, mapping: Mapping) {
  const index = new Map(table.columns.map((name, column) => [name, column]));
  const isCsv = table.reading.format === "CSV";
  return (row: ForeignRow): MappedRow => {
    const uneven = row.cells.length !== table.columns.length;
    if (uneven) return { row, cells: new Map(), faults: [unevenRow(row, table)] };
    const faults: RowFault[] = [];
    const cells = new Map<string, Cell>();
    const source: Source = {
      cell: (name, guarded, verbatim = false) =>
        cleanCell(row.cells[index.get(name)!]!, table.guarded || (isCsv && guarded), verbatim),
      column: (name) => index.get(name)!,
    };
    for (const [name, alternatives] of rules) {
      const found = firstOf(alternatives, name, source, faults);
      if (found !== null) cells.set(name, found);
      const reason = found === null ? null : describeSpoilt(name, found.text, table.reading.format);
      if (found !== null && reason !== null) faults.push({ column: found.column, reason });
    }
    if (mapping.figure !== null)
      for (const [name, found] of readFigure(mapping.figure, source)) cells.set(name, found);
    return { row, cells, faults };
  };
}

function unevenRow(row: ForeignRow, table: ForeignTable): RowFault {
  const reason = `cells in this row: ${row.cells.length}, columns: ${table.columns.length}; put a cell that holds the separator in quotes`;
  return { column: null, reason };
}

function cleanCell(written: string, guarded: boolean, verbatim: boolean): string {
  const text = (verbatim && written.trim() !== "" ? written : written.trim()).replaceAll("\r\n", "\n");
  return guarded ? unguardFormula(text) : text;
}

function firstOf(rules: readonly Rule[], ours: string, source: Source, faults: RowFault[]): Cell | null {
  for (const rule of rules) {
    const found = applyRule(rule, ours, source, faults);
    if (found !== null && found.text !== "") return found;
  }
  return null;
}

function applyRule(rule: Rule, ours: string, source: Source, faults: RowFault[]): Cell | null {
  const found = rule.column === undefined ? fillText(rule.text!, source) : ownCell(rule.column, ours, source);
  const valued = rule.values === undefined ? found : translateValue(rule, found, faults);
  if (valued === null) return null;
  if (rule.split !== undefined) {
    const parts = valued.text.split(rule.split).map((part) => part.trim());
    return { ...valued, text: parts.filter((part) => part !== "").join(";") };
  }
  return rule.words === undefined ? valued : { ...valued, text: firstWords(valued.text, rule.words) };
}

/** Only a column that goes by our own name has been through our export, which guards it. */
function ownCell(column: string, ours: string, source: Source): Cell {
  return {
    text: source.cell(column, column === ours, VERBATIM_COLUMNS.has(ours)),
    column: source.column(column),
  };
}

function fillText(template: string, source: Source): Cell {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name!);
  const column = names.length === 1 ? source.column(names[0]!) : null;
  if (names.some((name) => source.cell(name, false) === "")) return { text: "", column };
  return { text: template.replace(PLACEHOLDER, (_, name: string) => source.cell(name, false)), column };
}

function translateValue(rule: Rule, found: Cell, faults: RowFault[]): Cell | null {
  const ours = Object.hasOwn(rule.values!, found.text) ? rule.values![found.text] : undefined;
  const text = ours ?? (found.text === "" ? "" : (rule.otherwise ?? null));
  if (text !== null) return { ...found, text };
  const known = Object.keys(rule.values!).join(", ");
  faults.push({
    column: found.column,
    reason: `value without a counterpart: ${found.text}; the mapping has ${known}`,
  });
  return null;
}

function firstWords(text: string, count: number): string {
  const words = [...text.matchAll(/\S+/gu)];
  return words.length <= count ? text : text.slice(0, words[count - 1]!.index + words[count - 1]![0].length);
}
