import { type Diagnostic, warning } from "../diagnostic.ts";
import { isNothing } from "./cell-figure.ts";
import type { ForeignTable, Reading } from "./foreign-table.ts";
import type { MappedRow } from "./mapped-row.ts";

/** What a spreadsheet puts where a formula came to nothing, in the languages of its programs. */
const ERROR = /^(?:#(?:N\/A|NV|I\/T|N\/D|[\p{Lu}/0 ]{2,12}[!?])|Err:\d{3})$/u;

/** Why a cell can't hold what was meant; null where it may. @param ours name of the column that it is read for */
export function describeSpoilt(ours: string, text: string, format: Reading["format"]): string | null {
  if (ERROR.test(text)) return `an error of the spreadsheet: ${text}`;
  const isLong = FIGURES.has(ours) && /^-?\d{16,}$/.test(text);
  // A workbook keeps fifteen digits: what has more there was another number once.
  if (format !== "XLSX" || !isLong || Number.isSafeInteger(Number(text))) return null;
  return `more digits than a workbook keeps: ${text}; let the measure count in a larger unit`;
}

/** Of figures these may be zero. */
const NOBODY = /^(?:none|nil)$/i;
/** The first days of programs' calendars, which may be meant. */
const PLACEHOLDER_DAYS = new Set(
  "1601-01-01 1753-01-01 1900-01-01 1904-01-01 1969-12-31 1970-01-01".split(" "),
);
const DAYS: ReadonlySet<string> = new Set(["said", "as_of", "published", "updated", "accessed"]);
/** Code for "missing" in many tables of counts, where nothing can be fewer than none. */
const FIGURES: ReadonlySet<string> = new Set(["amount", "low", "high"]);
const MISSING_CODE = /^-(?:1|9+|8{2,}|7{2,}|9[78])(?:\.0+)?$/;
const MISSING_COUNT = /^9{4,}(?:\.0+)?$/;

/** Days that no calendar or no text has, and that programs put for none: ACLED's 99/99/9999, .NET's first, SQL's zeros. */
const NO_DAY =
  /^(?:0001-01-01|1899-12-3[01]|1900-01-00|9999-(?:12-31|99-99)|0000-00-00|(?:00|99)[/.-](?:00|99)[/.-](?:0000|9999)|-?9{2,}|-1)(?:[T ].*)?$/;

/** Does a cell for a day say that there is none? */
export function isNoDay(text: string): boolean {
  return NO_DAY.test(text);
}

/**
 * Codes for "missing" are no figures: a row whose figure is below zero only by one of them (−99, −9, −1) is rejected,
 * unless others of its table are below zero too, or it counts in percent or money, which fall.
 */
export function withoutMissingCodes(rows: readonly MappedRow[]): readonly MappedRow[] {
  const figures = ({ cells }: MappedRow) =>
    [...cells].filter(([name, { text }]) => FIGURES.has(name) && text.startsWith("-"));
  const below = rows.filter((row) => figures(row).length > 0);
  if (below.some((row) => figures(row).some(([, { text }]) => !MISSING_CODE.test(text)))) return rows;
  const coded = new Set(
    below.filter(({ cells }) => !/^(?:percent|[A-Z]{3})$/.test(cells.get("unit")?.text ?? "")),
  );
  return rows.map((row) => {
    if (!coded.has(row)) return row;
    const faults = figures(row).map(([, { text, column }]) => ({
      column,
      reason: `${text}, which tables put for no figure; empty the cell, or say nothing: ["${text}"] in the mapping`,
    }));
    return { ...row, skip: null, faults: [...row.faults, ...faults] };
  });
}

/** Cells that are taken as they stand and seldom mean it: the first of each kind and column, and how many more. */
export function oddCells(rows: readonly MappedRow[], table: ForeignTable): Diagnostic[] {
  const found = new Map<string, { row: MappedRow; column: number | null; what: string; count: number }>();
  for (const row of rows) {
    for (const [name, { text, column }] of row.cells) {
      const odd = describeOdd(name, text);
      if (odd === null) continue;
      const key = `${name} ${odd.kind}`;
      const before = found.get(key);
      if (before === undefined) found.set(key, { row, column, what: `${name} is ${odd.what}`, count: 1 });
      else before.count += 1;
    }
  }
  return [...found.values()].map(({ row, column, what, count }) => {
    const hint = "empty the cell if it stands for nothing, or correct it";
    const more = count === 1 ? hint : `${hint}; so do ${count - 1} more rows`;
    return warning("import-odd-cell", what, table.locate(row.row, column), more);
  });
}

/** @returns what the cell is, and of which kind of cells it is one */
function describeOdd(name: string, text: string): { what: string; kind: string } | null {
  const what = describeStandIn(name, text);
  if (what !== null) return { what, kind: what };
  const kind = spelling(text);
  return kind === null ? null : { what: `“${text.slice(0, 60)}”, ${kind}`, kind };
}

function describeStandIn(name: string, text: string): string | null {
  if (isNothing(text) || NOBODY.test(text)) return `“${text}”, taken as a text`;
  if (DAYS.has(name) && PLACEHOLDER_DAYS.has(text.slice(0, 10)))
    return `${text}, which programs put for no day`;
  if (DAYS.has(name) && /^0/.test(text)) return `${text}, a year of less than four digits`;
  const season = DAYS.has(name) ? /^\d{2}(\d{2})-(2[1-4])$/.exec(text) : null;
  if (season !== null && Number(season[1]) + 1 === Number(season[2]))
    return `${text}, a season of one year as dates are written here, and not two years`;
  if (FIGURES.has(name) && (MISSING_CODE.test(text) || MISSING_COUNT.test(text)))
    return `${text}, which tables put for no figure`;
  return null;
}

/** Texts that went through the wrong hands before they came here. */
function spelling(text: string): string | null {
  if (text.includes("\ufffd")) return "in which letters are lost (U+FFFD)";
  if (TWICE.test(text)) return "which was read in the wrong encoding once";
  return MARKUP.test(text) ? "in which tags or entities of HTML stand" : null;
}

/** UTF-8 that was taken for windows-1252: Ã¥ for å, â€œ for “. */
const TWICE = /[ÂÃÅ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜“”]|ï¿½/u;
const MARKUP =
  /&(?:amp|lt|gt|quot|nbsp|#\d{2,6}|#x[0-9a-f]{2,5});|<\/?(?:p|br|b|i|em|strong|span|div|a)(?:\s[^<>]{0,200})?\/?>/i;
