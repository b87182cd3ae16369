import { type DateOrder, readCellDate } from "./cell-date.ts";
import { type FigureSigns, readCellFigure } from "./cell-figure.ts";
import type { ForeignTable } from "./foreign-table.ts";

/** What is looked at of a table before its mapping is proposed. */
export const LOOKED_AT = 200;

/** What the cells of a column look like, by the first rows of it. */
export interface ColumnLook {
  /** How the mapping may name it: by its heading, or by its place where that is empty or stands twice. */
  readonly name: string;
  readonly heading: string;
  readonly index: number;
  /** The cells that hold anything. */
  readonly cells: readonly string[];
  readonly isUnique: boolean;
  readonly isDate: boolean;
  readonly isFigure: boolean;
  readonly isAddress: boolean;
}

export function lookAt(table: ForeignTable): ColumnLook[] {
  const rows = table.rows.slice(0, LOOKED_AT);
  return table.columns.map((heading, index) => {
    const cells = rows.map((row) => (row.cells[index] ?? "").trim()).filter((cell) => cell !== "");
    const most = (holds: (cell: string) => boolean, share = 0.8) =>
      cells.length > 0 && cells.filter(holds).length >= cells.length * share;
    const isTwice = table.columns.indexOf(heading) !== table.columns.lastIndexOf(heading);
    return {
      name: heading === "" || isTwice ? `#${index + 1}` : heading,
      ...{ heading, index, cells },
      isUnique: cells.length === rows.length && new Set(cells).size === cells.length,
      isDate: most((cell) => isDated(cell, null)),
      // Among the figures of a column a source there are words like "soon".
      isFigure: most(isFigured, 0.6),
      isAddress: most((cell) => /^https?:\/\//.test(cell)),
    };
  });
}

/** May be a day, in whichever order; a bare number is none. */
function isDated(cell: string, order: DateOrder): boolean {
  if (
    /^[-+]?[\d.,]+$/.test(cell) &&
    !/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(cell) &&
    !/^(?:19|20)\d{6}$/.test(cell)
  )
    return false;
  const read = readCellDate(cell, order);
  return "edtf" in read || / or \d{4}-/.test(read.reason);
}

const OPEN: FigureSigns = {
  language: "und",
  numbers: null,
  nothing: new Set(),
  typed: false,
  bounds: new Map(),
};

function isFigured(cell: string): boolean {
  const read = readCellFigure(cell, OPEN);
  return read.is !== "fault" || EITHER.test(read.reason);
}
const EITHER = /^[\d.e+]+ or [\d.e+]+/;

/** The orders in which every day of these columns is one; none needed where each is one day in any order. */
export function ordersOf(columns: readonly ColumnLook[]): readonly ("dmy" | "mdy" | "ymd")[] | "any" {
  const cells = [...new Set(columns.flatMap((column) => column.cells))];
  const open = cells.filter((cell) => "reason" in readCellDate(cell, null) && isDated(cell, null));
  if (open.length === 0) return "any";
  const numeric = cells.filter((cell) => isDated(cell, null));
  return (["dmy", "mdy", "ymd"] as const).filter((order) =>
    numeric.every((cell) => "edtf" in readCellDate(cell, order)),
  );
}

/** The mark between thousands where every number with one mark has three digits behind it, and how many show it. */
export function groupingOf(
  columns: readonly ColumnLook[],
): { readonly mark: "," | "."; readonly cells: number } | null {
  const cells = columns.flatMap((column) => column.cells);
  const open = cells.filter((cell) => {
    const read = readCellFigure(cell, OPEN);
    return read.is === "fault" && EITHER.test(read.reason) && /\d[.,]\d{3}(?!\d)/.test(cell);
  });
  const marks = new Set(open.map((cell) => /\d([.,])\d{3}(?!\d)/.exec(cell)?.[1]));
  const [mark, ...others] = marks;
  if ((mark !== "," && mark !== ".") || others.length > 0) return null;
  const isDecimal = new RegExp(`\\d\\${mark}\\d{1,2}(?!\\d)`);
  return cells.some((cell) => isDecimal.test(cell)) ? null : { mark, cells: open.length };
}
