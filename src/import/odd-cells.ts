import { type Diagnostic, warning } from "../diagnostic.ts";
import type { ForeignTable, Reading } from "./foreign-table.ts";
import type { MappedRow } from "./mapped-row.ts";

/** What a spreadsheet puts where a formula came to nothing, in the languages of its programs. */
const ERROR = /^#(?:N\/A|NV|I\/T|N\/D|[\p{Lu}/0 ]{2,12}[!?])$/u;

/** Why a cell can't hold what was meant; null where it may. @param ours name of the column that it is read for */
export function describeSpoilt(ours: string, text: string, format: Reading["format"]): string | null {
  if (ERROR.test(text)) return `an error of the spreadsheet: ${text}`;
  const isLong = FIGURES.has(ours) && /^-?\d{16,}$/.test(text);
  // A workbook keeps fifteen digits: what has more there was another number once.
  if (format !== "XLSX" || !isLong || Number.isSafeInteger(Number(text))) return null;
  return `more digits than a workbook keeps: ${text}; let the measure count in a larger unit`;
}

/** What databases and people put where there is nothing. */
const NOTHING = /^(?:null|nan|n\/?a|none|nil|-{1,3}|[–—.?])$/i;
/** Days that programs put where none was given: the first of their calendars. */
const PLACEHOLDER_DAYS = new Set(["0001-01-01", "1899-12-30", "1900-01-01", "1970-01-01", "9999-12-31"]);
const DAYS: ReadonlySet<string> = new Set(["said", "as_of", "published"]);
/** Code for "missing" in many tables of counts, where nothing can be fewer than none. */
const FIGURES: ReadonlySet<string> = new Set(["amount", "low", "high"]);
const MISSING_CODE = /^-(?:1|9+)(?:\.0+)?$/;

/** Cells that are taken as they stand and seldom mean it: the first of each kind and column, and how many more. */
export function oddCells(rows: readonly MappedRow[], table: ForeignTable): Diagnostic[] {
  const found = new Map<string, { row: MappedRow; column: number | null; what: string; count: number }>();
  for (const row of rows) {
    for (const [name, { text, column }] of row.cells) {
      const what = describeOdd(name, text);
      if (what === null) continue;
      const key = `${name} ${text}`;
      const before = found.get(key);
      if (before === undefined) found.set(key, { row, column, what: `${name} is ${what}`, count: 1 });
      else before.count += 1;
    }
  }
  return [...found.values()].map(({ row, column, what, count }) => {
    const hint = "empty the cell if it stands for nothing";
    const more = count === 1 ? hint : `${hint}; so do ${count - 1} more rows`;
    return warning("import-odd-cell", what, table.locate(row.row, column), more);
  });
}

function describeOdd(name: string, text: string): string | null {
  if (NOTHING.test(text)) return `“${text}”, taken as a text`;
  if (DAYS.has(name) && PLACEHOLDER_DAYS.has(text.slice(0, 10)))
    return `${text}, which programs put for no day`;
  const season = DAYS.has(name) ? /^\d{2}(\d{2})-(2[1-4])$/.exec(text) : null;
  if (season !== null && Number(season[1]) + 1 === Number(season[2]))
    return `${text}, a season of one year as dates are written here, and not two years`;
  if (FIGURES.has(name) && MISSING_CODE.test(text)) return `${text}, which tables put for no figure`;
  return null;
}
