import type { Cell, Sheet } from "hucre";
import { type Diagnostic, warning } from "../diagnostic.ts";
import type { ForeignRow } from "./foreign-table.ts";

type Value = Sheet["rows"][number][number];

/** A cell as text, and why it can't be read for what it was meant, where it can't. */
interface Shown {
  readonly text: string;
  readonly spoilt?: string;
  /** What of the cell was read otherwise than it stands. */
  readonly told?: keyof typeof TOLD;
}

/** What is told of cells of a kind, with the first of them as an example. */
const TOLD = {
  "import-per-cent": {
    says: (count: number, example: string) =>
      `cells shown as per cent are read as shown: ${count} (${example})`,
    hint: "their measure counts in percent",
  },
  "import-struck": {
    says: (count: number, example: string) => `struck-out words are left out: cells ${count} (${example})`,
    hint: "take the line through them off in the workbook if they are meant",
  },
  "import-scaled": {
    says: (count: number, example: string) =>
      `cells shown in thousands or millions are read in full: ${count} (${example})`,
    hint: null,
  },
  "import-shown-with": {
    says: (count: number, example: string) =>
      `words that the format of a cell shows beside its number are not read: ${count} (${example})`,
    hint: "write them into the cells if they change what the numbers mean",
  },
} as const;

/**
 * Cells of a sheet as people see them: numbers plain, per cent as such, "5 million" where the format says so, days
 * ISO; without what is struck out. What is struck out as a whole, or a formula without its value, is spoilt.
 */
export function readSheetCells(
  sheet: Pick<Sheet, "rows" | "cells">,
  file: string,
): { readonly records: ForeignRow[]; readonly diagnostics: Diagnostic[] } {
  const found = new Map<keyof typeof TOLD, { row: number; column: number; example: string; count: number }>();
  const records = sheet.rows.map((row, index): ForeignRow => {
    const spoilt = new Map<number, string>();
    const cells = row.map((value, column) => {
      const shown = shownCell(value, sheet.cells?.get(`${index},${column}`));
      if (shown.spoilt !== undefined) spoilt.set(column, shown.spoilt);
      if (shown.told !== undefined) {
        const before = found.get(shown.told);
        const stands = cellText(value);
        const example = stands === shown.text ? stands : `${stands} is ${shown.text}`;
        if (before === undefined) found.set(shown.told, { row: index, column, example, count: 1 });
        else before.count += 1;
      }
      return shown.text;
    });
    return { cells, line: index + 1, ...(spoilt.size === 0 ? {} : { spoilt }) };
  });
  const diagnostics = [...found].map(([code, { row, column, example, count }]) => {
    const { says, hint } = TOLD[code];
    return warning(code, says(count, example), { file, line: row + 1, column: column + 1 }, hint);
  });
  return { records, diagnostics };
}

function shownCell(value: Value | undefined, cell: Cell | undefined): Shown {
  const runs = cell?.richText;
  if (runs?.some(({ font }) => font?.strikethrough)) {
    const text = runs.map((run) => (run.font?.strikethrough ? "" : run.text)).join("");
    return { text, told: "import-struck" };
  }
  if (cell?.formula !== undefined && (value === null || value === undefined)) {
    const text = `=${cell.formula}`;
    const reason = `a formula without its value: ${text.slice(0, 60)}; save the workbook in a spreadsheet program first`;
    return { text, spoilt: reason };
  }
  const text = cellText(value);
  if (cell?.style?.font?.strikethrough && text !== "")
    return { text, spoilt: `struck out in the workbook: ${text.slice(0, 60)}` };
  return typeof value === "number" ? shownNumber(value, cell?.style?.numFmt ?? "") : { text };
}

/** The words that a format prints behind a number and that make another number of it. */
const SCALE =
  /^\s*(?:thousand|tusen|k|millions?|millioner|mill\.?|mio\.?|mn|m|billions?|bn|mrd\.?|milliard(?:er)?)\s*$/i;

function shownNumber(value: number, format: string): Shown {
  const [section = ""] = format.split(";");
  // Quoted and escaped signs are printed and mean nothing to the number.
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (bare.includes("%")) return { text: numberText(value * 100), told: "import-per-cent" };
  const text = numberText(value);
  if (/[0#?],+(?![0#?,])/.test(bare)) return { text, told: "import-scaled" };
  const words = [...section.matchAll(/"([^"]*)"|\\(.)/g)]
    .map(([, quoted, escaped]) => quoted ?? escaped)
    .join("");
  if (SCALE.test(words)) return { text: `${text} ${words.trim()}` };
  return /\p{L}{2}/u.test(words) ? { text, told: "import-shown-with" } : { text };
}

function cellText(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dayOf(value);
  return typeof value === "number" ? numberText(value) : String(value);
}

/** Spreadsheets show fifteen digits; what stands behind them is the noise of binary sums. */
function numberText(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** A day without a time of day, as spreadsheets keep it: midnight in no zone. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
