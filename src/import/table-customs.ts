import { type Diagnostic, warning } from "../diagnostic.ts";
import { columnCalled } from "./column-names.ts";
import type { ForeignTable } from "./foreign-table.ts";
import type { MappedRow } from "./mapped-row.ts";
import type { Mapping } from "./mapping.ts";

/**
 * What a table may mean without saying it in its cells: a blank for the cell above, thousands in a heading, a row of
 * sums. Nothing is made of it unless the mapping says so; that it may be meant is told.
 */
export function* tableCustoms(
  rows: readonly MappedRow[],
  table: ForeignTable,
  mapping: Mapping,
): Iterable<Diagnostic> {
  yield* blankGroups(rows, table, mapping);
  yield* countedInMany(table, mapping);
  yield* sums(rows, table);
}

/** Of whom, where and when: what stands once for a group of rows. */
export const GROUPING = [
  "speaker",
  "publisher",
  "measure",
  "proposition",
  "place",
  "population",
  "said",
  "as_of",
];

function* blankGroups(
  rows: readonly MappedRow[],
  table: ForeignTable,
  { columns }: Mapping,
): Iterable<Diagnostic> {
  const told = new Set<number>();
  for (const name of GROUPING) {
    const [rule, ...others] = columns.get(name) ?? [];
    if (rule?.column === undefined || others.length > 0) continue;
    const column = columnCalled(rule.column, table.columns);
    const blank = rows.filter(({ cells }) => !cells.has(name));
    const [first] = blank;
    if (column === null || told.has(column) || first === undefined || rows[0] === first) continue;
    if (blank.length === rows.length) continue;
    told.add(column);
    yield {
      ...{ severity: "note", code: "import-blank-cells", at: table.locate(first.row, column) },
      message: `${rule.column} is blank in ${blank.length} of ${rows.length} rows, which get no ${name}`,
      hint: "if a blank means the cell above, say as_above: in the mapping",
    };
  }
}

/** `(1000s)`, `in thousands`, `’000`, `mill.`; not “per 100,000”. */
export const MANY =
  /(?<!per )(?:[([,]|\bin |\bi )\s*(?:in |i )?(?:['’]?000s?|1[ .,]?000(?:s|[ .,]?000)?|thousands?|tusen|tsd\.?|tys\.?|тыс\.?|mill?(?:ions?|ioner)?\.?|mio\.?|mln\.?|млн\.?|mrd\.?|milliarder|billions?|bn|[mk])(?![\p{L}\d])/iu;

function* countedInMany(
  table: ForeignTable,
  { columns, figure, times, unpivot }: Mapping,
): Iterable<Diagnostic> {
  if (times !== 1 && typeof times === "number") return;
  const headings = table.wide?.columns ?? table.columns;
  const own = ["amount", "low", "high"].flatMap(
    (name) =>
      columns.get(name)?.flatMap(({ column }) => column ?? []) ?? (headings.includes(name) ? name : []),
  );
  const ofFigure = [figure?.low, figure?.best, figure?.high].flatMap((name) => name ?? []);
  const named = [...own, ...ofFigure].map((name) => columnCalled(name, headings));
  const spread = unpivot === null ? [] : table.rows.map(({ origin }) => origin?.column ?? null);
  const known = new Set(
    typeof times === "number" ? [] : [...times.keys()].map((name) => columnCalled(name, headings)),
  );
  for (const index of new Set([...named, ...spread])) {
    const heading = headings[index ?? -1];
    if (index === null || heading === undefined || known.has(index) || !MANY.test(heading)) continue;
    const at = { ...table.locate(null, null), column: index + 1 };
    const hint = `if one of them stands for many, say times: 1000 in the mapping, or times: {${JSON.stringify(heading)}: 1}`;
    yield warning("import-heading-times", `figures are taken as they stand, under “${heading}”`, at, hint);
  }
}

export const SUM =
  /^(?:(?:grand|sub)?[- ]?totals?|sum(?:s|mer|ma|me)?|i alt|totalt|sammenlagt|til sammen|gesamt|insgesamt|total(?:e|es)?(?: g[eé]n[eé]ral)?|итого|всего|razem|合計|合计|总计)\s*:?$/iu;
export const NAMES = ["place", "population", "speaker"] as const;

function* sums(rows: readonly MappedRow[], table: ForeignTable): Iterable<Diagnostic> {
  const found = rows.flatMap(({ row, cells }) =>
    NAMES.flatMap((name) => {
      const cell = cells.get(name);
      return cell !== undefined && SUM.test(cell.text) ? [{ row, name, cell }] : [];
    }),
  );
  const [first] = found;
  if (first === undefined) return;
  const { row, name, cell } = first;
  const heading = table.columns[cell.column ?? -1];
  const remedy = heading === undefined ? "except:" : `except: {${JSON.stringify(heading)}: ${cell.text}}`;
  const more = found.length === 1 ? "" : `; so do ${found.length - 1} more rows`;
  yield warning(
    "import-sum-row",
    `${name} is “${cell.text}”, taken as a name`,
    table.locate(row, cell.column),
    `if the row adds up others, leave it out with ${remedy} in the mapping${more}`,
  );
}
